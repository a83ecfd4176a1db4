import { type Kysely, sql } from 'kysely'
import type { WatchTables } from '../../tables.ts'

type Db = Kysely<WatchTables>

/** A row as the database writes it, with its own names: what is given back is the same to the microsecond. */
type KeptRow = Readonly<Record<string, unknown>>

/** A source as it stands, and what is of it. Of a find only how it was sorted: its words stay where they are. */
export interface KeptSource {
  readonly source: KeptRow & { readonly id: string }
  readonly seen: readonly KeptRow[]
  readonly waiting: readonly { readonly id: string; readonly state: 'new' | 'later' | 'dropped' }[]
  readonly staying: readonly string[]
}

/** What waits to be sorted goes with its source; what somebody kept stays. */
const waits = sql`state in ('new', 'later', 'dropped')`

/** Held until the end of the act: nothing comes in from it meanwhile. */
export async function readSourceWhole(db: Db, id: string): Promise<KeptSource | undefined> {
  const { rows } = await sql<KeptSource>`
    select to_jsonb(s) as source,
      (select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'state', i.state) order by i.id), '[]')
        from watch_items i where i.source_id = s.id and ${waits}) as waiting,
      (select coalesce(jsonb_agg(i.id order by i.id), '[]') from watch_items i
        where i.source_id = s.id and not ${waits}) as staying,
      (select coalesce(jsonb_agg(to_jsonb(w) order by w.guid_hash), '[]') from watch_seen w
        where w.source_id = s.id) as seen
    from watch_sources s where s.id = ${id} for update of s`.execute(db)
  return rows[0]
}

/** No longer followed. What waited leaves the queue at once, and the house once nobody can take this back: its keys. */
export async function deleteSource(db: Db, id: string): Promise<readonly string[]> {
  const rows = await db
    .updateTable('watch_items')
    .set({ state: 'dropped' })
    .where('sourceId', '=', id)
    .where(sql<boolean>`${waits}`)
    .returning('id')
    .execute()
  await db.deleteFrom('watch_sources').where('id', '=', id).execute()
  return rows.map((row) => row.id)
}

/** One that somebody took up again meanwhile stays. */
export async function dropLeftBehind(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await db
    .deleteFrom('watch_items')
    .where('id', 'in', [...ids])
    .where('sourceId', 'is', null)
    .where('state', '=', 'dropped')
    .execute()
}

/** The same source again, with what waited; whoever looked after it and was forgotten meanwhile is not written down again. */
export async function writeSourceBack(
  db: Db,
  { source, seen, waiting, staying }: KeptSource,
  known: { has(personId: string): boolean },
): Promise<void> {
  const told = Object.entries(source).map(([name, value]) => [
    name,
    (personKeys as readonly string[]).includes(name) && !known.has(String(value)) ? null : value,
  ])
  const row = JSON.stringify(Object.fromEntries(told))
  await sql`insert into watch_sources
    select * from jsonb_populate_record(null::watch_sources, ${row}::jsonb)`.execute(db)
  await sql`insert into watch_seen
    select * from jsonb_populate_recordset(null::watch_seen, ${JSON.stringify(seen)}::jsonb)`.execute(
    db,
  )
  const ids = [...staying, ...waiting.map((item) => item.id)]
  await sql`update watch_items set source_id = ${source.id}
    where id = any(${ids}::uuid[]) and source_id is null`.execute(db)
  await sql`update watch_items i set state = was.state
    from jsonb_to_recordset(${JSON.stringify(waiting)}::jsonb) as was(id uuid, state text)
    where i.id = was.id and i.state = 'dropped'`.execute(db)
}

const personKeys = ['owner_id', 'assignee_id'] as const

export function personsOf({ source }: KeptSource): readonly string[] {
  return personKeys.flatMap((name) => (typeof source[name] === 'string' ? [source[name]] : []))
}

/** One hand at a time follows an address, stops following it, or gives it back. */
export async function lockSources(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('watch.sources'))`.execute(db)
}

export async function listAddresses(db: Db): Promise<readonly string[]> {
  const rows = await db.selectFrom('watch_sources').select('address').execute()
  return rows.map(({ address }) => address)
}
