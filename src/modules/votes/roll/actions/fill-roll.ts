import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayRunVotes } from '../../permissions.ts'
import { lockVote } from '../../store/votes.ts'
import type { NewVoter } from '../roll.ts'
import { newcomers } from '../same-voter.ts'
import { clearRoll, insertVoters, lastNumber, listRoll, removeVoter } from '../store/roll.ts'

export type RollRefusal = 'forbidden' | 'not-found' | 'frozen'

export interface RollFilled {
  readonly added: number
  /** Already on the roll, or said twice by this source: one voter has one code and one ballot. */
  readonly merged: readonly RollMerged[]
}

interface RollMerged {
  readonly name: string
  readonly number: number
  /** The weight of the line that stays, and the one that was said now, when they are not the same. */
  readonly weights?: { readonly kept: number; readonly said: number }
}

/** Adds voters to the roll of a draft; each gets the next number, and nobody a second one. */
export async function addVoters(
  ctx: Ctx,
  slug: string,
  voters: readonly NewVoter[],
): Promise<Result<RollFilled, RollRefusal>> {
  const vote = await lockVote(ctx.db, slug)
  if (!vote) return refused('not-found')

  if (!mayRunVotes(ctx.person)) return refused('forbidden')
  if (vote.state !== 'draft') return refused('frozen')
  const roll = await listRoll(ctx.db, vote.id)
  const last = await lastNumber(ctx.db, vote.id)
  const { fresh, merged } = newcomers(
    roll.map((voter) => ({ ...voter, name: voter.name ?? '' })),
    voters,
  )

  await insertVoters(
    ctx.db,
    vote.id,
    fresh.map((voter, at) => ({
      ...voter,
      id: newId(ctx.now, ctx.chance),
      number: last + at + 1,
    })),
  )

  ctx.audit({
    act: 'vote.roll-filled',
    subject: `vote:${vote.id}`,
    public: false,
    detail: { voters: fresh.length },
  })
  return done({
    added: fresh.length,
    merged: merged.map(({ voter, as }) => {
      const kept = (roll[as] ?? fresh[as - roll.length])?.weight ?? voter.weight
      return {
        name: voter.name,
        number: roll[as]?.number ?? last + as - roll.length + 1,
        ...(kept === voter.weight ? {} : { weights: { kept, said: voter.weight } }),
      }
    }),
  })
}

/** Takes one line off the roll of a draft; the others keep their numbers. */
export async function removeFromRoll(
  ctx: Ctx,
  slug: string,
  number: number,
): Promise<Result<undefined, RollRefusal | 'no-such-line'>> {
  const vote = await lockVote(ctx.db, slug)
  if (!vote) return refused('not-found')

  if (!mayRunVotes(ctx.person)) return refused('forbidden')
  if (vote.state !== 'draft') return refused('frozen')

  if (!(await removeVoter(ctx.db, vote.id, number))) return refused('no-such-line')

  ctx.audit({
    act: 'vote.voter-removed',
    subject: `vote:${vote.id}`,
    public: false,
    detail: { number },
  })
  return done()
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
