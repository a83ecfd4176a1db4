import type { Ctx } from '#platform/context.ts'
import { findVoteById } from '../../store/votes.ts'
import type { Vote } from '../../vote.ts'
import { type BoardEvent, chained, type PublicDefinition } from '../board.ts'
import { appendLine } from '../store/box.ts'

/** What the first line of the board says of a vote, and every archive after it. */
export function publicDefinition(vote: Vote, voters: number): PublicDefinition {
  return {
    id: vote.id,
    title: vote.title,
    question: vote.question,
    details: vote.details,
    options: vote.options,
    method: vote.method,
    learning: vote.learning,
    grades: vote.grades,
    approvalFrom: vote.approvalFrom,
    seats: vote.seats,
    tier: vote.tier,
    weightRule: vote.weightRule,
    proxies: vote.proxies,
    voters,
    tieOrder: vote.tieOrder,
    closesAt: vote.closesAt.toISOString(),
    protocolVersion: vote.protocolVersion ?? null,
  }
}

/** Writes the next line of the board. The vote is held by whoever calls. */
export async function tellBoard(ctx: Pick<Ctx, 'db'>, vote: Vote, event: BoardEvent) {
  const line = await chained(vote.id, vote.board, event)
  await appendLine(ctx.db, vote.id, line)
  return { height: line.height, hash: line.hash }
}

/** After a line was written, the vote as it is now. */
export async function again(ctx: Pick<Ctx, 'db'>, vote: Vote): Promise<Vote> {
  const found = await findVoteById(ctx.db, vote.id)
  if (!found) throw new Error(`no vote ${vote.id}`)
  return found
}
