import type { Kysely } from 'kysely'
import { writtenMoney } from '#kit/numbers.ts'
import { budgetTotals, isBalanced } from '../budget.ts'
import type { Experiment } from '../experiment.ts'
import type { GateFact } from '../gate.ts'
import type { ExperimentTables } from '../tables.ts'
import { listBudgetLines } from './budget.ts'

/** Is the planned money there? */
export async function budgetFacts(
  db: Kysely<ExperimentTables>,
  experiment: Experiment,
): Promise<readonly GateFact[]> {
  const lines = await listBudgetLines(db, experiment.id)
  if (lines.length === 0) return [{ key: 'economics', met: false }]
  const { planned } = budgetTotals(lines).balance
  return [
    {
      key: 'economics',
      met: isBalanced(lines),
      detail: {
        fr: `Équilibre prévu : ${writtenMoney(planned, 'fr')}`,
        en: `Planned balance: ${writtenMoney(planned, 'en')}`,
      },
    },
  ]
}
