import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import {
  deleteSlotOf,
  findContributionByLink,
  lockContribution,
  saveContribution,
} from '../../calls/index.ts'
import { confirm, withdraw } from '../../contribution.ts'
import type { NetworkEvent } from '../../event.ts'
import { contributionAnswered } from '../mails/contributions.ts'
import { releaseSpeakers } from './register-speakers.ts'

export type SpeakerAnswer = 'confirm' | 'withdraw'

/** The speakers say yes, or take back what they offered; its place in the schedule is then free. */
export async function answerDecision(
  ctx: Ctx,
  event: NetworkEvent,
  token: string,
  answer: SpeakerAnswer,
): Promise<Result<undefined, 'not-found' | 'not-accepted' | 'withdrawn'>> {
  const found = await findContributionByLink(ctx.db, event.id, token)
  const contribution = found && (await lockContribution(ctx.db, event.id, found.id))
  if (!contribution) return refused('not-found')

  const answered = answer === 'confirm' ? confirm(contribution) : withdraw(contribution)
  if (!answered.ok) return answered

  await saveContribution(ctx.db, { ...answered.value, updatedAt: ctx.now })
  if (answer === 'withdraw') {
    await deleteSlotOf(ctx.db, contribution.id)
    await releaseSpeakers(ctx, event, contribution.id)
  }

  ctx.audit({
    act: answer === 'confirm' ? 'contribution.confirmed' : 'contribution.withdrawn',
    subject: `contribution:${contribution.id}`,
    public: false,
  })
  ctx.mail(contributionAnswered(ctx, { event, contribution, answer }))
  ctx.changed(`event:${event.id}`)
  return done()
}
