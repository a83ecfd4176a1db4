import { isId } from '#kit/ids.ts'
import type { Locale } from '#kit/texts.ts'
import { forbidden, notFound } from '#platform/answers.ts'
import type { HttpContext } from '#platform/routes.ts'
import type { NetworkEvent } from '../../event.ts'
import { mayManageEvents } from '../../permissions.ts'
import { eventAsked } from '../../seating/index.ts'
import { programmeTexts } from '../texts/programme.ts'

type OnEvent = (c: HttpContext, event: NetworkEvent) => Response | Promise<Response>

export function onEvent(run: OnEvent) {
  return async (c: HttpContext) => {
    const event = await eventAsked(c)
    return event ? run(c, event) : notFound(c)
  }
}

/** What all acts of the team on the programme of an event share. */
export const onTeamEvent = {
  audience: 'staff',
  on: eventAsked,
  may: mayManageEvents,
  refusals: (locale: Locale) => programmeTexts[locale].refusals,
} as const

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
