import type { Kysely } from 'kysely'
import type { FileStore } from '#platform/context.ts'
import type { DiscussionTables } from '../tables.ts'
import { listAttachmentsBy } from './attachments.ts'

/** What somebody joined to their own messages: each by its name, and what it shows. */
export async function exportFiles(
  db: Kysely<DiscussionTables>,
  personId: string,
  factsOf: FileStore['facts'],
) {
  const joined = await listAttachmentsBy(db, personId)
  const fileIds = joined.map(({ fileId }) => fileId)
  const facts = await factsOf(fileIds)
  return joined.map(({ commentId, fileId, alt, addedAt }) => ({
    ...{ commentId, alt, addedAt },
    name: facts.get(fileId)?.name ?? '',
  }))
}
