import type { HttpContext } from '#platform/routes.ts'
import { hashToken } from '#platform/session.ts'
import type { NetworkEvent } from '../../event.ts'
import { mayKeepPresences } from '../../presence-permissions.ts'
import type { NamedRegistration } from '../../registration.ts'
import { findRegistrationByLink } from '../../seating/index.ts'
import { findEventBySlug, getEvent } from '../../store/events.ts'

/** The event named in the address, for those who keep its presences; a draft or a cancelled one has none. */
export async function loadHeld(c: HttpContext): Promise<NetworkEvent | undefined> {
  const { ctx } = c.var
  if (!mayKeepPresences(ctx.person)) return undefined
  const event = await findEventBySlug(ctx.db, c.req.param('slug') ?? '')
  return event && event.state !== 'draft' && event.state !== 'cancelled' ? event : undefined
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
