import { sql } from 'kysely'
import type { ColumnRegister, ColumnRule } from '#kit/column-register.ts'
import type { Term } from '#kit/kept.ts'
import type { Ctx, Db } from '#platform/context.ts'
import { isStale } from '#platform/database/kept-plans.ts'
import type { TestDatabase } from '#platform/testing/database.ts'
import { InventedRows, type Row, type Schema } from '../own-data/invented-rows.ts'

/** Who keeps tables, and what it does each night. */
export interface Keeper {
  readonly name: string
  readonly columns: ColumnRegister
  readonly purge?: (ctx: Ctx) => Promise<unknown>
}

/** Columns of a table that go at the end of one term. */
export interface Case {
  readonly keeper: Keeper
  readonly table: string
  readonly term: Term
  readonly columns: readonly string[]
}

const aboutPeople: readonly ColumnRule['class'][] = ['personal', 'sensitive', 'secret']

/** What is about people, or opens a door, by its terms; facts beside it too, where nothing else has their term. */
export function casesOf(keepers: readonly Keeper[]): readonly Case[] {
  return keepers.flatMap((keeper) =>
    Object.entries(keeper.columns).flatMap(([table, { columns }]) => {
      const terms = new Map<string, { term: Term; own: string[]; facts: string[] }>()
      for (const [column, { class: kind, kept }] of Object.entries(columns)) {
        for (const term of kept.ends?.by === 'time' ? kept.ends.terms : []) {
          const entry = terms.get(JSON.stringify(term)) ?? { term, own: [], facts: [] }
          entry[aboutPeople.includes(kind) ? 'own' : 'facts'].push(column)
          terms.set(JSON.stringify(term), entry)
        }
      }
      return [...terms.values()].map(({ term, own, facts }) => ({
        ...{ keeper, table, term },
        columns: own.length > 0 ? own : facts,
      }))
    }),
  )
}

/** `table.column` of what is about people, or opens a door, and does not say to machines how it ends. */
export function endless(keepers: readonly Pick<Keeper, 'columns'>[]): readonly string[] {
  return keepers.flatMap(({ columns: register }) =>
    Object.entries(register).flatMap(([table, { columns }]) =>
      Object.entries(columns).flatMap(([column, rule]) =>
        aboutPeople.includes(rule.class) && !rule.kept.ends ? [`${table}.${column}`] : [],
      ),
    ),
  )
}

const day = 86_400_000
const start = new Date('2030-06-14T08:00:00Z')

const spans = { minutes: 60_000, hours: 3_600_000, days: day, weeks: 7 * day } as const

function endOf({ lasts }: Term): Date {
  const end = new Date(start)
  end.setUTCMonth(end.getUTCMonth() + (lasts.months ?? 0) + 12 * (lasts.years ?? 0))
  for (const unit of ['minutes', 'hours', 'days', 'weeks'] as const)
    end.setTime(end.getTime() + (lasts[unit] ?? 0) * spans[unit])
  return end
}

/** Years of 365 days and months of 30 come a little early or late. */
function slackOf(term: Term): number {
  const lasts = endOf(term).getTime() - start.getTime()
  if (lasts === 0) return 2 * day
  return Math.min(lasts / 2, lasts > 3 * 365 * day ? 4 * day : 2 * day)
}

export interface Played {
  /** How many columns held something. */
  readonly filled: number
  /** What was gone before its time. */
  readonly early: readonly string[]
  /** What stands after it. */
  readonly standing: readonly string[]
}

/** A column comes and goes with each row that is planted: a plan that a connection kept of a table is made again. */
export async function play(...asked: Parameters<typeof playOnce>): Promise<Played> {
  for (let left = 200; ; left--) {
    try {
      return await playOnce(...asked)
    } catch (error) {
      if (left === 0 || !isStale(error)) throw error
    }
  }
}

