import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { isOpenToAll } from '../../experiment.ts'
import { mayFollowCommitment } from '../../permissions.ts'
import { lockExperiment } from '../../store/experiments.ts'
import { type AuthorityAnswerWords, isSettled } from '../follow-up.ts'
import { insertAnswer, listCitizenProposals } from '../store/follow-ups.ts'

export type AnswerRefusal = 'not-found' | 'forbidden' | 'already-settled'

/** The authority answers with its reasons: the territory itself writes, or the lab for it. */
export async function answerCitizenProposal(
  ctx: Ctx,
  experimentId: string,
  proposalId: string,
  words: AuthorityAnswerWords,
): Promise<Result<undefined, AnswerRefusal>> {
  const experiment = await lockExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')
  const proposals = await listCitizenProposals(ctx.db, experimentId)
  const proposal = proposals.find(({ id }) => id === proposalId)
  if (!proposal) return refused('not-found')

  if (!mayFollowCommitment(ctx.person, experiment)) return refused('forbidden')
  if (isSettled(proposal)) return refused('already-settled')

  await insertAnswer(ctx.db, proposalId, words, {
    id: newId(ctx.now, ctx.chance),
    by: ctx.person?.id,
    now: ctx.now,
  })

  ctx.audit({
    act: 'citizen-proposal.answered',
    subject: `experiment:${experimentId}`,
    public: isOpenToAll(experiment),
    detail: { number: proposal.number, state: words.state },
  })
  ctx.announce('citizen-proposal.answered', { experimentId, proposalId })
  ctx.changed(`experiment:${experimentId}`)
  return done()
}
