import { dayOf } from '#kit/dates.ts'
import { isTooFar } from '#kit/day-range.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { loadCircle } from '../../actions/load-circle.ts'
import { instantOf, type Meeting, type MeetingForm, minutesOf } from '../../meeting.ts'
import { mayRunCircle } from '../../permissions.ts'
import { listCircleMembers } from '../../store/circle-members.ts'
import { listOpenTensions, listReviews } from '../../tensions/index.ts'
import { draftAgenda } from '../agenda.ts'
import { insertItem } from '../store/agendas.ts'
import { insertMeeting } from '../store/meetings.ts'
import { meetingTexts } from '../texts/meetings.ts'
import { tellMeeting } from './tell-meeting.ts'

export type PlanRefusal = 'not-found' | 'forbidden' | 'not-a-member' | 'day-passed' | 'day-too-far'

/** A meeting, with an agenda made of what the circle has to deal with on that day. */
export async function planMeeting(
  ctx: Ctx,
  circleId: string,
  form: MeetingForm,
): Promise<Result<Meeting, PlanRefusal>> {
  const loaded = await loadCircle(ctx, circleId)
  if (!loaded) return refused('not-found')

  if (!mayRunCircle(ctx.person, loaded.seen)) return refused('forbidden')
  // Today still may be: a meeting that just began is written down as it goes.
  if (form.day < dayOf(ctx.now)) return refused('day-passed')
  // Members are told at once, and nobody plans farther than the year after next.
  if (isTooFar(form.day, dayOf(ctx.now), 2)) return refused('day-too-far')
  const members = await listCircleMembers(ctx.db, circleId, form.day)
  const isKnown = (id: string) => id === '' || members.some((member) => member.id === id)
  if (!isKnown(form.facilitator) || !isKnown(form.secretary)) return refused('not-a-member')

  const meeting: Meeting = {
    id: newId(ctx.now, ctx.chance),
    circleId,
    title: form.title,
    startsAt: instantOf(form.day, minutesOf(form.time) ?? 0),
    place: form.place,
    state: 'planned',
    facilitatorId: form.facilitator || undefined,
    secretaryId: form.secretary || undefined,
    currentItemId: undefined,
    openedAt: undefined,
    closedAt: undefined,
    sentAt: undefined,
  }
  await insertMeeting(ctx.db, meeting, ctx.person?.id, ctx.now)
  await insertAgenda(ctx, meeting, form.day)
  await tellMeeting(ctx, loaded.circle, meeting)

  ctx.audit({ act: 'meeting.planned', subject: `circle:${circleId}`, public: false })
  ctx.changed(`circle:${circleId}`)
  return done(meeting)
}

async function insertAgenda(ctx: Ctx, meeting: Meeting, day: string) {
  const texts = meetingTexts[ctx.locale]
  const items = draftAgenda(
    {
      tensions: await listOpenTensions(ctx.db, meeting.circleId),
      reviews: await listReviews(ctx.db, meeting.circleId),
    },
    day,
    { checkIn: texts.checkIn, checkOut: texts.checkOut },
  )
  for (const [at, item] of items.entries()) {
    const id = newId(ctx.now, ctx.chance)
    const blank = { notes: '', state: 'to-do' as const, version: 0 }
    await insertItem(ctx.db, meeting.id, at + 1, { id, ...item, ...blank }, ctx.now)
  }
}
