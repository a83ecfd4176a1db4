import type { Kysely } from 'kysely'
import type { ImportTables } from '../../tables/imports.ts'
import type { ReuseTables } from '../../tables/reuse.ts'
import type { ImportPicture } from '../staged.ts'

type Db = Kysely<ImportTables & ReuseTables>

export async function insertImportPictures(
  db: Db,
  importId: string,
  pictures: readonly ImportPicture[],
): Promise<void> {
  if (pictures.length === 0) return
  await db
    .insertInto('resource_import_pictures')
    .values(
      pictures.map((one) => ({
        import_id: importId,
        position: one.position,
        file_id: one.fileId,
        title: one.title,
        media_type: one.mediaType,
        size: one.size,
        sha256: one.sha256,
      })),
    )
    .execute()
}

export async function listImportPictures(db: Db, importId: string): Promise<ImportPicture[]> {
  return db
    .selectFrom('resource_import_pictures')
    .select(['position', 'file_id as fileId', 'title', 'media_type as mediaType', 'size', 'sha256'])
    .where('import_id', '=', importId)
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
    .where('resource_id', '=', resourceId)
    .where('licence', '=', 'unknown')
    .$if(except.length > 0, (query) => query.where('sha256', 'not in', except))
    .execute()
}
