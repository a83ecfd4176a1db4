import type { Ctx } from '#platform/context.ts'
import type { Comment } from '../comment.ts'
import { lockComment } from '../store/comments.ts'
import { findThing, type Kinds, type Thing } from './find-thing.ts'

/** A message, with the thing of which it speaks. */
export interface Said {
  readonly thing: Thing
  readonly comment: Comment
}

/** Nobody else changes it until the act is over. */
export async function lockSaid(
  ctx: Ctx,
  kinds: Kinds,
  { kind, thingId, id }: Comment,
): Promise<Said | undefined> {
  const thing = await findThing(ctx, kinds, kind, thingId)
  const comment = thing && (await lockComment(ctx.db, id))
  return comment && { thing, comment }
}
