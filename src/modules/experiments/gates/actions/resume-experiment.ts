import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { mayDecideForTheLab } from '../../permissions.ts'
import { resume } from '../../stage.ts'
import { lockExperiment, saveExperiment } from '../../store/experiments.ts'
import { addPassage } from '../store/passages.ts'
import type { StopRefusal } from './stop-experiment.ts'
import { resumeUndo } from './undo-stage.ts'

/** Back where it stood: the stop and its reason stay on the line. */
export async function resumeExperiment(
  ctx: Ctx,
  experimentId: string,
  text: string,
): Promise<Result<undefined, StopRefusal>> {
  const experiment = await lockExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')

  if (!mayDecideForTheLab(ctx.person)) return refused('forbidden')

  const resumed = resume(experiment, text)
  if (!resumed.ok) return resumed

  const undo = await undoable(ctx, resumeUndo, experiment.id)
  await saveExperiment(ctx.db, { ...experiment, ...resumed.value, updatedAt: ctx.now })
  await addPassage(ctx.db, experiment.id, {
    id: newId(ctx.now, ctx.chance),
    kind: 'resumed',
    from: 'stopped',
    to: resumed.value.stage,
    reason: text.trim(),
    requirements: [],
    personId: ctx.person?.id,
    at: ctx.now,
  })

  ctx.audit({
    act: 'experiment.resumed',
    subject: `experiment:${experiment.id}`,
    public: experiment.visibility === 'published',
    detail: { to: resumed.value.stage },
  })
  ctx.announce('experiment.resumed', { id: experiment.id })
  ctx.changed(`experiment:${experiment.id}`)
  await undo({
    subject: `experiment:${experiment.id}`,
    public: experiment.visibility === 'published',
  })
  return done()
}
