import type { Kysely } from 'kysely'
import type { ExperimentTables } from '../tables.ts'

type Db = Kysely<ExperimentTables>

/** What the protocols hold of a person's own writing (right of access). */
export async function exportProtocolWriter(db: Db, personId: string) {
  const versions = await db
    .selectFrom('protocol_versions as version')
    .innerJoin('experiments', 'experiments.id', 'version.experimentId')
    .select(['experiments.title', 'version.number', 'version.act', 'version.at'])
    .where('version.authorId', '=', personId)
    .execute()
  const drafts = await db
    .selectFrom('protocol_drafts as own')
    .innerJoin('experiments', 'experiments.id', 'own.experimentId')
    .select([
      'experiments.title as experiment',
      'own.section',
      'own.answer',
      'own.state',
      'own.savedAt',
    ])
    .where('own.authorId', '=', personId)
    .execute()
  const comments = await db
    .selectFrom('protocol_comments as own')
    .innerJoin('experiments', 'experiments.id', 'own.experimentId')
    .select(['experiments.title as experiment', 'own.section', 'own.text', 'own.at'])
    .where('own.authorId', '=', personId)
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
    .where('authorId', '=', personId)
    .where('state', '=', 'open')
    .execute()
  await db
    .updateTable('protocol_drafts')
    .set({ authorId: null })
    .where('authorId', '=', personId)
    .execute()
  await db
    .updateTable('protocol_comments')
    .set({ authorId: null })
    .where('authorId', '=', personId)
    .execute()
}
