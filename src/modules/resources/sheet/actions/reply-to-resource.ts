import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayReply } from '../../permissions.ts'
import { findResourceBySlug } from '../../store/resources.ts'
import { insertReply } from '../../view/index.ts'

export type ReplyRefusal = 'not-found' | 'forbidden'

/** The territory adds its word beside the sheet. It is published at once. */
export async function replyToResource(
  ctx: Ctx,
  slug: string,
  words: { organisation: string; text: string },
): Promise<Result<undefined, ReplyRefusal>> {
  const resource = await findResourceBySlug(ctx.db, slug)
  if (!resource) return refused('not-found')

  if (!mayReply(ctx.person, resource)) return refused('forbidden')

  await insertReply(ctx.db, {
    id: newId(ctx.now, ctx.chance),
    resourceId: resource.id,
    authorId: ctx.person?.id,
    at: ctx.now,
    ...words,
  })

  ctx.audit({ act: 'resource.replied', subject: `resource:${resource.id}`, public: true })
  ctx.announce('resource.replied', { id: resource.id })
  return done()
}
