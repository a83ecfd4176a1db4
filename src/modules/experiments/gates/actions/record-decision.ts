import { dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { keepAttachment } from '../../actions/keep-attachment.ts'
import type { Attachment } from '../../attachment.ts'
import { mayDecideForTheLab } from '../../permissions.ts'
import { lockExperiment } from '../../store/experiments.ts'
import type { DecisionForm } from '../evidence.ts'
import { addDecision } from '../store/decisions.ts'

export type DecisionRefusal = 'not-found' | 'forbidden' | 'in-the-future'

/** A decision by consent of the steering circle: circle, date, minutes. */
export async function recordDecision(
  ctx: Ctx,
  experimentId: string,
  input: DecisionForm & { file: Attachment | undefined },
): Promise<Result<undefined, DecisionRefusal>> {
  const experiment = await lockExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')

  if (!mayDecideForTheLab(ctx.person)) return refused('forbidden')

  if (input.decidedOn > dayOf(ctx.now)) return refused('in-the-future')

  const { file, ...decision } = input
  const fileId = await keepAttachment(ctx, file)
  await addDecision(ctx.db, experiment.id, {
    ...decision,
    id: newId(ctx.now, ctx.chance),
    fileId,
    recordedBy: ctx.person?.id,
    at: ctx.now,
  })

  ctx.audit({
    act: 'experiment-decision.recorded',
    subject: `experiment:${experiment.id}`,
    public: experiment.visibility === 'published',
    detail: {
      subject: input.subject,
      outcome: input.outcome,
      circle: input.circle,
      on: input.decidedOn,
    },
  })
  ctx.changed(`experiment:${experiment.id}`)
  return done()
}
