import { addDays, dayOf } from '#kit/dates.ts'
import type { Ctx } from '#platform/context.ts'
import { recordEvent } from './actions/record-event.ts'
import { fillVacancies, vacateSeat } from './ceremony/index.ts'
import { type VacancyReason, vacancyReasons } from './draw-log.ts'
import { endWaiting } from './panel/index.ts'
import { destroySecrets, listDrawnIds } from './seals/index.ts'
import { purgeSimpleDraws } from './simple/index.ts'
import { lockDraw } from './store/draws.ts'
import { findByTicket } from './store/pool-people.ts'

/** Step 13 at its fixed hour: every vacant seat of every draw, by the rule. */
export async function fillEveryVacancy(ctx: Ctx): Promise<void> {
  await endWaiting(ctx)
  for (const id of await listDrawnIds(ctx.db)) await fillVacancies(ctx, id)
}

/** Somebody who had a seat has left: the public log tells it, by a class of reason and nothing more. */
export async function vacateLeft(
  ctx: Ctx,
  { drawId, ticket, kind, reason }: Readonly<Record<string, unknown>>,
): Promise<void> {
  const person = await findByTicket(ctx.db, String(drawId), String(ticket))
  if (person) await vacateSeat(ctx, person.id, classOf(String(kind), String(reason)))
}

/** Somebody of a frozen pool has left before the draw: their ticket is told, by its day. */
export async function tellLeft(
  ctx: Ctx,
  { drawId, ticket }: Readonly<Record<string, unknown>>,
): Promise<void> {
  const draw = await lockDraw(ctx.db, String(drawId))
  if (draw && ['frozen', 'listed', 'committed'].includes(draw.state))
    await recordEvent(ctx, draw.id, 'left', { ticket: String(ticket) })
}

/** Their own words stay inside; the log has a class. */
function classOf(kind: string, reason: string): VacancyReason {
  return vacancyReasons.find((item) => item === reason || item === kind) ?? 'declined'
}

/** Simple draws go after a year; what opens a draw goes once its people are erased. */
export async function purgeSeals(ctx: Ctx): Promise<number> {
  const yearAgo = new Date(`${addDays(dayOf(ctx.now), -365)}T00:00:00Z`)
  return (await purgeSimpleDraws(ctx.db, yearAgo)) + (await destroySecrets(ctx.db))
}
