import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { type BudgetLine, type BudgetLineForm, sideOf } from '../../budget.ts'
import { mayEditBudget } from '../../permissions.ts'
import { addBudgetLine, saveBudgetLine as save } from '../../store/budget.ts'
import { lockExperiment } from '../../store/experiments.ts'

export type BudgetRefusal = 'not-found' | 'forbidden' | 'line-unknown'

/** A line of the budget; `lineId` undefined adds one. */
export async function saveBudgetLine(
  ctx: Ctx,
  experimentId: string,
  lineId: string | undefined,
  form: BudgetLineForm,
): Promise<Result<undefined, BudgetRefusal>> {
  const experiment = await lockExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')

  if (!mayEditBudget(ctx.person, experiment)) return refused('forbidden')

  const line: BudgetLine = {
    id: lineId ?? newId(ctx.now, ctx.chance),
    side: sideOf(form.nature),
    nature: form.nature,
    label: form.label,
    plannedCents: form.planned,
    actualCents: form.actual,
    plannedTenths: form.plannedDays,
    actualTenths: form.actualDays,
    inKind: form.inKind,
    note: form.note,
  }

  if (lineId === undefined) await addBudgetLine(ctx.db, experimentId, line, ctx.now)
  else if (!(await save(ctx.db, experimentId, line, ctx.now))) return refused('line-unknown')

  ctx.audit({
    act: 'experiment-budget.written',
    subject: `experiment:${experimentId}`,
    public: experiment.visibility === 'published',
    detail: {
      nature: line.nature,
      planned: line.plannedCents ?? null,
      actual: line.actualCents ?? null,
    },
  })
  ctx.changed(`experiment:${experimentId}`)
  return done()
}
