import { beforeEach, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { pathTo } from '../paths.ts'
import { sessionsKind } from './sessions-kind.ts'
import { cancelSession, holdSession, listSessions } from './store/sessions.ts'

const database = useDatabase()
const { db, clock } = database
const { house } = openDoor(database, { routes: [] })
const person = asPerson('lab-team')
const inside = <T>(run: (ctx: Parameters<typeof sessionsKind.open>[0]) => Promise<T>) =>
  act(house, { person }, run)

let set = ''
beforeEach(async () => {
  const opened = await inside((ctx) =>
    sessionsKind.open(
      ctx,
      {
        phaseId: newId(ctx.now, ctx.chance),
        experimentId: newId(ctx.now, ctx.chance),
        territoryId: undefined,
        title: 'Les ateliers',
        startsOn: '2026-12-01',
        endsOn: '2026-12-15',
        protocolVersion: 1,
      },
      { format: 'workshop', sessions: 2, participants: 24, minutes: 150, place: '' },
    ),
  )
  set = opened.instrumentId
})

const undone = () => inside((ctx) => sessionsKind.pending(ctx, set))

test('each session that nobody held or called off is left, with its day and its page', async () => {
  const sessions = await listSessions(db, set)
  const left = await undone()
  expect(left.map(({ href }) => href)).toEqual(sessions.map(({ id }) => pathTo('session', id)))
  expect(left[0]?.words.fr).toContain('1er décembre 2026')
  expect(left[0]?.words.en).toContain('2026')
})

test.each(['held', 'cancelled'] as const)('a session that was %s is done', async (how) => {
  const [first] = await listSessions(db, set)
  const id = first?.id ?? ''
  const words = { actualMinutes: 120, uncountedPresent: 9, summary: '' }
  await (how === 'held'
    ? holdSession(db, id, words, clock.now())
    : cancelSession(db, id, 'Neige', clock.now()))
  const left = await undone()
  expect(left).toHaveLength(1)
  expect(left.map(({ href }) => href)).not.toContain(pathTo('session', id))
})

test('closing the phase calls the others off: nothing is left', async () => {
  await inside((ctx) => sessionsKind.close(ctx, set))
  expect(await undone()).toEqual([])
})

test('nobody could come before the first session: figures count from then, or from the end of the phase', async () => {
  const came = async () => {
    const figures = await inside((ctx) => sessionsKind.figures(ctx, set))
    return figures.map(({ key, actual }) => [key, actual])
  }
  expect(await came()).toEqual([
    ['held', undefined],
    ['people', undefined],
    ['present', undefined],
    ['hours', undefined],
  ])
  const [first] = await listSessions(db, set)
  const words = { actualMinutes: 120, uncountedPresent: 9, summary: '' }
  await holdSession(db, first?.id ?? '', words, clock.now())
  expect(await came()).toContainEqual(['present', 9])
})

test('a phase that closed without a session says zero', async () => {
  await inside((ctx) => sessionsKind.close(ctx, set))
  const figures = await inside((ctx) => sessionsKind.figures(ctx, set))
  expect(figures.find(({ key }) => key === 'held')?.actual).toBe(0)
})
