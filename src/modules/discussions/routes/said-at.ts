import { isId } from '#kit/ids.ts'
import type { HttpContext } from '#platform/routes.ts'
import { findSaid } from '../actions/change-comment.ts'
import { findThing, type Kinds, type Thing } from '../actions/find-thing.ts'
import type { Said } from '../actions/lock-said.ts'
import { readDiscussion } from '../actions/read-discussion.ts'
import { mayDiscuss } from '../permissions.ts'
import type { ShownComment } from '../shown.ts'

/** The thing of this address, for whoever may read what is said of it. */
export async function thingAt(c: HttpContext, kinds: Kinds): Promise<Thing | undefined> {
  const { ctx } = c.var
  const thing = await findThing(ctx, kinds, c.req.param('kind') ?? '', c.req.param('id') ?? '')
  return thing && mayDiscuss(ctx.person, thing) ? thing : undefined
}

/** The message of this address, likewise. */
export async function saidAt(c: HttpContext, kinds: Kinds): Promise<Said | undefined> {
  const { ctx } = c.var
  const [kind = '', thingId = '', commentId = ''] = ['kind', 'id', 'comment'].map((name) =>
    c.req.param(name),
  )
  if (!isId(commentId)) return undefined
  const message = await findSaid(ctx, kinds, { kind, thingId, commentId })
  return message && mayDiscuss(ctx.person, message.thing) ? message : undefined
}

/** As its readers see it. */
export async function shownAt(
  c: HttpContext,
  { thing, comment }: Said,
): Promise<ShownComment | undefined> {
  const { ctx } = c.var
  if (!ctx.person) return undefined
  const { comments } = await readDiscussion(ctx, thing, ctx.person)
  return comments.find(({ id }) => id === comment.id)
}
