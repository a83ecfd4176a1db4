import { done, type Result, refused } from '#kit/result.ts'
import { type LookedSheet, takeSheets } from '#modules/scans/index.ts'
import type { Ctx } from '#platform/context.ts'
import { listHolders, loadForPresences, type PresenceLoadRefusal } from '../../presence/index.ts'
import { halfDaysOf } from '../../presence.ts'
import { mayKeepPresences } from '../../presence-permissions.ts'
import type { RollMark } from '../../rolls/nouns.ts'
import { halfDayKey } from '../half-day-key.ts'
import { recordHalves, type SheetReport } from './record-halves.ts'

/** Whose pictures these are, in the room that reads them. */
export const eventRolls = 'event-rolls'

export type RollRefusal =
  | PresenceLoadRefusal
  | 'no-sheets'
  | 'counted-meanwhile'
  | 'unknown'
  | 'no-half'

/**
 * Attendance sheets that a person looked at. Their numbers are not kept: a sheet comes once at noon and once in the evening,
 * and a half-day is noted once whatever it was read from.
 */
export async function enterRolls(
  ctx: Ctx,
  slug: string,
  batch: string,
  sheets: readonly LookedSheet[],
  marks: readonly RollMark[],
): Promise<Result<SheetReport, RollRefusal>> {
  const loaded = await loadForPresences(ctx, slug)
  if (!loaded.ok) return loaded

  const event = loaded.value
  if (sheets.length === 0) return refused('no-sheets')
  const halfDays = new Map(halfDaysOf(event).map((half) => [halfDayKey(half), half]))
  const holders = new Map(
    (await listHolders(ctx.db, event.id)).map((holder) => [holder.number, holder]),
  )
  const signed = []
  for (const { number, column } of marks) {
    const [holder, half] = [holders.get(number), halfDays.get(column)]
    if (!holder?.seated) return refused('unknown')
    if (!half) return refused('no-half')
    signed.push({ holder, ...half })
  }

  const asked = { purpose: eventRolls, subject: event.id, batch, isNumberKept: false }
  const taken = await takeSheets(ctx, mayKeepPresences, asked, sheets)
  if (!taken.ok) return taken
  return done(await recordHalves(ctx, event, signed))
}
