import { shuffled } from '#kit/chance.ts'
import { settle } from '#kit/fixing-act.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import {
  again,
  countSpoilt,
  deleteSheets,
  emptyBox,
  groupBallots,
  listBallots,
  listBatches,
  publicDefinition,
  sealBox,
  tellBoard,
} from '../../box/index.ts'
import {
  type ArchivedBallot,
  areAllAlike,
  type BoardEvent,
  boxHash,
  decisionOf,
  type Publishing,
  type Revealing,
  resultOf,
  revealingNumbers,
  type VoteResult,
} from '../../box/nouns.ts'
import { canonicalJson, sha256 } from '../../canonical.ts'
import { isBlank } from '../../choice.ts'
import { fixingActs, type OpeningWait } from '../../fixing-acts.ts'
import { mayRunVotes } from '../../permissions.ts'
import {
  countMarks,
  forgetOrder,
  listRoll,
  listWeights,
  type Told,
  tellVoters,
} from '../../roll/index.ts'
import { lockVote, moveVote } from '../../store/votes.ts'
import { endsTooFar, type OpeningProblem, openingProblem, type Vote } from '../../vote.ts'
import { countWaits, openingWaits } from '../opening-waits.ts'
import { countReplaced, hasShownLast, showLastBatch, showPaper } from './show-receipts.ts'

export type ActRefusal =
  | 'forbidden'
  | 'not-found'
  | 'not-now'
  | 'reason-needed'
  | 'must-be-later'
  | 'batches-unfinished'
  /** The ballots are so few that publishing them says how somebody voted. */
  | 'would-reveal'
  /** They all say the same, which says how everybody voted. */
  | 'all-alike'
  | OpeningWait
  | OpeningProblem

type Answer = Promise<Result<Vote, ActRefusal>>
/** With how many voters were told that the end moved, and how many could not be. */
type Ended = Promise<Result<Vote & Told, ActRefusal>>
const nobody: Told = { told: 0, untold: [] }

async function held<T>(
  ctx: Ctx,
  slug: string,
  run: (vote: Vote) => Promise<Result<T, ActRefusal>>,
): Promise<Result<T, ActRefusal>> {
  const vote = await lockVote(ctx.db, slug)
  if (!vote) return refused('not-found')
  return mayRunVotes(ctx.person) ? run(vote) : refused('forbidden')
}

/**
 * From here on the question, the options, the method, the rule and the roll stay as they are. Whoever opens it says what
 * they have `looked` at: afterwards nobody can take a line away.
 */
