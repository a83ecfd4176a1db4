import { shuffled } from '#kit/chance.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayTakePart } from '../../permissions.ts'
import { advanceRound, beginRound, type RoundForm, speakerOf } from '../../speaking-round.ts'
import { listPresences } from '../store/meetings.ts'
import { closeRound, findOpenRound, insertRound, saveTurns } from '../store/rounds.ts'
import { loadMeeting } from './load-meeting.ts'
import { tell } from './move-meeting.ts'

export type RoundRefusal = 'not-found' | 'forbidden' | 'not-now' | 'nobody-present' | 'already-open'

/** A round among those who are there, in an order drawn by chance. */
export async function openRound(
  ctx: Ctx,
  meetingId: string,
  form: RoundForm,
): Promise<Result<undefined, RoundRefusal>> {
  const loaded = await loadMeeting(ctx, meetingId)
  if (!loaded) return refused('not-found')

  if (!loaded.mayHold) return refused('forbidden')
  if (loaded.meeting.state !== 'open') return refused('not-now')
  if (await findOpenRound(ctx.db, meetingId)) return refused('already-open')
  const present = await listPresences(ctx.db, meetingId)
  if (present.length === 0) return refused('nobody-present')

  const order = shuffled(
    present.map(({ memberId }) => memberId),
    ctx.chance,
  )
  await insertRound(
    ctx.db,
    {
      id: newId(ctx.now, ctx.chance),
      meetingId,
      itemId: loaded.meeting.currentItemId,
      kind: form.kind,
      seconds: form.seconds,
      turns: beginRound(order, ctx.now),
    },
    ctx.now,
  )

  tell(ctx, loaded.circle.id, meetingId)
  return done()
}

/**
 * Whoever has the floor has spoken, or passes. Those who hold the meeting say it, and so does the person
 * themselves, for their own turn only. `turn` names whose it was on the page: a click too many, or two
 * people clicking at once, take nobody’s turn away.
 */
export async function passFloor(
  ctx: Ctx,
  meetingId: string,
  input: { readonly how: 'spoken' | 'passed'; readonly turn: string },
): Promise<Result<undefined, RoundRefusal>> {
  const loaded = await loadMeeting(ctx, meetingId)
  const round = loaded && (await findOpenRound(ctx.db, meetingId))
  if (!loaded || !round) return refused('not-found')

  const speaker = speakerOf(round.turns)
  const isTheirs =
    mayTakePart(ctx.person, loaded.seen) && loaded.seen.belonging?.memberId === input.turn
  if (!loaded.mayHold && !isTheirs) return refused('forbidden')
  if (!speaker || speaker.memberId !== input.turn) return refused('not-now')

  await saveTurns(ctx.db, round.id, advanceRound(round.turns, input.how, ctx.now))

  tell(ctx, loaded.circle.id, meetingId)
  return done()
}

export async function endRound(
  ctx: Ctx,
  meetingId: string,
): Promise<Result<undefined, RoundRefusal>> {
  const loaded = await loadMeeting(ctx, meetingId)
  const round = loaded && (await findOpenRound(ctx.db, meetingId))
  if (!loaded || !round) return refused('not-found')

  if (!loaded.mayHold) return refused('forbidden')
  await closeRound(ctx.db, round.id, ctx.now)

  tell(ctx, loaded.circle.id, meetingId)
  return done()
}
