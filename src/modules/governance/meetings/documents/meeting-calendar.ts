import { calendarText } from '#modules/events/index.ts'
import type { PublicSettings } from '#platform/context.ts'
import type { Circle } from '../../circle.ts'
import type { Meeting } from '../../meeting.ts'
import { paths } from '../../paths.ts'

interface CalendarOf {
  readonly meeting: Meeting
  readonly circle: Circle
  /** Length of the agenda; a meeting without one lasts two hours. */
  readonly minutes: number
  readonly now: Date
  readonly settings: PublicSettings
}

const usualMinutes = 120

/** A meeting of a circle for a calendar (RFC 5545); to somebody, it is an invitation. */
export function meetingCalendar(
  of: CalendarOf,
  to?: { readonly name: string; readonly email: string },
): string {
  const { meeting, circle, minutes, now, settings } = of
  const isCancelled = meeting.state === 'cancelled'
  const length = minutes > 0 ? minutes : usualMinutes
  return calendarText({
    method: to ? (isCancelled ? 'CANCEL' : 'REQUEST') : 'PUBLISH',
    name: circle.name,
    baseUrl: settings.baseUrl,
    now,
    ...(to
      ? {
          organizer: {
            name: settings.houseName,
            email: settings.senderEmail ?? settings.contactEmail,
          },
          attendee: to,
        }
      : {}),
    entries: [
      {
        event: {
          id: meeting.id,
          title: `${meeting.title} (${circle.name})`,
          startsAt: meeting.startsAt,
          endsAt: new Date(meeting.startsAt.getTime() + length * 60_000),
          sequence: isCancelled ? 1 : 0,
          state: isCancelled ? 'cancelled' : 'published',
          updatedAt: now,
        },
        description: '',
        location: meeting.place,
        href: `${settings.baseUrl}${paths.meeting(circle.slug, meeting.id)}`,
      },
    ],
  })
}
