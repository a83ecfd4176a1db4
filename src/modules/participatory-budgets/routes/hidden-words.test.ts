import { describe, expect, test } from 'vitest'
import { lastAudited } from '#platform/audit.ts'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { appealIdea, consentToMerge } from '../actions/follow-idea.ts'
import { hideIdea, showIdea } from '../actions/hide-idea.ts'
import { answerIdea, proposeMerge } from '../actions/judge-idea.ts'
import { enterIdea } from '../actions/propose-idea.ts'
import { prepareVote } from '../actions/run-edition.ts'
import { type AnswerForm, ideaShape } from '../idea.ts'
import { participatoryBudgetsModule } from '../module.ts'
import { paths } from '../paths.ts'
import { listEditions, moveEdition } from '../store/editions.ts'
import { benchIdea } from '../testing/edition-made.ts'
import { makeOpenEdition } from '../testing/made-edition.ts'

const database = useDatabase()
const { house, get, post } = openDoor(database, { routes: participatoryBudgetsModule.routes })
const { db } = database
const team = asPerson('lab-team')
const run = <T>(asked: (ctx: Ctx) => Promise<T>) => act(house, { person: team }, asked)
const reason = 'Une personne est nommée.'
const yes = (): AnswerForm => ({
  verdict: 'admissible',
  answer: 'Oui.',
  costs: [{ label: 'Bancs', cents: 20_000 }],
})

/** An edition whose third idea names a neighbour. */
async function made() {
  const { slug, tokens } = await makeOpenEdition(run)
  const idea = ideaShape.parse({
    ...{ ...benchIdea, title: 'Chez Gontran', description: 'Gontran gare mal sa voiture.' },
    ...{ place: 'Impasse Gontran', latitude: '45,12345', longitude: '2,5' },
  })
  const entered = await run((ctx) => enterIdea(ctx, slug, { ...idea, medium: 'paper' }))
  if (!entered.ok) throw new Error(entered.refusal)
  return { slug, token: entered.value.token, first: tokens[0] ?? '' }
}

async function idOf(slug: string) {
  return (await listEditions(db, true)).find((found) => found.slug === slug)?.id ?? ''
}

describe('the words of an idea', () => {
  test('once hidden are read nowhere; its number, the fact and the reason are', async () => {
    const { slug, token } = await made()
    await run((ctx) => answerIdea(ctx, slug, 3, { verdict: 'refused', answer: 'Non.', clause: 1 }))
    await run((ctx) => appealIdea(ctx, token, 'Gontran recommence.'))
    const everywhere = [
      paths.idea(slug, 3),
      paths.ideas(slug),
      ...Object.values(paths.ideaFiles(slug)).filter((path) => !path.endsWith('xlsx')),
      paths.geojson(slug),
      paths.edition(slug),
      paths.desk(slug),
    ]
    const readBy = async (viewer: typeof team | undefined) => {
      const pages = await Promise.all(everywhere.map((path) => get(path, viewer)))
      return pages.map(({ status, text }) => `${status} ${text}`).join('\n')
    }
    expect(await readBy(undefined)).toContain('Gontran recommence')
    const search = async () =>
      (await participatoryBudgetsModule.search?.(db, {
        ...{ words: 'Gontran', viewer: team, locale: 'fr', limit: 20 },
      })) ?? []
    expect(await search()).toHaveLength(1)

    expect((await post(paths.hide(slug, 3), { reason }, team)).status).toBe(303)
    for (const viewer of [undefined, team]) {
      const read = await readBy(viewer)
      expect(read).not.toMatch(/Gontran|45[.,]12345/)
      expect(read).toContain(reason)
    }
    expect(await search()).toEqual([])
    const shown = await get(paths.idea(slug, 3))
    expect(shown.text).toContain('Idée 3')
    expect(shown.text).toMatch(/L’équipe a masqué les mots de cette idée/)
    // Whoever judges it, and whoever proposed it, still read them.
    expect((await get(paths.judge(slug, 3), team)).text).toContain('Gontran gare mal')
    expect((await get(paths.own(token))).text).toContain('Chez Gontran')

    expect((await post(paths.showAgain(slug, 3), {}, team)).status).toBe(303)
    expect(await readBy(undefined)).toContain('Gontran gare mal')
    expect(await search()).toHaveLength(1)
    const subject = `budget:${await idOf(slug)}`
    for (const name of ['budget.idea-hidden', 'budget.idea-shown-again'])
      expect(await lastAudited(db, { act: name, subject }), name).toBeDefined()
  })

  test('in the history of the idea that it went on in are hidden too', async () => {
    const { slug, token, first } = await made()
    await run((ctx) => proposeMerge(ctx, slug, 3, { other: 1, reason: 'La même.' }))
    for (const own of [token, first]) await run((ctx) => consentToMerge(ctx, own, 'given'))
    expect((await get(paths.idea(slug, 1))).text).toContain('Chez Gontran')
    await run((ctx) => hideIdea(ctx, slug, 3, { reason }))
    expect((await get(paths.idea(slug, 1))).text).not.toContain('Gontran')
  })

  test('are hidden once, and shown again once', async () => {
    const { slug } = await made()
    expect(await run((ctx) => showIdea(ctx, slug, 3))).toMatchObject({ refusal: 'not-now' })
    expect((await run((ctx) => hideIdea(ctx, slug, 3, { reason }))).ok).toBe(true)
    const again = await run((ctx) => hideIdea(ctx, slug, 3, { reason }))
    expect(again).toMatchObject({ refusal: 'not-now' })
    const nowhere = await run((ctx) => hideIdea(ctx, slug, 9, { reason }))
    expect(nowhere).toMatchObject({ refusal: 'not-found' })
    expect((await post(paths.hide(slug, 1), { reason: '' }, team)).status).toBe(422)
  })

  test('hidden do not go to the vote, and those that people vote on are not hidden', async () => {
    const { slug } = await made()
    for (const number of [1, 2, 3]) await run((ctx) => answerIdea(ctx, slug, number, yes()))
    await run((ctx) => hideIdea(ctx, slug, 3, { reason }))
    await moveEdition(db, await idOf(slug), { state: 'analysis' })
    const prepared = await run((ctx) => prepareVote(ctx, slug))
    expect(prepared).toMatchObject({ refusal: 'hidden-projects', about: '3' })
    await run((ctx) => showIdea(ctx, slug, 3))
    expect((await run((ctx) => prepareVote(ctx, slug))).ok).toBe(true)
    const late = await run((ctx) => hideIdea(ctx, slug, 3, { reason }))
    expect(late).toMatchObject({ refusal: 'on-ballots' })
  })
})
