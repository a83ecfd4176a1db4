import type { Kysely } from 'kysely'
import { heldDecision } from '../../decision.ts'
import { eligibility } from '../../eligibility.ts'
import type { Experiment } from '../../experiment.ts'
import type { GateFact } from '../../gate.ts'
import type { ExperimentTables } from '../../tables.ts'
import { listDecisions } from './decisions.ts'
import { listEligibilityChecks } from './eligibility-checks.ts'

type Db = Kysely<ExperimentTables>

/** What the experiment itself, the steering circle and the seven criteria say. */
export async function coreFacts(db: Db, experiment: Experiment): Promise<readonly GateFact[]> {
  const [decisions, checks] = await Promise.all([
    listDecisions(db, experiment.id),
    listEligibilityChecks(db, experiment.id),
  ])
  return [
    { key: 'challenge', met: experiment.challenges.length > 0 },
    { key: 'hypothesis', met: experiment.hypothesis.trim() !== '' },
    { key: 'steering-decision', met: heldDecision(decisions, 'framing')?.outcome === 'consented' },
    { key: 'territory', met: experiment.territoryId !== undefined },
    ...eligibility(checks).map(
      (standing): GateFact => ({
        key: `eligibility-${standing.criterion}`,
        met: standing.state === 'met',
      }),
    ),
  ]
}
