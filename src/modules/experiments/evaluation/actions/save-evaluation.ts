import type { GridChange } from '#kit/grids/grid.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { isOpenToAll } from '../../experiment.ts'
import { isOnTeam } from '../../permissions.ts'
import { lockExperiment } from '../../store/experiments.ts'
import type { EvaluationWords } from '../evaluation.ts'
import { evaluationGrid } from '../evaluation-grid.ts'
import {
  deleteEvaluationLine,
  insertEvaluationLine,
  listEvaluationLines,
  updateEvaluationLine,
} from '../store/evaluations.ts'
import { evaluationUndo } from './undo-evaluation.ts'

export type EvaluationRefusal = 'not-found' | 'forbidden' | 'question-gone' | 'too-many-questions'

/** How many questions a save added, changed and took away. */
export interface SavedQuestions {
  readonly added: number
  readonly changed: number
  readonly removed: number
}

/** The questions put to an experiment, and what was found: all that a save changes, in one act. Researchers of the team write too. */
export async function saveEvaluation(
  ctx: Ctx,
  experimentId: string,
  change: GridChange<EvaluationWords>,
): Promise<Result<SavedQuestions, EvaluationRefusal>> {
  const experiment = await lockExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')

  if (!isOnTeam(ctx.person, experiment)) return refused('forbidden')

  const { added, changed, removed } = change
  const saved = { added: added.length, changed: changed.length, removed: removed.length }
  if (saved.added + saved.changed + saved.removed === 0) return done(saved)

  // Others may have filled the page since it was read.
  const gone = new Set(removed)
  const left = (await listEvaluationLines(ctx.db, experimentId)).filter(({ id }) => !gone.has(id))
  if (saved.added > 0 && left.length + saved.added > evaluationGrid.most)
    return refused('too-many-questions')

  const undo = await undoable(ctx, evaluationUndo, experimentId)
  for (const { id, written } of changed) {
    const known = await updateEvaluationLine(ctx.db, { experimentId, id }, written, ctx.now)
    if (!known) return refused('question-gone')
  }
  for (const id of removed) await deleteEvaluationLine(ctx.db, experimentId, id)
  for (const words of added) {
    const line = { id: newId(ctx.now, ctx.chance), ...words }
    await insertEvaluationLine(ctx.db, experimentId, line, ctx.now)
  }

  const told = { subject: `experiment:${experimentId}`, public: isOpenToAll(experiment) }
  ctx.audit({ act: 'evaluation.changed', ...told, detail: { ...saved } })
  ctx.changed(`experiment:${experimentId}`)
  await undo(told)
  return done(saved)
}
