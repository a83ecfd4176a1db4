import type { Kysely } from 'kysely'
import type { WatchTables } from '../../tables.ts'

type Db = Kysely<WatchTables>

/** Theme → who reads what speaks of it. */
export async function listRules(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('watch_rules').selectAll().orderBy('theme').execute()
  return new Map(rows.map(({ theme, personId }) => [theme, personId]))
}

export async function replaceRules(db: Db, rules: ReadonlyMap<string, string>): Promise<void> {
  await db.deleteFrom('watch_rules').execute()
  if (rules.size === 0) return
  await db
    .insertInto('watch_rules')
    .values([...rules].map(([theme, personId]) => ({ theme, personId })))
    .execute()
}
