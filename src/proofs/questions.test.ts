import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { recordPerson, recordRole } from '#modules/people/index.ts'
import { questionsIn } from '#platform/database/asked-together.ts'
import { get } from '#platform/routes.ts'
import { hashToken } from '#platform/secrets/secret-links.ts'
import { type Door, openDoor } from '#platform/testing/door.ts'
import { makeRooms, roomNeeds } from '../app.ts'
import { listRoutes } from '../cli/list-routes.ts'
import { crawl, routeFinder } from './crawl.ts'
import { useDemonstration } from './demonstration-forms.ts'

// A page that loads its rows one by one grows with what it shows. Every page that the demonstration leads to is
// asked for, and what it puts to the database is counted: the statements, and, within them, the same question asked with
// other values. What is asked at one moment is one statement once it was asked before (decision 0047): the second time counts.
// So do the question of who is signed in, and the beginning and the end of a transaction, where a page has one.

const database = useDemonstration()
const rooms = makeRooms()
// Whoever is signed in is looked for as in an instance, by the session of the cookie.
const needs = roomNeeds(rooms)
// The question by which a kept page is known to be fresh is not one of the page's.
const door = openDoor(database, { ...needs, cachesPages: false })
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
const knownAlike: Readonly<Record<string, number>> = {
  // Each colleague is asked of, by the room of the matter, whether it waits for them too.
  '/atelier/confier': 10,
}

const asked: string[] = []

/** Of a session of the team, open in the database. */
const token = 'ab'.repeat(32)

beforeAll(async () => {
  await signIn()
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

/** An administrator comes in, with a second factor. */
async function signIn() {
  const ctx = database.ctx()
  const personId = await recordPerson(ctx, { name: 'Odile Vasseur', email: 'odile@labo.example' })
  const granted = await recordRole(ctx, { personId, role: 'administrator' })
  if (!granted.ok) throw new Error(granted.refusal)
  const { now } = ctx
  await database.db
    .insertInto('sessions')
    .values({
      tokenHash: hashToken(token),
      personId,
      device: 'Firefox',
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + 12 * 3_600_000),
      awaitsSecondFactor: false,
      secondFactorAt: now,
    })
    .execute()
}

/** What the house tells programs of, and every address without a blank: some pages are linked from no other. */
async function firstPages(): Promise<readonly string[]> {
  const told = await Promise.all(
    rooms.map(async (room) => (await room.publicPages?.(database.db)) ?? []),
  )
  const plain = routes.filter(({ method, path }) => method === 'GET' && !/[:*]/.test(path))
  return ['/', ...[...told.flat(), ...plain].map(({ path }) => path)]
}

/** Visits pages as a browser does, and keeps the most that each route asks for. */
function counting(person: keyof typeof most, through: Door) {
  const headers: Record<string, string> = person === 'team' ? { cookie: `ouvroir=${token}` } : {}
  const ask = (path: string) => through.get(path, undefined, headers)
  const worst = new Map<string, number>()
  const alike = new Map<string, number>()
  const visit = async (path: string) => {
    if (/\.\w{3,5}(?:\?|$)/.test(path)) return ''
    await ask(path)
    asked.length = 0
    const { text, status, response } = await ask(path)
    if (status !== 200 || !response.headers.get('content-type')?.startsWith('text/html')) return ''
    const route = find('GET', path)?.path ?? path
    let least = asked.length
    const times = mostAsked(asked)
    // What is asked at one moment is one statement, and a busy machine parts a moment in two: the least of several visits.
    for (let again = 0; again < 6 && least > (known[person][route] ?? most[person]); again++) {
      asked.length = 0
      await ask(path)
      least = Math.min(least, asked.length)
    }
    worst.set(route, Math.max(worst.get(route) ?? 0, least))
    alike.set(route, Math.max(alike.get(route) ?? 0, times))
    return text
  }
  return { visit, worst, alike }
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

/** Those that ask for more than they may, by their routes. */
function tooMany(person: keyof typeof most, worst: ReadonlyMap<string, number>) {
  const over = [...worst].filter(([route, asks]) => asks > (known[person][route] ?? most[person]))
  return Object.fromEntries(over)
}

test('the control: a page that asks for its rows one by one is named', async () => {
  const path = '/une-page-bavarde'
  const rowByRow = get(path, 'anyone', async (c) => {
    for (let row = 0; row < 12; row++)
      await sql`select ${row}::int as value, 'a row' as told`.execute(c.var.ctx.db)
    return c.html('<p>bavarde</p>')
  })
  const routes = [...needs.routes, rowByRow]
  const talkative = openDoor(database, { ...needs, routes, cachesPages: false })
  const { visit, worst, alike } = counting('visitor', talkative)
  await visit(path)
  expect(tooMany('visitor', worst)).toEqual({ [path]: 12 })
  expect(alike.get(path)).toBe(12)
})

test.each([
  ['visitor', 60],
  ['team', 200],
] as const)(
  'no page asks the database too much (%s)',
  async (person, atLeast) => {
    const { visit, worst, alike } = counting(person, door)
    await crawl(routes, visit, await firstPages(), 4)
    expect(worst.size).toBeGreaterThan(atLeast)
    expect(
      tooMany(person, worst),
      `A page asks for what it needs in ${most[person]} questions at most: load a list at once, not row by row.`,
    ).toEqual({})
    expect(
      [...alike].filter(([route, times]) => times > (knownAlike[route] ?? mostAlike)),
      `The same question comes back more than ${mostAlike} times in one page: ask for all its rows at once.`,
    ).toEqual([])
    const better = (lists: Readonly<Record<string, number>>, now: ReadonlyMap<string, number>) =>
      Object.entries(lists).filter(([route, asks]) => (now.get(route) ?? asks) < asks - 1)
    expect(
      [...better(known[person], worst), ...better(knownAlike, alike)].map(([route]) => route),
      'These ask less now: lower their numbers, or take them out.',
    ).toEqual([])
  },
  300_000,
)
