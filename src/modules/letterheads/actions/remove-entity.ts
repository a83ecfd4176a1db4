import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayKeepEntity } from '../permissions.ts'
import { deleteEntity, findEntity } from '../store/entities.ts'

/** An entity that sends nothing any more. The house's own stays: papers would have no sender. */
export async function removeEntity(
  ctx: Ctx,
  id: string,
): Promise<Result<undefined, 'not-found' | 'forbidden' | 'main'>> {
  const entity = await findEntity(ctx.db, id)
  if (!entity) return refused('not-found')

  if (!mayKeepEntity(ctx.person, entity)) return refused('forbidden')

  if (entity.isMain) return refused('main')

  await deleteEntity(ctx.db, id)

  ctx.audit({ act: 'letterhead.removed', subject: `letterhead:${id}`, public: false })
  return done()
}
