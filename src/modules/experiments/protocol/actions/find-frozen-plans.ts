import type { Ctx } from '#platform/context.ts'
import type { PlannedTrial } from '../../template/nouns.ts'
import { frozenPlans } from '../frozen-plans.ts'
import type { ProtocolFreeze } from '../protocol.ts'
import { findFrozenBytes, listFreezes } from '../store/freezes.ts'

/** The plans of the version in force, with what says that nobody changed them; undefined while nothing is frozen. */
export async function findFrozenPlans(
  ctx: Pick<Ctx, 'db'>,
  experimentId: string,
): Promise<
  { readonly freeze: ProtocolFreeze; readonly plans: readonly PlannedTrial[] } | undefined
> {
  const [freeze] = await listFreezes(ctx.db, experimentId)
  const bytes = freeze && (await findFrozenBytes(ctx.db, experimentId, freeze.version))
  return freeze && bytes && { freeze, plans: frozenPlans(bytes) }
}
