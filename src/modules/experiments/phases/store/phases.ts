import type { Kysely } from 'kysely'
import type { Day } from '#kit/dates.ts'
import { nounOf } from '#kit/noun-of.ts'
import { listFreezes, readProtocol } from '../../protocol/index.ts'
import type { Stage } from '../../stage.ts'
import type { ExperimentTables, PhaseRow } from '../../tables.ts'
import { type ProtocolPhase, phasesIn } from '../../template/nouns.ts'
import { type OpenedInstrument, type Phase, type PhaseRecord, phasesOf } from '../phase.ts'

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
    .where('experimentId', '=', experimentId)
    .orderBy('plannedStartsOn')
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
    .where('experimentId', '=', experimentId)
    .orderBy('openedAt')
    .orderBy('id')
    .execute()
  return rows.map((row) => nounOf(row, {}, 'experimentId', 'openedAt'))
}

export async function insertPhase(db: Db, experimentId: string, record: PhaseRecord) {
  await db
    .insertInto('experiment_phases')
    .values({
      id: record.id,
      experimentId,
      planId: record.planId,
      title: record.title,
      plannedStartsOn: record.plannedStartsOn,
      plannedEndsOn: record.plannedEndsOn,
      protocolVersion: record.protocolVersion,
      state: record.state,
      reason: record.reason,
      openedOn: record.openedOn ?? null,
      closedOn: record.closedOn ?? null,
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
    .set({ state: end.state, reason: end.reason, closedOn: end.on })
    .where('id', '=', id)
    .execute()
}

/** The reason of its closing stays beside it: it was promised to. */
export async function reopenPhase(db: Db, id: string, reason: string) {
  await db
    .updateTable('experiment_phases')
    .set({ state: 'open', reason, closedOn: null })
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
      experimentId,
      phaseId: instrument.phaseId,
      kind: instrument.kind,
      planId: instrument.planId,
      instrumentId: instrument.instrumentId,
      href: instrument.href,
      protocolVersion: instrument.protocolVersion,
      openedAt: instrument.openedAt,
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
    .where('experimentId', '=', at.experimentId)
    .where('planId', '=', at.planId)
    .where('milestoneId', '=', at.milestoneId)
    .execute()
  if (on === undefined) return
  await db
    .insertInto('experiment_milestones')
    .values({
      experimentId: at.experimentId,
      planId: at.planId,
      milestoneId: at.milestoneId,
      reachedOn: on,
    })
    .execute()
}

async function listReached(db: Db, experimentId: string) {
  const rows = await db
    .selectFrom('experiment_milestones')
    .selectAll()
    .where('experimentId', '=', experimentId)
    .execute()
  return rows.map((row) => ({
    planId: row.planId,
    milestoneId: row.milestoneId,
    on: row.reachedOn,
  }))
}

function recordOf(row: PhaseRow): PhaseRecord {
  return nounOf(row, {}, 'experimentId')
}

/** A phase that was given up before it was ever opened, and is not any more: nothing was written of it before. */
export async function forgetPhase(db: Db, id: string) {
  await db.deleteFrom('experiment_phases').where('id', '=', id).execute()
}

/** Those that are still there, of these. */
export async function listStandingPhases(
  db: Db,
  ids: readonly string[],
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('experiment_phases')
    .select('id')
    .where('id', 'in', [...ids])
    .execute()
  return rows.map(({ id }) => id)
}
