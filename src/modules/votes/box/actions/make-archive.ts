import type { Db } from '#platform/context.ts'
import { isDecisionOnly } from '../../decision-only.ts'
import type { Vote } from '../../vote.ts'
import type { Archive } from '../archive.ts'
import { eventOf } from '../board.ts'
import type { VoteResult } from '../result.ts'
import { listBallots, listBoard } from '../store/box.ts'

/** What is published of a vote that is over; nothing of one that is not. */
export async function makeArchive(db: Db, vote: Vote): Promise<Archive | undefined> {
  if (vote.state !== 'closed' || isDecisionOnly(vote.result)) return undefined
  const board = await listBoard(db, vote.id)
  const opened = eventOf(board[0]?.body ?? '{}')
  if (opened.kind !== 'opened') throw new Error(`the board of ${vote.id} has no beginning`)
  const last = eventOf(board.at(-1)?.body ?? '{}')
  return {
    // Boards that ended before receipts came in batches are verified by their own rule.
    format: 'replaced' in last ? 'ouvroir vote 2' : 'ouvroir vote 1',
    vote: opened.vote,
    board,
    head: vote.board.hash,
    ballots: await listBallots(db, vote.id),
    result: vote.result as VoteResult,
  }
}
