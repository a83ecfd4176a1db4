import { type Kysely, sql } from 'kysely'
import type pg from 'pg'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Db } from '../context.ts'
import { useDatabase } from '../testing/database.ts'
import { askedOnce } from './asked-once.ts'
import { questionsIn } from './asked-together.ts'

const { db, pool } = useDatabase()
const statements: string[] = []

beforeEach(() => {
  statements.length = 0
  const real = pool.query.bind(pool) as (...args: unknown[]) => unknown
  vi.spyOn(pool, 'query').mockImplementation(((first: string | pg.QueryConfig, values: unknown) => {
    statements.push(typeof first === 'string' ? first : first.text)
    return real(first, values)
  }) as never)
})
afterEach(() => vi.restoreAllMocks())

type Page = Kysely<never> | Db
const ask = (page: Page, text: string) => sql.raw<Record<string, unknown>>(text).execute(page as Db)
/** Asks all the texts at the same moment, in a page of its own. */
const askAll = async (texts: readonly string[]) => {
  const { db: page } = askedOnce(db)
  const answers = await Promise.all(texts.map((text) => ask(page, text)))
  return answers.map(({ rows }) => rows)
}

describe('what a page asks at one moment', () => {
  it('is put in one statement, once each question was put alone', async () => {
    const texts = ['select 1 as one', "select 'deux' as two", 'select 3 as one where false']
    const alone = await askAll(texts)
    expect(statements).toEqual(texts)
    expect(await askAll(texts)).toEqual(alone)
    expect(statements).toHaveLength(texts.length + 1)
    expect(statements.slice(-2).map(questionsIn)).toEqual([[texts[2]], texts])
    expect(alone).toEqual([[{ one: 1 }], [{ two: 'deux' }], []])
  })

  it('has the values of each question, in their order', async () => {
    const questions = (page: Db) => [
      sql`select ${'a'}::text as a, ${2}::int as b, ${'a'}::text = '$1' as c`.execute(page),
      sql`select n from unnest(${[3, 1, 2]}::int[]) as n order by n desc`.execute(page),
      sql`select ${'x'}::text as "name $1", ${null}::text as nothing`.execute(page),
    ]
    const answers = async () =>
      (await Promise.all(questions(askedOnce(db).db))).map(({ rows }) => rows)
    const alone = await answers()
    expect(alone[1]).toEqual([{ n: 3 }, { n: 2 }, { n: 1 }])
    const before = statements.length
    expect(await answers()).toEqual(alone)
    expect(statements).toHaveLength(before + 1)
  })

  it('is answered the same, whatever its type', async () => {
    const { rows } = await sql<{ type: string }>`
      select distinct format_type(a.atttypid, null) as type from pg_attribute a
      join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped`.execute(
      db,
    )
    const untried = rows.map(({ type }) => type).filter((type) => !(type in examples))
    expect(untried, 'A new type of column has its examples here.').toEqual([])
    const texts = Object.entries(examples).map(
      ([type, values]) =>
        `select v::${type} as v, 1 as "1" from unnest(array[${values.map((value) => `'${value}'`).join()}, null]) as v`,
    )
    const alone = await askAll(texts)
    const before = statements.length
    expect(await askAll(texts)).toStrictEqual(alone)
    expect(statements).toHaveLength(before + 1)
  })

  it('is put alone where its values would not be found for sure', async () => {
    const texts = [
      "select inet '192.0.2.1' as a",
      "select 'a  '::char(3) as a",
      "select e'\\'$1' as a",
      'select $$$1$$ as a',
      'select 2 as a -- it’s $1\n',
    ]
    const alone = await askAll(texts)
    expect(await askAll(texts)).toEqual(alone)
    expect(statements).toHaveLength(2 * texts.length)
  })

  it('loses nothing to a question that fails', async () => {
    const wrong = (page: Db, by: number) => sql`select 1 / ${by}::int as n`.execute(page)
    await Promise.all([wrong(askedOnce(db).db, 1), ask(askedOnce(db).db, 'select 5 as five')])
    const { db: page } = askedOnce(db)
    const [failed, good] = await Promise.allSettled([wrong(page, 0), ask(page, 'select 5 as five')])
    expect(failed).toMatchObject({ reason: { message: 'division by zero' } })
    expect(good).toMatchObject({ value: { rows: [{ five: 5 }] } })
  })

  it('sees a table that has lost a column since', async () => {
    await pool.query('create table changing (a int, b int); insert into changing values (1, 2)')
    const texts = ['select * from changing', 'select 4 as four']
    await askAll(texts)
    await pool.query('alter table changing drop column b')
    expect(await askAll(texts)).toEqual([[{ a: 1 }], [{ four: 4 }]])
    await pool.query('drop table changing')
  })

  it('is heard by whoever listens to what is read, each for itself', async () => {
    const texts = ["select 'un' as word", "select 'deux' as word"]
    await askAll(texts)
    const heard: unknown[] = []
    const { db: page } = askedOnce(db, {
      hearing: {
        transformQuery: ({ node }) => node,
        transformResult: async ({ result }) => {
          heard.push(result.rows)
          return result
        },
      },
    })
    await Promise.all(texts.map((text) => ask(page, text)))
    expect(heard).toEqual([[{ word: 'un' }], [{ word: 'deux' }]])
  })
})

const examples: Readonly<Record<string, readonly string[]>> = {
  bigint: ['0', '-9007199254740991'],
  boolean: ['t', 'f'],
  bytea: ['\\x00ff', ''],
  'character varying': ['une ligne '],
  date: ['2026-02-28', '0044-03-15'],
  'double precision': ['0.1', '-1e300', 'NaN'],
  integer: ['2147483647', '-1'],
  jsonb: ['{"a": [1, null, "é\\u2028\\""]}', '"texte"', 'null', '12345678901234567890'],
  'jsonb[]': ['{}'],
  numeric: ['1.50', '12345678901234567890.1'],
  real: ['0.1'],
  smallint: ['-32768'],
  text: ['', ' deux  lignes\n« é » \\ " \u{1f600}'],
  'text[]': ['{}', '{a,"b, c",NULL}'],
  'integer[]': ['{1,2}'],
  'time without time zone': ['23:59:59'],
  'timestamp with time zone': ['2026-02-28 23:59:59.123456+02', '0001-01-01 00:00:00+00'],
  tsquery: ['eau & tirage'],
  tsvector: ['eau tirage'],
  uuid: ['00000000-0000-7000-8000-000000000000'],
  'uuid[]': ['{00000000-0000-7000-8000-000000000000}'],
}
