import { settle } from '#kit/fixing-act.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { fixingActs } from '../../fixing-acts.ts'
import { endAmendment, findProtocolAt, protocolWaits } from '../../protocol/index.ts'
import {
  amendmentFreezable,
  completeness,
  type ProtocolFreeze,
  same,
} from '../../protocol/nouns.ts'
import type { KnownKind } from '../../template/nouns.ts'
import { writeFreeze } from './freeze-protocol.ts'
import { type AmendProtocolRefusal, holdForAmending } from './hold-protocol-for-amending.ts'

/** The amended text is frozen in its turn; results produced before bear the mark of their version. */
export async function freezeProtocolAmendment(
  ctx: Ctx,
  experimentId: string,
  kinds: readonly KnownKind[],
): Promise<Result<ProtocolFreeze, AmendProtocolRefusal | 'unsettled'>> {
  const held = await holdForAmending(ctx, experimentId)
  if (!held.ok) return held
  const { experiment, protocol, standing } = held.value

  const decided = amendmentFreezable(standing, completeness(protocol.content, kinds))
  if (!decided.ok) return decided
  const amended = decided.value
  if (!standing.amendment || !standing.adoption) return refused('not-open')
  const before = await findProtocolAt(ctx.db, experimentId, amended.version)
  if (same(before?.content, protocol.content)) return refused('unchanged')
  const waits = await protocolWaits(ctx.db, experimentId)
  if (settle(fixingActs['freeze-amendment'], waits, '').kind !== 'free') return refused('unsettled')

  await endAmendment(ctx.db, standing.amendment.id, 'frozen', ctx.now)
  const freeze = await writeFreeze(ctx, experiment, protocol, standing.adoption, {
    reason: standing.amendment.reason,
    amends: { version: amended.version, sha256: amended.sha256 },
  })
  return done(freeze)
}
