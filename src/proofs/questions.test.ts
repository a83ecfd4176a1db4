import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Viewer } from '#kit/viewer.ts'
import { questionsIn } from '#platform/asked-together.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { makeRooms, roomNeeds } from '../app.ts'
import { listRoutes } from '../cli/list-routes.ts'
import { crawl, routeFinder } from './crawl.ts'

// A page that loads its rows one by one grows with what it shows. Every page that the demonstration leads to is
// asked for, and what it puts to the database is counted: the statements, and, within them, the same question asked with
// other values. What is asked at one moment is one statement once it was asked before (decision 0047): the second time counts.

const database = useDatabase()
const rooms = makeRooms()
const { identify: _, ...needs } = roomNeeds(rooms)
// The question by which a kept page is known to be fresh is not one of the page's.
const door = openDoor(database, { ...needs, stepUp: () => undefined, cachesPages: false })
const routes = listRoutes()
const find = routeFinder(routes)

const most = { visitor: 10, team: 20 }
/** What asks for more today, and may not ask for one more: these numbers only fall. */
const known: Readonly<Record<keyof typeof most, Readonly<Record<string, number>>>> = {
  visitor: {},
  team: {},
}
/** One question with other values, each time in the same page: beyond, it grows with what is shown. */
const mostAlike = 4
const knownAlike: Readonly<Record<string, number>> = {}

const asked: string[] = []

beforeAll(async () => {
  await act(door.house, {}, async (ctx) => {
    for (const room of rooms) await room.seed?.(ctx)
    for (const room of rooms) await room.demo?.load(ctx)
  })
  const real = pg.Client.prototype.query as (...args: unknown[]) => unknown
  vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (
    this: pg.Client,
    ...args: unknown[]
  ) {
    const [first] = args as [string | { readonly text: string }]
    asked.push(typeof first === 'string' ? first : first.text)
    return real.apply(this, args)
  } as never)
}, 60_000)
afterAll(() => vi.restoreAllMocks())

/** The most that each route asks for, over the pages of it that were visited. */
async function questionsOf(person: keyof typeof most, viewer?: Viewer) {
  const worst = new Map<string, number>()
  const alike = new Map<string, number>()
  const visit = async (path: string) => {
    if (/\.\w{3,5}(?:\?|$)/.test(path)) return ''
    await door.get(path, viewer)
    asked.length = 0
    const { text, status, response } = await door.get(path, viewer)
    if (status !== 200 || !response.headers.get('content-type')?.startsWith('text/html')) return ''
    const route = find('GET', path)?.path ?? path
    let least = asked.length
    const times = mostAsked(asked)
    // What is asked at one moment is one statement, and a busy machine parts a moment in two: the least of three visits.
    for (let again = 0; again < 2 && least > (known[person][route] ?? most[person]); again++) {
      asked.length = 0
      await door.get(path, viewer)
      least = Math.min(least, asked.length)
    }
    worst.set(route, Math.max(worst.get(route) ?? 0, least))
    alike.set(route, Math.max(alike.get(route) ?? 0, times))
    return text
  }
  await crawl(routes, visit, ['/'], 4)
  return { worst, alike }
}

/** How often the question that comes back the most was asked, alone or among others. */
function mostAsked(statements: readonly string[]): number {
  const times = new Map<string, number>()
  for (const question of statements.flatMap(questionsIn)) {
    const shape = question.replace(/\$\d+(?:, \$\d+)*/g, '$').replace(/\s+/g, ' ')
    times.set(shape, (times.get(shape) ?? 0) + 1)
  }
  return Math.max(0, ...times.values())
}

test('a question that comes back row by row is counted, alone or among others', () => {
  const one = (id: number) => `select name from places where id = $${id}`
  const asTold = (id: number) =>
    `(select json_agg(json_build_array(c0)) from (\n${one(id)}\n) as q${id}(c0))`
  expect(mostAsked([one(1), one(1), 'select 1'])).toBe(2)
  expect(mostAsked([`select\n${[1, 2, 3, 4, 5].map(asTold).join(',\n')}`, one(1)])).toBe(6)
  expect(mostAsked([])).toBe(0)
})

test.each([
  ['visitor', undefined, 60],
  ['team', asPerson('administrator'), 200],
] as const)(
  'no page asks the database too much (%s)',
  async (person, viewer, atLeast) => {
    const { worst, alike } = await questionsOf(person, viewer)
    expect(worst.size).toBeGreaterThan(atLeast)
    const over = [...worst].filter(([, asks]) => asks > most[person])
    const wrong = over.filter(([route, asks]) => asks > (known[person][route] ?? most[person]))
    expect(
      Object.fromEntries(wrong),
      `A page asks for what it needs in ${most[person]} questions at most: load a list at once, not row by row.`,
    ).toEqual({})
    expect(
      [...alike].filter(([route, times]) => times > (knownAlike[route] ?? mostAlike)),
      `The same question comes back more than ${mostAlike} times in one page: ask for all its rows at once.`,
    ).toEqual([])
    const better = Object.entries(known[person]).filter(
      ([route, asks]) => (worst.get(route) ?? 0) < asks - 1 && (worst.get(route) ?? 0) > 0,
    )
    expect(
      better.map(([route]) => `${route}: ${worst.get(route)}`),
      'These ask less now: lower their numbers, or take them out.',
    ).toEqual([])
  },
  120_000,
)