/** Plants one row at its beginning, lets nights pass on both sides of its end, and looks at its columns. */
async function playOnce(
  { db, ctx }: Pick<TestDatabase, 'db' | 'ctx'>,
  schema: Schema,
  { keeper, table, term, columns }: Case,
): Promise<Played> {
  const trx = await db.startTransaction().execute()
  try {
    await plant(trx, schema, table, term, columns)
    const before = await rowOf(trx, table)
    const filled = columns.filter((column) => (before?.[column] ?? null) !== null)
    const night = async (at: number) => {
      await keeper.purge?.(ctx({ db: trx, now: new Date(at) }))
    }
    const standing = async () => {
      const after = await rowOf(trx, table)
      return filled
        .filter((column) => isSame(before?.[column], after?.[column]))
        .map((column) => `${table}.${column}`)
    }
    const end = endOf(term).getTime()
    const slack = slackOf(term)
    // Some are told a month before they go.
    if (end - 40 * day > start.getTime()) await night(end - 29 * day)
    await night(end - slack)
    const there = await standing()
    await night(end + slack)
    await night(end + slack + day)
    return {
      filled: filled.length,
      early: filled.map((column) => `${table}.${column}`).filter((name) => !there.includes(name)),
      standing: await standing(),
    }
  } finally {
    await trx.rollback().execute()
  }
}

async function plant(
  db: Db,
  schema: Schema,
  table: string,
  term: Term,
  columns: readonly string[],
): Promise<void> {
  const rows = new InventedRows(db, schema)
  const places = [term.from, term.until, ...Object.keys(term.when ?? {})].filter(
    (place) => place !== undefined,
  )
  // What leads to it first: it is the row of these that it points to.
  const row = await rows.insert(table, {}, columns)
  await sql`alter table ${sql.table(table)} add column of_the_night boolean default false`.execute(
    db,
  )
  await sql`update ${sql.table(table)} set of_the_night = true where ${known(row)}`.execute(db)
  for (const place of places) {
    const [other = ''] = place.split('.')
    if (!rows.of(other)) await rows.insert(other, {}, [])
  }
  for (const name of rows.tables()) await setInstants(db, schema, name)
  if (term.from) await set(db, term.from, start)
  if (term.until) await set(db, term.until, endOf(term))
  for (const [place, value] of Object.entries(term.when ?? {})) await set(db, place, value)
}

/** Everything was written on the day when the term begins: no other time has run. */
async function setInstants(db: Db, schema: Schema, table: string): Promise<void> {
  const instants = (schema.columns.get(table) ?? []).filter(
    ({ type, always }) => !always && (type === 'date' || type === 'timestamp with time zone'),
  )
  for (const { name } of instants)
    await sql`update ${sql.table(table)} set ${sql.ref(name)} = ${start}
      where ${sql.ref(name)} is not null`.execute(db)
}

async function set(db: Db, place: string, value: unknown): Promise<void> {
  const [table = '', column = ''] = place.split('.')
  await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${value}`.execute(db)
}

/** `table` of what is said to go with a row of another, and stays when it goes. */
export async function leftBehind(
  { db }: Pick<TestDatabase, 'db'>,
  schema: Schema,
  keepers: readonly Pick<Keeper, 'columns'>[],
): Promise<readonly string[]> {
  const left: string[] = []
  for (const [table, other] of rowsOf(keepers)) {
    const trx = await db.startTransaction().execute()
    const rows = new InventedRows(trx, schema)
    await rows.insert(table, {}, [])
    if (!rows.of(other)) left.push(table)
    else {
      await sql`delete from ${sql.table(other)}`.execute(trx)
      const { rows: there } = await sql`select 1 from ${sql.table(table)}`.execute(trx)
      if (there.length > 0) left.push(table)
    }
    await trx.rollback().execute()
  }
  return left
}

export function rowsOf(keepers: readonly Pick<Keeper, 'columns'>[]): ReadonlyMap<string, string> {
  return new Map(
    keepers.flatMap(({ columns: register }) =>
      Object.entries(register).flatMap(([table, { columns }]) =>
        Object.values(columns).flatMap(({ kept: { ends } }) =>
          ends?.by === 'row' ? [[table, ends.of] as const] : [],
        ),
      ),
    ),
  )
}

function known(row: Row) {
  const told = Object.entries(row).filter(([, value]) => typeof value === 'string')
  return told.length === 0
    ? sql`true`
    : sql.join(
        told.map(([name, value]) => sql`${sql.ref(name)}::text = ${value}`),
        sql` and `,
      )
}

async function rowOf(db: Db, table: string): Promise<Row | undefined> {
  const { rows } = await sql<Row>`select * from ${sql.table(table)} where of_the_night`.execute(
    db.withoutPlugins(),
  )
  return rows[0]
}

function isSame(before: unknown, after: unknown): boolean {
  const isGone = after === undefined || after === null
  return !isGone && JSON.stringify(before) === JSON.stringify(after)
}
