import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayEditBudget } from '../permissions.ts'
import { deleteBudgetLine } from '../store/budget.ts'
import { lockExperiment } from '../store/experiments.ts'
import type { BudgetRefusal } from './save-budget-line.ts'

export async function removeBudgetLine(
  ctx: Ctx,
  experimentId: string,
  lineId: string,
): Promise<Result<undefined, BudgetRefusal>> {
  const experiment = await lockExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')

  if (!mayEditBudget(ctx.person, experiment)) return refused('forbidden')

  const removed = await deleteBudgetLine(ctx.db, experimentId, lineId)
  if (!removed) return refused('line-unknown')

  ctx.audit({
    act: 'experiment-budget.removed',
    subject: `experiment:${experimentId}`,
    public: experiment.visibility === 'published',
  })
  ctx.changed(`experiment:${experimentId}`)
  return done()
}
