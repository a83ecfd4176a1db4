import { type Kysely, sql } from 'kysely'
import type { PassedRequirement } from '../../gate.ts'
import type { StageDates } from '../../lateness.ts'
import type { Passage } from '../../passage.ts'
import type { Stage, Station } from '../../stage.ts'
import type { ExperimentTables } from '../../tables.ts'

type Db = Kysely<ExperimentTables>

/** Oldest first. */
export async function listPassages(db: Db, experimentId: string): Promise<readonly Passage[]> {
  const rows = await db
    .selectFrom('experiment_passages')
    .selectAll()
    .where('experimentId', '=', experimentId)
    .orderBy('number')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    kind: row.kind,
    from: row.fromStage as Stage,
    to: row.toStage as Stage,
    reason: row.reason,
    requirements: row.requirements as readonly PassedRequirement[],
    personId: row.personId ?? undefined,
    at: row.at,
  }))
}

/** Adds the next passage; call it while the experiment is locked. */
export async function addPassage(
  db: Db,
  experimentId: string,
  passage: Omit<Passage, 'number'>,
): Promise<void> {
  await db
    .insertInto('experiment_passages')
    .values({
      id: passage.id,
      experimentId,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from experiment_passages
        where experiment_id = ${experimentId})`,
      kind: passage.kind,
      fromStage: passage.from,
      toStage: passage.to,
      reason: passage.reason,
      requirements: JSON.stringify(passage.requirements),
      personId: passage.personId ?? null,
      at: passage.at,
    })
    .execute()
}

export async function findStageDates(db: Db, experimentId: string): Promise<StageDates> {
  const dates = await stageDatesOf(db, [experimentId])
  return dates.get(experimentId) ?? {}
}

/** The expected ends of many experiments, in one question. */
export async function stageDatesOf(
  db: Db,
  experimentIds: readonly string[],
): Promise<ReadonlyMap<string, StageDates>> {
  const found = new Map<string, Partial<Record<Station, string>>>()
  if (experimentIds.length === 0) return found
  const rows = await db
    .selectFrom('experiment_stage_dates')
    .selectAll()
    .where('experimentId', 'in', [...experimentIds])
    .execute()
  for (const row of rows) {
    const dates = found.get(row.experimentId) ?? {}
    dates[row.stage as Station] = row.dueOn
    found.set(row.experimentId, dates)
  }
  return found
}

export async function saveStageDates(
  db: Db,
  experimentId: string,
  dates: StageDates,
): Promise<void> {
  await db.deleteFrom('experiment_stage_dates').where('experimentId', '=', experimentId).execute()
  const rows = Object.entries(dates).flatMap(([stage, dueOn]) =>
    dueOn ? [{ experimentId, stage, dueOn }] : [],
  )
  if (rows.length > 0) await db.insertInto('experiment_stage_dates').values(rows).execute()
}
