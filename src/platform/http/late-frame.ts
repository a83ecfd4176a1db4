import { askedOnce } from '../database/asked-once.ts'
import type { HttpContext } from '../routes.ts'
import { readingCtx } from '../world.ts'
import type { EdgeNeeds } from './needs.ts'

/**
 * What the frame of each page says to whoever is signed in, for a page that answers a form: asked once the act is over,
 * of the base as it stands then. True when it is known now.
 */
export async function tellLate(c: HttpContext, needs: EdgeNeeds): Promise<boolean> {
  const { frame, hearing } = c.var
  const { late, viewer, locale, path } = frame
  if (!late || !viewer) return false
  const { db } = askedOnce(needs.house.db, { hearing: hearing?.plugin })
  const ctx = readingCtx({ ...needs.house, db }, { person: viewer, locale })
  const [waiting, discussion, pins] = await Promise.all([
    needs.waiting?.(db, viewer),
    needs.discussionAt?.(ctx, path, viewer),
    needs.pins?.(ctx, frame, viewer),
  ])
  Object.assign(late, { waiting, discussion, pins })
  return true
}

/** A form that comes back stands in the same frame as the page that it was sent from. */
export async function withLateFrame(
  c: HttpContext,
  needs: EdgeNeeds,
  answer: Response,
): Promise<Response> {
  const { drawn } = c.var
  if (!drawn?.again || drawn.answer !== answer || !(await tellLate(c, needs))) return answer
  const html = drawn.again()
  const whole = new Response(html, { status: answer.status, headers: answer.headers })
  c.set('drawn', { html, answer: whole })
  return whole
}
