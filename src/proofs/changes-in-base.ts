import { sql } from 'kysely'
import type { Db } from '#platform/context.ts'

// What an act changes in the base, whatever the table: each row that is written tells it.

export interface Changes {
  /** Columns where something else stands, as `table.column`, and whether nothing stands there now. */
  readonly columns: readonly { readonly name: string; readonly emptied: boolean }[]
  /** Rows more, or fewer, by table. */
  readonly rows: Readonly<Record<string, number>>
}

/** Said once, before anything is played. */
export async function listenToBase(db: Db): Promise<void> {
  await sql`create table told_changes (at bigint generated always as identity, told text, was jsonb, now jsonb)`.execute(
    db,
  )
  await sql`
    create function tell_change() returns trigger language plpgsql as $$
    begin
      insert into told_changes (told, was, now) values (
        tg_table_name,
        case when tg_op <> 'INSERT' then to_jsonb(old) end,
        case when tg_op <> 'DELETE' then to_jsonb(new) end);
      return null;
    end $$`.execute(db)
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and not relispartition
      and relname <> 'told_changes'`.execute(db)
  for (const { name } of rows) {
    await sql`create trigger zz_told after insert or update or delete on ${sql.table(name)}
      for each row execute function tell_change()`.execute(db)
  }
}

type Row = Readonly<Record<string, unknown>>

/** What `act` changed. */
export async function changesOf(db: Db, act: () => Promise<unknown>): Promise<Changes> {
  await sql`truncate told_changes`.execute(db)
  await act()
  const { rows } = await sql<{ told: string; was: Row | null; now: Row | null }>`
    select told, was, now from told_changes order by at`.execute(db)
  const counts: Record<string, number> = {}
  const columns = rows.flatMap(({ told, was, now }) => {
    if (!was || !now) {
      counts[told] = (counts[told] ?? 0) + (now ? 1 : -1)
      return []
    }
    const changed = Object.keys(was).filter((key) => !same(was[key], now[key]))
    return changed.map((key) => ({
      name: `${told}.${key}`,
      emptied: isNothing(now[key]) && !isNothing(was[key]),
    }))
  })
  return { columns, rows: counts }
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

const isNothing = (value: unknown) =>
  value === null ||
  value === '' ||
  value === false ||
  (typeof value === 'object' && Object.keys(value ?? {}).length === 0)
