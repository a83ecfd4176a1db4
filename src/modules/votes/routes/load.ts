import type { HttpContext } from '#platform/routes.ts'
import { maySeeVote } from '../permissions.ts'
import { findVote } from '../store/votes.ts'

/** The vote of this address, for whoever may see it. */
export async function loadVote(c: HttpContext) {
  const vote = await findVote(c.var.ctx.db, c.req.param('slug') ?? '')
  return vote && maySeeVote(c.var.ctx.person, vote) ? vote : undefined
}
