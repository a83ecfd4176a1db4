// A house as a lab leaves it after a year: every page of every room is asked as a visitor, as the team and as an elected
// official, and must be answered in 200 ms. `BENCH_ONLY=/reseau` keeps to the addresses that begin so, `BENCH_WHO=team` to one of them.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Viewer } from '#kit/viewer.ts'
import { readConfig } from '#platform/config.ts'
import { migrate } from '#platform/database/migrate.ts'
import { openHouse } from '#platform/open-house.ts'
import { startPostgres } from '#platform/postgres/launch.ts'
import { type Door, openDoor } from '#platform/testing/door.ts'
import { testClock } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { makeRooms, roomNeeds } from '../src/app.ts'
import { listRoutes } from '../src/cli/list-routes.ts'
import {
  addressesFor,
  costOf,
  countQueries,
  type PageCost,
  serverMs,
} from './support/year-pages.ts'
import { fillYear } from './support/year-rows.ts'
import { firstRows, lastRows, yearVolumes } from './support/year-volumes.ts'

const mostMs = 200
/** A page that shows more may ask a little more: beyond, its questions grow with its rows. */
const mostMoreQuestions = 4
/**
 * What a page asks once for each thing of its own, however many years there are: how many at the most, and of what. Beyond,
 * it has grown.
 */
const asksForEach: Readonly<Record<string, number>> = {
  // At most thirty experiments a page, with what each waits for.
  '/portefeuille': 160,
  // The instruments of that experiment: their figures.
  '/experiences/:slug': 60,
  '/experiences/:slug/terrain': 60,
  '/experiences/:slug/ecarts': 60,
  '/experiences/:slug/fiche': 60,
  // The segments of the house, twenty for a year.
  '/envois/segments': 40,
  '/envois/segments/:id': 40,
  // Everybody with a role is asked, at one moment, whether it waits for them too.
  '/atelier/confier': 1000,
}
const heaviest = 10
const only = process.env['BENCH_ONLY']
const onlyWho = process.env['BENCH_WHO']

const rooms = makeRooms()
const { identify: _, ...needs } = roomNeeds(rooms)
const routes = listRoutes()

const small = await openYear(0)
const before = await costsOf(small)
await small.close()
const year = await openYear(1)
const after = await costsOf(year)
await year.close()
report(before, after)
if (!only) await growth(after)
process.exit()

interface Year {
  readonly door: Door
  readonly databasePid: number
  readonly people: ReadonlyMap<string, Viewer | undefined>
  readonly first: readonly string[]
  close(): Promise<void>
}

