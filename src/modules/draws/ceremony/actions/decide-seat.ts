import { isReason } from '#kit/fields.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { recordEvent } from '../../actions/record-event.ts'
import { type Draw, isTold } from '../../draw.ts'
import { mayRunDraw } from '../../permissions.ts'
import { findOpenDecision, insertDecision, signDecision } from '../../receipts/index.ts'
import { readSeals } from '../../seals/index.ts'
import { type DecisionChoice, emptySeats } from '../../seals/nouns.ts'
import { listDrawEvents } from '../../store/draw-events.ts'
import { lockDraw } from '../../store/draws.ts'
import { findByTicket, listFrozen, setStanding } from '../../store/pool-people.ts'

export type DecideRefusal =
  | 'forbidden'
  | 'not-now'
  | 'reason'
  | 'pending'
  | 'same-person'
  | 'nobody'

/** A first person says what becomes of a seat that the rule left empty, and why. */
export async function proposeDecision(
  ctx: Ctx,
  drawId: string,
  asked: { readonly seat: string; readonly choice: DecisionChoice; readonly reason: string },
): Promise<Result<Draw, DecideRefusal>> {
  const draw = await lockDraw(ctx.db, drawId)
  if (!draw || !ctx.person || !mayRunDraw(ctx.person, draw)) return refused('forbidden')
  if (!(await isLeftEmpty(ctx, draw, asked.seat))) return refused('not-now')
  if (!isReason(asked.reason, 10)) return refused('reason')
  const kept = await insertDecision(ctx.db, {
    id: newId(ctx.now, ctx.chance),
    drawId: draw.id,
    seat: asked.seat,
    choice: asked.choice,
    reason: asked.reason.trim(),
    signedBy: ctx.person.id,
    signedAt: ctx.now,
    secondBy: null,
    secondAt: null,
  })
  if (!kept) return refused('pending')

  ctx.audit({ act: 'draw.decision-proposed', subject: `draw:${draw.id}`, public: false })
  return done(draw)
}

/**
 * A second person signs: the decision joins the public log. `next` seats the first ticket of the reserve that is still
 * there, quotas set aside, one of a household at most: the order was drawn, and nobody is chosen here either.
 */
export async function acceptDecision(
  ctx: Ctx,
  drawId: string,
  id: string,
): Promise<Result<Draw, DecideRefusal>> {
  const draw = await lockDraw(ctx.db, drawId)
  if (!draw || !ctx.person || !mayRunDraw(ctx.person, draw)) return refused('forbidden')
  const open = await findOpenDecision(ctx.db, draw.id, id)
  if (!open || !(await isLeftEmpty(ctx, draw, open.seat))) return refused('not-now')
  if (open.signedBy === ctx.person.id) return refused('same-person')
  const next = open.choice === 'next' ? await nextOf(ctx, draw) : undefined
  if (open.choice === 'next' && !next) return refused('nobody')

  const { seat, choice, reason } = open
  await signDecision(ctx.db, open.id, ctx.person.id, ctx.now)
  await recordEvent(ctx, draw.id, 'decided', { seat, choice, reason, signatures: 2 })
  if (next) {
    await setStanding(ctx.db, draw.id, ['reserve'], 'drawn', ctx.now, [next.ticket])
    await recordEvent(ctx, draw.id, 'replaced', { seat, ...next, relaxed: true })
    const person = await findByTicket(ctx.db, draw.id, next.ticket)
    const personIds = person ? [person.id] : []
    ctx.announce('draw.seats-filled', { id: draw.id, personIds })
  }

  ctx.audit({
    act: 'draw.seat-decided',
    subject: `draw:${draw.id}`,
    public: isTold(draw),
    detail: { choice },
  })
  return done(draw)
}

async function isLeftEmpty(ctx: Ctx, draw: Draw, seat: string): Promise<boolean> {
  const { chance } = await readSeals(ctx.db, draw.id)
  if (draw.state !== 'drawn' || !chance) return false
  const empty = emptySeats(chance.panel, await listDrawEvents(ctx.db, draw.id))
  return empty.some((item) => item.seat === seat && item.leftEmpty && !item.stays)
}

/** The first ticket of the reserve that is still there, with the rank of each that was passed over, and why. */
async function nextOf(ctx: Ctx, draw: Draw) {
  const { chance } = await readSeals(ctx.db, draw.id)
  const people = new Map(
    (await listFrozen(ctx.db, draw.id)).map((person) => [person.ticket, person]),
  )
  const homes = new Set(
    [...people.values()].flatMap(({ status, household }) =>
      household && (status === 'drawn' || status === 'confirmed' || status === 'present')
        ? [household]
        : [],
    ),
  )
  const skipped: { rank: number; reason: string }[] = []
  for (const [at, ticket] of (chance?.reserve ?? []).entries()) {
    const person = people.get(ticket)
    const isThere = person?.status === 'reserve'
    const isHome = draw.sameAddress && homes.has(person?.household ?? '')
    if (isThere && !isHome) return { ticket, rank: at + 1, skipped }
    skipped.push({ rank: at + 1, reason: isThere ? 'household' : 'unavailable' })
  }
  return undefined
}
