import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { mayEditBudget } from '../../permissions.ts'
import { deleteBudgetLine } from '../../store/budget.ts'
import { lockExperiment } from '../../store/experiments.ts'
import type { BudgetRefusal } from './save-budget-line.ts'
import { budgetLineUndo, budgetThing } from './undo-budget-line.ts'

export async function removeBudgetLine(
  ctx: Ctx,
  experimentId: string,
  lineId: string,
): Promise<Result<undefined, BudgetRefusal>> {
  const experiment = await lockExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')

  if (!mayEditBudget(ctx.person, experiment)) return refused('forbidden')

  const undo = await undoable(ctx, budgetLineUndo, budgetThing(experimentId, lineId))
  const removed = await deleteBudgetLine(ctx.db, experimentId, lineId)
  if (!removed) return refused('line-unknown')

  const told = {
    subject: `experiment:${experimentId}`,
    public: experiment.visibility === 'published',
  }
  ctx.audit({ act: 'experiment-budget.removed', ...told })
  ctx.changed(`experiment:${experimentId}`)
  await undo(told)
  return done()
}
