import type { Kysely } from 'kysely'
import type { Day } from '#kit/dates.ts'
import { nounOf } from '#kit/noun-of.ts'
import type { Assessment, Floors, Workshop } from '../assessment.ts'
import type { AssessmentTables } from '../tables.ts'

type Db = Kysely<AssessmentTables>

export async function listAssessments(db: Db): Promise<readonly Assessment[]> {
  const rows = await db
    .selectFrom('assessments')
    .selectAll()
    .orderBy('wave')
    .orderBy('id')
    .execute()
  return rows.map((row) => nounOf(row, {}, 'createdAt'))
}

export async function listWaves(db: Db, territoryId: string): Promise<readonly Assessment[]> {
  const rows = await db
    .selectFrom('assessments')
    .selectAll()
    .where('territoryId', '=', territoryId)
    .orderBy('wave')
    .execute()
  return rows.map((row) => nounOf(row, {}, 'createdAt'))
}

export async function findAssessment(
  db: Db,
  at: { readonly territoryId: string; readonly wave: number },
): Promise<Assessment | undefined> {
  const row = await db
    .selectFrom('assessments')
    .selectAll()
    .where('territoryId', '=', at.territoryId)
    .where('wave', '=', at.wave)
    .executeTakeFirst()
  return row && nounOf(row, {}, 'createdAt')
}

export async function findAssessmentById(db: Db, id: string): Promise<Assessment | undefined> {
  const row = await db.selectFrom('assessments').selectAll().where('id', '=', id).executeTakeFirst()
  return row && nounOf(row, {}, 'createdAt')
}

export async function lockAssessment(db: Db, id: string): Promise<Assessment | undefined> {
  const row = await db
    .selectFrom('assessments')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && nounOf(row, {}, 'createdAt')
}

export async function insertAssessment(
  db: Db,
  input: Pick<
    Assessment,
    'id' | 'territoryId' | 'wave' | 'kind' | 'modelId' | 'intro' | 'expert' | 'floors' | 'closesOn'
  >,
  at: Date,
): Promise<void> {
  await db
    .insertInto('assessments')
    .values({ ...input, floors: JSON.stringify(input.floors), createdAt: at })
    .execute()
}

/** What changes of it, one thing at a time. */
export async function saveAssessment(
  db: Db,
  id: string,
  change: Partial<{
    readonly kind: Assessment['kind']
    readonly intro: string
    readonly expert: string
    readonly closesOn: Day
    readonly openedAt: Date
    readonly closedAt: Date
    readonly closeReason: string
    readonly publishedAt: Date
    readonly reason: string
    readonly named: boolean
  }>,
): Promise<void> {
  await db.updateTable('assessments').set(change).where('id', '=', id).execute()
}

export async function saveFloors(db: Db, id: string, floors: Floors): Promise<void> {
  const written = JSON.stringify(floors)
  await db.updateTable('assessments').set({ floors: written }).where('id', '=', id).execute()
}

export async function saveFacts(
  db: Db,
  id: string,
  { facts, factSources }: Pick<Assessment, 'facts' | 'factSources'>,
): Promise<void> {
  const written = { facts: JSON.stringify(facts), factSources: JSON.stringify(factSources) }
  await db.updateTable('assessments').set(written).where('id', '=', id).execute()
}

/** Open, and past their last day. */
export async function listOver(db: Db, today: Day): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('assessments')
    .select('id')
    .where('openedAt', 'is not', null)
    .where('closedAt', 'is', null)
    .where('closesOn', '<', today)
    .execute()
  return rows.map(({ id }) => id)
}

export async function deleteAssessment(db: Db, id: string): Promise<void> {
  await db.deleteFrom('assessments').where('id', '=', id).execute()
}

export async function deleteAssessmentsOf(db: Db, territoryId: string): Promise<void> {
  await db.deleteFrom('assessments').where('territoryId', '=', territoryId).execute()
}

export async function insertWorkshop(
  db: Db,
  assessmentId: string,
  workshop: Workshop,
): Promise<void> {
  await db
    .insertInto('assessment_workshops')
    .values({ ...workshop, assessmentId })
    .execute()
}

export async function listWorkshops(db: Db, assessmentId: string): Promise<readonly Workshop[]> {
  const rows = await db
    .selectFrom('assessment_workshops')
    .select(['id', 'kind', 'title', 'href', 'minutes'])
    .where('assessmentId', '=', assessmentId)
    .orderBy('kind')
    .orderBy('id')
    .execute()
  return rows
}

/** False: this assessment has no such workshop. */
export async function saveMinutes(
  db: Db,
  {
    assessmentId,
    id,
    minutes,
  }: Pick<Workshop, 'id' | 'minutes'> & { readonly assessmentId: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('assessment_workshops')
    .set({ minutes })
    .where('assessmentId', '=', assessmentId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
