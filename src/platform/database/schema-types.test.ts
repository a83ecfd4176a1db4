import pg from 'pg'
import { beforeAll, expect, it } from 'vitest'
import { anotherDatabase } from '../testing/database.ts'
import {
  type ByHand,
  type Column,
  readByHand,
  readColumns,
  typesOf,
  withoutHome,
} from './schema-types.ts'

let database: string

beforeAll(async () => {
  database = await anotherDatabase('empty')
  await run(`
    create table towns (
      code text primary key,
      full_name text not null default '',
      loud text generated always as (upper(full_name)) stored,
      size integer check (size >= 0),
      mood text not null default 'calm' check (mood in ('calm', 'lively')),
      season text check (season in ('spring', 'summer', 'autumn', 'winter')),
      words text[] not null default '{}',
      since date not null,
      seen_at timestamptz,
      contour jsonb not null,
      answers jsonb default '{}',
      picture bytea
    );
    create table visits (id bigint generated always as identity);
    create table roads (length numeric not null);
  `)
})

async function run(sql: string) {
  const client = new pg.Client({ connectionString: database })
  await client.connect()
  await client.query(sql)
  await client.end()
}

const towns = new Set(['towns'])
const nothing = readByHand('')

const fileOf = (columns: readonly Column[], tables: ReadonlySet<string>, hand: ByHand) =>
  typesOf(columns, tables, hand).get('generated.ts') ?? ''

it('says what the driver gives for each column, what may be left out, and the words of a condition', async () => {
  const types = fileOf(await readColumns(database), new Set(['towns', 'visits']), nothing)
  expect(types).toContain(`import type { Generated, GeneratedAlways } from 'kysely'
import type { Json, WithDefault } from '#platform/database/column-types.ts'

export interface Tables {
  towns: {
    code: string
    fullName: Generated<string>
    loud: GeneratedAlways<string | null>
    size: number | null
    mood: Generated<'calm' | 'lively'>
    season: 'spring' | 'summer' | 'autumn' | 'winter' | null
    words: Generated<string[]>
    since: string
    seenAt: Date | null
    contour: Json<unknown>
    answers: WithDefault<Json<unknown> | null>
    picture: Buffer | null
  }
  visits: {
    id: GeneratedAlways<number>
  }
}
`)
})

it('takes from by-hand.ts the shape of a json, a finer noun, and a type of the query builder as it stands', async () => {
  const hand = readByHand(`
/** What the database { cannot say. */
export interface ByHand {
  // Of towns.
  towns: {
    code:
      | 'a'
      | 'b'
    contour: readonly { readonly x: number; readonly y: number }[]
    answers: ColumnType<string, never, never>
  }
}
`)
  const types = fileOf(await readColumns(database), towns, hand)
  expect(types).toContain(`import type { ByHand } from './by-hand.ts'`)
  expect(types).toContain(`    code: ByHand['towns']['code']\n`)
  expect(types).toContain(`    contour: Json<ByHand['towns']['contour']>\n`)
  expect(types).toContain(`    answers: ByHand['towns']['answers']\n`)
})

it('refuses a column that does not exist, a line that it cannot read, and a type that it does not know', async () => {
  const columns = await readColumns(database)
  const gone = readByHand('export interface ByHand {\n  towns: { name: string }\n}')
  expect(() => fileOf(columns, towns, gone)).toThrow('towns.name')
  expect(() => readByHand('export interface ByHand {\n  towns?: { name: string }\n}')).toThrow(
    'towns?',
  )
  expect(() => fileOf(columns, new Set(['roads']), nothing)).toThrow('numeric')
})

it('names a table that no migration creates', async () => {
  const homes = new Map([['src/modules/towns', new Set(['towns', 'visits'])]])
  expect(withoutHome(await readColumns(database), homes)).toEqual(['roads'])
})

it('is another text as soon as a column changes', async () => {
  const before = fileOf(await readColumns(database), towns, nothing)
  await run('alter table towns alter column since drop not null')
  const after = fileOf(await readColumns(database), towns, nothing)
  await run('alter table towns alter column since set not null')
  expect(after).toBe(before.replace('since: string', 'since: string | null'))
  expect(fileOf(await readColumns(database), towns, nothing)).toBe(before)
})

it('parts the tables of a home that fill more than a file, and puts the parts together', () => {
  const column = (table: string, at: number): Column => ({
    ...{ table, name: `c${at}`, type: 'text', required: true, default: false, always: false },
    checks: [],
  })
  const names = ['a', 'b', 'c']
  const columns = names.flatMap((table) =>
    Array.from({ length: 190 }, (_, at) => column(table, at)),
  )
  const files = typesOf(columns, new Set(names), nothing)
  expect([...files.keys()]).toEqual([
    'generated.ts',
    'generated-1.ts',
    'generated-2.ts',
    'generated-3.ts',
  ])
  expect(files.get('generated.ts')).toContain('extends Tables1, Tables2, Tables3 {}')
  expect(files.get('generated-2.ts')).toContain('export interface Tables2 {\n  b: {')
  for (const text of files.values()) expect(text.split('\n').length).toBeLessThan(400)
  expect(typesOf(columns, new Set(['a']), nothing).size).toBe(1)
})
