import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { columns } from './columns.ts'

const { db } = useDatabase()

it('every column of this room’s tables has a class and a duration, and no other has', async () => {
  const tables = Object.keys(columns)
  const result = await sql<{ name: string }>`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' and table_name in (${sql.join(tables)})`.execute(db)
  const told = tables.flatMap((table) =>
    Object.keys(columns[table]?.columns ?? {}).map((column) => `${table}.${column}`),
  )
  expect(told.toSorted()).toEqual(result.rows.map(({ name }) => name).toSorted())
})

it('what names or reaches a person is never classed as a mere matter of running the house', () => {
  const risky = /name$|email|phone|device|label|message|answer$|secret|token|key$|words/
  const soft = Object.entries(columns).flatMap(([table, rules]) =>
    Object.entries(rules.columns)
      .filter(([column, rule]) => risky.test(column) && rule.class === 'internal')
      .map(([column]) => `${table}.${column}`),
  )
  expect(soft).toEqual([])
})
