import { addDays, dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { recordPerson } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { PlacedTerritory } from '../../placed-territory.ts'
import { contactDays } from '../../proposal.ts'
import { lockExperiment } from '../../store/experiments.ts'
import { type CallAnswerForm, isCallOpen } from '../call.ts'
import { callAnswered } from '../mails/call.ts'
import { addCallAnswer } from '../store/call-answers.ts'

export type AnswerCallRefusal = 'not-found' | 'call-closed'

/** A territory would like to be the one. No account; the lab answers by mail. */
export async function answerCall(
  ctx: Ctx,
  experimentId: string,
  input: CallAnswerForm & { territory: PlacedTerritory },
): Promise<Result<undefined, AnswerCallRefusal>> {
  const experiment = await lockExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')

  if (!isCallOpen(experiment)) return refused('call-closed')

  const personId = await recordPerson(ctx, {
    name: input.name,
    email: input.email,
    keptUntil: addDays(dayOf(ctx.now), contactDays),
  })
  await addCallAnswer(ctx.db, experimentId, {
    id: newId(ctx.now, ctx.chance),
    territoryId: input.territory.id,
    personId,
    title: input.title,
    message: input.message,
    at: ctx.now,
  })

  ctx.audit({
    act: 'experiment-call.answered',
    subject: `experiment:${experimentId}`,
    public: false,
  })
  ctx.announce('experiment.call-answered', { id: experimentId })
  ctx.mail(callAnswered(ctx, experiment))
  return done()
}
