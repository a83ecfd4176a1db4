import { type Kysely, sql } from 'kysely'
import type { ResourceTables } from '../../tables.ts'

type Db = Kysely<ResourceTables>

export interface WaitingFile {
  readonly id: string
  readonly resourceId: string
  readonly fileId: string
  readonly title: string
  readonly mediaType: string
}

/** Files whose words were not read yet, the oldest first; two workers do not take the same. */
export async function lockUnreadFiles(
  db: Db,
  mediaTypes: readonly string[],
  limit: number,
): Promise<readonly WaitingFile[]> {
  const { rows } = await sql<WaitingFile>`
    select id, resource_id as "resourceId", file_id as "fileId", title, media_type as "mediaType"
    from resource_files file
    where media_type = any (${[...mediaTypes]})
      and not exists (select from resource_file_texts known where known.file_id = file.id)
    order by added_at, id limit ${limit} for update skip locked`.execute(db)
  return rows
}

/** What was read of a file; the index of its resource follows by itself. */
export async function keepFileText(
  db: Db,
  file: WaitingFile,
  read: { readonly words: string; readonly reason: string; readonly at: Date },
): Promise<void> {
  await db
    .insertInto('resource_file_texts')
    .values({
      fileId: file.id,
      resourceId: file.resourceId,
      name: file.title,
      state: read.reason ? 'refused' : read.words ? 'read' : 'empty',
      reason: read.reason,
      words: read.words,
      readAt: read.at,
    })
    .onConflict((on) => on.column('fileId').doNothing())
    .execute()
}

/** Words of the files of these resources, for the passage that is shown. */
export async function listFileTexts(
  db: Db,
  resourceIds: readonly string[],
): Promise<readonly { resourceId: string; name: string; words: string }[]> {
  if (resourceIds.length === 0) return []
  return db
    .selectFrom('resource_file_texts')
    .select(['resourceId', 'name', sql<string>`left(words, 40000)`.as('words')])
    .where('resourceId', 'in', resourceIds)
    .where('state', '=', 'read')
    .orderBy('fileId')
    .execute()
}
