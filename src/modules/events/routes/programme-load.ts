import { isId } from '#kit/ids.ts'
import { forbidden, notFound } from '#platform/answers.ts'
import type { HttpContext } from '#platform/routes.ts'
import type { NetworkEvent } from '../event.ts'
import { mayManageEvents, maySeeEvent } from '../permissions.ts'
import { findEventBySlug } from '../store/events.ts'

/** The event named in the address, when this person may see it. */
async function loadEvent(c: HttpContext): Promise<NetworkEvent | undefined> {
  const event = await findEventBySlug(c.var.ctx.db, c.req.param('slug') ?? '')
  return event && maySeeEvent(c.var.ctx.person, event) ? event : undefined
}

type OnEvent = (c: HttpContext, event: NetworkEvent) => Response | Promise<Response>

export function onEvent(run: OnEvent) {
  return async (c: HttpContext) => {
    const event = await loadEvent(c)
    return event ? run(c, event) : notFound(c)
  }
}

/** For the team: the others are told that it is not theirs to do. */
export function onOwnEvent(run: OnEvent) {
  return onEvent((c, event) => (mayManageEvents(c.var.ctx.person) ? run(c, event) : forbidden(c)))
}

/** An address that is no key names nothing: the database would refuse to read it. */
export function idOf(c: HttpContext): string {
  const id = c.req.param('id') ?? ''
  return isId(id) ? id : nothing
}

const nothing = '00000000-0000-0000-0000-000000000000'
