import type { Kysely } from 'kysely'
import { writtenMoney } from '#kit/numbers.ts'
import { budgetTotals, isBalanced } from '../../budget.ts'
import { heldDecision } from '../../decision.ts'
import type { Experiment } from '../../experiment.ts'
import type { GateFact } from '../../gate.ts'
import { listBudgetLines } from '../../store/budget.ts'
import type { ExperimentTables } from '../../tables.ts'
import { listDecisions } from './decisions.ts'

/** Is the planned money there, or has the circle accepted the gap? */
export async function budgetFacts(
  db: Kysely<ExperimentTables>,
  experiment: Experiment,
): Promise<readonly GateFact[]> {
  const [lines, decisions] = await Promise.all([
    listBudgetLines(db, experiment.id),
    listDecisions(db, experiment.id),
  ])
  const accepted = heldDecision(decisions, 'economics')?.outcome === 'consented'
  if (lines.length === 0) return [{ key: 'economics', met: accepted }]
  const { planned } = budgetTotals(lines).balance
  return [
    {
      key: 'economics',
      met: accepted || isBalanced(lines),
      detail: {
        fr: `Équilibre prévu : ${writtenMoney(planned, 'fr')}`,
        en: `Planned balance: ${writtenMoney(planned, 'en')}`,
      },
    },
  ]
}
