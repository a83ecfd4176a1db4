import { dayOf } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import {
  isBeingWritten,
  type Medium,
  type Meeting,
  type MeetingAct,
  moveMeeting,
} from '../../meeting.ts'
import { joinRound, leaveRound } from '../../speaking-round.ts'
import { listCircleMembers } from '../../store/circle-members.ts'
import { listPresences, saveMeeting, savePresences } from '../store/meetings.ts'
import { closeRound, findOpenRound, saveTurns } from '../store/rounds.ts'
import { loadMeeting } from './load-meeting.ts'
import { tellMeeting } from './tell-meeting.ts'
import { meetingCancelUndo } from './undo-meeting.ts'

export type MeetingRefusal = 'not-found' | 'forbidden' | 'not-now' | 'not-a-member'

export async function actOnMeeting(
  ctx: Ctx,
  id: string,
  act: MeetingAct,
): Promise<Result<undefined, MeetingRefusal>> {
  const loaded = await loadMeeting(ctx, id)
  if (!loaded) return refused('not-found')

  if (!loaded.mayHold) return refused('forbidden')
  const moved = moveMeeting(loaded.meeting, act, ctx.now)
  if (!moved.ok) return moved

  const undo = act === 'cancel' ? await undoable(ctx, meetingCancelUndo, id) : undefined
  await saveMeeting(ctx.db, moved.value, ctx.now)
  if (act === 'cancel') await tellMeeting(ctx, loaded.circle, moved.value)
  const round = act === 'close' ? await findOpenRound(ctx.db, id) : undefined
  if (round) await closeRound(ctx.db, round.id, ctx.now)

  const told = { subject: `circle:${loaded.circle.id}`, public: false }
  ctx.audit({ act: `meeting.${acted[act]}`, ...told, public: false })
  tell(ctx, loaded.circle.id, id)
  await undo?.(told)
  return done()
}

const acted: Readonly<Record<MeetingAct, string>> = {
  open: 'opened',
  close: 'closed',
  reopen: 'reopened',
  cancel: 'cancelled',
}

/** Who facilitates and who writes: another than was planned, when that one is absent. */
type Holders = Pick<Meeting, 'facilitatorId' | 'secretaryId'>

/** Who is there, on screen or on paper. Whoever arrives joins the round under way, at its end. */
export async function keepPresences(
  ctx: Ctx,
  id: string,
  present: ReadonlyMap<string, Medium>,
  holders?: Holders,
): Promise<Result<undefined, MeetingRefusal>> {
  const loaded = await loadMeeting(ctx, id)
  if (!loaded) return refused('not-found')

  if (!loaded.mayHold) return refused('forbidden')
  if (!isBeingWritten(loaded.meeting)) return refused('not-now')
  const members = await listCircleMembers(ctx.db, loaded.circle.id, dayOf(ctx.now))
  const known = new Set(members.map((member) => member.id))
  const named = [...present.keys(), holders?.facilitatorId, holders?.secretaryId]
  if (named.some((member) => member !== undefined && !known.has(member)))
    return refused('not-a-member')

  if (holders) await saveMeeting(ctx.db, { ...loaded.meeting, ...holders }, ctx.now)
  const before = await listPresences(ctx.db, id)
  await savePresences(ctx.db, id, present, ctx.now)
  const round = await findOpenRound(ctx.db, id)
  if (round) {
    let { turns } = round
    for (const member of present.keys()) turns = joinRound(turns, member, ctx.now)
    for (const { memberId } of before) {
      if (!present.has(memberId)) turns = leaveRound(turns, memberId, ctx.now)
    }
    await saveTurns(ctx.db, round.id, turns)
  }

  ctx.audit({
    act: 'meeting.presences-noted',
    subject: `circle:${loaded.circle.id}`,
    public: false,
    detail: { present: present.size },
  })
  tell(ctx, loaded.circle.id, id)
  return done()
}

/** The pages of the circle and of the meeting look again. */
export function tell(ctx: Ctx, circleId: string, meetingId: string) {
  ctx.changed(`circle:${circleId}`)
  ctx.changed(`meeting:${meetingId}`)
}
