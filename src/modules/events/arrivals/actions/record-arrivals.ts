import { dayOf } from '#kit/dates.ts'
import { done, type Result } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { NetworkEvent } from '../../event.ts'
import {
  listHolders,
  loadForPresences,
  type PresenceLoadRefusal,
  presenceKey,
  recordPresences,
  tellPresences,
} from '../../presence/index.ts'
import { daysOf, halvesFromArrival } from '../../presence.ts'
import { localOf } from '../../zoned-time.ts'
import { type QueuedScan, type ScanAnswer, seenAt } from '../check-in.ts'

/** What phones saw at the door. The same code twice, from one phone or two, is one presence. */
export async function recordArrivals(
  ctx: Ctx,
  slug: string,
  scans: readonly QueuedScan[],
): Promise<Result<readonly ScanAnswer[], PresenceLoadRefusal>> {
  const loaded = await loadForPresences(ctx, slug)
  if (!loaded.ok) return loaded

  const event = loaded.value
  const holders = new Map(
    (await listHolders(ctx.db, event.id)).map((holder) => [holder.code, holder]),
  )
  const arrivals = firstOfEach(scans).flatMap((scan) => {
    const holder = holders.get(scan.code)
    return holder?.seated ? [{ scan, holder, ...arrivalOf(ctx, event, scan) }] : []
  })
  const known = await recordPresences(
    ctx.db,
    event.id,
    arrivals.map(({ scan, holder, day, at, morning, afternoon }) => ({
      registrationId: holder.registrationId,
      how: 'on-site',
      medium: scan.by ?? 'qr',
      day,
      at,
      morning,
      afternoon,
    })),
    ctx.person?.id,
  )

  const added = arrivals.filter(({ holder, day }) => !known.has(keyOf(holder, day)))
  if (added.length > 0) tellPresences(ctx, event, added.length, 'door')
  return done(
    firstOfEach(scans).map(({ code }) => {
      const holder = holders.get(code)
      if (!holder) return { code, outcome: 'unknown' }
      const arrival = arrivals.find(({ scan }) => scan.code === code)
      if (!arrival) return { code, outcome: 'no-seat', number: holder.number }
      const outcome = known.has(keyOf(holder, arrival.day)) ? 'already' : 'added'
      return { code, outcome, number: holder.number }
    }),
  )
}

function keyOf({ registrationId }: { registrationId: string }, day: string): string {
  return presenceKey({ registrationId, day, how: 'on-site' })
}

function firstOfEach(scans: readonly QueuedScan[]): readonly QueuedScan[] {
  return [...new Map([...scans].reverse().map((scan) => [scan.code, scan])).values()].reverse()
}

/** The day of the event that is on, or the nearest one: a sheet may be filled the day after. */
function arrivalOf(ctx: Ctx, event: NetworkEvent, scan: QueuedScan) {
  const at = seenAt(scan, ctx.now, event.startsAt)
  const days = daysOf({ ...event, hours: event.hours })
  const today = localOf(at, event.timeZone).day
  const day = days.find((item) => item >= today) ?? days.at(-1) ?? dayOf(event.startsAt)
  return { at, day, ...halvesFromArrival(at, day, event) }
}
