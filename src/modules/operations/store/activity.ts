import type { Kysely } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { AuditLineRow, PlatformTables } from '#platform/tables.ts'
import type { ActivityLine, ActivityView, SubjectKind } from '../activity.ts'

type Db = Kysely<Pick<PlatformTables, 'audit_lines'>>

/** Public lines of a view, newest first, and whether there is more on either side. */
export async function listActivity(
  db: Db,
  view: ActivityView,
  limit: number,
): Promise<readonly ActivityLine[]> {
  const { before, after } = view
  const forward = after !== undefined
  const rows = await publicLines(db, view.kind)
    .selectAll()
    .$if(before !== undefined, (query) => query.where('position', '<', before ?? 0))
    .$if(forward, (query) => query.where('position', '>', after ?? 0))
    .orderBy('position', forward ? 'asc' : 'desc')
    .limit(limit)
    .execute()
  return (forward ? rows.reverse() : rows).map(toLine)
}

/** Is there a public line of this view further than this position? */
export async function hasLine(
  db: Db,
  kind: SubjectKind | undefined,
  side: { readonly olderThan: number } | { readonly newerThan: number },
): Promise<boolean> {
  const lines = publicLines(db, kind).select('position').limit(1)
  const row = await ('olderThan' in side
    ? lines.where('position', '<', side.olderThan)
    : lines.where('position', '>', side.newerThan)
  ).executeTakeFirst()
  return row !== undefined
}

function publicLines(db: Db, kind: SubjectKind | undefined) {
  const lines = db.selectFrom('audit_lines').where('isPublic', '=', true)
  if (kind === undefined) return lines
  // `session:…` and `session-set:…` are the same to a reader; the house is its own subject.
  return lines.where((where) =>
    where.or([
      where('subject', '=', kind),
      where('subject', 'like', `${kind}:%`),
      where('subject', 'like', `${kind}-%`),
    ]),
  )
}

function toLine(row: AuditLineRow): ActivityLine {
  return nounOf(row, { position: Number(row.position) }, 'isPublic', 'actorId')
}
