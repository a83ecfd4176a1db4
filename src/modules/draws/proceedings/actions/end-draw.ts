import { isReason } from '#kit/fields.ts'
import { settle } from '#kit/fixing-act.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { recordEvent } from '../../actions/record-event.ts'
import { type Draw, isTold, moveDraw } from '../../draw.ts'
import { seatsNow } from '../../draw-log.ts'
import { fixingActs } from '../../fixing-acts.ts'
import { endUnanswered } from '../../panel/index.ts'
import { mayRunDraw } from '../../permissions.ts'
import { dropDrafts } from '../../registration/index.ts'
import { countVoided, readSeals, writeVoidReason } from '../../seals/index.ts'
import { listDrawEvents } from '../../store/draw-events.ts'
import { lockDraw, moveDrawTo } from '../../store/draws.ts'
import { endedFacts } from './ended-facts.ts'
import { readWaiting } from './read-waiting.ts'

export type VoidRefusal = 'forbidden' | 'not-now' | 'reason'

/**
 * A draw that is given up stays visible for ever, with its reason and all that it had fixed. Whoever registered or sits is
 * told: they wait for something that will not come.
 */
export async function voidDraw(
  ctx: Ctx,
  drawId: string,
  reason: string,
): Promise<Result<Draw, VoidRefusal>> {
  const draw = await lockDraw(ctx.db, drawId)
  if (!draw || !mayRunDraw(ctx.person, draw)) return refused('forbidden')
  if (!moveDraw(draw.state, 'void').ok) return refused('not-now')
  if (!isReason(reason, 10)) return refused('reason')

  return giveUp(ctx, draw, reason.trim())
}

/** What ends with a draw that is given up, by people or by the night of erasure. Whoever calls holds its lock. */
export async function giveUp(
  ctx: Ctx,
  draw: Draw,
  reason: string,
): Promise<Result<Draw, 'not-now' | 'reason'>> {
  if (!moveDraw(draw.state, 'void').ok) return refused('not-now')
  const settling = settle(fixingActs.void, await readWaiting(ctx, draw), reason)
  if (settling.kind !== 'free') return refused('reason')

  const { ended } = endedFacts(settling, reason)
  await recordEvent(ctx, draw.id, 'voided', { reason, ...(ended ? { ended } : {}) })
  await writeVoidReason(ctx.db, draw.id, reason)
  await dropDrafts(ctx.db, draw.id)
  await moveDrawTo(ctx.db, draw.id, 'void', ctx.now)

  ctx.audit({ act: 'draw.voided', subject: `draw:${draw.id}`, public: isTold(draw) })
  ctx.announce('draw.voided', { id: draw.id, from: draw.state })
  return done({ ...draw, state: 'void', voidReason: reason, voidedAt: ctx.now })
}

export type CloseRefusal = 'forbidden' | 'not-now' | 'unsettled' | 'reason-missing'

/**
 * Step 15: no more replacements; the last hash of the log is final. Whoever was told and has not answered gives the seat
 * up by this act, which says why and tells them.
 */
export async function closeDraw(
  ctx: Ctx,
  drawId: string,
  reason = '',
): Promise<Result<Draw, CloseRefusal>> {
  const draw = await lockDraw(ctx.db, drawId)
  if (!draw || !mayRunDraw(ctx.person, draw)) return refused('forbidden')
  const { chance } = await readSeals(ctx.db, draw.id)
  if (!chance || !moveDraw(draw.state, 'closed').ok) return refused('not-now')
  const settling = settle(fixingActs.close, await readWaiting(ctx, draw), reason)
  if (settling.kind !== 'free') return refused(settling.kind)

  const unanswered = await endUnanswered(ctx, draw)
  const log = await listDrawEvents(ctx.db, draw.id)
  const seats = seatsNow(chance.panel, log)
  await recordEvent(ctx, draw.id, 'closed', {
    seated: seats.filter(({ ticket }) => ticket !== undefined).length,
    vacant: seats.filter(({ ticket }) => ticket === undefined).length,
    replaced: log.filter(({ kind }) => kind === 'replaced').length,
    voided: await countVoided(ctx.db, draw.id),
    ...endedFacts(settling, reason),
  })
  await moveDrawTo(ctx.db, draw.id, 'closed', ctx.now)

  ctx.audit({
    act: 'draw.closed',
    subject: `draw:${draw.id}`,
    public: isTold(draw),
    detail: { unanswered },
  })
  return done({ ...draw, state: 'closed' })
}

export type WitnessRefusal = 'forbidden' | 'not-now' | 'statement'

/** Step 8: a sworn witness has counted the list again, with the pool file that only they may hold. */
export async function recordWitness(
  ctx: Ctx,
  drawId: string,
  said: { readonly role: string; readonly statement: string },
): Promise<Result<Draw, WitnessRefusal>> {
  const draw = await lockDraw(ctx.db, drawId)
  if (!draw || !mayRunDraw(ctx.person, draw)) return refused('forbidden')
  const { list } = await readSeals(ctx.db, draw.id)
  if (draw.state !== 'listed' || !list) return refused('not-now')
  if (said.role.length < 3 || said.statement.length < 10) return refused('statement')

  await recordEvent(ctx, draw.id, 'witnessed', { ...said, list: list.sha256 })

  ctx.audit({ act: 'draw.witnessed', subject: `draw:${draw.id}`, public: isTold(draw) })
  return done(draw)
}
