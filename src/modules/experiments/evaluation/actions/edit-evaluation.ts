import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { isOpenToAll } from '../../experiment.ts'
import { isOnTeam } from '../../permissions.ts'
import { lockExperiment } from '../../store/experiments.ts'
import type { EvaluationWords } from '../evaluation.ts'
import {
  deleteEvaluationLine,
  insertEvaluationLine,
  updateEvaluationLine,
} from '../store/evaluations.ts'

export type EvaluationChange =
  | { readonly kind: 'add'; readonly words: EvaluationWords }
  | { readonly kind: 'write'; readonly id: string; readonly words: EvaluationWords }
  | { readonly kind: 'remove'; readonly id: string }

/** The questions put to an experiment, and what was found. Researchers of the team write too. */
export async function editEvaluation(
  ctx: Ctx,
  experimentId: string,
  change: EvaluationChange,
): Promise<Result<undefined, 'not-found' | 'forbidden'>> {
  const experiment = await lockExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')

  if (!isOnTeam(ctx.person, experiment)) return refused('forbidden')

  if (change.kind === 'add') {
    const line = { id: newId(ctx.now, ctx.chance), ...change.words }
    await insertEvaluationLine(ctx.db, experimentId, line, ctx.now)
  } else if (change.kind === 'remove') {
    await deleteEvaluationLine(ctx.db, experimentId, change.id)
  } else {
    const at = { experimentId, id: change.id }
    const known = await updateEvaluationLine(ctx.db, at, change.words, ctx.now)
    if (!known) return refused('not-found')
  }

  ctx.audit({
    act: 'evaluation.changed',
    subject: `experiment:${experimentId}`,
    public: isOpenToAll(experiment),
    detail: { change: change.kind },
  })
  ctx.changed(`experiment:${experimentId}`)
  return done()
}
