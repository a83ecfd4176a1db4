import { isId } from '#kit/ids.ts'
import { forbidden, notFound } from '#platform/answers.ts'
import type { HttpContext } from '#platform/routes.ts'
import type { NetworkEvent } from '../../event.ts'
import { mayManageEvents } from '../../permissions.ts'
import { eventAsked, eventNamed } from '../../seating/index.ts'

type OnEvent = (c: HttpContext, event: NetworkEvent) => Response | Promise<Response>

export function onEvent(run: OnEvent) {
  return async (c: HttpContext) => {
    const event = await eventAsked(c)
    return event ? run(c, event) : notFound(c)
  }
}

/**
 * For those who speak or read: the secret of their address, which `run` checks, opens what is theirs,
 * whoever the event is for.
 */
export function onNamedEvent(run: OnEvent) {
  return async (c: HttpContext) => {
    const event = await eventNamed(c)
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
