import { done, type Result, refused } from '#kit/result.ts'
import { findContacts } from '#modules/people/index.ts'
import { findTerritory } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import { isOpenToAll } from '../../experiment.ts'
import { mayEditExperiment } from '../../permissions.ts'
import { placedIn } from '../../placed-territory.ts'
import { lockExperiment, saveExperiment } from '../../store/experiments.ts'
import { type CallAnswer, type CallReplyForm, chooseTerritory } from '../call.ts'
import { callReplied } from '../mails/call.ts'
import { listCallAnswers, saveCallReply } from '../store/call-answers.ts'

export type ReplyRefusal = 'not-found' | 'forbidden' | 'already-read' | 'call-closed'

/** The lab chooses this territory, or says why not; whoever wrote is told. */
export async function replyToCall(
  ctx: Ctx,
  experimentId: string,
  answerId: string,
  form: CallReplyForm,
): Promise<Result<undefined, ReplyRefusal>> {
  const experiment = await lockExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')
  const answers = await listCallAnswers(ctx.db, experimentId)
  const answer = answers.find((callAnswer) => callAnswer.id === answerId)
  if (!answer) return refused('not-found')

  if (!mayEditExperiment(ctx.person, experiment)) return refused('forbidden')

  if (answer.state !== 'waiting') return refused('already-read')
  if (form.verdict === 'chosen') {
    const territory = await findTerritory(ctx.db, answer.territoryId)
    if (!territory) return refused('not-found')
    const chosen = chooseTerritory(experiment, placedIn(territory), ctx.now)
    if (!chosen.ok) return chosen
    await saveExperiment(ctx.db, chosen.value)
  }
  const reply = { state: form.verdict, text: form.reply, at: ctx.now }
  await saveCallReply(ctx.db, answer.id, reply)

  ctx.audit({
    act: form.verdict === 'chosen' ? 'experiment-territory.chosen' : 'experiment-call.declined',
    subject: `experiment:${experimentId}`,
    public: form.verdict === 'chosen' && isOpenToAll(experiment),
    detail: { territory: answer.territoryId },
  })
  await tell(ctx, answer, experiment, form)
  ctx.changed(`experiment:${experimentId}`)
  return done()
}

async function tell(
  ctx: Ctx,
  answer: CallAnswer,
  experiment: { title: string; slug: string },
  form: CallReplyForm,
) {
  if (answer.personId === undefined) return
  const person = (await findContacts(ctx.db, [answer.personId])).get(answer.personId)
  if (person?.email === undefined) return
  ctx.mail(callReplied(ctx, { email: person.email, language: person.language }, experiment, form))
}
