import { notFound, seeOther } from '#platform/answers.ts'
import type { HttpContext } from '#platform/routes.ts'
import { hashToken } from '#platform/secrets/secret-links.ts'
import type { NetworkEvent } from '../../event.ts'
import { managePath } from '../../paths.ts'
import { mayKeepPresences } from '../../presence-permissions.ts'
import type { NamedRegistration } from '../../registration.ts'
import { findRegistrationByLink } from '../../seating/index.ts'
import { findEventBySlug, getEvent } from '../../store/events.ts'
import { presenceTexts } from '../texts/presence.ts'

/**
 * The event named in the address, for those who keep its presences. A draft has none; for one that was cancelled, its
 * own page says that it does not take place.
 */
export async function loadHeld(c: HttpContext): Promise<NetworkEvent | Response | undefined> {
  const { ctx } = c.var
  if (!mayKeepPresences(ctx.person)) return undefined
  const event = await findEventBySlug(ctx.db, c.req.param('slug') ?? '')
  if (!event || event.state === 'draft') return undefined
  if (event.state !== 'cancelled') return event
  return seeOther(c, managePath('manage', event.id), presenceTexts[ctx.locale].refusals['not-held'])
}

type OfHeld = (c: HttpContext, event: NetworkEvent) => Response | Promise<Response>

/** A page of what was held, or a file of it. */
export function heldPage(answer: OfHeld) {
  return async (c: HttpContext) => {
    const event = await loadHeld(c)
    if (event === undefined) return notFound(c)
    return event instanceof Response ? event : answer(c, event)
  }
}

export interface Own {
  readonly registration: NamedRegistration
  readonly event: NetworkEvent
  readonly token: string
}

/** The registration that a person's own link opens. */
export async function loadOwn(
  c: HttpContext,
  also: { readonly givenUp?: boolean } = {},
): Promise<Own | undefined> {
  const { ctx } = c.var
  const token = c.req.param('token') ?? ''
  if (!/^[0-9a-f]{64}$/.test(token)) return undefined
  const registration = await findRegistrationByLink(ctx.db, hashToken(token))
  if (!registration?.eventId) return undefined
  if (registration.state === 'cancelled' && !also.givenUp) return undefined
  return { registration, event: await getEvent(ctx.db, registration.eventId), token }
}
