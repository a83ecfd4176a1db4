import type { Kysely } from 'kysely'
import type { ExperimentTables } from '../tables.ts'

type Db = Kysely<ExperimentTables>

/** What the protocols hold of a person's own writing (right of access). */
export async function exportProtocolWriter(db: Db, personId: string) {
  const versions = await db
    .selectFrom('protocol_versions as version')
    .innerJoin('experiments', 'experiments.id', 'version.experiment_id')
    .select(['experiments.title', 'version.number', 'version.act', 'version.at'])
    .where('version.author_id', '=', personId)
    .execute()
  const drafts = await db
    .selectFrom('protocol_drafts')
    .select(['section', 'answer', 'state', 'saved_at'])
    .where('author_id', '=', personId)
    .execute()
  const comments = await db
    .selectFrom('protocol_comments')
    .select(['section', 'text', 'at'])
    .where('author_id', '=', personId)
    .execute()
  return { versions, drafts, comments }
}

/**
 * Texts that were never sent go. What was written in a protocol stays, by a key that no longer leads
 * to a name: history is not rewritten.
 */
export async function forgetProtocolWriter(db: Db, personId: string): Promise<void> {
  await db
    .deleteFrom('protocol_drafts')
    .where('author_id', '=', personId)
    .where('state', '=', 'open')
    .execute()
  await db
    .updateTable('protocol_drafts')
    .set({ author_id: null })
    .where('author_id', '=', personId)
    .execute()
  await db
    .updateTable('protocol_comments')
    .set({ author_id: null })
    .where('author_id', '=', personId)
    .execute()
}