export function openVote(ctx: Ctx, slug: string, looked: readonly OpeningWait[] = []): Answer {
  return held(ctx, slug, async (vote) => {
    const weights = await listWeights(ctx.db, vote.id)
    const problem = openingProblem(vote, weights, ctx.now)
    if (problem) return refused(problem)
    const roll = await listRoll(ctx.db, vote.id)
    const waits = openingWaits(roll.map((voter) => ({ ...voter, name: voter.name ?? '' })))
    const settled = settle(fixingActs.open, countWaits(waits, looked), '')
    if (settled.kind !== 'free') return refused(settled.waiting[0] ?? 'look-alikes')
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

/** While it is open; and once shut, when its ballots are so few that counting them would say how somebody voted. */
export function extend(ctx: Ctx, slug: string, closesAt: Date, reason: string): Ended {
  return held(ctx, slug, async (vote) => {
    if (vote.state !== 'open' && (await tellingNumbers(ctx.db, vote)).length === 0)
      return refused('not-now')
    if (vote.state !== 'open' && (await hasShownLast(ctx.db, vote.id))) return refused('not-now')
    if (reason === '') return refused('reason-needed')
    if (!(closesAt > vote.closesAt) || !(closesAt > ctx.now)) return refused('must-be-later')
    if (endsTooFar(closesAt, ctx.now)) return refused('ends-too-far')

    await tellBoard(ctx, vote, {
      kind: 'extended',
      at: ctx.now.toISOString(),
      closesAt: closesAt.toISOString(),
      reason,
    })
    await moveVote(ctx.db, vote.id, { state: 'open', closesAt })

    tell(ctx, vote, 'vote.extended', { reason })
    const now = await again(ctx, vote)
    return done({ ...now, ...(await tellVoters(ctx, now, 'extend', reason)) })
  })
}

/** For ever visible, with its reason; its ballots are not kept, and nobody counts them. */
export function cancelVote(ctx: Ctx, slug: string, reason: string): Ended {
  return held(ctx, slug, async (vote) => {
    if (vote.state !== 'open' && vote.state !== 'counting') return refused('not-now')
    if (reason === '') return refused('reason-needed')

    await tellBoard(ctx, vote, { kind: 'cancelled', at: ctx.now.toISOString(), reason })
    await emptyBox(ctx.db, vote.id)
    await deleteSheets(ctx.db, vote.id)
    await forgetOrder(ctx.db, vote.id)
    await moveVote(ctx.db, vote.id, { state: 'cancelled', endedAt: ctx.now })

    tell(ctx, vote, 'vote.cancelled', { reason })
    const now = await again(ctx, vote)
    return done({ ...now, ...(await tellVoters(ctx, now, 'cancel', reason)) })
  })
}

/**
 * The screen is shut; paper may still be typed. Nothing is counted yet, and no receipt appears: those that wait do so
 * until the count. Before the end that was said, this is the new end:
 * it has a reason, which everybody reads.
 */
export function shutVote(ctx: Ctx, slug: string, reason = ''): Ended {
  return held(ctx, slug, async (vote) => {
    if (vote.state !== 'open') return refused('not-now')
    const early = ctx.now < vote.closesAt
    if (early && reason === '') return refused('reason-needed')

    const at = ctx.now.toISOString()
    await tellBoard(ctx, vote, { kind: 'shut', at, ...(early ? { reason } : {}) })
    await moveVote(ctx.db, vote.id, {
      state: 'counting',
      ...(early ? { closesAt: ctx.now } : {}),
    })

    tell(ctx, vote, 'vote.shut', early ? { reason } : {})
    const now = await again(ctx, vote)
    return done({
      ...now,
      ...(early ? await tellVoters(ctx, now, 'shut', reason, vote.closesAt) : nobody),
    })
  })
}

/** Of the box of a secret vote that is shut: what its ballots would tell, from their numbers alone. */
export async function tellingNumbers(db: Ctx['db'], vote: Vote): Promise<readonly Revealing[]> {
  if (vote.state !== 'counting' || vote.tier !== 'tracked') return []
  return revealingNumbers(await groupBallots(db, vote.id))
}

/**
 * The count: the box is written again without what held its order, then read once, and published. Ballots of a secret
 * vote that would tell how somebody voted are published as whoever counts has chosen, and says why.
 */
export function closeVote(
  ctx: Ctx,
  slug: string,
  asked: { readonly publish?: Publishing | undefined; readonly reason?: string } = {},
): Answer {
  return held(ctx, slug, async (vote) => {
    if (vote.state !== 'counting') return refused('not-now')
    const batches = await listBatches(ctx.db, vote.id)
    const telling = await tellingNumbers(ctx.db, vote)
    const waits = {
      batches: batches.filter(({ state }) => state !== 'in-box').length,
      revealing: telling.length,
    }
    const settled = settle(fixingActs.count, waits, asked.reason ?? '')
    if (settled.kind === 'unsettled') return refused('batches-unfinished')
    if (telling.length > 0 && !asked.publish) return refused('would-reveal')
    if (settled.kind === 'reason-missing') return refused('reason-needed')

    const ballots = await listBallots(ctx.db, vote.id)
    const isTelling = telling.length > 0 || (vote.tier === 'tracked' && areAllAlike(ballots))
    if (isTelling && !asked.publish) return refused('all-alike')
    const marks = await countMarks(ctx.db, vote.id)
    const whole = resultOf(publicDefinition(vote, marks.voters), ballots)
    const isShort = isTelling && asked.publish === 'decision'
    const result = isShort ? decisionOf(whole, ballots.length) : whole
    const spoilt = await countSpoilt(ctx.db, vote.id)

    const shown = await showPaper(
      ctx,
      await showLastBatch(ctx, vote),
      batches.map(({ label }) => label),
    )
    const replaced = await countReplaced(ctx.db, shown, ballots.length)

    await sealBox(ctx.db, vote.id, ballots)
    await deleteSheets(ctx.db, vote.id)
    await forgetOrder(ctx.db, vote.id)
    const end = {
      at: ctx.now.toISOString(),
      box: await boxHash(ballots),
      replaced,
      reason: isTelling ? (asked.reason ?? '').trim() : '',
    }
    await tellBoard(
      ctx,
      shown,
      isShort
        ? {
            kind: 'decided',
            ...end,
            turnout: { voters: marks.voters, ballots: ballots.length },
            winners: result.deciding.winners,
          }
        : await closing(end, { ballots, marks, spoilt, result }),
    )
    await moveVote(ctx.db, vote.id, { state: 'closed', endedAt: ctx.now, result })

    tell(ctx, vote, 'vote.closed', { ballots: ballots.length })
    return done(await again(ctx, vote))
  })
}

/** The last line of a vote whose ballots are all published. */
async function closing(
  end: {
    readonly at: string
    readonly box: string
    readonly replaced: number
    readonly reason: string
  },
  box: {
    readonly ballots: readonly ArchivedBallot[]
    readonly marks: { readonly voters: number; readonly paper: number }
    readonly spoilt: number
    readonly result: VoteResult
  },
): Promise<BoardEvent> {
  const { ballots, marks, spoilt, result } = box
  const { reason, ...rest } = end
  const paper = ballots.filter(({ channel }) => channel === 'paper').length
  return {
    kind: 'closed',
    ...rest,
    turnout: {
      voters: marks.voters,
      screen: ballots.length - paper,
      paper,
      paperMarks: marks.paper,
      blank: ballots.filter(({ choice }) => isBlank(choice)).length,
      spoilt,
    },
    result: await sha256(canonicalJson(result)),
    ...(reason === '' ? {} : { reason }),
  }
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
