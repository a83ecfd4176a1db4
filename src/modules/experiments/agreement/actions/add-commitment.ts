import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayEditExperiment } from '../../permissions.ts'
import { lockExperiment } from '../../store/experiments.ts'
import { findAgreement } from '../store/agreements.ts'
import { addCommitment as add } from '../store/commitments.ts'
import type { PartyRefusal } from './save-party.ts'

/** What one party promises, and for when. */
export async function addCommitment(
  ctx: Ctx,
  experimentId: string,
  input: { party: string; text: string; dueOn: string | undefined },
): Promise<Result<undefined, PartyRefusal>> {
  const experiment = await lockExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')

  if (!mayEditExperiment(ctx.person, experiment)) return refused('forbidden')

  const agreement = await findAgreement(ctx.db, experimentId)
  if (!agreement) return refused('agreement-missing')
  const party = agreement.parties.find((item) => item.id === input.party)
  if (!party) return refused('party-unknown')

  await add(ctx.db, agreement.id, {
    id: newId(ctx.now, ctx.chance),
    partyId: party.id,
    text: input.text,
    dueOn: input.dueOn,
  })

  ctx.audit({
    act: 'experiment-commitment.added',
    subject: `experiment:${experimentId}`,
    public: experiment.visibility === 'published',
    detail: { due: input.dueOn ?? null },
  })
  ctx.changed(`experiment:${experimentId}`)
  return done()
}
