import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { type CallChannel, type CallOutcome, isUnreachable } from '../call.ts'
import type { Draw } from '../draw.ts'
import { mayCall } from '../permissions-recruit.ts'
import { dropLock, holdsLock, insertCall, listAttempts } from '../store/calls.ts'
import { findSummons } from '../store/summons.ts'
import { answerForPerson } from './answer-summons.ts'
import { leaveDraw } from './leave-draw.ts'

export interface CallNoted {
  readonly channel: CallChannel
  readonly outcome: CallOutcome
  readonly callBackAt: Date | undefined
  readonly reason: string
  readonly note: string
  /** « Ne plus me solliciter » : in no later draw either. */
  readonly neverAgain?: boolean
  /** Typed from a sheet of paper, by whoever has it. */
  readonly sheet?: number
}

export type NoteCallRefusal = 'forbidden' | 'not-yours'

/** What became of a call: written by the caller who has the person in hand, and by nobody else. */
export async function noteCall(
  ctx: Ctx,
  draw: Draw,
  personId: string,
  said: CallNoted,
): Promise<Result<undefined, NoteCallRefusal>> {
  const callerId = ctx.person?.id ?? ''
  if (!mayCall(ctx.person, draw)) return refused('forbidden')
  const by = said.sheet === undefined ? { callerId } : { sheet: said.sheet }
  if (!(await holdsLock(ctx.db, personId, by, ctx.now))) return refused('not-yours')

  await insertCall(ctx.db, {
    id: newId(ctx.now, ctx.chance),
    personId,
    drawId: draw.id,
    at: ctx.now,
    callerId: ctx.person?.id,
    channel: said.channel,
    outcome: said.outcome,
    callBackAt: said.outcome === 'call-back' ? said.callBackAt : undefined,
    note: said.note,
  })
  await dropLock(ctx.db, personId)
  const summons = await findSummons(ctx.db, personId)
  if (summons && draw.state === 'drawn') await afterDraw(ctx, personId, said, summons.sentAt)
  else if (said.outcome === 'refused' || said.outcome === 'gone')
    await leaveDraw(ctx, personId, {
      kind: said.outcome === 'gone' ? 'excluded' : 'refused',
      reason: said.outcome === 'gone' ? 'moved' : said.reason,
      medium: said.channel,
      neverAgain: said.neverAgain ?? false,
      erase: true,
    })

  ctx.audit({
    act: 'draw.call-noted',
    subject: `draw:${draw.id}`,
    public: false,
    detail: { channel: said.channel, outcome: said.outcome },
  })
  ctx.changed(`draw:${draw.id}`)
  return done()
}

/** A drawn person says yes or no by telephone; three vain tries by two channels in five days give the seat back. */
async function afterDraw(ctx: Ctx, personId: string, said: CallNoted, since: Date) {
  if (said.outcome === 'agreed')
    await answerForPerson(ctx, personId, { answer: 'confirmed', medium: said.channel })
  else if (said.outcome === 'refused')
    await answerForPerson(ctx, personId, { answer: 'declined', medium: said.channel })
  else if (isUnreachable(await listAttempts(ctx.db, personId), since, ctx.now))
    await answerForPerson(ctx, personId, { answer: 'unreachable', medium: said.channel })
}
