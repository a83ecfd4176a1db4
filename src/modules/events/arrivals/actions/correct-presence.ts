import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { withdrawChanged } from '../../certificates/index.ts'
import {
  type CorrectionRefusal,
  listHolders,
  loadForPresences,
  replacePresence,
  tellPresences,
} from '../../presence/index.ts'
import { daysOf, halfDaysOf, type PresenceHow } from '../../presence.ts'

export interface Correction {
  readonly number: number
  readonly day: string
  readonly how: Exclude<PresenceHow, 'replay'>
  readonly there: 'no' | 'day' | 'morning' | 'afternoon'
}

/** Says again whether someone was there on a day. A certificate that this makes false is withdrawn. */
export async function correctPresence(
  ctx: Ctx,
  slug: string,
  { number, day, how, there }: Correction,
): Promise<Result<{ readonly withdrawn: number }, CorrectionRefusal>> {
  const loaded = await loadForPresences(ctx, slug)
  if (!loaded.ok) return loaded

  const event = loaded.value
  const holder = (await listHolders(ctx.db, event.id)).find((item) => item.number === number)
  if (!holder) return refused('not-found')
  if (!daysOf(event).includes(day)) return refused('no-half')
  const own = halfDaysOf(event).filter((half) => half.day === day)
  const has = (half: 'morning' | 'afternoon') =>
    (there === 'day' || there === half) && own.some((halfDay) => halfDay.half === half)

  await replacePresence(
    ctx.db,
    event.id,
    {
      registrationId: holder.registrationId,
      day,
      how,
      medium: 'screen',
      morning: has('morning'),
      afternoon: has('afternoon'),
      at: ctx.now,
    },
    ctx.person?.id,
  )
  const withdrawn = await withdrawChanged(ctx, event, [holder.registrationId])

  tellPresences(ctx, event, 1, 'correction')
  return done({ withdrawn })
}
