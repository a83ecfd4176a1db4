import type { Kysely } from 'kysely'
import type { Day } from '#kit/dates.ts'
import type { Entity } from '../entity.ts'
import type { LetterheadRow, LetterheadTables } from '../tables.ts'

type Db = Kysely<LetterheadTables>

/** The house’s own first, then its other entities, then territories. */
export async function listEntities(db: Db): Promise<readonly Entity[]> {
  const rows = await db
    .selectFrom('letterheads')
    .selectAll()
    .orderBy('is_main', 'desc')
    .orderBy('territory_id', (order) => order.asc().nullsFirst())
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows.map(toEntity)
}

export async function findEntity(db: Db, id: string): Promise<Entity | undefined> {
  const row = await db.selectFrom('letterheads').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toEntity(row)
}

/** Locked until the end of the act: of two who save one letterhead at once, the second is told what the first wrote. */
export async function lockEntity(db: Db, id: string): Promise<Entity | undefined> {
  const row = await db
    .selectFrom('letterheads')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && toEntity(row)
}

export async function listEntitiesSignedBy(db: Db, personId: string): Promise<readonly Entity[]> {
  const rows = await db
    .selectFrom('letterheads')
    .selectAll()
    .where('signatory_person_id', '=', personId)
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows.map(toEntity)
}

export async function findMainEntity(db: Db): Promise<Entity | undefined> {
  const row = await db
    .selectFrom('letterheads')
    .selectAll()
    .where('is_main', '=', true)
    .executeTakeFirst()
  return row && toEntity(row)
}

export async function findEntityOfTerritory(db: Db, territoryId: string) {
  const row = await db
    .selectFrom('letterheads')
    .selectAll()
    .where('territory_id', '=', territoryId)
    .executeTakeFirst()
  return row && toEntity(row)
}

/** `false` when this territory, or the house, has one already. */
export async function insertEntity(db: Db, entity: Entity, now: Date): Promise<boolean> {
  const row = await db
    .insertInto('letterheads')
    .values({ ...rowOf(entity), created_at: now, changed_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function findChangedAt(db: Db, id: string): Promise<Date | undefined> {
  const row = await db
    .selectFrom('letterheads')
    .select('changed_at')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.changed_at
}

export async function updateEntity(db: Db, entity: Entity, now: Date): Promise<void> {
  await db
    .updateTable('letterheads')
    .set({ ...rowOf(entity), changed_at: now })
    .where('id', '=', entity.id)
    .execute()
}

export async function deleteEntity(db: Db, id: string): Promise<void> {
  await db.deleteFrom('letterheads').where('id', '=', id).execute()
}

export async function deleteDemoEntities(db: Db): Promise<void> {
  await db.deleteFrom('letterheads').where('source', '=', 'demo').execute()
}

/** Takes away the names of those whose mandate is over; returns how many went. */
export async function forgetPastSignatories(db: Db, today: Day, now: Date): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('letterheads')
    .set({ ...noSignatory, changed_at: now })
    .where('signatory_until', '<', today)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Takes one person away from what they sign. */
export async function forgetSignatory(db: Db, personId: string, now: Date): Promise<void> {
  await db
    .updateTable('letterheads')
    .set({ ...noSignatory, changed_at: now })
    .where('signatory_person_id', '=', personId)
    .execute()
}

const noSignatory = {
  signatory_name: '',
  signatory_role: '',
  signatory_until: null,
  signatory_person_id: null,
  signature_file: null,
}

function rowOf(entity: Entity): Omit<LetterheadRow, 'created_at' | 'changed_at'> {
  return {
    id: entity.id,
    territory_id: entity.territoryId ?? null,
    is_main: entity.isMain,
    name: entity.name,
    address: entity.address,
    phone: entity.phone,
    email: entity.email,
    website: entity.website,
    siret: entity.siret,
    rna: entity.rna,
    vat_number: entity.vatNumber,
    vat_mention: entity.vatMention,
    accent: entity.accent,
    logo_file: entity.logoFile ?? null,
    logo_alt: entity.logoAlt,
    signatory_name: entity.signatoryName,
    signatory_role: entity.signatoryRole,
    signatory_until: entity.signatoryUntil ?? null,
    signatory_person_id: entity.signatoryPersonId ?? null,
    signature_file: entity.signatureFile ?? null,
    source: entity.source,
  }
}

function toEntity(row: LetterheadRow): Entity {
  return {
    id: row.id,
    territoryId: row.territory_id ?? undefined,
    isMain: row.is_main,
    name: row.name,
    address: row.address,
    phone: row.phone,
    email: row.email,
    website: row.website,
    siret: row.siret,
    rna: row.rna,
    vatNumber: row.vat_number,
    vatMention: row.vat_mention,
    accent: row.accent,
    logoFile: row.logo_file ?? undefined,
    logoAlt: row.logo_alt,
    signatoryName: row.signatory_name,
    signatoryRole: row.signatory_role,
    signatoryUntil: row.signatory_until ?? undefined,
    signatureFile: row.signature_file ?? undefined,
    signatoryPersonId: row.signatory_person_id ?? undefined,
    source: row.source === 'demo' ? 'demo' : 'own',
  }
}
