import { forbidden, notFound } from '#platform/answers.ts'
import type { HttpContext } from '#platform/routes.ts'
import type { Draw } from '../draw.ts'
import { mayRunDraw, maySeeDraw } from '../permissions.ts'
import { findDrawBySlug } from '../store/draws.ts'

type Then = (c: HttpContext, draw: Draw) => Response | Promise<Response>

/** A draw that this person may see; to the others it does not exist. */
export function onDraw(then: Then) {
  return async (c: HttpContext) => {
    const draw = await findDrawBySlug(c.var.ctx.db, c.req.param('slug') ?? '')
    return draw && maySeeDraw(c.var.ctx.person, draw) ? then(c, draw) : notFound(c)
  }
}

/** A page or an act of those who run the draw. */
export function onOwnDraw(then: Then) {
  return onDraw((c, draw) => (mayRunDraw(c.var.ctx.person, draw) ? then(c, draw) : forbidden(c)))
}
