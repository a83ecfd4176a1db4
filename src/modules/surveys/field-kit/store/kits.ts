import { type Kysely, type Selectable, sql } from 'kysely'
import type { SurveyTables } from '../../tables.ts'
import type { FieldKit } from '../kit.ts'

type Db = Kysely<SurveyTables>

export async function insertKit(
  db: Db,
  { createdBy, closedAt, ...kit }: FieldKit & { readonly tokenHash: string },
): Promise<void> {
  await db
    .insertInto('survey_kits')
    .values({ ...kit, createdBy: createdBy ?? null, closedAt: closedAt ?? null })
    .execute()
}

/** Of one survey, the latest first. */
export async function listKits(db: Db, surveyId: string): Promise<readonly FieldKit[]> {
  const rows = await db
    .selectFrom('survey_kits')
    .selectAll()
    .where('surveyId', '=', surveyId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(kitOf)
}

export async function findKitByHash(db: Db, tokenHash: string): Promise<FieldKit | undefined> {
  const row = await db
    .selectFrom('survey_kits')
    .selectAll()
    .where('tokenHash', '=', tokenHash)
    .executeTakeFirst()
  return row && kitOf(row)
}

/** Of this survey; false when there is none that is open. */
export async function endKit(
  db: Db,
  { id, surveyId }: Pick<FieldKit, 'id' | 'surveyId'>,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('survey_kits')
    .set({ closedAt: now })
    .where('id', '=', id)
    .where('surveyId', '=', surveyId)
    .where('closedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Whether this door is new: the same one, sent again, is not. */
export async function addDoorMark(db: Db, kitId: string, mark: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await db
    .insertInto('survey_kit_doors')
    .values({ kitId, mark })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows > 0n
}

/** Nights: a month after its end, with the doors that came by it. */
export async function purgeKits(db: Db, now: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('survey_kits')
    .where(sql<boolean>`ends_at + interval '1 month' <= ${now}`)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

export async function exportKits(db: Db, personId: string) {
  return db
    .selectFrom('survey_kits')
    .select(['forWhom', 'createdAt', 'endsAt'])
    .where('createdBy', '=', personId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
}

/** What they gave out is closed, since nobody answers for it any more: it says no longer to whom, and its link is no more. */
export async function forgetKitsOf(db: Db, personId: string, now: Date): Promise<void> {
  await db
    .updateTable('survey_kits')
    .set({ closedAt: now })
    .where('createdBy', '=', personId)
    .where('closedAt', 'is', null)
    .execute()
  await db
    .updateTable('survey_kits')
    .set({ createdBy: null, forWhom: '', tokenHash: sql<string>`'erased ' || id::text` })
    .where('createdBy', '=', personId)
    .execute()
}

function kitOf(row: Selectable<SurveyTables['survey_kits']>): FieldKit {
  const { tokenHash: _, createdBy, closedAt, ...kit } = row
  return { ...kit, createdBy: createdBy ?? undefined, closedAt: closedAt ?? undefined }
}
