import type { Kysely } from 'kysely'
import type { Material, MaterialKind } from '../../material.ts'
import type { EventTables } from '../../tables.ts'

type Db = Kysely<EventTables>

export async function listMaterials(db: Db, eventId: string): Promise<readonly Material[]> {
  const rows = await db
    .selectFrom('event_materials')
    .select(['id', 'kind', 'title', 'href', 'file_id', 'public'])
    .where('event_id', '=', eventId)
    .orderBy('added_at')
    .orderBy('id')
    .execute()
  return rows.map(({ file_id, ...material }) => ({ ...material, fileId: file_id ?? undefined }))
}

export interface NewMaterial {
  readonly id: string
  readonly eventId: string
  readonly kind: MaterialKind
  readonly title: string
  readonly href: string
  readonly fileId: string | undefined
  readonly public: boolean
  readonly now: Date
  readonly by: string | undefined
}

export async function insertMaterial(db: Db, given: NewMaterial) {
  await db
    .insertInto('event_materials')
    .values({
      id: given.id,
      event_id: given.eventId,
      kind: given.kind,
      title: given.title,
      href: given.href,
      file_id: given.fileId ?? null,
      public: given.public,
      added_at: given.now,
      added_by: given.by ?? null,
    })
    .execute()
}

export async function deleteMaterial(db: Db, eventId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('event_materials')
    .where('event_id', '=', eventId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Of which material (`undefined`: of the replay) each resource of an event was made. */
export async function listEventResources(
  db: Db,
  eventId: string,
): Promise<readonly { readonly materialId: string | undefined; readonly resourceId: string }[]> {
  const rows = await db
    .selectFrom('event_resources')
    .select(['material_id', 'resource_id'])
    .where('event_id', '=', eventId)
    .orderBy('drafted_at')
    .orderBy('resource_id')
    .execute()
  return rows.map((row) => ({
    materialId: row.material_id ?? undefined,
    resourceId: row.resource_id,
  }))
}

/** One resource for one material, and one for the replay: the last one drafted. */
export async function putEventResource(
  db: Db,
  link: { eventId: string; materialId: string | undefined; resourceId: string; now: Date },
): Promise<void> {
  await db
    .insertInto('event_resources')
    .values({
      event_id: link.eventId,
      material_id: link.materialId ?? null,
      resource_id: link.resourceId,
      drafted_at: link.now,
    })
    .onConflict((known) =>
      known
        .columns(['event_id', 'material_id'])
        .doUpdateSet({ resource_id: link.resourceId, drafted_at: link.now }),
    )
    .execute()
}
