import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { useDatabase } from './testing/database.ts'
import { openDoor } from './testing/door.ts'
import { act } from './world.ts'

const database = useDatabase()
const { house } = openDoor(database, { routes: [] })

beforeAll(async () => {
  await sql`create table crossing (key text primary key, value integer not null)`.execute(
    database.db,
  )
})

/** Both take one row each, wait until the other has done so, then want the row of the other. */
function crossing() {
  let here = 0
  return async (db: typeof database.db, first: string, second: string) => {
    await bump(db, first)
    here++
    const since = Date.now()
    while (here < 2 && Date.now() - since < 2_000) await new Promise((next) => setTimeout(next, 5))
    await bump(db, second)
  }
}

const bump = (db: typeof database.db, key: string) =>
  sql`update crossing set value = value + 1 where key = ${key}`.execute(db)

async function twoCounters() {
  await sql`insert into crossing (key, value) values ('a', 0), ('b', 0)
    on conflict (key) do update set value = 0`.execute(database.db)
}

async function counters(): Promise<readonly number[]> {
  const { rows } = await sql<{ value: number }>`select value from crossing order by key`.execute(
    database.db,
  )
  return rows.map(({ value }) => value)
}

describe('two acts that wait for each other', () => {
  it('are both done, one of them at its second try', async () => {
    await twoCounters()
    const cross = crossing()
    await Promise.all([
      act(house, {}, (ctx) => cross(ctx.db as never, 'a', 'b')),
      act(house, {}, (ctx) => cross(ctx.db as never, 'b', 'a')),
    ])
    expect(await counters()).toEqual([2, 2])
  })

  it('would lose one without a second try', async () => {
    await twoCounters()
    const cross = crossing()
    const plain = (first: string, second: string) =>
      database.db.transaction().execute((db) => cross(db as never, first, second))
    const done = await Promise.allSettled([plain('a', 'b'), plain('b', 'a')])
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})
