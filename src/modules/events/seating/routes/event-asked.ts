import type { HttpContext } from '#platform/routes.ts'
import type { NetworkEvent } from '../../event.ts'
import { findEventBySlug } from '../../store/events.ts'
import { seesEvent } from '../actions/see-event.ts'

/** The event named in the address, when this person may see it: one rule for all its pages and files. */
export async function eventAsked(c: HttpContext): Promise<NetworkEvent | undefined> {
  const event = await findEventBySlug(c.var.ctx.db, c.req.param('slug') ?? '')
  return event && (await seesEvent(c.var.ctx, event)) ? event : undefined
}

/** For whoever holds a secret link of their own to it: a draft has not begun. */
export async function eventNamed(c: HttpContext): Promise<NetworkEvent | undefined> {
  const event = await findEventBySlug(c.var.ctx.db, c.req.param('slug') ?? '')
  if (!event) return undefined
  return event.state === 'draft' ? eventAsked(c) : event
}

/** Something of it is left to see again: it took place, or was going to. */
export function isOpen(event: Pick<NetworkEvent, 'state'>): boolean {
  return event.state === 'published' || event.state === 'done'
}
