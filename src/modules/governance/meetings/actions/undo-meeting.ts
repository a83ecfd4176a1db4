import type { UndoKind } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { closingOf, sayings, seenOf } from '../../actions/circle-at-undo.ts'
import type { Meeting } from '../../meeting.ts'
import { lockMeeting, saveMeeting } from '../store/meetings.ts'
import { mayHoldMeeting } from './load-meeting.ts'

interface MeetingUndoState {
  readonly [name: string]: string | null
  readonly state: Meeting['state']
  readonly startsAt: string
  /** A circle ends once its meetings have. */
  readonly circleClosedAt: string | null
}

/** A meeting that was called off a moment ago: calendars still have it. */
export const meetingCancelUndo: UndoKind<Ctx, MeetingUndoState> = {
  act: 'meeting.cancelled',
  ...sayings('meetingCancelled'),
  state: async (ctx, id) => {
    const meeting = await lockMeeting(ctx.db, id)
    if (!meeting) return undefined
    return {
      state: meeting.state,
      startsAt: meeting.startsAt.toISOString(),
      circleClosedAt: await closingOf(ctx, meeting.circleId),
    }
  },
  may: async (ctx, id) => {
    const meeting = await lockMeeting(ctx.db, id)
    const seen = meeting && (await seenOf(ctx, meeting.circleId))
    return seen !== undefined && mayHoldMeeting(ctx, meeting as Meeting, seen)
  },
  restore: async (ctx, id, { state }) => {
    const meeting = await lockMeeting(ctx.db, id)
    if (!meeting) return
    await saveMeeting(ctx.db, { ...meeting, state }, ctx.now)
    ctx.changed(`meeting:${id}`)
  },
}
