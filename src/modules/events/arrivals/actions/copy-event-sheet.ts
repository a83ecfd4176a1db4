import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { readPaperNumbers } from '../../attendance.ts'
import { listHolders, loadForPresences, type SheetRefusal } from '../../presence/index.ts'
import { type Half, halfDaysOf } from '../../presence.ts'
import { recordHalves, type SheetReport } from './record-halves.ts'

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

  const signed = numbers.flatMap((number) => {
    const holder = holders.get(number)
    return holder ? [{ holder, ...half }] : []
  })
  return done(await recordHalves(ctx, event, signed))
}
