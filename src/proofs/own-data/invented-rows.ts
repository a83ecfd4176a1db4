import { randomUUID } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/context.ts'
import { type Column, readColumns } from '#platform/database/schema-types.ts'

/** A foreign key of one column. */
interface Key {
  readonly table: string
  readonly column: string
  readonly parent: string
  readonly there: string
}

export interface Schema {
  readonly columns: ReadonlyMap<string, readonly Column[]>
  readonly keys: readonly Key[]
}

export type Row = Readonly<Record<string, unknown>>

export async function readSchema(db: Db, connectionString: string): Promise<Schema> {
  const columns = new Map<string, Column[]>()
  for (const column of await readColumns(connectionString))
    columns.set(column.table, [...(columns.get(column.table) ?? []), column])
  const { rows: keys } = await sql<Key>`
    select conrelid::regclass::text as table, a.attname as column,
        confrelid::regclass::text as parent, b.attname as there
      from pg_constraint
        join pg_attribute a on a.attrelid = conrelid and a.attnum = conkey[1]
        join pg_attribute b on b.attrelid = confrelid and b.attnum = confkey[1]
      where contype = 'f' and array_length(conkey, 1) = 1`.execute(db)
  return { columns, keys }
}

/** Rows that no act of the house would write pass: a table takes what its types and its keys allow, or its types alone. */
export async function dropConditions(db: Db, kind: 'c' | 'f' = 'c'): Promise<void> {
  const { rows } = await sql<{ table: string; name: string }>`
    select conrelid::regclass::text as table, conname as name from pg_constraint
      where contype = ${kind} and connamespace = 'public'::regnamespace`.execute(db)
  for (const { table, name } of rows)
    await sql`alter table ${sql.table(table)} drop constraint ${sql.ref(name)}`.execute(db)
}

export async function guard(db: Db, schema: Schema, how: 'enable' | 'disable'): Promise<void> {
  for (const table of schema.columns.keys())
    await sql`alter table ${sql.table(table)} ${sql.raw(how)} trigger user`.execute(db)
}

/** Writes rows of any table from what the database says of it, the rows that they need made before them. */
export class InventedRows {
  private readonly made = new Map<string, Row>()
  private readonly db: Db
  readonly schema: Schema

  constructor(db: Db, schema: Schema) {
    this.db = db
    this.schema = schema
  }

  /** The row of this table that others lead to. */
  of(table: string): Row | undefined {
    return this.made.get(table)
  }

  /** The tables in which a row was made. */
  tables(): readonly string[] {
    return [...this.made.keys()]
  }

  async insert(table: string, row: Row, filled: readonly string[]): Promise<Row> {
    const values: Record<string, unknown> = { ...row }
    for (const column of this.schema.columns.get(table) ?? []) {
      const isNeeded = column.required && !column.default
      const isWanted = isNeeded || filled.includes(column.name)
      if (column.always || column.name in values || !isWanted) continue
      values[column.name] = (await this.fromParent(column)) ?? invented(column)
    }
    const names = Object.keys(values)
    const cells = names.map((name) => this.cell(table, name, values[name]))
    const { rows } = await sql<Row>`
      insert into ${sql.table(table)} (${sql.join(names.map((name) => sql.ref(name)))})
        values (${sql.join(cells)}) returning *`.execute(this.db.withoutPlugins())
    this.made.set(table, rows[0] ?? {})
    return rows[0] ?? {}
  }

  /** Fills columns of a row that was needed by another. */
  async fill(table: string, input: Row, filled: readonly string[], key: Row): Promise<Row> {
    const columns = (this.schema.columns.get(table) ?? []).filter(
      ({ name }) => filled.includes(name) && !(name in input) && !(name in key),
    )
    const values = {
      ...Object.fromEntries(columns.map((column) => [column.name, invented(column)])),
      ...input,
    }
    const sets = Object.entries(values).map(
      ([name, value]) => sql`${sql.ref(name)} = ${this.cell(table, name, value)}`,
    )
    const [[name = '', value] = []] = Object.entries(key)
    if (sets.length > 0)
      await sql`update ${sql.table(table)} set ${sql.join(sets)} where ${sql.ref(name)} = ${value}`.execute(
        this.db,
      )
    const row = { ...this.made.get(table), ...values, ...key }
    this.made.set(table, row)
    return row
  }

  cell(table: string, name: string, value: unknown): RawBuilder<unknown> {
    const column = this.schema.columns.get(table)?.find((item) => item.name === name)
    return column?.type === 'jsonb' ? sql`${JSON.stringify(value)}::jsonb` : sql`${value}`
  }

  private async fromParent({ table, name }: Column): Promise<unknown> {
    const key = this.schema.keys.find((item) => item.table === table && item.column === name)
    if (!key) return undefined
    if (key.parent === table) return null
    const parent = this.made.get(key.parent) ?? (await this.insert(key.parent, {}, []))
    return parent[key.there]
  }
}

const allowed = /ARRAY\[(?<words>[^\]]*)\]/

/** The words that a condition lets through. */
export function wordsOf({ checks }: Pick<Column, 'checks'>): readonly string[] {
  const words = checks.map((check) => allowed.exec(check)?.groups?.['words']).find(Boolean) ?? ''
  return [...words.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '')
}

/** Answers to questions that a team added to a form (decision 0094): they are told in the words that asked them. */
const addedAnswers = [
  'event_contributions.answers',
  'network_membership_contacts.answers',
  'network_mission_answers.answers',
  'draw_registrations.added_answers',
]

let rank = 0

/** A value of the type that no other column has; `other` is never the first one. */
export function invented(column: Column, is: 'first' | 'other' = 'first'): unknown {
  const { table, name, type } = column
  rank += 1
  const word = wordsOf(column)[is === 'first' ? 0 : 1]
  if (word !== undefined) return word
  const text = `invente-${table}-${name}-${rank}`
  const instant = new Date(Date.UTC(2027, 1, 2, 10) + rank * 86_400_000)
  switch (type) {
    case 'uuid':
      return randomUUID()
    case 'jsonb':
      return addedAnswers.includes(`${table}.${name}`)
        ? { [text]: { asked: text, said: [text], fields: { [text]: text } } }
        : { [text]: text }
    case 'bytea':
      return Buffer.from(text)
    case 'boolean':
      return is === 'first'
    case 'date':
      return instant.toISOString().slice(0, 10)
    case 'timestamp with time zone':
      return instant
    case 'text[]':
      return [text]
    case 'text':
    case 'character varying':
      return text
    default:
      return type.endsWith('[]') ? [rank] : rank
  }
}
