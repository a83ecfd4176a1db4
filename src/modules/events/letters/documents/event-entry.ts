import { textProse } from '#kit/prose/plain.ts'
import type { CalendarEntry } from '../../documents/calendar.ts'
import { modeOf, type NetworkEvent } from '../../event.ts'
import { eventPath } from '../../paths.ts'

/** An event as calendars show it. The address of the video room is never in it: the house leads there. */
export function entryOf(
  event: NetworkEvent,
  baseUrl: string,
  more: {
    readonly joinHref?: string | undefined
    /** For somebody whose place is online: the hall of the others is not where they go. */
    readonly isOnline?: boolean
    readonly tentative?: boolean
    readonly sequence?: number
  } = {},
): CalendarEntry {
  const href = baseUrl + eventPath('event', event.slug)
  const online = modeOf(event) !== 'offline'
  const joinHref = online ? more.joinHref : undefined
  return {
    event,
    description: [textProse(event.summary), event.cancelReason ?? '', joinHref ?? href]
      .filter(Boolean)
      .join('\n\n'),
    location:
      more.isOnline && online
        ? (joinHref ?? href)
        : event.place || (online ? (joinHref ?? href) : ''),
    href,
    joinHref,
    tentative: more.tentative ?? false,
    sequence: more.sequence,
  }
}
