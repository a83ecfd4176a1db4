import { availableParallelism, loadavg } from 'node:os'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { makeRooms, roomNeeds } from '../app.ts'
import { listRoutes } from '../cli/list-routes.ts'

// As many places as France has: no public address may hold the others while it answers.

const places = 36_000
/**
 * Milliseconds that others may wait, beyond what they wait for on an idle house of this machine. A machine
 * that others keep busy gives each its turn: what takes 100 ms alone takes longer there.
 */
const most = 100 * Math.min(4, Math.max(1, (loadavg()[0] ?? 0) / availableParallelism()))

const database = useDatabase()
const { identify: _, ...needs } = roomNeeds(makeRooms())
const door = openDoor(database, { ...needs, stepUp: () => undefined })

/** Addresses that anyone may ask for as they are: pages, tables, feeds, catalogues, maps of the site. */
const addresses = listRoutes()
  .filter(({ method, who, path }) => method === 'GET' && who === 'anyone' && !/[:*]/.test(path))
  .map(({ path }) => path)

beforeAll(async () => {
  await sql`
    insert into territories (id, kind, code, slug, name, department_code, region_code, population,
      population_year, zone, lon, lat, located, source, vintage, created_at, updated_at)
    select gen_random_uuid(), 'commune', lpad(at::text, 5, '0'), 'lieu-' || at, 'Saint-Lieu ' || at,
      '35', '53', 1000 + at, 2023, 'metro', -1.5, 48.1, 'exact', 'reference', 2026, now(), now()
    from generate_series(1, ${sql.lit(places)}) at`.execute(database.db)
})

async function longestHold(work: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  await new Promise((resolve) => setTimeout(resolve, 20))
  await work()
  await new Promise((resolve) => setTimeout(resolve, 20))
  delay.disable()
  return delay.max / 1e6
}

const idle = () => new Promise((resolve) => setTimeout(resolve, 100))

/** The least of a few tries: what holds the others holds them each time, a busy machine does not. */
async function held(work: () => Promise<unknown>): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let tries = 0; tries < 4 && least > most; tries++) {
    const without = await longestHold(idle)
    least = Math.min(least, (await longestHold(work)) - without)
  }
  return least
}

test('the public lists are many, and the largest holds every place', async () => {
  expect(addresses.length).toBeGreaterThan(30)
  expect(addresses).toEqual(expect.arrayContaining(['/territoires.csv', '/territoires.json']))
  const csv = await door.get('/territoires.csv')
  expect(csv.text.trimEnd().split('\r\n').length).toBeGreaterThan(places)
  expect(JSON.parse((await door.get('/territoires.json')).text).length).toBeGreaterThanOrEqual(
    places,
  )
}, 60_000)

test('a hold of twice as much is seen', async () => {
  const busy = async () => {
    const until = performance.now() + 2 * most
    while (performance.now() < until);
  }
  expect(await held(busy)).toBeGreaterThan(most)
})

test('no public address holds the others', async () => {
  const wrong: string[] = []
  for (const address of addresses) {
    await door.get(address)
    const hold = await held(() => door.get(address))
    if (hold > most) wrong.push(`${address}: ${Math.round(hold)} ms`)
  }
  expect(wrong).toEqual([])
}, 300_000)
