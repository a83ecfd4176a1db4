import { dayOf } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { findContacts } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { minutesLetter } from '../../mails/circle-letters.ts'
import { listCircleMembers } from '../../store/circle-members.ts'
import { saveMeeting } from '../store/meetings.ts'
import { loadMeeting } from './load-meeting.ts'
import { type MeetingRefusal, tell } from './move-meeting.ts'

/** To everybody of the circle, once: from then on the minutes do not change. */
export async function sendMinutes(
  ctx: Ctx,
  id: string,
): Promise<Result<{ readonly sent: number; readonly onPaper: readonly string[] }, MeetingRefusal>> {
  const loaded = await loadMeeting(ctx, id)
  if (!loaded) return refused('not-found')
  const { meeting, circle } = loaded

  if (!loaded.mayHold) return refused('forbidden')
  if (meeting.state !== 'closed' || meeting.sentAt) return refused('not-now')

  await saveMeeting(ctx.db, { ...meeting, sentAt: ctx.now }, ctx.now)
  const members = await listCircleMembers(ctx.db, circle.id, dayOf(ctx.now))
  const contacts = await findContacts(
    ctx.db,
    members.map(({ personId }) => personId),
  )
  const about = { circle: circle.name, slug: circle.slug, id, title: meeting.title }
  const onPaper: string[] = []
  let sent = 0
  for (const { name, email, language } of contacts.values()) {
    if (email) {
      ctx.mail(minutesLetter({ name, email, language }, about, ctx.settings))
      sent++
    } else onPaper.push(name)
  }

  ctx.audit({
    act: 'minutes.sent',
    subject: `circle:${circle.id}`,
    public: false,
    detail: { letters: sent, onPaper: onPaper.length },
  })
  tell(ctx, circle.id, id)
  return done({ sent, onPaper })
}
