import { newId } from '#kit/ids.ts'
import { done, type Result } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { addAmendment } from '../../protocol/index.ts'
import { amendable } from '../../protocol/nouns.ts'
import { type AmendProtocolRefusal, holdForAmending } from './hold-protocol-for-amending.ts'

/** Opens an amendment: from now on sections may be saved again, by those who may amend. */
export async function openProtocolAmendment(
  ctx: Ctx,
  experimentId: string,
  reason: string,
): Promise<Result<undefined, AmendProtocolRefusal>> {
  const held = await holdForAmending(ctx, experimentId)
  if (!held.ok) return held

  const decided = amendable(held.value.standing)
  if (!decided.ok) return decided

  await addAmendment(ctx.db, experimentId, {
    id: newId(ctx.now, ctx.chance),
    amends: decided.value.version,
    reason,
    openedBy: ctx.person?.id,
    openedAt: ctx.now,
  })

  ctx.audit({
    act: 'protocol-amendment.opened',
    subject: `experiment:${experimentId}`,
    public: held.value.experiment.visibility === 'published',
    detail: { amends: decided.value.version },
  })
  ctx.changed(`experiment:${experimentId}`)
  return done()
}
