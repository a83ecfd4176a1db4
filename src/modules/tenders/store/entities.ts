import type { Kysely } from 'kysely'
import type { Entity, EntityKind, Service } from '../entity.ts'
import type { TenderTables } from '../tables.ts'

type Db = Kysely<TenderTables>

export async function listEntities(db: Db): Promise<readonly Entity[]> {
  const rows = await db.selectFrom('tender_entities').selectAll().orderBy('kind').execute()
  return rows.map(
    ({ updatedAt: _, templateFileId, ...entity }) =>
      ({ ...entity, templateFileId: templateFileId ?? undefined }) as Entity,
  )
}

/** What is said of it; its paper stays as it is. */
export async function saveEntity(
  db: Db,
  { templateFileId: _, ...entity }: Entity,
  now: Date,
): Promise<void> {
  const { kind: __, ...written } = { ...entity, updatedAt: now }
  await db
    .insertInto('tender_entities')
    .values({ ...entity, updatedAt: now })
    .onConflict((conflict) => conflict.column('kind').doUpdateSet(written))
    .execute()
}

export async function saveTemplate(
  db: Db,
  kind: EntityKind,
  fileId: string | undefined,
  now: Date,
): Promise<void> {
  await db
    .updateTable('tender_entities')
    .set({ templateFileId: fileId ?? null, updatedAt: now })
    .where('kind', '=', kind)
    .execute()
}

/** Numbers follow each other: whoever gives one waits for whoever gives one already. */
export async function lockEntity(db: Db, kind: EntityKind): Promise<Entity | undefined> {
  const row = await db
    .selectFrom('tender_entities')
    .selectAll()
    .where('kind', '=', kind)
    .forUpdate()
    .executeTakeFirst()
  return row && (await listEntities(db)).find((entity) => entity.kind === kind)
}

export async function listServices(db: Db): Promise<readonly Service[]> {
  return (await db
    .selectFrom('tender_services')
    .selectAll()
    .orderBy('createdAt')
    .orderBy('id')
    .execute()) as readonly Service[]
}

export async function insertService(db: Db, service: Service): Promise<void> {
  await db.insertInto('tender_services').values(service).execute()
}
