import type { Kysely } from 'kysely'
import type { Experiment } from '../../experiment.ts'
import { type GateFact, type GateStatus, gateStatus } from '../../gate.ts'
import { type Station, stationOf } from '../../stage.ts'
import { type GateRecord, gateRecordsOf } from '../../store/gate-record.ts'
import type { ExperimentTables } from '../../tables.ts'
import { agreementFacts } from './agreement-facts.ts'
import { budgetFacts } from './budget-facts.ts'
import { coreFacts } from './core-facts.ts'
import { evaluationFacts } from './evaluation-facts.ts'
import { phaseFacts } from './phase-facts.ts'
import { protocolFacts } from './protocol-facts.ts'

type Db = Kysely<ExperimentTables>

/**
 * One function per subject: it looks at its own tables and says which requirements are met. The
 * owner of a subject adds a file `store/<subject>-facts.ts` and a word below, nothing else.
 */
export type FactSource = (db: Db, experiment: Experiment) => Promise<readonly GateFact[]>

/** Who is asked about each gate: a page of thirty experiments asks nobody for nothing. */
const sources: Readonly<Record<Station, readonly FactSource[]>> = {
  idea: [coreFacts],
  framing: [coreFacts, budgetFacts],
  agreement: [agreementFacts],
  protocol: [protocolFacts],
  running: [phaseFacts],
  evaluation: [evaluationFacts],
  documentation: [evaluationFacts],
  dissemination: [],
}

/** The gate out of a station, as it stands now for this experiment. `known`: what a list has already read. */
export async function gateOf(
  db: Db,
  experiment: Experiment,
  station: Station,
  known?: GateRecord,
): Promise<GateStatus> {
  const [facts, records] = await Promise.all([
    Promise.all(sources[station].map((source) => source(db, experiment))),
    known ? undefined : gateRecordsOf(db, [experiment.id]),
  ])
  const record = known ?? records?.get(experiment.id)
  return gateStatus(station, { facts: facts.flat(), evidence: [], waivers: [], ...record })
}

/** The gate an experiment stands before. */
export function currentGate(
  db: Db,
  experiment: Experiment,
  known?: GateRecord,
): Promise<GateStatus> {
  return gateOf(db, experiment, stationOf(experiment), known)
}
