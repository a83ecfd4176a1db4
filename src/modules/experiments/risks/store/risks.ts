import { type Kysely, sql } from 'kysely'
import type { Day } from '#kit/dates.ts'
import { nounOf } from '#kit/noun-of.ts'
import type { ExperimentTables, RiskRow, StopCriterionRow } from '../../tables.ts'
import type { CriterionState, Risk, StopCriterion } from '../risk.ts'

type Db = Kysely<ExperimentTables>

export async function listRisks(db: Db, experimentId: string): Promise<readonly Risk[]> {
  const rows = await db
    .selectFrom('experiment_risks')
    .selectAll()
    .where('experimentId', '=', experimentId)
    .orderBy('id')
    .execute()
  return rows.map(riskOf)
}

/** Writes a new risk, or a known one of this experiment again; false when it is another's. */
export async function saveRisk(
  db: Db,
  experimentId: string,
  risk: Risk,
  now: Date,
): Promise<boolean> {
  const { id, ...answers } = risk
  const columns = { ...answers, updatedAt: now }
  const saved = await db
    .insertInto('experiment_risks')
    .values({ id, experimentId, ...columns })
    .onConflict((on) =>
      on
        .column('id')
        .doUpdateSet(columns)
        .where('experiment_risks.experimentId', '=', experimentId),
    )
    .returning('id')
    .executeTakeFirst()
  return saved !== undefined
}

export async function listStopCriteria(
  db: Db,
  experimentId: string,
): Promise<readonly StopCriterion[]> {
  const rows = await db
    .selectFrom('experiment_stop_criteria')
    .selectAll()
    .where('experimentId', '=', experimentId)
    .orderBy(sql`check_on nulls last`)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
  return rows.map(criterionOf)
}

export async function addStopCriterion(
  db: Db,
  experimentId: string,
  criterion: Pick<StopCriterion, 'id' | 'text' | 'checkOn'>,
  now: Date,
): Promise<void> {
  await db
    .insertInto('experiment_stop_criteria')
    .values({
      id: criterion.id,
      experimentId,
      text: criterion.text,
      checkOn: criterion.checkOn ?? null,
      createdAt: now,
    })
    .execute()
}

/** False when this criterion is not one of this experiment. */
export async function saveStopCheck(
  db: Db,
  experimentId: string,
  criterionId: string,
  check: { state: CriterionState; note: string; on: Day; by: string | undefined },
): Promise<boolean> {
  const saved = await db
    .updateTable('experiment_stop_criteria')
    .set({
      state: check.state,
      note: check.note,
      checkedOn: check.on,
      checkedBy: check.by ?? null,
    })
    .where('id', '=', criterionId)
    .where('experimentId', '=', experimentId)
    .executeTakeFirst()
  return saved.numUpdatedRows > 0n
}

export async function deleteRisk(db: Db, experimentId: string, id: string): Promise<void> {
  await db
    .deleteFrom('experiment_risks')
    .where('experimentId', '=', experimentId)
    .where('id', '=', id)
    .execute()
}

/** What was seen of a criterion, as its row holds it. */
export interface StopCheck {
  readonly [name: string]: string | null
  readonly state: CriterionState
  readonly note: string
  readonly checkedOn: string | null
  readonly checkedBy: string | null
}

export async function findStopCheck(
  db: Db,
  experimentId: string,
  id: string,
): Promise<StopCheck | undefined> {
  return db
    .selectFrom('experiment_stop_criteria')
    .select(['state', 'note', 'checkedOn', 'checkedBy'])
    .where('experimentId', '=', experimentId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function putBackStopCheck(
  db: Db,
  experimentId: string,
  id: string,
  { state, note, checkedOn, checkedBy }: StopCheck,
): Promise<void> {
  await db
    .updateTable('experiment_stop_criteria')
    .set({ state, note, checkedOn, checkedBy })
    .where('experimentId', '=', experimentId)
    .where('id', '=', id)
    .execute()
}

function riskOf(row: RiskRow): Risk {
  return nounOf(row, {}, 'experimentId', 'updatedAt')
}

function criterionOf(row: StopCriterionRow): StopCriterion {
  return nounOf(row, {}, 'createdAt', 'experimentId', 'checkedBy')
}
