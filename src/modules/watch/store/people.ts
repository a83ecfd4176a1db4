import { type Kysely, sql } from 'kysely'
import type { WatchTables } from '../tables.ts'

type Db = Kysely<WatchTables>

/** What this room knows of somebody: what they look after and what they decided, counted. */
export async function exportPerson(db: Db, personId: string): Promise<Record<string, unknown>> {
  const sources = await db
    .selectFrom('watch_sources')
    .select(['title', 'address'])
    .where((where) =>
      where.or([where('owner_id', '=', personId), where('assignee_id', '=', personId)]),
    )
    .execute()
  const rules = await db
    .selectFrom('watch_rules')
    .select('theme')
    .where('person_id', '=', personId)
    .execute()
  const items = await db
    .selectFrom('watch_items')
    .select(['title', 'address', 'state', 'why'])
    .where((where) =>
      where.or([
        where('decided_by', '=', personId),
        where('added_by', '=', personId),
        where('submitted_by', '=', personId),
        where('read_by', '=', personId),
      ]),
    )
    .execute()
  const gaps = await db
    .selectFrom('watch_gaps')
    .select(['words', 'state'])
    .where('taken_by', '=', personId)
    .execute()
  return { sources, themes: rules.map(({ theme }) => theme), items, gaps }
}

const itemKeys = ['decided_by', 'assignee_id', 'added_by', 'submitted_by', 'read_by'] as const

/** The work stays, and no longer says whose it was. */
export async function forgetPerson(db: Db, personId: string): Promise<void> {
  for (const key of ['owner_id', 'assignee_id'] as const) {
    await db
      .updateTable('watch_sources')
      .set({ [key]: null })
      .where(key, '=', personId)
      .execute()
  }
  for (const key of itemKeys) {
    await db
      .updateTable('watch_items')
      .set({ [key]: null })
      .where(key, '=', personId)
      .execute()
  }
  await db.deleteFrom('watch_rules').where('person_id', '=', personId).execute()
  await db
    .updateTable('watch_gaps')
    .set({ taken_by: null, state: sql`case state when 'taken' then 'open' else state end` })
    .where('taken_by', '=', personId)
    .execute()
}
