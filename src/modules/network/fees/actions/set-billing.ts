import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { maySetFees } from '../../membership-permissions.ts'
import type { Billing } from '../billing.ts'
import { saveBilling } from '../store/billing.ts'

/** What the next invoices carry; those already issued stay as they are. */
export async function setBilling(
  ctx: Ctx,
  billing: Billing,
): Promise<Result<undefined, 'forbidden'>> {
  if (!maySetFees(ctx.person)) return refused('forbidden')

  await saveBilling(ctx.db, billing, ctx.now)

  ctx.audit({ act: 'billing.set', subject: 'network:billing', public: false })
  return done()
}
