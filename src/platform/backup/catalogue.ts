import type pg from 'pg'

/** What the database says of itself: tables, and how they hold together. */
export interface Table {
  readonly name: string
  /** The columns that are stored; those that PostgreSQL computes come back by themselves. */
  readonly columns: readonly string[]
  /** Columns of the primary key, to write rows always in the same order. */
  readonly key: readonly { readonly name: string; readonly isText: boolean }[]
}

export interface ForeignKey {
  readonly name: string
  readonly table: string
  readonly refersTo: string
  readonly definition: string
}

type Client = pg.ClientBase

/** The migrations' own table is described by the manifest, and made anew by migrating. */
const notSaved = ['migrations']

/**
 * Ordinary tables of the public schema. Left out: what an extension made, and tables that are not
 * logged, which hold only what may be lost (counts of the last minute).
 */
export async function listTables(client: Client): Promise<readonly Table[]> {
  const { rows } = await client.query<Table>(
    `select c.relname as name,
      array(select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        order by a.attnum) as columns,
      coalesce((select json_agg(json_build_object('name', a.attname, 'isText', a.attcollation <> 0)
          order by array_position(i.indkey::smallint[], a.attnum))
        from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
        where i.indrelid = c.oid and i.indisprimary), '[]') as key
    from pg_class c
    where c.relkind = 'r' and c.relpersistence = 'p' and c.relnamespace = 'public'::regnamespace
      and c.relname <> all ($1)
      and not exists (select 1 from pg_depend d
        where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
    order by c.relname`,
    [notSaved],
  )
  return rows
}

export async function listForeignKeys(client: Client): Promise<readonly ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `select k.conname as name, k.conrelid::regclass::text as table,
      k.confrelid::regclass::text as "refersTo", pg_get_constraintdef(k.oid) as definition
    from pg_constraint k
    where k.contype = 'f' and k.connamespace = 'public'::regnamespace and k.conparentid = 0
    order by 2, 1`,
  )
  return rows
}

export interface SequenceState {
  readonly name: string
  readonly value: number
  readonly called: boolean
}

export async function listSequences(client: Client): Promise<readonly SequenceState[]> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c
    where c.relkind = 'S' and c.relnamespace = 'public'::regnamespace
      and not exists (select 1 from pg_depend d
        where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
    order by 1`,
  )
  const states = []
  for (const { name } of rows) {
    const result = await client.query<{ value: string; called: boolean }>(
      `select last_value::text as value, is_called as called from ${quoted(name)}`,
    )
    const [state] = result.rows
    if (state) states.push({ name, value: Number(state.value), called: state.called })
  }
  return states
}

export async function listMigrations(client: Client) {
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from migrations order by name',
  )
  return rows
}

/**
 * Tables in an order where each comes after those it refers to. Where tables refer to each other in
 * a circle no such order exists: they come by name, and restoring puts the key of the circle aside.
 */
export function loadOrder(
  tables: readonly string[],
  keys: readonly Pick<ForeignKey, 'table' | 'refersTo'>[],
): readonly string[] {
  const order: string[] = []
  const left = new Set(tables)
  const waitsFor = (table: string) =>
    keys.some((key) => key.table === table && key.refersTo !== table && left.has(key.refersTo))
  while (left.size > 0) {
    const next = [...left].find((table) => !waitsFor(table)) ?? [...left][0] ?? ''
    left.delete(next)
    order.push(next)
  }
  return order
}

/** Keys that this order cannot honour at each step: those that point to a table still to come. */
export function keysAhead(
  order: readonly string[],
  keys: readonly ForeignKey[],
): readonly ForeignKey[] {
  return keys.filter((key) => order.indexOf(key.table) < order.indexOf(key.refersTo))
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** The session speaks one way, whatever the server's or the role's own settings. */
export async function settleSession(client: Client): Promise<void> {
  await client.query(`
    set local search_path = public;
    set local client_encoding = 'UTF8';
    set local datestyle = 'ISO, YMD';
    set local intervalstyle = 'iso_8601';
    set local timezone = 'UTC';
    set local bytea_output = 'hex';
    set local extra_float_digits = 1;
    set local statement_timeout = 0;
    set local lock_timeout = 0;
    set local idle_in_transaction_session_timeout = 0;
  `)
}
