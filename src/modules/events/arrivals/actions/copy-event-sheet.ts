import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { readPaperNumbers } from '../../attendance.ts'
import { withdrawChanged } from '../../certificates/index.ts'
import {
  listHolders,
  loadForPresences,
  presenceKey,
  recordPresences,
  type SheetRefusal,
  tellPresences,
} from '../../presence/index.ts'
import { type Half, halfDaysOf } from '../../presence.ts'

export interface SheetReport {
  readonly added: number
  /** Numbers that were already there: ticked on a screen, or copied before. */
  readonly known: readonly number[]
}

/** Copies one column of a signed sheet. Nothing is written unless every number was read and is known. */
export async function copyEventSheet(
  ctx: Ctx,
  slug: string,
  input: { readonly day: string; readonly half: Half; readonly numbers: string },
): Promise<Result<SheetReport, SheetRefusal> & { readonly about?: string }> {
  const loaded = await loadForPresences(ctx, slug)
  if (!loaded.ok) return loaded

  const event = loaded.value
  const half = halfDaysOf(event).find(({ day, half }) => day === input.day && half === input.half)
  if (!half) return refused('no-half')
  const { numbers, unread } = readPaperNumbers(input.numbers)
  if (unread.length > 0) return { ...refused('unread'), about: unread.slice(0, 10).join(', ') }
  const holders = new Map(
    (await listHolders(ctx.db, event.id)).map((holder) => [holder.number, holder]),
  )
  const unknown = numbers.filter((number) => !holders.get(number)?.seated)
  if (unknown.length > 0) return { ...refused('unknown'), about: unknown.slice(0, 20).join(', ') }

  const signed = numbers.flatMap((number) => holders.get(number) ?? [])
  const before = await recordPresences(
    ctx.db,
    event.id,
    signed.map(({ registrationId }) => ({
      registrationId,
      day: half.day,
      how: 'on-site',
      medium: 'paper',
      morning: half.half === 'morning',
      afternoon: half.half === 'afternoon',
      at: ctx.now,
    })),
    ctx.person?.id,
  )
  const known = signed.filter(
    ({ registrationId }) =>
      before.get(presenceKey({ registrationId, day: half.day, how: 'on-site' }))?.[half.half],
  )
  await withdrawChanged(
    ctx,
    event,
    signed.map(({ registrationId }) => registrationId),
  )

  tellPresences(ctx, event, signed.length - known.length, 'paper')
  return done({ added: signed.length - known.length, known: known.map(({ number }) => number) })
}
