import { shuffled } from '#kit/chance.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { boxHash } from '../archive.ts'
import { canonicalJson, sha256 } from '../canonical.ts'
import { isBlank } from '../choice.ts'
import { mayRunVotes } from '../permissions.ts'
import { resultOf } from '../result.ts'
import { countSpoilt, deleteSheets, listBatches } from '../store/batches.ts'
import { emptyBox, listBallots, sealBox } from '../store/box.ts'
import { countMarks, forgetOrder, listWeights } from '../store/roll.ts'
import { extendVote, lockVote, moveVote } from '../store/votes.ts'
import { type OpeningProblem, openingProblem, type Vote } from '../vote.ts'
import { again, publicDefinition, tellBoard } from './public-definition.ts'

export type ActRefusal =
  | 'forbidden'
  | 'not-found'
  | 'not-now'
  | 'reason-needed'
  | 'must-be-later'
  | 'batches-unfinished'
  | OpeningProblem

type Answer = Promise<Result<Vote, ActRefusal>>

async function held(ctx: Ctx, slug: string, run: (vote: Vote) => Answer): Answer {
  const vote = await lockVote(ctx.db, slug)
  if (!vote) return refused('not-found')
  return mayRunVotes(ctx.person) ? run(vote) : refused('forbidden')
}

/** From here on the question, the options, the method, the rule and the roll stay as they are. */
export function openVote(ctx: Ctx, slug: string): Answer {
  return held(ctx, slug, async (vote) => {
    const weights = await listWeights(ctx.db, vote.id)
    const problem = openingProblem(vote, weights, ctx.now)
    if (problem) return refused(problem)
    // The lot that parts ties, drawn once and public.
    const tieOrder = shuffled([...vote.options.keys()], ctx.chance)

    await moveVote(ctx.db, vote.id, { state: 'open', openedAt: ctx.now, tieOrder })
    const opened = await again(ctx, vote)
    await tellBoard(ctx, opened, {
      kind: 'opened',
      at: ctx.now.toISOString(),
      vote: publicDefinition(opened, weights.length),
    })

    tell(ctx, opened, 'vote.opened', { voters: weights.length })
    return done(opened)
  })
}

export function extend(ctx: Ctx, slug: string, closesAt: Date, reason: string): Answer {
  return held(ctx, slug, async (vote) => {
    if (vote.state !== 'open') return refused('not-now')
    if (reason === '') return refused('reason-needed')
    if (!(closesAt > vote.closesAt) || !(closesAt > ctx.now)) return refused('must-be-later')

    await tellBoard(ctx, vote, {
      kind: 'extended',
      at: ctx.now.toISOString(),
      closesAt: closesAt.toISOString(),
      reason,
    })
    await extendVote(ctx.db, vote.id, closesAt)

    tell(ctx, vote, 'vote.extended', { reason })
    return done(await again(ctx, vote))
  })
}

/** For ever visible, with its reason; its ballots are not kept, and nobody counts them. */
export function cancelVote(ctx: Ctx, slug: string, reason: string): Answer {
  return held(ctx, slug, async (vote) => {
    if (vote.state !== 'open' && vote.state !== 'counting') return refused('not-now')
    if (reason === '') return refused('reason-needed')

    await tellBoard(ctx, vote, { kind: 'cancelled', at: ctx.now.toISOString(), reason })
    await emptyBox(ctx.db, vote.id)
    await deleteSheets(ctx.db, vote.id)
    await forgetOrder(ctx.db, vote.id)
    await moveVote(ctx.db, vote.id, { state: 'cancelled', endedAt: ctx.now })

    tell(ctx, vote, 'vote.cancelled', { reason })
    return done(await again(ctx, vote))
  })
}

/** The screen is shut; paper may still be typed. Nothing is counted yet. */
export function shutVote(ctx: Ctx, slug: string, early = false): Answer {
  return held(ctx, slug, async (vote) => {
    if (vote.state !== 'open') return refused('not-now')
    if (!early && ctx.now < vote.closesAt) return refused('not-now')

    await tellBoard(ctx, vote, { kind: 'shut', at: ctx.now.toISOString() })
    await moveVote(ctx.db, vote.id, { state: 'counting' })

    tell(ctx, vote, 'vote.shut')
    return done(await again(ctx, vote))
  })
}

/** The count: the box is written again without what held its order, then read once, and published. */
export function closeVote(ctx: Ctx, slug: string): Answer {
  return held(ctx, slug, async (vote) => {
    if (vote.state !== 'counting') return refused('not-now')
    const batches = await listBatches(ctx.db, vote.id)
    if (batches.some(({ state }) => state !== 'in-box')) return refused('batches-unfinished')

    const ballots = await listBallots(ctx.db, vote.id)
    const marks = await countMarks(ctx.db, vote.id)
    const spoilt = await countSpoilt(ctx.db, vote.id)
    const definition = publicDefinition(vote, marks.voters)
    const result = resultOf(definition, ballots)
    const paper = ballots.filter(({ channel }) => channel === 'paper').length

    await sealBox(ctx.db, vote.id, ballots)
    await deleteSheets(ctx.db, vote.id)
    await forgetOrder(ctx.db, vote.id)
    await tellBoard(ctx, vote, {
      kind: 'closed',
      at: ctx.now.toISOString(),
      turnout: {
        voters: marks.voters,
        screen: ballots.length - paper,
        paper,
        paperMarks: marks.paper,
        blank: ballots.filter(({ choice }) => isBlank(choice)).length,
        spoilt,
      },
      box: await boxHash(ballots),
      result: await sha256(canonicalJson(result)),
    })
    await moveVote(ctx.db, vote.id, { state: 'closed', endedAt: ctx.now, result })

    tell(ctx, vote, 'vote.closed', { ballots: ballots.length })
    return done(await again(ctx, vote))
  })
}

function tell(
  ctx: Ctx,
  vote: Vote,
  act: string,
  detail: Readonly<Record<string, string | number>> = {},
) {
  ctx.audit({ act, subject: `vote:${vote.id}`, public: !vote.hidden, detail })
  ctx.announce(act, { id: vote.id, slug: vote.slug })
  ctx.changed(`vote:${vote.id}`)
  if (vote.experimentId) ctx.changed(`experiment:${vote.experimentId}`)
}
