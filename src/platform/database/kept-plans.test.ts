import { sql } from 'kysely'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { makeLog } from '../log.ts'
import { useDatabase } from '../testing/database.ts'
import { testHouse } from '../testing/door.ts'
import { act } from '../world.ts'
import { openDb, openPool } from './database.ts'
import { mostNamed, PlanNames, renewedAfter } from './kept-plans.ts'

const database = useDatabase()
/** One connection: what it keeps is seen. */
const pool = openPool(database.connectionString, 1, makeLog({ LOG_LEVEL: 'silent' }))
const db = openDb(pool)
afterAll(() => db.destroy())

const keptPlans = async () => {
  const { rows } = await pool.query<{ statement: string }>(
    'select statement from pg_prepared_statements order by prepare_time',
  )
  return rows.map(({ statement }) => statement).filter((text) => !/pg_prepared/.test(text))
}
const three = [1, 2, 3]

beforeEach(async () => {
  await pool.query('drop table if exists essai; create table essai (id int, name text)')
  await pool.query("insert into essai values (1, 'un'), (2, 'deux')")
})

it('keeps the plan of a question that comes back, and answers the same', async () => {
  const text = 'select name from essai where id = $1'
  const answers: unknown[] = []
  for (const id of [1, 2, 1, 2, 3]) answers.push((await pool.query(text, [id])).rows)
  expect(answers).toEqual([
    ...[[{ name: 'un' }], [{ name: 'deux' }], [{ name: 'un' }], [{ name: 'deux' }], []],
  ])
  expect(await keptPlans()).toContain(text)
})

it('keeps nothing of what came once, of several statements in one, nor of what opens a transaction', async () => {
  const before = await keptPlans()
  await pool.query('select id from essai where name = $1', ['un'])
  for (const _ of three) await pool.query('select 1 as one; select 2 as two')
  for (const _ of three) await db.transaction().execute(async () => undefined)
  expect(await keptPlans()).toEqual(before)
})

it('answers with the new shape of a table, whichever way it was asked', async () => {
  const text = 'select * from essai where id = $1'
  for (const _ of three) await pool.query(text, [1])
  expect(await keptPlans()).toContain(text)
  await pool.query('alter table essai add column more int default 7')
  expect((await pool.query(text, [1])).rows).toEqual([{ id: 1, name: 'un', more: 7 }])
  await pool.query('alter table essai drop column more')
  const called = new Promise((resolve, reject) => {
    for (const _ of three)
      pool.query(text, [1], (error, result) => (error ? reject(error) : resolve(result.rows)))
  })
  expect(await called).toEqual([{ id: 1, name: 'un' }])
})

it('an act is done again, once, when a table was changed under it', async () => {
  const house = { ...testHouse(database), db }
  let tries = 0
  const readAll = () =>
    act(house, {}, async (ctx) => {
      tries++
      return (await sql`select * from essai where id = ${2}`.execute(ctx.db)).rows
    })
  for (const _ of three) await readAll()
  await pool.query('alter table essai add column other int default 9')
  tries = 0
  expect(await readAll()).toEqual([{ id: 2, name: 'deux', other: 9 }])
  expect(tries).toBe(2)
})

it('an error of the question itself is told as it is', async () => {
  for (const _ of three)
    await expect(pool.query('select 1 / $1::int as share', [0])).rejects.toMatchObject({
      code: '22012',
    })
  expect((await pool.query('select 1 / $1::int as share', [1])).rows).toEqual([{ share: 1 }])
})

it('names so many questions, then gives the names to those that are asked now', () => {
  const names = new PlanNames()
  const askedThrice = (text: string) => three.map(() => names.nameOf(text)).at(-1)
  for (let at = 0; at < mostNamed; at++) expect(askedThrice(`select ${at}`)).toMatch(/^ouvroir_/)
  expect(askedThrice('select 9999')).toBeUndefined()
  expect(names.nameOf('select 0')).toMatch(/^ouvroir_/)
  for (let at = 0; at < renewedAfter; at++) names.nameOf('select 9999')
  expect(askedThrice('select 9999')).toMatch(/^ouvroir_/)
})
