import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayRunVotes } from '../permissions.ts'
import type { NewVoter } from '../roll.ts'
import { clearRoll, insertVoters, lastNumber } from '../store/roll.ts'
import { lockVote } from '../store/votes.ts'

export type RollRefusal = 'forbidden' | 'not-found' | 'frozen'

/** Adds voters to the roll of a draft; each gets the next number. */
export async function addVoters(
  ctx: Ctx,
  slug: string,
  voters: readonly NewVoter[],
): Promise<Result<number, RollRefusal>> {
  const vote = await lockVote(ctx.db, slug)
  if (!vote) return refused('not-found')

  if (!mayRunVotes(ctx.person)) return refused('forbidden')
  if (vote.state !== 'draft') return refused('frozen')
  const last = await lastNumber(ctx.db, vote.id)

  await insertVoters(
    ctx.db,
    vote.id,
    voters.map((voter, at) => ({
      ...voter,
      id: newId(ctx.now, ctx.chance),
      number: last + at + 1,
    })),
  )

  ctx.audit({
    act: 'vote.roll-filled',
    subject: `vote:${vote.id}`,
    public: false,
    detail: { voters: voters.length },
  })
  return done(voters.length)
}

/** Starts the roll of a draft again. */
export async function emptyRoll(ctx: Ctx, slug: string): Promise<Result<undefined, RollRefusal>> {
  const vote = await lockVote(ctx.db, slug)
  if (!vote) return refused('not-found')

  if (!mayRunVotes(ctx.person)) return refused('forbidden')
  if (vote.state !== 'draft') return refused('frozen')

  await clearRoll(ctx.db, vote.id)

  ctx.audit({ act: 'vote.roll-emptied', subject: `vote:${vote.id}`, public: false })
  return done()
}
