import type { Kysely, Selectable } from 'kysely'
import type { Day } from '#kit/dates.ts'
import { listFreezes, readProtocol } from '../../protocol/index.ts'
import type { ProtocolPhase } from '../../protocol/nouns.ts'
import { phasesIn } from '../../protocol/nouns.ts'
import type { Stage } from '../../stage.ts'
import type { PhaseRow } from '../../tables/phase.ts'
import type { ExperimentTables } from '../../tables.ts'
import type { OpenedInstrument, Phase, PhaseRecord } from '../phase.ts'
import { phasesOf } from '../phase.ts'

type Db = Kysely<ExperimentTables>

export interface PlannedPhases {
  /** The frozen version in force. */
  readonly version: number
  readonly plans: readonly ProtocolPhase[]
}

/** The phases of the protocol in force; undefined until one is frozen. */
export async function findPlannedPhases(
  db: Db,
  experimentId: string,
): Promise<PlannedPhases | undefined> {
  const [frozen] = await listFreezes(db, experimentId)
  if (!frozen) return undefined
  const protocol = await readProtocol(db, experimentId, frozen.version)
  return { version: frozen.version, plans: phasesIn(protocol.content['phases']) }
}

export async function listPhases(
  db: Db,
  experimentId: string,
  today: Day,
): Promise<readonly Phase[]> {
  const planned = await findPlannedPhases(db, experimentId)
  if (!planned) return []
  const [records, instruments, reached, stage] = await Promise.all([
    listPhaseRecords(db, experimentId),
    listInstruments(db, experimentId),
    listReached(db, experimentId),
    stageOf(db, experimentId),
  ])
  return phasesOf(planned.plans, { records, instruments, reached, stage, today })
}

async function stageOf(db: Db, experimentId: string): Promise<Stage> {
  const { stage } = await db
    .selectFrom('experiments')
    .select('stage')
    .where('id', '=', experimentId)
    .executeTakeFirstOrThrow()
  return stage as Stage
}

export async function listPhaseRecords(
  db: Db,
  experimentId: string,
): Promise<readonly PhaseRecord[]> {
  const rows = await db
    .selectFrom('experiment_phases')
    .selectAll()
    .where('experiment_id', '=', experimentId)
    .orderBy('planned_starts_on')
    .orderBy('id')
    .execute()
  return rows.map(recordOf)
}

export async function listInstruments(
  db: Db,
  experimentId: string,
): Promise<readonly OpenedInstrument[]> {
  const rows = await db
    .selectFrom('experiment_instruments')
    .selectAll()
    .where('experiment_id', '=', experimentId)
    .orderBy('opened_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    phaseId: row.phase_id,
    kind: row.kind,
    planId: row.plan_id,
    instrumentId: row.instrument_id,
    href: row.href,
    protocolVersion: row.protocol_version,
  }))
}

export async function insertPhase(db: Db, experimentId: string, record: PhaseRecord) {
  await db
    .insertInto('experiment_phases')
    .values({
      id: record.id,
      experiment_id: experimentId,
      plan_id: record.planId,
      title: record.title,
      planned_starts_on: record.plannedStartsOn,
      planned_ends_on: record.plannedEndsOn,
      protocol_version: record.protocolVersion,
      state: record.state,
      reason: record.reason,
      opened_on: record.openedOn ?? null,
      closed_on: record.closedOn ?? null,
    })
    .execute()
}

export async function endPhase(
  db: Db,
  id: string,
  end: { readonly state: 'closed' | 'cancelled'; readonly reason: string; readonly on: Day },
) {
  await db
    .updateTable('experiment_phases')
    .set({ state: end.state, reason: end.reason, closed_on: end.on })
    .where('id', '=', id)
    .execute()
}

export async function reopenPhase(db: Db, id: string) {
  await db
    .updateTable('experiment_phases')
    .set({ state: 'open', reason: '', closed_on: null })
    .where('id', '=', id)
    .execute()
}

export async function insertInstrument(
  db: Db,
  experimentId: string,
  instrument: OpenedInstrument & { readonly openedAt: Date },
) {
  await db
    .insertInto('experiment_instruments')
    .values({
      id: instrument.id,
      experiment_id: experimentId,
      phase_id: instrument.phaseId,
      kind: instrument.kind,
      plan_id: instrument.planId,
      instrument_id: instrument.instrumentId,
      href: instrument.href,
      protocol_version: instrument.protocolVersion,
      opened_at: instrument.openedAt,
    })
    .execute()
}

export async function reachMilestone(
  db: Db,
  at: { readonly experimentId: string; readonly planId: string; readonly milestoneId: string },
  on: Day | undefined,
) {
  await db
    .deleteFrom('experiment_milestones')
    .where('experiment_id', '=', at.experimentId)
    .where('plan_id', '=', at.planId)
    .where('milestone_id', '=', at.milestoneId)
    .execute()
  if (on === undefined) return
  await db
    .insertInto('experiment_milestones')
    .values({
      experiment_id: at.experimentId,
      plan_id: at.planId,
      milestone_id: at.milestoneId,
      reached_on: on,
    })
    .execute()
}

async function listReached(db: Db, experimentId: string) {
  const rows = await db
    .selectFrom('experiment_milestones')
    .selectAll()
    .where('experiment_id', '=', experimentId)
    .execute()
  return rows.map((row) => ({
    planId: row.plan_id,
    milestoneId: row.milestone_id,
    on: row.reached_on,
  }))
}

function recordOf(row: Selectable<PhaseRow>): PhaseRecord {
  return {
    id: row.id,
    planId: row.plan_id,
    title: row.title,
    plannedStartsOn: row.planned_starts_on,
    plannedEndsOn: row.planned_ends_on,
    protocolVersion: row.protocol_version,
    state: row.state,
    reason: row.reason,
    openedOn: row.opened_on ?? undefined,
    closedOn: row.closed_on ?? undefined,
  }
}

/** A phase that was given up before it was ever opened, and is not any more: nothing was written of it before. */
export async function forgetPhase(db: Db, id: string) {
  await db.deleteFrom('experiment_phases').where('id', '=', id).execute()
}
