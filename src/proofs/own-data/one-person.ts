import { sql } from 'kysely'
import {
  type ColumnRegister,
  type ColumnRule,
  columnsIn,
  type TableRules,
  type Whose,
} from '#kit/column-register.ts'
import type { Db } from '#platform/context.ts'
import type { Module } from '#platform/module.ts'
import {
  dropConditions,
  guard,
  InventedRows,
  invented,
  type Row,
  readSchema,
  type Schema,
} from './invented-rows.ts'

export const person = {
  id: '0a0a0a0a-0000-4000-8000-00000000000a',
  email: 'zephyrine.marqueval@ailleurs.example',
  name: 'Zéphyrine Marqueval',
}

export interface Keeper {
  readonly name: string
  readonly columns: ColumnRegister
  readonly personExport?: Module['personExport']
}

/** A table that keeps something of people, with the room that keeps it. */
interface Place {
  readonly keeper: Keeper
  readonly table: string
  readonly rules: TableRules
}

const kept: readonly ColumnRule['class'][] = ['personal', 'sensitive']
const emptied: readonly ColumnRule['class'][] = [...kept, 'secret']

function placesOf(keepers: readonly Keeper[]): readonly Place[] {
  return keepers.flatMap((keeper) =>
    Object.entries(keeper.columns)
      .map(([table, rules]) => ({ keeper, table, rules }))
      .filter(({ rules }) => namesOf(rules, emptied).length > 0),
  )
}

/** « table » for each that keeps something of people, or opens a door, without saying whose. */
export function saysNotWhose(keepers: readonly Keeper[]): readonly string[] {
  return placesOf(keepers).flatMap(({ table, rules }) => (rules.whose ? [] : [table]))
}

/** Every table that an account leads to holds a row of one invented person, all that may be theirs filled. */
export async function plant(db: Db, connectionString: string, keepers: readonly Keeper[]) {
  const schema = await readSchema(db, connectionString)
  await dropConditions(db)
  await guard(db, schema, 'disable')
  const rows = new InventedRows(db, schema)
  const places = placesOf(keepers)
  const reached = places.filter(({ rules }) => rules.whose && rules.whose.by !== 'nobody')
  const planted = { db, rows, schema, keepers, places: reached }
  await plantRows(planted, ['persons', 'identities', ...reached.map(({ table }) => table)], person)
  for (const { table } of reached) await mark(db, table, rows.of(table) ?? {}, 'of_the_proof')
  return planted
}

interface ToPlant {
  readonly rows: InventedRows
  readonly schema: Schema
  readonly keepers: readonly Keeper[]
}

/** Somebody without an account has no key: their address and their name are all that says whose a row is. */
interface Invented {
  readonly id: string | undefined
  readonly email: string
  readonly name: string
}

export async function plantRows(
  { rows, schema, keepers }: ToPlant,
  tables: readonly string[],
  person: Invented,
): Promise<void> {
  const done = new Set<string>()
  const rulesOf = new Map(keepers.flatMap(({ columns }) => Object.entries(columns)))

  const plantIn = async (table: string): Promise<Row> => {
    const rules = rulesOf.get(table)
    if (!rules?.whose || done.has(table)) return rows.of(table) ?? {}
    const { whose } = rules
    const filled = namesOf(rules, emptied)
    const input = wordsOf(table, whose, filled, person)
    done.add(table)
    if (whose.by !== 'row') return rows.insert(table, input, filled)
    const key = { [whose.here]: (await plantIn(whose.table))[whose.there] }
    // The other row leads to this one: it was made with it.
    const isMade = schema.keys.some((item) => item.table === whose.table && item.parent === table)
    return isMade
      ? rows.fill(table, input, filled, key)
      : rows.insert(table, { ...input, ...key }, filled)
  }
  for (const table of tables) await plantIn(table)
}

const isAddress = /(?:^|_)email$/

/** What says whose a row is: its keys, its address, and the name beside the address. */
function wordsOf(table: string, whose: Whose, filled: readonly string[], person: Invented) {
  const input: Record<string, unknown> = table === 'identities' ? { name: person.name } : {}
  for (const column of filled) if (isAddress.test(column)) input[column] = person.email
  if (whose.by === 'key' && person.id) for (const column of whose.columns) input[column] = person.id
  if (whose.by !== 'address') return input
  for (const column of whose.columns) input[column] = person.email
  for (const column of whose.names) input[column] = person.name
  return input
}

