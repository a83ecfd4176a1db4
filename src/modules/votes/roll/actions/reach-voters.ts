import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayRunVotes } from '../../permissions.ts'
import { lockVote } from '../../store/votes.ts'
import { type ReachProblem, readReach } from '../reach.ts'
import { listRoll, saveReach } from '../store/roll.ts'

export type ReachRefusal = 'forbidden' | 'not-found' | 'not-now'

/** Completes how voters are reached, or says the first line that cannot be read; who they are, and how many, stays. */
export async function reachVoters(
  ctx: Ctx,
  slug: string,
  text: string,
): Promise<Result<number | ReachProblem, ReachRefusal>> {
  const vote = await lockVote(ctx.db, slug)
  if (!vote) return refused('not-found')

  if (!mayRunVotes(ctx.person)) return refused('forbidden')
  if (vote.state !== 'draft' && vote.state !== 'open') return refused('not-now')
  const roll = await listRoll(ctx.db, vote.id)
  const read = readReach(
    text,
    roll.map((voter) => ({ ...voter, name: voter.name ?? '' })),
  )
  if (!read.ok) return done({ line: read.line, why: read.why })

  for (const { number, contact, address } of read.lines) {
    const voter = roll.find((item) => item.number === number)
    if (voter) await saveReach(ctx.db, voter.id, { contact, address })
  }

  ctx.audit({
    act: 'vote.addresses-completed',
    subject: `vote:${vote.id}`,
    public: false,
    detail: { voters: read.lines.length },
  })
  return done(read.lines.length)
}
