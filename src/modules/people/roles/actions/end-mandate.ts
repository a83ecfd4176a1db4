import type { Day } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { MandateRefusal } from '../../mandate.ts'
import { mayRecordMandate } from '../../permissions.ts'
import { findMandate, saveMandateEnd } from '../store/mandates.ts'

/** Says, or corrects, the last day of a mandate. */
export async function endMandate(
  ctx: Ctx,
  input: { readonly personId: string; readonly mandateId: string; readonly endsOn: Day },
): Promise<Result<undefined, MandateRefusal>> {
  const mandate = await findMandate(ctx.db, input.personId, input.mandateId)
  if (!mandate) return refused('not-found')

  if (!mayRecordMandate(ctx.person)) return refused('forbidden')

  if (input.endsOn < mandate.startsOn) return refused('days-reversed')

  await saveMandateEnd(ctx.db, mandate.id, input.endsOn)

  const { personId, territoryId } = mandate
  ctx.audit({ act: 'mandate.ended', subject: `person:${personId}`, public: false })
  ctx.announce('mandate.ended', { personId, territoryId })
  return done()
}
