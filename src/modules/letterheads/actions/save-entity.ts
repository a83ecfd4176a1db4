import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { Entity, EntityWords } from '../entity.ts'
import { mayKeepEntity } from '../permissions.ts'
import { findEntity, updateEntity } from '../store/entities.ts'

export type SaveRefusal = 'not-found' | 'forbidden'

/** What happens to a picture: another one, already drawn anew; none any more; or the same as before. */
export type PictureKept = Uint8Array | 'remove' | undefined

/** What the next papers carry. Papers that left are files elsewhere, and do not change. */
export async function saveEntity(
  ctx: Ctx,
  id: string,
  words: EntityWords,
  pictures: { readonly logo?: PictureKept; readonly signature?: PictureKept } = {},
): Promise<Result<Entity, SaveRefusal>> {
  const known = await findEntity(ctx.db, id)
  if (!known) return refused('not-found')

  if (!mayKeepEntity(ctx.person, known)) return refused('forbidden')

  const hasSignatory = words.signatoryName !== ''
  const isSamePerson = words.signatoryName === known.signatoryName
  const entity: Entity = {
    ...known,
    ...words,
    // What was invented and then filled in by hand is somebody's own.
    source: 'own',
    logoFile: await kept(ctx, 'logo.png', pictures.logo, known.logoFile),
    // A hand signs for one name only: another name starts without a picture.
    signatureFile: hasSignatory
      ? await kept(
          ctx,
          'signature.png',
          pictures.signature,
          isSamePerson ? known.signatureFile : undefined,
        )
      : undefined,
  }

  await updateEntity(ctx.db, entity, ctx.now)

  ctx.audit({ act: 'letterhead.changed', subject: `letterhead:${id}`, public: false })
  return done(entity)
}

async function kept(ctx: Ctx, name: string, drawn: PictureKept, known: string | undefined) {
  if (drawn === undefined) return known
  if (drawn === 'remove') return undefined
  return await ctx.files.save({ name, mediaType: 'image/png', bytes: drawn, public: false })
}
