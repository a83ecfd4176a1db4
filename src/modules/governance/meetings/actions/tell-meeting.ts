import { dayOf } from '#kit/dates.ts'
import { findContacts } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Circle } from '../../circle.ts'
import { invitationLetter } from '../../mails/circle-letters.ts'
import type { Meeting } from '../../meeting.ts'
import { listCircleMembers } from '../../store/circle-members.ts'
import { meetingCalendar } from '../documents/meeting-calendar.ts'
import { listItems } from '../store/agendas.ts'

/** Everybody of the circle who has an address: the meeting is planned, or it is cancelled. */
export async function tellMeeting(ctx: Ctx, circle: Circle, meeting: Meeting): Promise<void> {
  const members = await listCircleMembers(ctx.db, circle.id, dayOf(meeting.startsAt))
  const items = await listItems(ctx.db, meeting.id)
  const minutes = items.reduce((sum, item) => sum + item.minutes, 0)
  const { now, settings } = ctx
  const contacts = await findContacts(
    ctx.db,
    members.map(({ personId }) => personId),
  )
  for (const { name, email, language } of contacts.values()) {
    if (!email) continue
    const content = meetingCalendar({ meeting, circle, minutes, now, settings }, { name, email })
    const about = { circle, meeting, agenda: items.map(({ title }) => title) }
    ctx.mail({
      ...invitationLetter({ name, email, language }, about, settings),
      icalEvent: { method: meeting.state === 'cancelled' ? 'CANCEL' : 'REQUEST', content },
    })
  }
}
