import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { maySeeWorking } from '../../permissions.ts'
import { readText } from '../../working/index.ts'
import { insertComment, resolveComment } from '../store/reviews.ts'

export type CommentRefusal = 'not-found' | 'forbidden'

/** A remark on one part, by those who write or who read again. */
export async function commentWriting(
  ctx: Ctx,
  slug: string,
  input: { readonly part: string; readonly text: string },
): Promise<Result<undefined, CommentRefusal>> {
  const text = await readText(ctx.db, slug)
  if (!text) return refused('not-found')

  if (!ctx.person || !maySeeWorking(ctx.person, text)) return refused('forbidden')

  await insertComment(ctx.db, text.resource.id, {
    id: newId(ctx.now, ctx.chance),
    part: input.part,
    authorId: ctx.person.id,
    text: input.text,
    at: ctx.now,
  })

  ctx.audit({
    act: 'resource.commented',
    subject: `resource:${text.resource.id}`,
    public: false,
    detail: { part: input.part },
  })
  return done()
}

/** The word of whoever goes on without answering remarks: one remark more, in sight of all who write or read. */
export async function tellWhy(
  ctx: Ctx,
  resourceId: string,
  input: { readonly word: string; readonly unanswered: number },
): Promise<void> {
  if (!ctx.person) return
  await insertComment(ctx.db, resourceId, {
    id: newId(ctx.now, ctx.chance),
    part: '',
    authorId: ctx.person.id,
    text: input.word,
    at: ctx.now,
    isAnswer: true,
  })
  ctx.audit({
    act: 'resource.remarks-left',
    subject: `resource:${resourceId}`,
    public: false,
    detail: { count: input.unanswered },
  })
}

/** Dealt with, or to be looked at again. */
export async function settleComment(
  ctx: Ctx,
  slug: string,
  input: { readonly id: string; readonly resolved: boolean },
): Promise<Result<undefined, CommentRefusal>> {
  const text = await readText(ctx.db, slug)
  if (!text) return refused('not-found')

  if (!maySeeWorking(ctx.person, text)) return refused('forbidden')

  const at = input.resolved ? ctx.now : undefined
  const known = await resolveComment(ctx.db, text.resource.id, input.id, at)
  if (!known) return refused('not-found')

  ctx.audit({
    act: input.resolved ? 'resource-comment.resolved' : 'resource-comment.reopened',
    subject: `resource:${text.resource.id}`,
    public: false,
  })
  return done()
}
