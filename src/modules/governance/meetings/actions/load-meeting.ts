import { dayOf } from '#kit/dates.ts'
import type { Ctx } from '#platform/context.ts'
import type { Circle } from '../../circle.ts'
import type { Meeting } from '../../meeting.ts'
import { type CircleSeen, mayRunCircle } from '../../permissions.ts'
import { findBelonging } from '../../store/circle-members.ts'
import { findCircle } from '../../store/circles.ts'
import { lockMeeting } from '../store/meetings.ts'

export interface LoadedMeeting {
  readonly meeting: Meeting
  readonly circle: Circle
  readonly seen: CircleSeen
  /** Those whose role it is, and whoever was chosen for this very meeting. */
  readonly mayHold: boolean
}

/** A meeting that is written to; nobody else moves it until the act is over. */
export async function loadMeeting(ctx: Ctx, id: string): Promise<LoadedMeeting | undefined> {
  const meeting = await lockMeeting(ctx.db, id)
  const circle = meeting && (await findCircle(ctx.db, meeting.circleId))
  if (!meeting || !circle || circle.closedAt) return undefined
  const belonging = await findBelonging(ctx.db, circle.id, ctx.person?.id, dayOf(ctx.now))
  const seen: CircleSeen = { visibility: circle.visibility, belonging }
  return { meeting, circle, seen, mayHold: mayHoldMeeting(ctx, meeting, seen) }
}

export function mayHoldMeeting(ctx: Ctx, meeting: Meeting, seen: CircleSeen): boolean {
  if (mayRunCircle(ctx.person, seen)) return true
  const self = seen.belonging?.memberId
  return self !== undefined && (self === meeting.facilitatorId || self === meeting.secretaryId)
}