/** A demonstration, repeated until a year is there; as it is born when `scale` is nothing. */
async function openYear(scale: number): Promise<Year> {
  const folder = mkdtempSync(join(tmpdir(), 'ouvroir-year-'))
  const database = await startPostgres({ dataDir: folder, fast: true })
  await migrate(database.connectionString)
  const config = readConfig({ OUVROIR_DATA_DIR: folder, LOG_LEVEL: 'silent', RATE_LIMITS: '0' })
  const open = openHouse(config, database.connectionString, rooms)
  await act(open.house, {}, async (ctx) => {
    for (const room of rooms) await room.seed?.(ctx)
    for (const room of rooms) await room.demo?.load(ctx)
  })
  for (const statement of firstRows) await open.pool.query(statement)
  if (scale > 0) {
    const since = performance.now()
    await fillYear(database.connectionString, yearVolumes, scale)
    for (const statement of lastRows) await open.pool.query(statement)
    const seconds = (performance.now() - since) / 1000
    console.log(`${scale} year(s) of rows written in ${seconds.toFixed(0)} s`)
    if (scale === 1) console.table(await largest(open.pool))
  }
  const ctx = open.house.db
  const publicPages = await Promise.all(
    rooms.map(async (room) => (await room.publicPages?.(ctx)) ?? []),
  )
  return {
    databasePid: database.pid,
    door: openDoor({ clock: testClock() } as never, {
      ...needs,
      config,
      house: open.house,
      // Kept pages cost nothing: what is measured is the making.
      cachesPages: false,
    }),
    people: await peopleOf(open.pool),
    first: ['/', ...publicPages.flat().map(({ path }) => path)],
    async close() {
      await open.close()
      await database.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

type Pool = ReturnType<typeof openHouse>['pool']

async function largest(pool: Pool) {
  const { rows } = await pool.query(
    `select relname as "table", reltuples::int as "rows" from pg_class
      where relkind = 'r' and relnamespace = 'public'::regnamespace order by 2 desc limit 30`,
  )
  return rows
}

async function peopleOf(pool: Pool): Promise<ReadonlyMap<string, Viewer | undefined>> {
  const { rows } = await pool.query(
    `select (select person_id from roles_held where role = 'lab-team' order by person_id limit 1) as team,
      (select person_id from roles_held where role = 'territory-referent' order by person_id limit 1) as elected,
      (select territory_id from experiments where source = 'demo' and territory_id is not null
        order by slug limit 1) as territory`,
  )
  const { team, elected, territory } = rows[0]
  const place = { kind: 'territory' as const, id: String(territory) }
  const person = (id: unknown, roles: Viewer['roles']) => ({
    id: String(id),
    name: 'Camille Aubry',
    roles,
    secondFactor: true,
  })
  return new Map<string, Viewer | undefined>([
    ['visitor', undefined],
    ['team', person(team, [{ role: 'administrator' }])],
    ['elected', person(elected ?? team, [{ role: 'territory-referent', place }])],
  ])
}

async function costsOf(year: Year): Promise<readonly PageCost[]> {
  countQueries()
  const { door, people, first } = year
  const costs: PageCost[] = []
  for (const [who, viewer] of people) {
    if (onlyWho !== undefined && who !== onlyWho) continue
    const since = performance.now()
    const found = await addressesFor(door, routes, viewer, first)
    for (const [route, addresses] of found)
      for (const address of addresses)
        if (address.startsWith(only ?? ''))
          costs.push(await costOf(year, who, viewer, route, address))
    const seconds = (performance.now() - since) / 1000
    console.log(`${who}: ${costs.length} addresses so far, ${seconds.toFixed(0)} s`)
  }
  return costs
}

function report(before: readonly PageCost[], after: readonly PageCost[]) {
  const answered = after.filter(({ status }) => status === 200)
  const pages = answered.filter(({ isPage }) => isPage)
  const files = answered.filter(({ isPage }) => !isPage)
  const slow = pages.filter((cost) => serverMs(cost) > mostMs)
  const broken = after.filter(({ status }) => status >= 500)
  const met = new Set(answered.map(({ route }) => route))
  const unmet = routes.filter(({ method, path }) => method === 'GET' && !met.has(path))
  console.log(`\n${pages.length} pages of ${met.size} routes; at most ${mostMs} ms each`)
  console.table(rowsOf(pages).slice(0, 40))
  console.log('\nFiles (no bar)')
  console.table(rowsOf(files).slice(0, 12))
  const most = new Map<string, number>()
  for (const { who, route, questions } of before)
    most.set(`${who} ${route}`, Math.max(most.get(`${who} ${route}`) ?? 0, questions))
  const grown = pages.filter(
    ({ who, route, questions }) =>
      questions > (most.get(`${who} ${route}`) ?? questions) + mostMoreQuestions &&
      questions > (asksForEach[route] ?? 0),
  )
  console.log(`\n${grown.length} pages that ask more because there is more`)
  console.table(
    grown.map(({ who, route, address, questions }) => ({
      who,
      address,
      'in the demonstration': most.get(`${who} ${route}`),
      questions,
    })),
  )
  console.log(`\nNot met, ${unmet.length}: ${unmet.map(({ path }) => path).join(' ')}`)
  if (broken.length > 0) console.table(rowsOf(broken))
  if (slow.length + broken.length + grown.length > 0) process.exitCode = 1
}

function rowsOf(costs: readonly PageCost[]) {
  return costs
    .toSorted((one, other) => serverMs(other) - serverMs(one))
    .map((cost) => ({
      who: cost.who,
      address: cost.address.slice(0, 70),
      'server ms': Math.round(serverMs(cost)),
      'clock ms': Math.round(cost.ms),
      'cpu ms': Math.round(cost.cpuMs),
      'database ms': Math.round(cost.databaseMs),
      queries: cost.queries,
      questions: cost.questions,
      kB: Math.round(cost.kB),
    }))
}

/** The heaviest pages again, with twice and four times as much. */
async function growth(after: readonly PageCost[]) {
  const pages = after.filter(({ status, isPage }) => status === 200 && isPage)
  const kept = pages.toSorted((one, other) => serverMs(other) - serverMs(one)).slice(0, heaviest)
  const rows = new Map(
    kept.map((cost) => [
      `${cost.who} ${cost.address}`,
      {
        page: `${cost.who} ${cost.address.slice(0, 60)}`,
        'n, ms': Math.round(serverMs(cost)),
        'n, asks': cost.questions,
      },
    ]),
  ) as Map<string, Record<string, string | number>>
  for (const scale of [2, 4]) {
    const larger = await openYear(scale)
    for (const { who, route, address } of kept) {
      const cost = await costOf(larger, who, larger.people.get(who), route, address)
      const row = rows.get(`${who} ${address}`)
      if (!row) continue
      row[`${scale}n, ms`] =
        cost.status === 200 ? Math.round(serverMs(cost)) : `status ${cost.status}`
      row[`${scale}n, asks`] = cost.questions
    }
    await larger.close()
  }
  console.log('\nThe heaviest, with twice and four times as much')
  console.table([...rows.values()])
}
