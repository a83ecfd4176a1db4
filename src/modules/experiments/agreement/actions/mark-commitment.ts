import { dayOf } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayFollowCommitment } from '../../permissions.ts'
import { lockExperiment } from '../../store/experiments.ts'
import type { CommitmentState } from '../agreement.ts'
import { findAgreement } from '../store/agreements.ts'
import { saveCommitmentState } from '../store/commitments.ts'

export type CommitmentRefusal = 'not-found' | 'forbidden' | 'commitment-unknown' | 'note-missing'

/** Kept, or given up with words; the territory's own people may say it too. */
export async function markCommitment(
  ctx: Ctx,
  experimentId: string,
  commitmentId: string,
  input: { state: CommitmentState; note: string },
): Promise<Result<undefined, CommitmentRefusal>> {
  const experiment = await lockExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')

  if (!mayFollowCommitment(ctx.person, experiment)) return refused('forbidden')

  if (input.state === 'dropped' && input.note === '') return refused('note-missing')
  const agreement = await findAgreement(ctx.db, experimentId)
  if (!agreement) return refused('commitment-unknown')

  const on = dayOf(ctx.now)
  const saved = await saveCommitmentState(ctx.db, agreement.id, commitmentId, { ...input, on })
  if (!saved) return refused('commitment-unknown')

  ctx.audit({
    act: 'experiment-commitment.marked',
    subject: `experiment:${experimentId}`,
    public: experiment.visibility === 'published',
    detail: { commitment: commitmentId, state: input.state },
  })
  ctx.changed(`experiment:${experimentId}`)
  return done()
}
