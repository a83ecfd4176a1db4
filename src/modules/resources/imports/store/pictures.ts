import type { Kysely } from 'kysely'
import type { ResourceTables } from '../../tables.ts'
import type { ImportPicture } from '../staged.ts'

type Db = Kysely<ResourceTables>

export async function insertImportPictures(
  db: Db,
  importId: string,
  pictures: readonly ImportPicture[],
): Promise<void> {
  if (pictures.length === 0) return
  await db
    .insertInto('resource_import_pictures')
    .values(
      pictures.map((picture) => ({
        importId,
        position: picture.position,
        fileId: picture.fileId,
        title: picture.title,
        mediaType: picture.mediaType,
        size: picture.size,
        sha256: picture.sha256,
      })),
    )
    .execute()
}

export async function listImportPictures(db: Db, importId: string): Promise<ImportPicture[]> {
  return db
    .selectFrom('resource_import_pictures')
    .select(['position', 'fileId', 'title', 'mediaType', 'size', 'sha256'])
    .where('importId', '=', importId)
    .orderBy('position')
    .execute()
}

/** Pictures of a former reading of the document that nobody has said anything of. */
export async function forgetUnsaidPictures(
  db: Db,
  resourceId: string,
  except: readonly string[],
): Promise<void> {
  await db
    .deleteFrom('resource_files')
    .where('resourceId', '=', resourceId)
    .where('licence', '=', 'unknown')
    .$if(except.length > 0, (query) => query.where('sha256', 'not in', except))
    .execute()
}
