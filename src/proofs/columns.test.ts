import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { platformColumns } from '#platform/tables.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { makeRooms } from '../app.ts'
import { frenchSaidInEnglish } from './french-in-english.ts'

const { db } = useDatabase()
const registers = [platformColumns, ...makeRooms().map(({ columns }) => columns)]
const listed = registers.flatMap((register) =>
  Object.entries(register).flatMap(([table, { columns }]) =>
    Object.keys(columns).map((column) => `${table}.${column}`),
  ),
)

/** Every column of every table of this house; those of the queue of jobs are its library’s own. */
async function columnsOf(schema: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.table_name || '.' || c.column_name as name from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = ${schema} and t.table_type = 'BASE TABLE' order by 1`.execute(db)
  return rows.map(({ name }) => name)
}

describe('the register of columns', () => {
  it('says the class and the retention of every column of the database', async () => {
    const there = await columnsOf('public')
    expect(there.length).toBeGreaterThan(100)
    expect(
      there.filter((name) => !listed.includes(name)),
      'Say what each of these holds and how long: in the register of columns of its room, or in platform/tables.ts.',
    ).toEqual([])
  })

  it('lists no column that is gone, and none in two rooms', async () => {
    const there = await columnsOf('public')
    expect(listed.filter((name) => !there.includes(name))).toEqual([])
    expect(listed.filter((name, at) => listed.indexOf(name) !== at)).toEqual([])
  })

  it('says in words how long, for each, in the two languages', () => {
    const kept = registers
      .flatMap((register) => Object.values(register))
      .flatMap(({ columns }) => Object.values(columns))
      .map((rule) => rule.kept)
    expect(kept.filter(({ fr, en }) => fr.trim().length < 3 || en.trim().length < 3)).toEqual([])
    const inFrench = kept.filter(
      ({ fr, en }) => en === fr || frenchSaidInEnglish(`<p lang="en">${en}</p>`, []).length > 0,
    )
    expect(inFrench).toEqual([])
  })

  it('says what is kept of each secret: its class alone tells nobody', () => {
    const rules = registers.flatMap((register) =>
      Object.entries(register).flatMap(([table, { columns }]) =>
        Object.entries(columns).map(([column, rule]) => ({ name: `${table}.${column}`, ...rule })),
      ),
    )
    const unsaid = rules.filter(({ class: kind, what }) => (kind === 'secret') !== Boolean(what))
    expect(unsaid.map(({ name }) => name)).toEqual([])
  })

  it('would see a column that a migration adds without a word', async () => {
    await sql`create table unsaid (secret text)`.execute(db)
    expect((await columnsOf('public')).filter((name) => !listed.includes(name))).toEqual([
      'unsaid.secret',
    ])
    await sql`drop table unsaid`.execute(db)
  })
})
