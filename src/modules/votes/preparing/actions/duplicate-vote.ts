import type { CopyAsked } from '#kit/copies/copy-kind.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { base32 } from '../../canonical.ts'
import { mayRunVotes } from '../../permissions.ts'
import { findVoteById, insertVote } from '../../store/votes.ts'
import { slugFrom } from '../../vote.ts'

/** The same question and the same rule once more, as a draft: neither its roll, nor its codes, nor a ballot. */
export async function duplicateVote(
  ctx: Ctx,
  id: string,
  { title }: CopyAsked,
): Promise<Result<string, 'forbidden' | 'not-found'>> {
  if (!mayRunVotes(ctx.person)) return refused('forbidden')
  const vote = await findVoteById(ctx.db, id)
  if (!vote) return refused('not-found')

  const copy = {
    ...vote,
    id: newId(ctx.now, ctx.chance),
    slug: slugFrom(title, base32(ctx.chance.bytes(3)).slice(0, 4)),
    title,
    // It is nobody's instrument: a phase opens its own.
    ...{ experimentId: undefined, phaseId: undefined, protocolVersion: undefined, series: '' },
    ...{ plannedVoters: undefined, tieOrder: [], hidden: false, invented: false },
    purse: undefined,
    state: 'draft' as const,
    ...{ createdAt: ctx.now, openedAt: undefined, endedAt: undefined },
    board: { height: 0, hash: '' },
    shown: { ballots: 0, at: undefined },
    result: undefined,
  }
  await insertVote(ctx.db, copy)

  ctx.audit({ act: 'vote.duplicated', subject: `vote:${copy.id}`, public: false })
  return done(copy.id)
}
