import type { Kysely } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { ExperimentTables } from '../../tables.ts'
import type { ProtocolComment } from '../protocol-comment.ts'

type Db = Kysely<ExperimentTables>

/** Oldest first, as a conversation is read. */
export async function listComments(
  db: Db,
  experimentId: string,
): Promise<readonly ProtocolComment[]> {
  const rows = await db
    .selectFrom('protocol_comments')
    .selectAll()
    .where('experimentId', '=', experimentId)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map((row) => nounOf(row, { version: row.number }, 'number', 'experimentId'))
}

export async function addComment(
  db: Db,
  experimentId: string,
  comment: ProtocolComment,
): Promise<void> {
  await db
    .insertInto('protocol_comments')
    .values({
      id: comment.id,
      experimentId,
      section: comment.section,
      number: comment.version,
      authorId: comment.authorId ?? null,
      text: comment.text,
      at: comment.at,
      resolvedBy: null,
      resolvedAt: null,
    })
    .execute()
}

/** Settled, or taken up again (`at` undefined). False when there is no such comment here. */
export async function markComment(
  db: Db,
  experimentId: string,
  id: string,
  by: string | undefined,
  at: Date | undefined,
): Promise<boolean> {
  const changed = await db
    .updateTable('protocol_comments')
    .set({ resolvedBy: at ? (by ?? null) : null, resolvedAt: at ?? null })
    .where('experimentId', '=', experimentId)
    .where('id', '=', id)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}
