import type { ReopenForm } from '#kit/reopenings/reopening.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { findContacts } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { isOpenToAll } from '../../experiment.ts'
import { mayEditExperiment } from '../../permissions.ts'
import { lockExperiment, recordReopening, saveExperiment } from '../../store/experiments.ts'
import { reopenCall as reopen } from '../call.ts'
import { callReopened } from '../mails/call.ts'
import { listCallAnswers } from '../store/call-answers.ts'

export type CallReopenRefusal = 'not-found' | 'forbidden' | 'call-not-over' | 'call-too-late'

/** The experiment looks for a territory again; whoever wrote for the one that was chosen reads why. */
export async function reopenCall(
  ctx: Ctx,
  experimentId: string,
  { reason }: ReopenForm,
): Promise<Result<undefined, CallReopenRefusal>> {
  const experiment = await lockExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')

  if (!mayEditExperiment(ctx.person, experiment)) return refused('forbidden')

  const answers = await listCallAnswers(ctx.db, experimentId)
  const reopened = reopen(experiment, answers, ctx.now)
  if (!reopened.ok) return reopened

  await saveExperiment(ctx.db, reopened.value)
  await recordReopening(ctx, `experiment-call:${experimentId}`, reason)

  const subject = `experiment:${experimentId}`
  ctx.audit({ act: 'experiment-call.reopened', subject, public: isOpenToAll(experiment) })
  const chosen = answers.flatMap(({ state, personId }) =>
    state === 'chosen' ? (personId ?? []) : [],
  )
  for (const { email, language } of (await findContacts(ctx.db, chosen)).values())
    if (email) ctx.mail(callReopened(ctx, { email, language }, experiment, reason))
  ctx.changed(subject)
  return done()
}
