import type { Day } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import type { MandateRefusal } from '../../mandate.ts'
import { mayRecordMandate } from '../../permissions.ts'
import { findMandate, saveMandateEnd } from '../store/mandates.ts'
import { mandateEndUndo, mandateOf } from './undo-mandate.ts'

/**
 * Says, or corrects, the last day of a mandate. Within a greater act that writes more, no undo is offered: it would take
 * back this part alone, and leave the successor in place.
 */
export async function endMandate(
  ctx: Ctx,
  input: {
    readonly personId: string
    readonly mandateId: string
    readonly endsOn: Day
    readonly isPart?: boolean
  },
): Promise<Result<undefined, MandateRefusal>> {
  const mandate = await findMandate(ctx.db, input.personId, input.mandateId)
  if (!mandate) return refused('not-found')

  if (!mayRecordMandate(ctx.person)) return refused('forbidden')

  if (input.endsOn < mandate.startsOn) return refused('days-reversed')

  const undo = input.isPart
    ? undefined
    : await undoable(ctx, mandateEndUndo, mandateOf(mandate.personId, mandate.id))
  await saveMandateEnd(ctx.db, mandate.id, input.endsOn)

  const { personId, territoryId } = mandate
  const told = { subject: `person:${personId}`, public: false } as const
  ctx.audit({ act: 'mandate.ended', ...told })
  ctx.announce('mandate.ended', { personId, territoryId })
  await undo?.(told)
  return done()
}
