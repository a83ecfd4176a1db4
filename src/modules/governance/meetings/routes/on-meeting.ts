import { dayOf } from '#kit/dates.ts'
import type { Viewer } from '#kit/viewer.ts'
import { forbidden, notFound } from '#platform/answers.ts'
import type { Ctx } from '#platform/context.ts'
import type { HttpContext } from '#platform/routes.ts'
import type { Meeting } from '../../meeting.ts'
import { mayTakePart } from '../../permissions.ts'
import { idOf } from '../../routes/id-of.ts'
import { circleAt, namesFor, type OnCircle } from '../../routes/on-circle.ts'
import { clockOf, speakerOf } from '../../speaking-round.ts'
import { listCircleMembers } from '../../store/circle-members.ts'
import { listTasks } from '../../tensions/index.ts'
import { mayHoldMeeting } from '../actions/load-meeting.ts'
import type { MeetingView, RoundView } from '../meeting-view.ts'
import { listItems } from '../store/agendas.ts'
import { findMeeting, listPresences } from '../store/meetings.ts'
import { findOpenRound } from '../store/rounds.ts'

export interface OnMeeting extends OnCircle {
  readonly meeting: Meeting
  readonly mayHold: boolean
}

/** A meeting of the circle of the address. */
async function meetingAt(c: HttpContext): Promise<OnMeeting | undefined> {
  const on = await circleAt(c)
  const meeting = on && (await findMeeting(c.var.ctx.db, idOf(c, 'meeting')))
  if (!on || meeting?.circleId !== on.circle.id) return undefined
  const mayHold = !on.circle.closedAt && mayHoldMeeting(c.var.ctx, meeting, on.seen)
  return { ...on, meeting, mayHold }
}

/** Those who take part; `hold` for those who run it. */
const may = {
  see: (viewer: Viewer | undefined, { seen }: OnMeeting) => mayTakePart(viewer, seen),
  hold: (viewer: Viewer | undefined, { seen, mayHold }: OnMeeting) =>
    mayTakePart(viewer, seen) && mayHold,
} as const

/** How the description of an act in a meeting begins. */
export function inMeeting(wanted: 'see' | 'hold') {
  return { audience: 'signed-in', on: meetingAt, may: may[wanted] } as const
}

export function onMeeting(
  wanted: 'see' | 'hold',
  handler: (c: HttpContext, on: OnMeeting) => Promise<Response>,
) {
  return async (c: HttpContext) => {
    const on = await meetingAt(c)
    if (!on) return notFound(c)
    return may[wanted](c.var.ctx.person, on) ? handler(c, on) : forbidden(c)
  }
}

export async function meetingView(ctx: Ctx, on: OnMeeting): Promise<MeetingView> {
  const { meeting, circle } = on
  // Those who were of the circle on that day: who left since is still in its minutes.
  const members = await listCircleMembers(ctx.db, circle.id, dayOf(meeting.startsAt))
  const now = await listCircleMembers(ctx.db, circle.id, dayOf(ctx.now))
  const known = [...members, ...now.filter(({ id }) => !members.some((member) => member.id === id))]
  const names = await namesFor(ctx, known, true)
  const nameOf = (memberId: string | undefined) => {
    const member = known.find(({ id }) => id === memberId)
    return member && names.get(member.personId)
  }
  const presences = new Map(
    (await listPresences(ctx.db, meeting.id)).map(({ memberId, medium }) => [memberId, medium]),
  )
  const tasks = await listTasks(ctx.db, circle.id, meeting.id)
  return {
    circle,
    meeting,
    facilitator: nameOf(meeting.facilitatorId),
    secretary: nameOf(meeting.secretaryId),
    items: await listItems(ctx.db, meeting.id),
    people: known.map(({ id }) => ({
      memberId: id,
      name: nameOf(id) ?? '',
      medium: presences.get(id),
    })),
    tasks: tasks.map((task) => ({ ...task, who: nameOf(task.memberId) ?? '' })),
    round: await roundView(ctx, on, (id) => nameOf(id) ?? ''),
  }
}

async function roundView(
  ctx: Ctx,
  on: OnMeeting,
  nameOf: (id: string) => string,
): Promise<RoundView | undefined> {
  const round = await findOpenRound(ctx.db, on.meeting.id)
  if (!round) return undefined
  const speaker = speakerOf(round.turns)
  return {
    kind: round.kind,
    seconds: round.seconds,
    turns: round.turns.map(({ memberId, state }) => ({
      memberId,
      name: nameOf(memberId),
      state,
      isSelf: memberId === on.seen.belonging?.memberId,
    })),
    clock: speaker && clockOf(speaker, round.seconds, ctx.now),
  }
}
