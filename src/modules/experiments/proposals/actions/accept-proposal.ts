import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayReviewProposals } from '../../permissions.ts'
import { acceptProposal as decide } from '../../proposal.ts'
import { lockExperiment, saveExperiment } from '../../store/experiments.ts'
import { proposalAccepted } from '../mails/proposal.ts'
import { proposerOf } from './proposer-of.ts'

export type ReviewRefusal = 'not-found' | 'forbidden' | 'already-read'

export async function acceptProposal(
  ctx: Ctx,
  experimentId: string,
): Promise<Result<{ slug: string }, ReviewRefusal>> {
  const experiment = await lockExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')

  if (!mayReviewProposals(ctx.person)) return refused('forbidden')

  const accepted = decide(experiment, ctx.now)
  if (!accepted.ok) return accepted

  await saveExperiment(ctx.db, accepted.value)
  const proposer = await proposerOf(ctx.db, experiment.id)

  ctx.audit({ act: 'experiment.accepted', subject: `experiment:${experiment.id}`, public: true })
  ctx.announce('experiment.published', { id: experiment.id })
  if (proposer) {
    ctx.mail(proposalAccepted(ctx, proposer, experiment))
  }
  ctx.changed(`experiment:${experiment.id}`)
  return done({ slug: experiment.slug })
}
