import { describe, expect, test } from 'vitest'
import { dayOf } from '#kit/dates.ts'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { playTold } from '#platform/testing/play-told.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { appealIdea } from '../actions/follow-idea.ts'
import { hideIdea } from '../actions/hide-idea.ts'
import { answerIdea } from '../actions/judge-idea.ts'
import { participatoryBudgetsModule } from '../module.ts'
import { paths } from '../paths.ts'
import { listEditions, moveEdition } from '../store/editions.ts'
import { makeOpenEdition } from '../testing/made-edition.ts'
import { deskTexts } from '../texts/desk.ts'
import { hidingTexts } from '../texts/hiding.ts'

const database = useDatabase()
const door = openDoor(database, { routes: participatoryBudgetsModule.routes })
const { db } = database
const team = asPerson('lab-team')
const email = 'ana@idees.example'
const run = <T>(asked: (ctx: Ctx) => Promise<T>) => act(door.house, { person: team }, asked)
const texts = deskTexts.fr
const no = { verdict: 'refused', answer: 'Hors de la commune.', clause: 1 } as const
const forget = async () => {
  await db.updateTable('budget_authors').set({ contact: '' }).execute()
}
const made = () => makeOpenEdition(run, {}, [email, email])

describe('whoever proposed an idea and left an address is written to; nobody else is said to be', () => {
  test('participatory-budgets/desk.ts#published', async () => {
    const fields = { verdict: 'refused', answer: 'Hors de la commune.', clause: '1' }
    const make = async () => ({
      path: paths.answer((await made()).slug, 1),
      ...{ fields, as: team, email },
    })
    await playTold({ door, db }, texts.published, make, forget)
  })

  test('participatory-budgets/desk.ts#decided', async () => {
    const make = async () => {
      const { slug, tokens } = await made()
      await run((ctx) => answerIdea(ctx, slug, 1, no))
      await run((ctx) => appealIdea(ctx, tokens[0] ?? '', 'Voyez encore.'))
      const fields = {
        decision: 'dismissed',
        answer: 'La réponse tient.',
        jury: 'Cinq habitants tirés au sort',
      }
      return { path: paths.decideAppeal(slug, 1), fields, as: team, email }
    }
    await playTold({ door, db }, texts.decided, make, forget)
  })

  test('participatory-budgets/desk.ts#merged', async () => {
    const fields = { other: '2', reason: 'La même.' }
    const make = async () => ({
      path: paths.merge((await made()).slug, 1),
      ...{ fields, as: team, email },
    })
    await playTold({ door, db }, texts.merged, make, forget)
  })

  test('participatory-budgets/hiding.ts#hidden', async () => {
    const fields = { reason: 'Une personne est nommée.' }
    const make = async () => ({
      path: paths.hide((await made()).slug, 1),
      ...{ fields, as: team, email },
    })
    await playTold({ door, db }, hidingTexts.fr.hidden, make, forget)
  })

  test('participatory-budgets/hiding.ts#shown', async () => {
    const make = async () => {
      const { slug } = await made()
      await run((ctx) => hideIdea(ctx, slug, 1, { reason: 'Une personne est nommée.' }))
      return { path: paths.showAgain(slug, 1), as: team, email }
    }
    await playTold({ door, db }, hidingTexts.fr.shown, make, forget)
  })

  test('participatory-budgets/desk.ts#delivered', async () => {
    const make = async () => {
      const { slug } = await made()
      const yes = { answer: 'Possible.', costs: [{ label: 'Bancs', cents: 20_000 }] }
      await run((ctx) => answerIdea(ctx, slug, 1, { verdict: 'admissible', ...yes }))
      const edition = (await listEditions(db, true)).find((found) => found.slug === slug)
      const part = {
        area: '',
        cents: 900_000,
        spent: 20_000,
        voters: 6,
        winners: [1],
        projects: [],
      }
      const result = {
        ...{ voters: 6, screen: 6, paper: 0 },
        parts: [{ ...part, ties: [], isByLot: false }],
      }
      await moveEdition(db, edition?.id ?? '', { state: 'delivery', result })
      const fields = { deliveredOn: dayOf(database.clock.now()), realCents: '210' }
      return { path: paths.deliver(slug, 1), fields, as: team, email }
    }
    await playTold({ door, db }, texts.delivered, make, forget)
  })
})

test('what waits for the team is on its page of the day, and for nobody else', async () => {
  const { slug } = await made()
  const lines = async (viewer: typeof team) =>
    (await participatoryBudgetsModule.waiting?.(
      { db, now: database.clock.now(), locale: 'fr' },
      viewer,
    )) ?? []
  expect((await lines(team)).map(({ href }) => href)).toContain(paths.desk(slug))
  expect(await lines(asPerson([]))).toEqual([])
})

test('an idea is found by its words by anyone', async () => {
  const { slug } = await made()
  const found = await participatoryBudgetsModule.search?.(db, {
    ...{ words: 'ombre marché', viewer: undefined, locale: 'fr', limit: 100 },
  })
  expect(found?.map(({ href }) => href)).toContain(paths.idea(slug, 1))
})
