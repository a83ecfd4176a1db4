import { setTimeout as wait } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openDb, openLanes, openPool } from '../database/database.ts'
import { makeLog } from '../log.ts'
import { get, post } from '../routes.ts'
import { useDatabase } from '../testing/database.ts'
import { type Door, openDoor, testHouse } from '../testing/door.ts'
import { laneSizes, makeTurns, type Turns, usualRules } from './turns.ts'

/** The number of requests that was seen to freeze every page. */
const crowd = 150
const connections = 12
const database = useDatabase()
const log = makeLog({ LOG_LEVEL: 'silent' })
const closing: (() => Promise<unknown>)[] = []
let inAct = 0
let mostInAct = 0

const routes = [
  get('/page', 'anyone', async (c) => {
    await sql`select 1`.execute(c.var.ctx.db)
    return c.text('lue')
  }),
  get('/liste.csv', 'anyone', async (c) => {
    await sql`select 1`.execute(c.var.ctx.db)
    return c.text('lue')
  }),
  ...['/chaud', '/tiede'].map((path) =>
    post(path, 'anyone', async (c) => {
      inAct++
      mostInAct = Math.max(mostInAct, inAct)
      try {
        await sql`update hot_things set seats = seats + 1 where name = ${path}`.execute(
          c.var.ctx.db,
        )
      } finally {
        inAct--
      }
      return c.text('inscrit')
    }),
  ),
]

/** A process as `startWeb` opens it. */
function openProcess(): Door {
  const lanes = openLanes(database.connectionString, laneSizes(connections), log)
  closing.push(() => lanes.close())
  const house = { ...testHouse(database), db: lanes.pages, lanes }
  return openDoor(database, { routes, house, turns: makeTurns(usualRules(connections)) })
}

/** A process as it was before, with one pool for every request, first come, first served. */
function openFormerProcess(): Door {
  const pool = openPool(database.connectionString, connections, log)
  closing.push(() => pool.end())
  const noTurns: Turns = { take: async (_asked, run) => run() }
  const house = { ...testHouse(database), db: openDb(pool) }
  return openDoor(database, { routes, house, turns: noTurns })
}

beforeAll(async () => {
  await sql`create table hot_things (name text primary key, seats integer not null)`.execute(
    database.db,
  )
})
beforeEach(async () => {
  mostInAct = 0
  await sql`delete from hot_things`.execute(database.db)
  await sql`insert into hot_things values ('/chaud', 0), ('/tiede', 0)`.execute(database.db)
})
afterAll(() => Promise.all(closing.map((close) => close())))

/** Somebody holds the row of the hot thing; the crowd comes; what happens meanwhile; then it is let go. */
async function whileHeld<T>(doors: readonly Door[], meanwhile: () => Promise<T>) {
  const holder = database.db as Kysely<unknown>
  let sent: Promise<number[]> = Promise.resolve([])
  const happened = await holder.transaction().execute(async (db) => {
    await sql`select 1 from hot_things where name = '/chaud' for update`.execute(db)
    sent = Promise.all(
      Array.from({ length: crowd }, async (_, at) => {
        const door = doors[at % doors.length]
        return (await door?.post('/chaud', { nom: `P${at}` }))?.status ?? 0
      }),
    )
    await wait(100)
    return meanwhile()
  })
  return { happened, statuses: await sent }
}

const seats = async (name: string) => {
  const { rows } = await sql<{
    seats: number
  }>`select seats from hot_things where name = ${name}`.execute(database.db)
  return rows[0]?.seats
}

it.each([1, 2])(
  'a crowd at one thing keeps nobody else waiting, and nobody of it is refused (%i processes)',
  async (processes) => {
    const doors = Array.from({ length: processes }, openProcess)
    const { happened, statuses } = await whileHeld(doors, async () => {
      const told: number[] = []
      for (let at = 0; at < 20; at++)
        for (const door of doors) {
          told.push((await door.get('/page')).status, (await door.get('/liste.csv')).status)
          told.push((await door.post('/tiede', { nom: `T${at}` })).status)
        }
      return told
    })
    expect(happened.filter((status) => status !== 200)).toEqual([])
    expect(statuses.filter((status) => status !== 200)).toEqual([])
    expect(await seats('/chaud')).toBe(crowd)
    expect(await seats('/tiede')).toBe(20 * processes)
    // The crowd waited without a connection in its hand.
    expect(mostInAct).toBeLessThanOrEqual(processes * laneSizes(connections).acts)
  },
  60_000,
)

it('with one pool, first come first served, the same crowd keeps everybody waiting', async () => {
  const door = openFormerProcess()
  const { happened } = await whileHeld([door], async () => {
    const page = door.get('/page').then(({ status }) => status)
    return Promise.race([page, wait(1500, 'still waiting')])
  })
  expect(happened).toBe('still waiting')
}, 60_000)

it('pages, files and acts have each their time, and what takes longer is told to come back', async () => {
  const lanes = openLanes(database.connectionString, laneSizes(connections), log)
  closing.push(() => lanes.close())
  const read = async (db: typeof lanes.pages, name: string) => {
    const { rows } = await sql<{ said: string }>`select current_setting(${name}) as said`.execute(
      db,
    )
    return rows[0]?.said
  }
  expect(await read(lanes.pages, 'statement_timeout')).toBe('10s')
  expect(await read(lanes.files, 'statement_timeout')).toBe('1min')
  expect(await read(lanes.acts, 'lock_timeout')).toBe('20s')
  const slow = openDoor(database, {
    routes: [
      get('/lente', 'anyone', async (c) => {
        await sql`select set_config('statement_timeout', '50', false), pg_sleep(0)`.execute(
          c.var.ctx.db,
        )
        await sql`select pg_sleep(5)`.execute(c.var.ctx.db)
        return c.text('lue')
      }),
    ],
    house: { ...testHouse(database), db: openDb(onePool()) },
  })
  const late = await slow.get('/lente')
  expect(late.status).toBe(503)
  expect(late.response.headers.get('retry-after')).toBe('5')
})

function onePool() {
  const pool = openPool(database.connectionString, 1, log)
  closing.push(() => pool.end())
  return pool
}
