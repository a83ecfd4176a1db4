import { type Kysely, type Selectable, sql } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import { sha256Of } from '#platform/secrets/sha256.ts'
import type { Licence } from '../../licence.ts'
import type { ResourceFile, ResourceFileForm } from '../../resource-file.ts'
import type { ResourceTables } from '../../tables.ts'

type Db = Kysely<ResourceTables>

export function digestOf(bytes: Uint8Array): string {
  return sha256Of(bytes)
}

/** Files that a resource shows and gives, in their order: their rights are known. */
export async function listFiles(db: Db, resourceId: string): Promise<readonly ResourceFile[]> {
  return (await listKeptFiles(db, resourceId)).filter(({ licence }) => licence !== 'unknown')
}

/** The same, with pictures whose rights nobody said yet: for those who keep them. */
export async function listKeptFiles(db: Db, resourceId: string): Promise<readonly ResourceFile[]> {
  const rows = await db
    .selectFrom('resource_files')
    .selectAll()
    .where('resourceId', '=', resourceId)
    .orderBy('position')
    .execute()
  return rows.map(toFile)
}

export async function findFile(
  db: Db,
  resourceId: string,
  id: string,
): Promise<ResourceFile | undefined> {
  const row = await db
    .selectFrom('resource_files')
    .selectAll()
    .where('resourceId', '=', resourceId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toFile(row)
}

export async function insertFile(
  db: Db,
  file: Omit<ResourceFile, 'position'> & {
    resourceId: string
    at: Date
    by: string | undefined
  },
): Promise<void> {
  await db
    .insertInto('resource_files')
    .values({
      id: file.id,
      resourceId: file.resourceId,
      position: sql<number>`1 + coalesce(
        (select max(position) from resource_files where resource_id = ${file.resourceId}), 0)`,
      fileId: file.fileId,
      title: file.title,
      description: file.description,
      mediaType: file.mediaType,
      size: file.size,
      sha256: file.sha256,
      licence: file.licence,
      rightsHolder: file.rightsHolder,
      peopleShown: file.peopleShown,
      agreement: file.agreement,
      step: file.step ?? null,
      addedAt: file.at,
      addedBy: file.by ?? null,
    })
    .execute()
}

export async function updateFile(db: Db, id: string, form: ResourceFileForm): Promise<void> {
  await db
    .updateTable('resource_files')
    .set({
      title: form.title,
      description: form.description,
      licence: form.licence,
      rightsHolder: form.rightsHolder,
      peopleShown: form.peopleShown,
      agreement: form.agreement,
      step: form.step ?? null,
    })
    .where('id', '=', id)
    .execute()
}

export async function deleteFile(db: Db, resourceId: string, id: string): Promise<boolean> {
  const gone = await db
    .deleteFrom('resource_files')
    .where('resourceId', '=', resourceId)
    .where('id', '=', id)
    .executeTakeFirst()
  return gone.numDeletedRows > 0n
}

/** Trades places with the one before. The order is unique: the first step goes out of the way. */
export async function raiseFile(db: Db, resourceId: string, id: string): Promise<void> {
  const files = await listKeptFiles(db, resourceId)
  const at = files.findIndex((file) => file.id === id)
  const [above, moved] = [files[at - 1], files[at]]
  if (!above || !moved) return
  const aside = (files.at(-1)?.position ?? 0) + 1
  const put = (which: string, position: number) =>
    db.updateTable('resource_files').set({ position }).where('id', '=', which).execute()
  await put(moved.id, aside)
  await put(above.id, moved.position)
  await put(moved.id, above.position)
}

/** Who sent a file is forgotten; the credit it must bear stays. */
export async function forgetFileAuthor(db: Db, personId: string): Promise<void> {
  await db
    .updateTable('resource_files')
    .set({ addedBy: null })
    .where('addedBy', '=', personId)
    .execute()
}

export async function listFilesBy(db: Db, personId: string) {
  return db
    .selectFrom('resource_files')
    .select(['title', 'addedAt as at'])
    .where('addedBy', '=', personId)
    .orderBy('addedAt')
    .orderBy('id')
    .execute()
}

function toFile(row: Selectable<ResourceTables['resource_files']>): ResourceFile {
  return nounOf(row, { licence: row.licence as Licence }, 'addedAt', 'resourceId', 'addedBy')
}
