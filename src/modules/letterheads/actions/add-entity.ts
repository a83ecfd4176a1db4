import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { type Entity, emptyWords } from '../entity.ts'
import { mayAddEntity } from '../permissions.ts'
import { findMainEntity, insertEntity } from '../store/entities.ts'

export type AddRefusal = 'forbidden' | 'known'

/** Another sender of papers: the first of the house is the one that papers carry by default. */
export async function addEntity(
  ctx: Ctx,
  wanted: { readonly name: string; readonly territoryId?: string | undefined },
): Promise<Result<Entity, AddRefusal>> {
  const main = await findMainEntity(ctx.db)

  if (!mayAddEntity(ctx.person)) return refused('forbidden')

  const entity: Entity = {
    ...emptyWords,
    id: newId(ctx.now, ctx.chance),
    name: wanted.name,
    territoryId: wanted.territoryId,
    isMain: wanted.territoryId === undefined && main === undefined,
    logoFile: undefined,
    signatureFile: undefined,
    signatoryPersonId: undefined,
    source: 'own',
  }

  if (!(await insertEntity(ctx.db, entity, ctx.now))) return refused('known')

  ctx.audit({ act: 'letterhead.added', subject: `letterhead:${entity.id}`, public: false })
  return done(entity)
}
