import type { GridChange } from '#kit/grids/grid.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { type BudgetLine, type BudgetLineForm, sideOf } from '../../budget.ts'
import { mayEditBudget } from '../../permissions.ts'
import {
  addBudgetLine,
  deleteBudgetLine,
  listBudgetLines,
  saveBudgetLine,
} from '../../store/budget.ts'
import { lockExperiment } from '../../store/experiments.ts'
import { budgetGrid } from '../budget-grid.ts'
import { budgetUndo } from './undo-budget.ts'

export type BudgetRefusal = 'not-found' | 'forbidden' | 'line-unknown' | 'too-many-lines'

/** How many lines a save added, changed and took away. */
export interface SavedLines {
  readonly added: number
  readonly changed: number
  readonly removed: number
}

/** All that a save changes in the budget: one act, one line of the memory, undone as a whole. */
export async function saveBudget(
  ctx: Ctx,
  experimentId: string,
  change: GridChange<BudgetLineForm>,
): Promise<Result<SavedLines, BudgetRefusal>> {
  const experiment = await lockExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')

  if (!mayEditBudget(ctx.person, experiment)) return refused('forbidden')

  const { added, changed, removed } = change
  const saved = { added: added.length, changed: changed.length, removed: removed.length }
  if (saved.added + saved.changed + saved.removed === 0) return done(saved)

  // Others may have filled the page since it was read.
  const gone = new Set(removed)
  const left = (await listBudgetLines(ctx.db, experimentId)).filter(({ id }) => !gone.has(id))
  if (saved.added > 0 && left.length + saved.added > budgetGrid.most)
    return refused('too-many-lines')

  const undo = await undoable(ctx, budgetUndo, experimentId)
  for (const { id, written } of changed) {
    const line = lineOf(id, written)
    if (!(await saveBudgetLine(ctx.db, experimentId, line, ctx.now))) return refused('line-unknown')
  }
  for (const id of removed) await deleteBudgetLine(ctx.db, experimentId, id)
  for (const input of added) {
    await addBudgetLine(ctx.db, experimentId, lineOf(newId(ctx.now, ctx.chance), input), ctx.now)
  }

  const told = {
    subject: `experiment:${experimentId}`,
    public: experiment.visibility === 'published',
  }
  ctx.audit({ act: 'experiment-budget.written', ...told, detail: { ...saved } })
  ctx.changed(`experiment:${experimentId}`)
  await undo(told)
  return done(saved)
}

function lineOf(id: string, form: BudgetLineForm): BudgetLine {
  return {
    id,
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
}
