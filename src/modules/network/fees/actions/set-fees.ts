import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { maySetFees } from '../../membership-permissions.ts'
import type { FeeSchedule } from '../band.ts'
import { saveFeeSchedule } from '../store/fees.ts'

/** New amounts, from a day on. Years that have begun keep theirs: a period holds its own amount. */
export async function setFees(
  ctx: Ctx,
  input: Omit<FeeSchedule, 'id'>,
): Promise<Result<undefined, 'forbidden'>> {
  if (!maySetFees(ctx.person)) return refused('forbidden')

  await saveFeeSchedule(ctx.db, { ...input, id: newId(ctx.now, ctx.chance) }, ctx.now)

  ctx.audit({
    act: 'fees.set',
    subject: 'network:fees',
    public: false,
    detail: { from: input.effectiveFrom, bands: input.bands.length },
  })
  return done()
}
