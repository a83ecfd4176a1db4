import type { FirstStepKey } from '#kit/frames/first-step.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayOpenFirstHour } from '../../permissions.ts'
import { type FirstHour, skipIn } from '../first-hour.ts'
import { lockFirstHour, saveFirstHour } from '../store/settings.ts'

/** Left for later, or taken up again: for all the administrators, who see one guide. */
export async function skipFirstStep(
  ctx: Ctx,
  { key, skips }: { readonly key: FirstStepKey; readonly skips: boolean },
): Promise<Result<undefined, 'forbidden'>> {
  return change(ctx, 'first-step.skipped', (hour) => skipIn(hour, key, skips), { key, skips })
}

/** No longer on the page of the day, or there again. The guide keeps its address. */
export async function putFirstHourAway(
  ctx: Ctx,
  isAway: boolean,
): Promise<Result<undefined, 'forbidden'>> {
  return change(ctx, 'first-hour.put-away', (hour) => ({ ...hour, isAway }), { isAway })
}

async function change(
  ctx: Ctx,
  act: string,
  next: (hour: FirstHour) => FirstHour,
  detail: Readonly<Record<string, string | boolean>>,
): Promise<Result<undefined, 'forbidden'>> {
  if (!mayOpenFirstHour(ctx.person)) return refused('forbidden')

  await saveFirstHour(ctx, next(await lockFirstHour(ctx.db)))

  ctx.audit({ act, subject: 'house', public: false, detail })
  return done()
}
