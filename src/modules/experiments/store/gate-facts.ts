import type { Kysely } from 'kysely'
import type { Experiment } from '../experiment.ts'
import { type GateFact, type GateRecord, type GateStatus, gateStatus } from '../gate.ts'
import { stationOf } from '../stage.ts'
import type { ExperimentTables } from '../tables.ts'
import { agreementFacts } from './agreement-facts.ts'
import { budgetFacts } from './budget-facts.ts'
import { coreFacts } from './core-facts.ts'
import { evaluationFacts } from './evaluation-facts.ts'
import { listEvidence, listWaivers } from './gate-record.ts'
import { phaseFacts } from './phase-facts.ts'
import { protocolFacts } from './protocol-facts.ts'

type Db = Kysely<ExperimentTables>

/**
 * One function per subject: it looks at its own tables and says which requirements are met. The
 * owner of a subject adds a file `store/<subject>-facts.ts` and one line here, nothing else.
 */
export type FactSource = (db: Db, experiment: Experiment) => Promise<readonly GateFact[]>

const sources: readonly FactSource[] = [
  coreFacts,
  agreementFacts,
  budgetFacts,
  protocolFacts,
  phaseFacts,
  evaluationFacts,
]

/** All the facts about the gates of one experiment. */
export async function gateFacts(db: Db, experiment: Experiment): Promise<readonly GateFact[]> {
  const facts: GateFact[] = []
  for (const source of sources) facts.push(...(await source(db, experiment)))
  return facts
}

export async function gateRecord(db: Db, experiment: Experiment): Promise<GateRecord> {
  return {
    facts: await gateFacts(db, experiment),
    evidence: await listEvidence(db, experiment.id),
    waivers: await listWaivers(db, experiment.id),
  }
}

/** The gate an experiment stands before. */
export async function currentGate(db: Db, experiment: Experiment): Promise<GateStatus> {
  return gateStatus(stationOf(experiment), await gateRecord(db, experiment))
}
