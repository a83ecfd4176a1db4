import type { Kysely } from 'kysely'
import type { Day } from '#kit/dates.ts'
import { nounOf } from '#kit/noun-of.ts'
import type { Entity } from '../entity.ts'
import type { LetterheadRow, LetterheadTables } from '../tables.ts'

type Db = Kysely<LetterheadTables>

/** The house’s own first, then its other entities, then territories. */
export async function listEntities(db: Db): Promise<readonly Entity[]> {
  const rows = await db
    .selectFrom('letterheads')
    .selectAll()
    .orderBy('isMain', 'desc')
    .orderBy('territoryId', (order) => order.asc().nullsFirst())
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
    .where('signatoryPersonId', '=', personId)
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows.map(toEntity)
}

export async function findMainEntity(db: Db): Promise<Entity | undefined> {
  const row = await db
    .selectFrom('letterheads')
    .selectAll()
    .where('isMain', '=', true)
    .executeTakeFirst()
  return row && toEntity(row)
}

/** Those that the house keeps beside its own: a commercial entity, a fund. */
export async function listOtherEntities(db: Db): Promise<readonly Entity[]> {
  return (await listEntities(db)).filter(
    ({ isMain, territoryId }) => !isMain && territoryId === undefined,
  )
}

export async function findEntityOfTerritory(db: Db, territoryId: string) {
  const row = await db
    .selectFrom('letterheads')
    .selectAll()
    .where('territoryId', '=', territoryId)
    .executeTakeFirst()
  return row && toEntity(row)
}

/** `false` when this territory, or the house, has one already. */
export async function insertEntity(db: Db, entity: Entity, now: Date): Promise<boolean> {
  const row = await db
    .insertInto('letterheads')
    .values({ ...rowOf(entity), createdAt: now, changedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function findChangedAt(db: Db, id: string): Promise<Date | undefined> {
  const row = await db
    .selectFrom('letterheads')
    .select('changedAt')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.changedAt
}

export async function updateEntity(db: Db, entity: Entity, now: Date): Promise<void> {
  await db
    .updateTable('letterheads')
    .set({ ...rowOf(entity), changedAt: now })
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
    .set({ ...noSignatory, changedAt: now })
    .where('signatoryUntil', '<', today)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Takes one person away from what they sign. */
export async function forgetSignatory(db: Db, personId: string, now: Date): Promise<void> {
  await db
    .updateTable('letterheads')
    .set({ ...noSignatory, changedAt: now })
    .where('signatoryPersonId', '=', personId)
    .execute()
}

const noSignatory = {
  signatoryName: '',
  signatoryRole: '',
  signatoryUntil: null,
  signatoryPersonId: null,
  signatureFile: null,
}

function rowOf(entity: Entity): Omit<LetterheadRow, 'createdAt' | 'changedAt'> {
  return {
    id: entity.id,
    territoryId: entity.territoryId ?? null,
    isMain: entity.isMain,
    name: entity.name,
    address: entity.address,
    phone: entity.phone,
    email: entity.email,
    website: entity.website,
    siret: entity.siret,
    rna: entity.rna,
    vatNumber: entity.vatNumber,
    vatMention: entity.vatMention,
    accent: entity.accent,
    logoFile: entity.logoFile ?? null,
    logoAlt: entity.logoAlt,
    signatoryName: entity.signatoryName,
    signatoryRole: entity.signatoryRole,
    signatoryUntil: entity.signatoryUntil ?? null,
    signatoryPersonId: entity.signatoryPersonId ?? null,
    signatureFile: entity.signatureFile ?? null,
    source: entity.source,
  }
}

function toEntity(row: LetterheadRow): Entity {
  return nounOf(row, { source: row.source === 'demo' ? 'demo' : 'own' }, 'changedAt', 'createdAt')
}
