import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { type CallChannel, type CallOutcome, isUnreachable } from '../../call.ts'
import type { Draw } from '../../draw.ts'
import { type AnswerRefusal, answerForPerson, findSummons } from '../../panel/index.ts'
import { mayCall } from '../../permissions-recruit.ts'
import { leaveDraw } from '../../registration/index.ts'
import { dropLock, findCallee, holdsLock, insertCall } from '../store/calls.ts'

export interface CallNoted {
  readonly channel: CallChannel
  readonly outcome: CallOutcome
  readonly callBackAt: Date | undefined
  readonly reason: string
  readonly note: string
  /** « Ne plus me solliciter » : in no later draw either. */
  readonly neverAgain?: boolean
  /** Under 18: the representative who agreed, aloud. */
  readonly guardian?: { readonly guardianName: string; readonly guardianContact: string }
  /** Typed from a sheet of paper, by whoever has it. */
  readonly sheet?: number
}

export type NoteCallRefusal = 'forbidden' | 'not-yours' | AnswerRefusal

/** What became of a call: written by the caller who has the person in hand, and by nobody else. */
export async function noteCall(
  ctx: Ctx,
  draw: Draw,
  personId: string,
  noted: CallNoted,
): Promise<Result<undefined, NoteCallRefusal>> {
  const callerId = ctx.person?.id ?? ''
  if (!mayCall(ctx.person, draw)) return refused('forbidden')
  const by = noted.sheet === undefined ? { callerId } : { sheet: noted.sheet }
  if (!(await holdsLock(ctx.db, personId, by, ctx.now))) return refused('not-yours')

  const isSeat = draw.state === 'drawn'
  // The seat first: a yes that cannot be taken leaves no trace of a call, and the person stays in hand.
  const moved = isSeat ? await moveSeat(ctx, personId, noted) : done()
  if (!moved.ok) return moved
  await insertCall(ctx.db, {
    id: newId(ctx.now, ctx.chance),
    personId,
    drawId: draw.id,
    at: ctx.now,
    callerId: ctx.person?.id,
    channel: noted.channel,
    outcome: noted.outcome,
    callBackAt: noted.outcome === 'call-back' ? noted.callBackAt : undefined,
    note: noted.note,
  })
  await dropLock(ctx.db, personId)
  if (isSeat) await endTries(ctx, draw.id, personId, noted.channel)
  else if (noted.outcome === 'refused' || noted.outcome === 'gone')
    await leaveDraw(ctx, personId, {
      kind: noted.outcome === 'gone' ? 'excluded' : 'refused',
      reason: noted.outcome === 'gone' ? 'moved' : noted.reason,
      medium: noted.channel,
      neverAgain: noted.neverAgain ?? false,
      erase: true,
    })

  ctx.audit({
    act: 'draw.call-noted',
    subject: `draw:${draw.id}`,
    public: false,
    detail: { channel: noted.channel, outcome: noted.outcome },
  })
  ctx.changed(`draw:${draw.id}`)
  return done()
}

/**
 * A drawn person says yes or no by telephone, and the seat moves, whether a link was sent to them or not. Somebody who has
 * moved or died gives it back too.
 */
async function moveSeat(
  ctx: Ctx,
  personId: string,
  noted: CallNoted,
): Promise<Result<unknown, AnswerRefusal>> {
  const { channel: medium, guardian } = noted
  if (noted.outcome === 'agreed')
    return answerForPerson(ctx, personId, {
      ...{ answer: 'confirmed', medium },
      ...(guardian
        ? { guardianAgrees: true, needs: { sent: guardian, form: 'more' as const } }
        : {}),
    })
  if (noted.outcome === 'refused') {
    const neverAgain = noted.neverAgain ?? false
    return answerForPerson(ctx, personId, { answer: 'declined', medium, neverAgain })
  }
  if (noted.outcome === 'gone') {
    const left = await leaveDraw(ctx, personId, { kind: 'withdrawn', reason: 'moved', medium })
    return left.ok ? left : refused('no-seat')
  }
  return done()
}

/** Three vain tries by two channels in five days give the seat back, counted from the link, or else from the first try. */
async function endTries(ctx: Ctx, drawId: string, personId: string, medium: string) {
  const seat = await findCallee(ctx.db, drawId, personId)
  if (!seat) return
  const since = (await findSummons(ctx.db, personId))?.sentAt ?? seat.attempts[0]?.at ?? ctx.now
  if (isUnreachable(seat.attempts, since, ctx.now))
    await answerForPerson(ctx, personId, { answer: 'unreachable', medium })
}
