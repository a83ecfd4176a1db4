import type { UndoKind } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { isOpenToAll } from '../../experiment.ts'
import { mayEditBudget } from '../../permissions.ts'
import { type BudgetState, findBudgetState, putBackBudget } from '../../store/budget.ts'
import { lockExperiment } from '../../store/experiments.ts'
import { budgetTexts } from '../texts/budget.ts'

/** The budget as it stood before it was saved a moment ago: every line at its place, with its figures. */
export const budgetUndo: UndoKind<Ctx, BudgetState> = {
  act: 'experiment-budget.written',
  named: { fr: budgetTexts.fr.savingNamed, en: budgetTexts.en.savingNamed },
  undone: { fr: budgetTexts.fr.savingUndone, en: budgetTexts.en.savingUndone },
  state: async (ctx, experimentId) => {
    const experiment = await lockExperiment(ctx.db, experimentId)
    return experiment && findBudgetState(ctx.db, experimentId)
  },
  may: async (ctx, experimentId) => {
    const experiment = await lockExperiment(ctx.db, experimentId)
    return experiment !== undefined && mayEditBudget(ctx.person, experiment)
  },
  isPublic: async (ctx, experimentId) => {
    const experiment = await lockExperiment(ctx.db, experimentId)
    return experiment !== undefined && isOpenToAll(experiment)
  },
  restore: (ctx, experimentId, before) => putBackBudget(ctx.db, experimentId, before, ctx.now),
}
