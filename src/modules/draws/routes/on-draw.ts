import { type FormState, type Parsed, type RawForm, tooLong } from '#kit/form.ts'
import { forbidden, notFound } from '#platform/answers.ts'
import type { HttpContext } from '#platform/routes.ts'
import type { Draw } from '../draw.ts'
import { mayRunDraw, maySeeDraw } from '../permissions.ts'
import { findDrawBySlug } from '../store/draws.ts'

type Then = (c: HttpContext, draw: Draw) => Response | Promise<Response>

/** The draw of an address, for whoever may see it; to the others it does not exist. */
export async function drawAt(c: HttpContext): Promise<Draw | undefined> {
  const draw = await findDrawBySlug(c.var.ctx.db, c.req.param('slug') ?? '')
  return draw && maySeeDraw(c.var.ctx.person, draw) ? draw : undefined
}

/** Where the acts of those who run a draw are: what their descriptions begin with. */
export const onOwn = { audience: 'signed-in', on: drawAt, may: mayRunDraw } as const

/** A draw that this person may see. */
export function onDraw(then: Then) {
  return async (c: HttpContext) => {
    const draw = await drawAt(c)
    return draw ? then(c, draw) : notFound(c)
  }
}

/** A page of those who run the draw. */
export function onOwnDraw(then: Then) {
  return onDraw((c, draw) => (mayRunDraw(c.var.ctx.person, draw) ? then(c, draw) : forbidden(c)))
}

/** Fields as they came, when none is longer than its page says. */
export function within(bounds: Readonly<Record<string, number>>) {
  return ({ var: { ctx } }: HttpContext, _on: unknown, raw: RawForm): Parsed<RawForm> => {
    const long = tooLong(raw, bounds, ctx.locale)
    return long ? { ok: false, form: long } : { ok: true, value: raw }
  }
}

/** What one field holds, as text. */
export function textIn(raw: RawForm, name: string): string {
  const typed = raw[name]
  return typeof typed === 'string' ? typed : ''
}

/** The reason of a refusal that a page says above its forms. */
export function reasonIn({ problems }: FormState): string | undefined {
  return Object.values(problems)[0]
}
