import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayRunMailings } from '../../permissions.ts'
import type { ShownSuppression } from '../../suppression.ts'
import { listSuppressions } from '../store/suppressions.ts'

/** Those that `asked` leaves of all. Addresses leave the house: the memory keeps who took how many, and when. */
export async function exportSuppressions(
  ctx: Ctx,
  most: number,
  asked: (all: readonly ShownSuppression[]) => readonly ShownSuppression[],
): Promise<Result<readonly ShownSuppression[], 'forbidden'>> {
  if (!mayRunMailings(ctx.person)) return refused('forbidden')

  const suppressions = asked(await listSuppressions(ctx.db, most))

  const detail = { count: suppressions.length }
  ctx.audit({ act: 'suppressions.exported', subject: 'mailings', public: false, detail })
  return done(suppressions)
}
