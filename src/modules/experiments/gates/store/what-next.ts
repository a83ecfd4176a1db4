import type { Kysely } from 'kysely'
import type { Day } from '#kit/dates.ts'
import { countWaiting } from '../../calls/index.ts'
import { type Experiment, isOpenToAll } from '../../experiment.ts'
import { type GateStatus, gateStatus } from '../../gate.ts'
import type { StageDates } from '../../lateness.ts'
import { listPhases } from '../../phases/index.ts'
import { findSheet } from '../../sheet/index.ts'
import { isAtOrAfter, stationOf } from '../../stage.ts'
import { findHiddenReason, type GateRecord, gateRecordsOf } from '../../store/gate-record.ts'
import type { ExperimentTables } from '../../tables.ts'
import { type WhatNext, whatNext } from '../what-next.ts'
import { currentGate } from './gate-facts.ts'
import { findStageDates, stageDatesOf } from './passages.ts'

type Db = Kysely<ExperimentTables>

/** What comes next in one experiment. Which territories answered its call is for those who see the workings. */
export async function findWhatNext(
  db: Db,
  experiment: Experiment,
  today: Day,
  inside: boolean,
): Promise<WhatNext> {
  const { id } = experiment
  const waiting = inside ? await countWaiting(db, [id]) : undefined
  return nextOf(db, experiment, today, {
    waiting: waiting?.get(id) ?? 0,
    dates: await findStageDates(db, id),
  })
}

/** What comes next in each, by its id: a page of the portfolio, the experiments of a person. */
export async function listWhatNext(
  db: Db,
  experiments: readonly Experiment[],
  today: Day,
): Promise<ReadonlyMap<string, WhatNext>> {
  const ids = experiments.map(({ id }) => id)
  const waiting = await countWaiting(db, ids)
  const dates = await stageDatesOf(db, ids)
  const records = await gateRecordsOf(db, ids)
  const found = new Map<string, WhatNext>()
  for (const one of experiments) {
    const known = { waiting: waiting.get(one.id) ?? 0, dates: dates.get(one.id) ?? {} }
    found.set(one.id, await nextOf(db, one, today, known, records.get(one.id)))
  }
  return found
}

async function nextOf(
  db: Db,
  experiment: Experiment,
  today: Day,
  known: { readonly waiting: number; readonly dates: StageDates },
  record?: GateRecord,
): Promise<WhatNext> {
  const { id, stage } = experiment
  return whatNext({
    ...known,
    standing: experiment,
    gate: await gateBefore(db, experiment, record),
    secret: await isSecret(db, experiment),
    phases: stage === 'running' ? await listPhases(db, id, today) : [],
    sheetPublished: stage === 'stopped' && (await findSheet(db, id))?.publishedAt !== undefined,
    today,
  })
}

/** Past the protocol, hidden, and nobody wrote why; or stopped and hidden: a stop is published like a success. */
async function isSecret(db: Db, experiment: Experiment): Promise<boolean> {
  const { stage } = experiment
  if (isOpenToAll(experiment) || !(stage === 'stopped' || isAtOrAfter(stage, 'running')))
    return false
  return (await findHiddenReason(db, experiment.id)) === undefined
}

/** Nobody is asked about the gate of what is stopped: it is not left by its gate. */
async function gateBefore(
  db: Db,
  experiment: Experiment,
  record?: GateRecord,
): Promise<GateStatus> {
  if (experiment.stage !== 'stopped') return currentGate(db, experiment, record)
  return gateStatus(stationOf(experiment), { facts: [], evidence: [], waivers: [] })
}
