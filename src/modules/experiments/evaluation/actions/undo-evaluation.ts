import type { UndoKind } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { isOpenToAll } from '../../experiment.ts'
import { isOnTeam } from '../../permissions.ts'
import { lockExperiment } from '../../store/experiments.ts'
import {
  type EvaluationState,
  findEvaluationState,
  putBackEvaluation,
} from '../store/evaluations.ts'
import { evaluationTexts } from '../texts/evaluation.ts'

/** The questions as they stood before they were saved a moment ago, each at its place. */
export const evaluationUndo: UndoKind<Ctx, EvaluationState> = {
  act: 'evaluation.changed',
  named: { fr: evaluationTexts.fr.savingNamed, en: evaluationTexts.en.savingNamed },
  undone: { fr: evaluationTexts.fr.savingUndone, en: evaluationTexts.en.savingUndone },
  state: async (ctx, experimentId) => {
    const experiment = await lockExperiment(ctx.db, experimentId)
    return experiment && findEvaluationState(ctx.db, experimentId)
  },
  may: async (ctx, experimentId) => {
    const experiment = await lockExperiment(ctx.db, experimentId)
    return experiment !== undefined && isOnTeam(ctx.person, experiment)
  },
  isPublic: async (ctx, experimentId) => {
    const experiment = await lockExperiment(ctx.db, experimentId)
    return experiment !== undefined && isOpenToAll(experiment)
  },
  restore: (ctx, experimentId, before) => putBackEvaluation(ctx.db, experimentId, before, ctx.now),
}
