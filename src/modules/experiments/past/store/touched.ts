import type { Kysely } from 'kysely'
import type { PlatformTables } from '#platform/tables.ts'

/** Those of these experiments that somebody did something to, but for what made them. Every act leaves its line. */
export async function listTouchedSince(
  db: Kysely<PlatformTables>,
  ids: readonly string[],
  but: string,
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const subjects = ids.map((id) => `experiment:${id}`)
  const rows = await db
    .selectFrom('audit_lines')
    .select('subject')
    .distinct()
    .where('subject', 'in', subjects)
    .where('act', '<>', but)
    .execute()
  return new Set(rows.map(({ subject }) => subject.slice('experiment:'.length)))
}
