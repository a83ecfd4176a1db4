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
  const [waiting, dates] = await Promise.all([
    inside ? countWaiting(db, [id]) : undefined,
    findStageDates(db, id),
  ])
  return nextOf(db, experiment, today, { waiting: waiting?.get(id) ?? 0, dates })
}

/** What comes next in each, by its id: a page of the portfolio, the experiments of a person. */
export async function listWhatNext(
  db: Db,
  experiments: readonly Experiment[],
  today: Day,
): Promise<ReadonlyMap<string, WhatNext>> {
  const ids = experiments.map(({ id }) => id)
  const [waiting, dates, records] = await Promise.all([
    countWaiting(db, ids),
    stageDatesOf(db, ids),
    gateRecordsOf(db, ids),
  ])
  const found = new Map<string, WhatNext>()
  // So many at one moment, not all of them: a spreadsheet of the whole portfolio leaves a place to the others.
  for (let from = 0; from < experiments.length; from += atOnce) {
    const next = experiments.slice(from, from + atOnce).map(async (experiment) => {
      const known = {
        waiting: waiting.get(experiment.id) ?? 0,
        dates: dates.get(experiment.id) ?? {},
      }
      found.set(
        experiment.id,
        await nextOf(db, experiment, today, known, records.get(experiment.id)),
      )
    })
    await Promise.all(next)
  }
  return found
}

const atOnce = 30

async function nextOf(
  db: Db,
  experiment: Experiment,
  today: Day,
  known: { readonly waiting: number; readonly dates: StageDates },
  record?: GateRecord,
): Promise<WhatNext> {
  const { id, stage } = experiment
  const [gate, secret, phases, sheet] = await Promise.all([
    gateBefore(db, experiment, record),
    isSecret(db, experiment),
    stage === 'running' ? listPhases(db, id, today) : [],
    stage === 'stopped' ? findSheet(db, id) : undefined,
  ])
  const sheetPublished = sheet?.publishedAt !== undefined
  return whatNext({ ...known, standing: experiment, gate, secret, phases, sheetPublished, today })
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