export type Planted = Awaited<ReturnType<typeof plant>>

/** Its key may go with the person: the row is known by a column of the proof’s own. */
export async function mark(db: Db, table: string, row: Row, as: string) {
  const told = Object.entries(row).filter(([, value]) => typeof value === 'string')
  const is = told.map(([name, value]) => sql`${sql.ref(name)}::text = ${value}`)
  await sql`alter table ${sql.table(table)} add column ${sql.ref(as)} boolean`.execute(db)
  const { numAffectedRows } = await sql`update ${sql.table(table)} set ${sql.ref(as)} = true
    where ${sql.join(is, sql` and `)}`.execute(db)
  if (numAffectedRows !== 1n) throw new Error(`${table} : ${numAffectedRows} rows of the person`)
}

/** `table.column` of what the export says nothing of, and of the secrets that it tells. */
export async function exportFaults({ db, rows, schema, places }: Planted) {
  const untold: string[] = []
  const secrets: string[] = []
  for (const { keeper, table, rules } of places) {
    for (const name of namesOf(rules, emptied)) {
      if (linkOf(rules.whose).includes(name)) continue
      const column = schema.columns.get(table)?.find((item) => item.name === name)
      if (!column) throw new Error(`${table}.${name} is not in the database`)
      const trx = await db.startTransaction().execute()
      // Nothing looks at the keys of other tables that lead to this cell.
      await sql`set local session_replication_role = replica`.execute(trx)
      const tell = async () => JSON.stringify(await keeper.personExport?.(trx, person.id))
      const before = await tell()
      const cell = rows.cell(table, name, invented(column, 'other'))
      await sql`update ${sql.table(table)} set ${sql.ref(name)} = ${cell}
        where of_the_proof`.execute(trx)
      const isTold = before !== (await tell())
      await trx.rollback().execute()
      const isSecret = rules.columns[name]?.class === 'secret'
      if (isSecret && isTold) secrets.push(`${table}.${name}`)
      if (!isSecret && !isTold) untold.push(`${table}.${name}`)
    }
  }
  return { untold: untold.sort(), secrets }
}

/** `table.column` of what stands as it was once `erase` is done. */
export async function standingAfter(planted: Planted, erase: () => Promise<void>) {
  const { db, schema, places } = planted
  await guard(db, schema, 'enable')
  const before = new Map<string, Row | undefined>()
  for (const { table } of places) before.set(table, await ownRow(db, table))
  await erase()
  const standing: string[] = []
  for (const { table, rules } of places) {
    const after = await ownRow(db, table)
    for (const name of namesOf(rules, emptied)) {
      const value = after?.[name] ?? null
      if (value !== null && JSON.stringify(value) === JSON.stringify(before.get(table)?.[name]))
        standing.push(`${table}.${name}`)
    }
  }
  return standing.sort()
}

/** The same as the register says it. */
export function excepted({ places }: Pick<Planted, 'places'>, how: 'untold' | 'stays') {
  return places
    .flatMap(({ table, rules }) =>
      columnsIn(exceptOf(rules.whose)[how]).map((name) => `${table}.${name}`),
    )
    .sort()
}

async function ownRow(db: Db, table: string): Promise<Row | undefined> {
  const { rows } = await sql<Row>`select * from ${sql.table(table)} where of_the_proof`.execute(
    db.withoutPlugins(),
  )
  return rows[0]
}

function namesOf({ columns }: TableRules, classes: readonly ColumnRule['class'][]) {
  return Object.keys(columns).filter((name) => classes.includes(columns[name]?.class ?? 'public'))
}

function ownColumns(whose: Whose): readonly string[] {
  return whose.by === 'key' || whose.by === 'address' ? whose.columns : []
}

/** What makes the row theirs: the export tells it by telling the row. */
function linkOf(whose: Whose | undefined): readonly string[] {
  if (!whose) return []
  return whose.by === 'row' ? [whose.here] : ownColumns(whose)
}

/** Nothing but the address says whose it is: it is of whoever reads the mailbox. */
export function isAddressAlone({ whose }: TableRules): boolean {
  return whose?.by === 'address' && whose.names.length === 0
}

function exceptOf(whose: Whose | undefined) {
  return whose && whose.by !== 'nobody' ? whose.but : {}
}
