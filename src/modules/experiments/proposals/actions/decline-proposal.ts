import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayReviewProposals } from '../../permissions.ts'
import { declineProposal as decide } from '../../proposal.ts'
import { lockExperiment, saveExperiment } from '../../store/experiments.ts'
import { proposalDeclined } from '../mails/proposal.ts'
import type { ReviewRefusal } from './accept-proposal.ts'
import { proposerOf } from './proposer-of.ts'

/** Not kept: the proposer is told why, by mail and at their link. */
export async function declineProposal(
  ctx: Ctx,
  experimentId: string,
  reason: string,
): Promise<Result<undefined, ReviewRefusal>> {
  const experiment = await lockExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')

  if (!mayReviewProposals(ctx.person)) return refused('forbidden')

  const declined = decide(experiment, reason, ctx.now)
  if (!declined.ok) return declined

  await saveExperiment(ctx.db, declined.value)
  const proposer = await proposerOf(ctx.db, experiment.id)

  ctx.audit({ act: 'experiment.declined', subject: `experiment:${experiment.id}`, public: false })
  if (proposer) {
    ctx.mail(proposalDeclined(ctx, proposer, { title: experiment.title, reason }))
  }
  return done()
}
