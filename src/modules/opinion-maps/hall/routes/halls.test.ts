import { expect, test } from 'vitest'
import { dayOf } from '#kit/dates.ts'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { closeMap } from '../../actions/close-map.ts'
import { judgeStatement } from '../../actions/judge-statement.ts'
import { mapKind } from '../../map-kind.ts'
import { opinionMapsModule } from '../../module.ts'
import { paths } from '../../paths.ts'
import { findMap } from '../../store/maps.ts'
import { countVotes } from '../../store/votes.ts'
import { makeOpenMap } from '../../testing/made-map.ts'
import { beginHall, countCards, undoLastCards } from '../actions/count-cards.ts'

const database = useDatabase()
const { house, ...door } = openDoor(database, { routes: opinionMapsModule.routes })
const { db } = database
const team = asPerson('lab-team')
const run = <T>(asked: (ctx: Ctx) => Promise<T>) => act(house, { person: team }, asked)
const today = () => dayOf(database.clock.now())
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')
const read = async (path: string, by?: typeof team) => plain((await door.get(path, by)).text)
const cards = { agrees: 12, disagrees: 5, passes: 2, people: 20 }

async function makeHall() {
  const slug = await makeOpenMap(run, { openUntil: today() })
  await run((ctx) => beginHall(ctx, slug, { title: 'Salle des fêtes', people: 20 }))
  return slug
}

test('cards are counted once for each statement, no more of them than people, and the last is taken back', async () => {
  const slug = await makeHall()
  const count = (statement: number, change: object = {}, hall = 1) =>
    run((ctx) => countCards(ctx, slug, hall, { statement, ...cards, ...change }))
  const undo = (statement: number, hall = 1) =>
    run((ctx) => undoLastCards(ctx, slug, hall, statement))
  expect(await count(1, {}, 2)).toMatchObject({ refusal: 'not-found' })
  expect(await undo(1, 2)).toMatchObject({ refusal: 'not-found' })
  expect(await count(99)).toMatchObject({ refusal: 'not-asked' })
  expect(await count(1, { agrees: 14 })).toMatchObject({ refusal: 'too-many-cards' })
  expect(await undo(1)).toMatchObject({ refusal: 'not-last' })
  expect((await count(1)).ok).toBe(true)
  expect(await count(1)).toMatchObject({ refusal: 'counted-already' })
  expect((await count(2)).ok).toBe(true)
  expect(await undo(1)).toMatchObject({ refusal: 'not-last' })
  expect((await undo(2)).ok).toBe(true)
  expect(await undo(2)).toMatchObject({ refusal: 'not-last' })
  expect((await count(2)).ok).toBe(true)
  await run((ctx) => closeMap(ctx, slug))
  expect(await count(3)).toMatchObject({ refusal: 'not-now' })
  expect(await undo(2)).toMatchObject({ refusal: 'not-now' })
  const begin = () => run((ctx) => beginHall(ctx, slug, { title: 'Salle', people: 20 }))
  expect(await begin()).toMatchObject({ refusal: 'not-now' })
})

test('a facilitator counts with the buttons of the page, and nothing is kept before it is sent', async () => {
  const slug = await makeOpenMap(run)
  const begun = await door.post(paths.halls(slug), { title: 'Salle', people: '30' }, team)
  expect(begun.location).toBe(paths.hall(slug, 1))
  const at = paths.hall(slug, 1)
  expect(await read(at, team)).toContain('plus de bancs sur la place')
  const typed = { statement: '1', agrees: '4', disagrees: '1', passes: '0', people: '30' }
  const more = await door.post(at, { ...typed, 'more-agrees': 'on' }, team)
  expect(more.text).toMatch(/name="agrees"[^>]*value="5"|value="5"[^>]*name="agrees"/)
  expect(await read(at, team)).toContain('5 énoncés restent à lire')
  const wrong = await door.post(at, { ...typed, agrees: '40' }, team)
  expect(plain(wrong.text)).toContain('plus de cartes que de personnes')
  await door.post(at, typed, team)
  expect(await read(at, team)).toContain('4 énoncés restent à lire')
  expect(await read(`${at}?enonce=4`, team)).toMatch(/Énoncé 4/)
  await door.post(paths.undoCards(slug, 1), { statement: '1' }, team)
  expect(await read(at, team)).toContain('5 énoncés restent à lire')
})

test('cards are told apart from the map, beside it, and change nothing of it', async () => {
  const slug = await makeHall()
  const report = () => read(paths.report(slug))
  expect(await report()).not.toContain('Dans les salles')
  await run((ctx) => countCards(ctx, slug, 1, { statement: 1, ...cards }))
  await run((ctx) =>
    countCards(ctx, slug, 1, { statement: 2, ...cards, agrees: 2, disagrees: 1, passes: 1 }),
  )
  expect(await report()).toContain('Dans les salles')
  expect(await report()).toContain('personne n’est suivi d’un énoncé à l’autre')
  expect(await report()).toContain('plus de bancs')
  // Four cards would be somebody’s.
  expect(await report()).not.toContain('rue du Moulin')
  const map = await findMap(db, slug)
  expect(await countVotes(db, map?.id ?? '')).toEqual({ people: 0, answers: 0 })
  const figures = await run((ctx) => mapKind.figures(ctx, map?.id ?? ''))
  expect(figures.find(({ key }) => key === 'in-halls')?.actual).toBe(20)
  await run((ctx) =>
    judgeStatement(ctx, slug, 1, { verdict: 'refused', clause: 1, reason: 'Hors sujet.' }),
  )
  expect(await report()).not.toContain('plus de bancs')
})
