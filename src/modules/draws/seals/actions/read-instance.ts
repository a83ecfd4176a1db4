import type { Instance } from '#engines/sortition/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Draw } from '../../draw.ts'
import { poolInstance } from '../../pool-instance.ts'
import { listFeatures } from '../../store/features.ts'
import { listFrozen } from '../../store/pool-people.ts'

/** The frozen pool as the engine may know it. */
export async function instanceOf(ctx: Pick<Ctx, 'db'>, draw: Draw): Promise<Instance> {
  const features = await listFeatures(ctx.db, draw.id)
  return poolInstance(draw, features, await listFrozen(ctx.db, draw.id))
}
