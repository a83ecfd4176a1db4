import type { Kysely } from 'kysely'
import type { PlatformTables } from '#platform/tables.ts'

/** Those of these resources of which colleagues said something: each message leaves its line. */
export async function listDiscussed(
  db: Kysely<PlatformTables>,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('audit_lines')
    .select('subject')
    .distinct()
    .where(
      'subject',
      'in',
      ids.map((id) => `resource:${id}`),
    )
    .where('act', '=', 'comment.written')
    .execute()
  return new Set(rows.map(({ subject }) => subject.slice('resource:'.length)))
}
