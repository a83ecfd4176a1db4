import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayRunVotes } from '../../permissions.ts'
import { lockVote } from '../../store/votes.ts'
import type { Vote } from '../../vote.ts'
import { type Code, newCode, rollHash } from '../code.ts'
import {
  countProxies,
  findVoterByNumber,
  findVoterOfPerson,
  giveCode,
  insertProxy,
  listRoll,
  type NamedVoter,
} from '../store/roll.ts'

export interface CodeGiven {
  readonly voter: NamedVoter
  readonly code: Code
}

/** A new code for each voter who has not voted; it exists in what is returned here, and nowhere else. */
export async function giveCodes(
  ctx: Ctx,
  slug: string,
  wanted: (voter: NamedVoter) => boolean = () => true,
): Promise<
  Result<{ vote: Vote; given: readonly CodeGiven[] }, 'not-found' | 'forbidden' | 'not-now'>
> {
  const vote = await lockVote(ctx.db, slug)
  if (!vote) return refused('not-found')

  if (!mayRunVotes(ctx.person)) return refused('forbidden')
  if (vote.state !== 'open') return refused('not-now')

  const codes: CodeGiven[] = []
  for (const voter of await listRoll(ctx.db, vote.id)) {
    if (voter.channel !== undefined || voter.givenTo !== undefined || !wanted(voter)) continue
    const code = newCode(ctx.chance)
    await giveCode(ctx.db, voter.id, await rollHash(code))
    codes.push({ voter, code })
  }

  ctx.audit({
    act: 'vote.codes-given',
    subject: `vote:${vote.id}`,
    public: false,
    detail: { codes: codes.length },
  })
  return done({ vote, given: codes })
}

/**
 * Whoever is signed in and on the roll takes their own code. Not in the audit: its hour, beside a name, would be
 * near the one of a ballot.
 */
export async function giveOwnCode(
  ctx: Ctx,
  slug: string,
): Promise<Result<Code, 'not-found' | 'not-on-roll' | 'already-voted' | 'shut'>> {
  const vote = await lockVote(ctx.db, slug)
  if (!vote) return refused('not-found')
  const voter = ctx.person && (await findVoterOfPerson(ctx.db, vote.id, ctx.person.id))

  if (!voter) return refused('not-on-roll')

  if (vote.state !== 'open') return refused('shut')
  if (voter.channel !== undefined) return refused('already-voted')
  const code = newCode(ctx.chance)

  await giveCode(ctx.db, voter.id, await rollHash(code))
  return done(code)
}

export type ProxyRefusal =
  | 'not-found'
  | 'forbidden'
  | 'not-now'
  | 'no-proxies'
  | 'unknown-number'
  | 'unknown-holder'
  | 'too-many'

/** Somebody gives their voice to somebody else of the roll: a new code, for the one who holds it. */
export async function recordProxy(
  ctx: Ctx,
  slug: string,
  { giver, holder }: { readonly giver: number; readonly holder: number },
): Promise<Result<Code, ProxyRefusal>> {
  const vote = await lockVote(ctx.db, slug)
  if (!vote) return refused('not-found')

  if (!mayRunVotes(ctx.person)) return refused('forbidden')
  if (vote.state !== 'open') return refused('not-now')
  if (vote.proxies === 0 || giver === holder) return refused('no-proxies')
  const from = await findVoterByNumber(ctx.db, vote.id, giver)
  const to = await findVoterByNumber(ctx.db, vote.id, holder)
  if (!from || from.channel !== undefined) return refused('unknown-number')
  if (!to) return refused('unknown-holder')
  if ((await countProxies(ctx.db, to.id)) >= vote.proxies) return refused('too-many')
  if (!(await insertProxy(ctx.db, from, to))) return refused('unknown-number')
  const code = newCode(ctx.chance)

  await giveCode(ctx.db, from.id, await rollHash(code))

  ctx.audit({ act: 'vote.proxy-recorded', subject: `vote:${vote.id}`, public: false })
  return done(code)
}
