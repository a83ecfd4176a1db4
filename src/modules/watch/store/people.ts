import { type Kysely, sql } from 'kysely'
import { atOnce } from '#kit/at-once.ts'
import type { WatchTables } from '../tables.ts'

type Db = Kysely<WatchTables>

/** What this room knows of somebody: what they look after and what they decided, counted. */
export async function exportPerson(db: Db, personId: string): Promise<Record<string, unknown>> {
  const { sources, rules, items, gaps } = await atOnce({
    sources: db
      .selectFrom('watch_sources')
      .select(['title', 'address'])
      .where((where) =>
        where.or([where('ownerId', '=', personId), where('assigneeId', '=', personId)]),
      )
      .execute(),
    rules: db.selectFrom('watch_rules').select('theme').where('personId', '=', personId).execute(),
    items: db
      .selectFrom('watch_items')
      .select(['title', 'address', 'state', 'why'])
      .where((where) =>
        where.or([
          where('decidedBy', '=', personId),
          where('addedBy', '=', personId),
          where('submittedBy', '=', personId),
          where('readBy', '=', personId),
        ]),
      )
      .execute(),
    gaps: db
      .selectFrom('watch_gaps')
      .select(['words', 'state'])
      .where('takenBy', '=', personId)
      .execute(),
  })
  return { sources, themes: rules.map(({ theme }) => theme), items, gaps }
}

const itemKeys = ['decidedBy', 'assigneeId', 'addedBy', 'submittedBy', 'readBy'] as const

/** The work stays, and no longer says whose it was. */
export async function forgetPerson(db: Db, personId: string): Promise<void> {
  for (const key of ['ownerId', 'assigneeId'] as const) {
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
  await db.deleteFrom('watch_rules').where('personId', '=', personId).execute()
  await db
    .updateTable('watch_gaps')
    .set({ takenBy: null, state: sql`case state when 'taken' then 'open' else state end` })
    .where('takenBy', '=', personId)
    .execute()
}
