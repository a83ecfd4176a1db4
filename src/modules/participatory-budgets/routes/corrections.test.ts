import { describe, expect, test } from 'vitest'
import { addDays, dayOf } from '#kit/dates.ts'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { appealIdea } from '../actions/follow-idea.ts'
import { answerIdea, askService, giveOpinion } from '../actions/judge-idea.ts'
import { deliverProject } from '../delivery/actions/deliver-project.ts'
import type { AnswerForm } from '../idea.ts'
import { participatoryBudgetsModule } from '../module.ts'
import { paths } from '../paths.ts'
import { listReviews } from '../store/desk.ts'
import { listEditions, moveEdition } from '../store/editions.ts'
import { makeOpenEdition } from '../testing/made-edition.ts'

const database = useDatabase()
const { house, get, post } = openDoor(database, { routes: participatoryBudgetsModule.routes })
const { db } = database
const team = asPerson('lab-team')
const run = <T>(asked: (ctx: Ctx) => Promise<T>) => act(house, { person: team }, asked)
const no: AnswerForm = { verdict: 'refused', answer: 'Hors de la commune.', clause: 1 }
const yes = (cents: number): AnswerForm => ({
  verdict: 'admissible',
  answer: 'Possible.',
  costs: [{ label: 'Bancs', cents }],
})
const seenIn = ({ text }: { text: string }) =>
  /id="reponse"[\s\S]*?name="_seen" value="([^"]*)"/.exec(text)?.[1] ?? ''

async function editionOf(slug: string) {
  const found = (await listEditions(db, true)).find((edition) => edition.slug === slug)
  if (!found) throw new Error('no such edition')
  return found
}

describe('an answer that was published', () => {
  test('is corrected with a reason; its history keeps the one that stood there', async () => {
    const { slug } = await makeOpenEdition(run)
    await run((ctx) => answerIdea(ctx, slug, 1, yes(20_000)))
    const page = await get(paths.judge(slug, 1), team)
    expect(page.text).toContain('Corriger la réponse')
    expect(page.text).toMatch(/Bancs \| 200/)
    const silent = await run((ctx) => answerIdea(ctx, slug, 1, yes(30_000)))
    expect(silent).toMatchObject({ refusal: 'why-needed' })
    const fields = {
      ...{ verdict: 'admissible', answer: 'Possible en mai.', costs: 'Bancs | 300', clause: '' },
      ...{ why: 'Le devis a changé.', _seen: seenIn(page) },
    }
    expect((await post(paths.answer(slug, 1), fields, team)).status).toBe(303)
    const { text } = await get(paths.idea(slug, 1))
    expect(text).toContain('Possible en mai.')
    expect(text).toContain('Le devis a changé.')
    expect(text).toMatch(/Avant\s: recevable/)
    expect(text).toContain('Possible.</p>')
    expect(text).toMatch(/Bancs\s: 200/)
  })

  test('may become a refusal, which has no cost any more, and may be appealed', async () => {
    const { slug, tokens } = await makeOpenEdition(run)
    await run((ctx) => answerIdea(ctx, slug, 1, yes(20_000)))
    await run((ctx) => answerIdea(ctx, slug, 1, { ...no, why: 'Le terrain est vendu.' }))
    const csv = (await get(paths.ideaFiles(slug).json)).text
    expect(csv).not.toContain('200')
    expect((await run((ctx) => appealIdea(ctx, tokens[0] ?? '', 'Voyez.'))).ok).toBe(true)
    // A jury looks at it: it stays as it is until the jury has said.
    const early = await run((ctx) => answerIdea(ctx, slug, 1, { ...yes(20_000), why: 'Non.' }))
    expect(early).toMatchObject({ refusal: 'appeal-pending' })
  })

  test('stays once the ballots are written', async () => {
    const { slug } = await makeOpenEdition(run)
    await run((ctx) => answerIdea(ctx, slug, 1, no))
    await moveEdition(db, (await editionOf(slug)).id, { state: 'vote' })
    const late = await run((ctx) => answerIdea(ctx, slug, 1, { ...no, why: 'Trop tard.' }))
    expect(late).toMatchObject({ refusal: 'not-now' })
    const { text } = await get(paths.judge(slug, 1), team)
    expect(text).not.toContain('Corriger la réponse')
    expect(text).not.toContain('Réunir avec une autre idée')
  })
})

describe('two of the team at one idea', () => {
  test('who answers second is shown the answer of the first, and loses no word', async () => {
    const { slug } = await makeOpenEdition(run)
    const _seen = seenIn(await get(paths.judge(slug, 1), team))
    expect(_seen).not.toBe('')
    const mine = { verdict: 'refused', answer: 'Le lavoir est privé.', costs: '', clause: '1' }
    await run((ctx) => answerIdea(ctx, slug, 1, yes(20_000)))
    const told = await post(paths.answer(slug, 1), { ...mine, _seen }, team)
    expect(told.status).toBe(422)
    expect(told.text).toContain('Le lavoir est privé.')
    expect(told.text).toContain('Possible.')
    expect((await get(paths.idea(slug, 1))).text).toContain('Possible.')
  })

  test('who writes an opinion second does not write over the first', async () => {
    const { slug } = await makeOpenEdition(run)
    await run((ctx) => askService(ctx, slug, 1, { service: 'Voirie', dueOn: '2027-01-01' }))
    const [review] = await listReviews(db, (await editionOf(slug)).id)
    const opinion = (reason: string) => ({
      ...{ review: review?.id ?? '', advice: 'favourable' as const, reason, costCents: undefined },
    })
    await run((ctx) => giveOpinion(ctx, slug, 1, opinion('Le sol est bon.')))
    const second = await run((ctx) => giveOpinion(ctx, slug, 1, opinion('Le sol est mou.')))
    expect(second).toMatchObject({ refusal: 'answered-already' })
    const at = paths.opinion(slug, 1, review?.id ?? '')
    const fields = { advice: 'favourable', reason: 'Le sol est mou.', costCents: '' }
    const told = await post(at, fields, team)
    expect([told.status, told.text.includes('Le sol est mou.')]).toEqual([422, true])
  })
})

test('a project is not delivered before its idea was found admissible', async () => {
  const { slug } = await makeOpenEdition(run)
  await run((ctx) => answerIdea(ctx, slug, 1, yes(20_000)))
  const part = { area: '', cents: 900_000, spent: 20_000, voters: 6, winners: [1], projects: [] }
  const result = {
    ...{ voters: 6, screen: 6, paper: 0 },
    parts: [{ ...part, ties: [], isByLot: false }],
  }
  await moveEdition(db, (await editionOf(slug)).id, { state: 'delivery', result })
  const today = dayOf(database.clock.now())
  const on = (deliveredOn: string) =>
    run((ctx) => deliverProject(ctx, slug, 1, { deliveredOn, realCents: 100 }))
  expect(await on(addDays(today, -1))).toMatchObject({ refusal: 'before-answer' })
  // The evaluation may be published, and says what is not there yet.
  expect((await get(paths.edition(slug), team)).text).toMatch(/pas encore livrés\s: 1\./)
  expect((await on(today)).ok).toBe(true)
  expect((await get(paths.edition(slug), team)).text).not.toContain('pas encore livrés')
})
