import type { Ctx } from '#platform/context.ts'
import { countBallots, listBoard, listWaiting, markShown, tellBoard } from '../../box/index.ts'
import {
  batchOf,
  eventOf,
  isBatchHour,
  leastOfABatch,
  receiptsOn,
  roundedTurnout,
} from '../../box/nouns.ts'
import { lockVote, showTurnout } from '../../store/votes.ts'
import type { Vote } from '../../vote.ts'

/**
 * At a fixed hour, what the public sees of an open vote moves once: a batch of receipts, when ten wait at least, and
 * the turnout to the nearest ten. The house does it; nobody may choose the moment.
 */
export async function showBatch(ctx: Ctx, slug: string): Promise<void> {
  if (!isBatchHour(ctx.now)) return
  const vote = await lockVote(ctx.db, slug)
  if (vote?.state !== 'open') return
  const waiting = await listWaiting(ctx.db, vote.id, 'screen')
  const inBox = await countBallots(ctx.db, vote.id)

  await show(ctx, vote, batchOf(waiting, ctx.chance))
  await showTurnout(ctx.db, vote.id, roundedTurnout(inBox.screen + inBox.paper), ctx.now)

  ctx.changed(`vote:${vote.id}`)
}

/**
 * The last batch by screen, however small, when the vote is counted: nothing more can come. The house shows none when it
 * shuts a vote, for a vote that was shut may be extended, and a batch between two ends would hold whom one wants alone.
 */
export async function showLastBatch(ctx: Pick<Ctx, 'db'>, vote: Vote): Promise<Vote> {
  return show(ctx, vote, await listWaiting(ctx.db, vote.id, 'screen'))
}

/** A vote that was shut until November 2026 has shown its last batch already: what came after would be known apart. */
export async function hasShownLast(db: Ctx['db'], voteId: string): Promise<boolean> {
  const lines = await listBoard(db, voteId)
  return lines
    .map(({ body }) => eventOf(body))
    .some((event) => event.kind === 'ballots' && event.trackers.length % leastOfABatch !== 0)
}

/** All the paper together, when it is counted. */
export async function showPaper(
  ctx: Pick<Ctx, 'db'>,
  vote: Vote,
  labels: readonly string[],
): Promise<Vote> {
  const trackers = await listWaiting(ctx.db, vote.id, 'paper')
  if (trackers.length === 0) return vote
  const batches = labels.toSorted()
  const board = await tellBoard(ctx, vote, { kind: 'papers', batches, trackers })
  await markShown(ctx.db, vote.id, trackers)
  return { ...vote, board }
}

/** Receipts of the board whose ballots are no longer in the box. */
export async function countReplaced(db: Ctx['db'], vote: Vote, inBox: number): Promise<number> {
  const lines = await listBoard(db, vote.id)
  const receipts = receiptsOn(lines.map(({ body }) => eventOf(body)))
  if (typeof receipts === 'number') throw new Error(`line ${receipts} of ${vote.id} is misplaced`)
  return receipts.size - inBox
}

async function show(ctx: Pick<Ctx, 'db'>, vote: Vote, trackers: readonly string[]): Promise<Vote> {
  if (trackers.length === 0) return vote
  const board = await tellBoard(ctx, vote, { kind: 'ballots', trackers })
  await markShown(ctx.db, vote.id, trackers)
  return { ...vote, board }
}
