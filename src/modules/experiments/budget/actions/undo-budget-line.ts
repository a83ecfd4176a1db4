import type { UndoKind } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { isOpenToAll } from '../../experiment.ts'
import { mayEditBudget } from '../../permissions.ts'
import { type BudgetLineState, findBudgetLineState, putBackBudgetLine } from '../../store/budget.ts'
import { lockExperiment } from '../../store/experiments.ts'
import { budgetTexts } from '../texts/budget.ts'

export const budgetThing = (experimentId: string, lineId: string) => `${experimentId} ${lineId}`

function read(thing: string) {
  const [experimentId = '', lineId = ''] = thing.split(' ')
  return { experimentId, lineId }
}

/** A line of the budget that was taken away a moment ago comes back at its place, with its figures. */
export const budgetLineUndo: UndoKind<Ctx, BudgetLineState> = {
  act: 'experiment-budget.removed',
  named: { fr: budgetTexts.fr.removalNamed, en: budgetTexts.en.removalNamed },
  undone: { fr: budgetTexts.fr.removalUndone, en: budgetTexts.en.removalUndone },
  state: async (ctx, thing) => {
    const { experimentId, lineId } = read(thing)
    await lockExperiment(ctx.db, experimentId)
    return findBudgetLineState(ctx.db, experimentId, lineId)
  },
  may: async (ctx, thing) => {
    const experiment = await lockExperiment(ctx.db, read(thing).experimentId)
    return experiment !== undefined && mayEditBudget(ctx.person, experiment)
  },
  isPublic: async (ctx, thing) => {
    const experiment = await lockExperiment(ctx.db, read(thing).experimentId)
    return experiment !== undefined && isOpenToAll(experiment)
  },
  restore: async (ctx, thing, before) => {
    const { experimentId, lineId } = read(thing)
    await putBackBudgetLine(ctx.db, { id: lineId, experimentId, line: before, now: ctx.now })
  },
}
