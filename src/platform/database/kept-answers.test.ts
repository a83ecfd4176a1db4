import { type Kysely, sql } from 'kysely'
import type pg from 'pg'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Db } from '../context.ts'
import { useDatabase } from '../testing/database.ts'
import { type AskingOptions, askedOnce } from './asked-once.ts'
import { KeptAnswers } from './kept-answers.ts'

const { db, pool, clock } = useDatabase()
const statements: string[] = []

beforeEach(async () => {
  await db.deleteFrom('instance_settings').execute()
  await write('un')
  statements.length = 0
  const real = pool.query.bind(pool) as (...args: unknown[]) => unknown
  vi.spyOn(pool, 'query').mockImplementation(((first: string | pg.QueryConfig, values: unknown) => {
    statements.push(typeof first === 'string' ? first : first.text)
    return real(first, values)
  }) as never)
})
afterEach(() => vi.restoreAllMocks())

function write(value: string) {
  return db
    .insertInto('instance_settings')
    .values({ name: value, value: JSON.stringify({ words: [value] }), changedAt: clock.now() })
    .execute()
}

const names = (page: Db | Kysely<never>) =>
  (page as Db).selectFrom('instance_settings').select(['name', 'value']).orderBy('name').execute()

/** A page of its own, which asks twice: the first moment tells it the state of the database. */
async function page(options: AskingOptions = { keeps: true }) {
  const { db: reading } = askedOnce(db, options)
  await sql`select 1 as one`.execute(reading)
  return (await names(reading)).map(({ name }) => name)
}

describe('what another page was answered', () => {
  it('is given again while nothing is written', async () => {
    for (let time = 0; time < 3; time++) await page()
    statements.length = 0
    expect(await page()).toEqual(['un'])
    expect(statements).toHaveLength(1)
    expect(statements[0]).toContain('pg_current_snapshot')
  })

  it('is asked anew by a page that keeps nothing', async () => {
    for (let time = 0; time < 3; time++) await page({})
    statements.length = 0
    expect(await page({})).toEqual(['un'])
    expect(statements).toHaveLength(2)
  })

  it('is forgotten as soon as anybody wrote, whatever was written', async () => {
    for (let time = 0; time < 3; time++) await page()
    await write('deux')
    expect(await page()).toEqual(['deux', 'un'])
    await page()
    await db.deleteFrom('instance_settings').where('name', '=', 'deux').execute()
    expect(await page()).toEqual(['un'])
  })

  it('is not seen before it is committed, and is seen after', async () => {
    for (let time = 0; time < 3; time++) await page()
    const writing = await db.startTransaction().execute()
    await writing
      .insertInto('instance_settings')
      .values({ name: 'deux', value: '1', changedAt: clock.now() })
      .execute()
    expect(await page()).toEqual(['un'])
    expect(await page()).toEqual(['un'])
    await writing.commit().execute()
    expect(await page()).toEqual(['deux', 'un'])
  })

  it('is told by the state alone: a page of a state that is over would be given the old answer', async () => {
    const read = async () => {
      const { rows } = await sql<{ state: string }>`
        select pg_current_snapshot()::text as state`.execute(db)
      return rows[0]?.state
    }
    const state = await read()
    const early = (at: string | undefined) => page({ keeps: true, state: at })
    for (let time = 0; time < 3; time++) await early(state)
    await write('deux')
    expect(await early(state)).toEqual(['un'])
    expect(await early(await read())).toEqual(['deux', 'un'])
  })

  it('is asked anew once the page itself has written', async () => {
    for (let time = 0; time < 3; time++) await page()
    const asked = askedOnce(db, { keeps: true })
    await sql`select 1 as one`.execute(asked.db)
    expect(await names(asked.db)).toHaveLength(1)
    await write('deux')
    asked.forget()
    expect(await names(asked.db)).toHaveLength(2)
  })

  it('is not kept when it depends on the hour', async () => {
    const hour = () => sql`select now() as at`.execute(askedOnce(db, kept).db)
    const kept = { keeps: true, state: 'of a test' }
    await hour()
    await hour()
    expect(statements).toHaveLength(2)
  })

  it('is nobody’s to change, down to its lists', async () => {
    const { db: reading } = askedOnce(db, { keeps: true, state: 'of a test' })
    const [row] = await names(reading)
    const value = row?.value as { words: string[] } | undefined
    expect(value?.words).toEqual(['un'])
    expect(() => value?.words.push('trois')).toThrow(TypeError)
  })
})

it('holds so much and no more: what was asked for long ago leaves first', () => {
  const answers = new KeptAnswers()
  const rows = () => [{ text: 'x'.repeat(500_000) }]
  for (let n = 0; n < 30; n++) answers.put(`question ${n}`, 'state', rows())
  expect(answers.get('question 0', 'state')).toBeUndefined()
  expect(answers.get('question 29', 'state')).toHaveLength(1)
  expect(answers.get('question 29', 'another')).toBeUndefined()
})
