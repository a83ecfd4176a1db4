import type { Kysely } from 'kysely'
import type { Material, MaterialKind } from '../../material.ts'
import type { EventTables } from '../../tables.ts'

type Db = Kysely<EventTables>

export async function listMaterials(db: Db, eventId: string): Promise<readonly Material[]> {
  const rows = await db
    .selectFrom('event_materials')
    .select(['id', 'kind', 'title', 'href', 'fileId', 'public'])
    .where('eventId', '=', eventId)
    .orderBy('addedAt')
    .orderBy('id')
    .execute()
  return rows.map(({ fileId, ...material }) => ({ ...material, fileId: fileId ?? undefined }))
}

/** Those of an event as they are kept, held until the end of the act. */
export async function lockMaterials(db: Db, eventId: string): Promise<readonly NewMaterial[]> {
  const rows = await db
    .selectFrom('event_materials')
    .selectAll()
    .where('eventId', '=', eventId)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(({ fileId, addedAt, addedBy, ...material }) => ({
    ...material,
    fileId: fileId ?? undefined,
    now: addedAt,
    by: addedBy ?? undefined,
  }))
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

export async function insertMaterial(db: Db, material: NewMaterial) {
  await db
    .insertInto('event_materials')
    .values({
      id: material.id,
      eventId: material.eventId,
      kind: material.kind,
      title: material.title,
      href: material.href,
      fileId: material.fileId ?? null,
      public: material.public,
      addedAt: material.now,
      addedBy: material.by ?? null,
    })
    .execute()
}

export async function deleteMaterial(db: Db, eventId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('event_materials')
    .where('eventId', '=', eventId)
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
    .select(['materialId', 'resourceId'])
    .where('eventId', '=', eventId)
    .orderBy('draftedAt')
    .orderBy('resourceId')
    .execute()
  return rows.map((row) => ({
    materialId: row.materialId ?? undefined,
    resourceId: row.resourceId,
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
      eventId: link.eventId,
      materialId: link.materialId ?? null,
      resourceId: link.resourceId,
      draftedAt: link.now,
    })
    .onConflict((known) =>
      known
        .columns(['eventId', 'materialId'])
        .doUpdateSet({ resourceId: link.resourceId, draftedAt: link.now }),
    )
    .execute()
}
