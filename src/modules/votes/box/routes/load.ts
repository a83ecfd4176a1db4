import type { HttpContext } from '#platform/routes.ts'
import { maySeeVote } from '../../permissions.ts'
import { findVote } from '../../store/votes.ts'
import type { Vote } from '../../vote.ts'
import { eventOf } from '../board.ts'
import { listActs } from '../store/box.ts'

/** The vote of this address, for whoever may see it. */
export async function loadVote(c: HttpContext) {
  const vote = await findVote(c.var.ctx.db, c.req.param('slug') ?? '')
  return vote && maySeeVote(c.var.ctx.person, vote) ? vote : undefined
}

/** When it was cancelled, and why, for whoever comes with a code that is of no more use. */
export async function cancellationOf(c: HttpContext, vote: Vote) {
  if (vote.state !== 'cancelled') return undefined
  const events = (await listActs(c.var.ctx.db, vote.id)).map(({ body }) => eventOf(body))
  return events.find((event) => event.kind === 'cancelled')
}
