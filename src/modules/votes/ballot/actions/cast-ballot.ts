import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { insertBallots, isTaken, takeOut } from '../../box/index.ts'
import { type Choice, isAllowed, rulesOf, trackerOf } from '../../choice.ts'
import { lockVoter, markVoter } from '../../roll/index.ts'
import { boxCredential, type Code, rollHash } from '../../roll/nouns.ts'
import { lockVote } from '../../store/votes.ts'
import { takesBallots } from '../../vote.ts'

export interface Cast {
  readonly code: Code
  readonly salt: string
  readonly choice: Choice
}

export type CastRefusal =
  | 'not-found'
  | 'shut'
  | 'unknown-code'
  | 'voted-on-paper'
  | 'not-a-choice'
  /** The receipt of somebody else's ballot: these fields come from their page. */
  | 'receipt-taken'

/** Who holds what while a ballot enters; a test without these locks shows what they are for. */
export interface Locks {
  readonly vote: typeof lockVote
  readonly voter: typeof lockVoter
}
const theLocks: Locks = { vote: lockVote, voter: lockVoter }

/**
 * A ballot enters the box: the mark on the roll and the ballot, or neither. It leaves no line in the audit: a line has
 * an hour and, for whoever is signed in, a person. Nor any on the board, where its receipt comes later with others:
 * the moment of a line would be the moment of a voter.
 */
export async function castBallot(
  ctx: Pick<Ctx, 'db' | 'now'>,
  slug: string,
  { code, salt, choice }: Cast,
  locks: Locks = theLocks,
): Promise<Result<{ readonly tracker: string; readonly again: boolean }, CastRefusal>> {
  const vote = await locks.vote(ctx.db, slug)
  if (!vote) return refused('not-found')
  const voter = await locks.voter(ctx.db, vote.id, await rollHash(code))

  if (!voter) return refused('unknown-code')

  if (!takesBallots(vote, ctx.now)) return refused('shut')
  if (voter.channel === 'paper') return refused('voted-on-paper')
  if (!isAllowed(choice, rulesOf(vote)) || !/^[0-9a-f]{32}$/.test(salt))
    return refused('not-a-choice')
  const tracker = await trackerOf(vote.id, salt, choice)
  const credential = await boxCredential(code, vote.id)

  if (await isTaken(ctx.db, vote.id, tracker, credential)) return refused('receipt-taken')

  const replaced = await takeOut(ctx.db, vote.id, credential)
  await insertBallots(ctx.db, [
    {
      voteId: vote.id,
      tracker,
      salt,
      choice,
      channel: 'screen',
      weight: voter.weight,
      credential,
      voterNumber: vote.tier === 'open' ? voter.number : null,
      // The same ballot sent twice is one ballot, and one receipt.
      onBoard: replaced?.tracker === tracker && replaced.onBoard,
    },
  ])
  await markVoter(ctx.db, voter, 'screen')
  return done({ tracker, again: replaced !== undefined })
}
