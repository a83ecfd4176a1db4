import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { freeForms } from '#platform/forms/free-forms.ts'
import type { Comment } from '../comment.ts'
import { type Named, readMentions } from '../mention.ts'
import { commentAt } from '../paths.ts'
import { mayDiscuss, mayEndTask, mayRewrite } from '../permissions.ts'
import {
  emptyComment,
  findComment,
  rewriteComment,
  saveDone,
  saveResolved,
} from '../store/comments.ts'
import {
  dropMention,
  follow,
  insertMentions,
  listMentioned,
  markUnread,
} from '../store/mentions.ts'
import { findThing, type Kinds, listReaders, subjectOf } from './find-thing.ts'
import { lockSaid, type Said } from './lock-said.ts'
import { namesIn } from './read-discussion.ts'
import { tellMentioned } from './tell-mentioned.ts'
import { askedDoneUndo } from './undo-task.ts'
import { toldOf } from './write-comment.ts'

type Edge = 'not-found' | 'forbidden'

/** A message, with the thing of which it speaks: nothing for one that its address does not hold. */
export async function findSaid(
  ctx: Pick<Ctx, 'db' | 'now' | 'locale'>,
  kinds: Kinds,
  at: { readonly kind: string; readonly thingId: string; readonly commentId: string },
): Promise<Said | undefined> {
  const thing = await findThing(ctx, kinds, at.kind, at.thingId)
  const comment = thing && (await findComment(ctx.db, at.commentId))
  if (!comment || comment.kind !== thing.kind || comment.thingId !== thing.id) return undefined
  return { thing, comment }
}

/** One’s own words, changed: those of before are kept, and read by whoever reads these. */
export async function editComment(
  ctx: Ctx,
  kinds: Kinds,
  comment: Comment,
  body: string,
): Promise<Result<undefined, Edge | 'names-nobody'>> {
  const message = await lockSaid(ctx, kinds, comment)
  if (!message) return refused('not-found')
  const { thing } = message
  if (!ctx.person || !mayRewrite(ctx.person, thing, message.comment)) return refused('forbidden')

  const mentioned = (await listMentioned(ctx.db, [comment.id])).get(comment.id) ?? []
  // Somebody who may read no more is still named where they were.
  const before = await namesIn(ctx, [message.comment.body], ctx.locale)
  const named: Named[] = [...before].map(([id, name]) => ({ id, name }))
  const read = readMentions(body, [...(await listReaders(ctx, thing)), ...named])
  if (!read.ok) return { ...refused('names-nobody'), about: read.unknown }
  if (read.text === message.comment.body) return done()

  await rewriteComment(ctx.db, message.comment, read.text, ctx.now)
  const fresh = toldOf(ctx.person, read.ids).filter(
    (id) => !mentioned.includes(id) && !before.has(id),
  )
  await insertMentions(ctx.db, comment.id, fresh)
  await follow(ctx.db, comment, fresh, { now: ctx.now })
  await tellMentioned(ctx, thing, { ...message.comment, body: read.text }, fresh)

  ctx.audit({ act: 'comment.edited', subject: `comment:${comment.id}`, public: false })
  ctx.changed(subjectOf(thing))
  return done()
}

/** One’s own words, taken back: the place stays, so that the answers still follow something. */
export async function removeComment(
  ctx: Ctx,
  kinds: Kinds,
  comment: Comment,
): Promise<Result<undefined, Edge>> {
  const message = await lockSaid(ctx, kinds, comment)
  if (!message) return refused('not-found')
  if (!mayRewrite(ctx.person, message.thing, message.comment)) return refused('forbidden')

  await emptyComment(ctx.db, comment.id, ctx.now)
  const { kind, id } = message.thing
  await freeForms(ctx.db, commentAt(kind, id, comment.id))

  ctx.audit({ act: 'comment.removed', subject: `comment:${comment.id}`, public: false })
  ctx.changed(subjectOf(message.thing))
  return done()
}

/** A conversation that is settled is folded; anybody who reads it may open it again. */
export async function resolveComment(
  ctx: Ctx,
  kinds: Kinds,
  comment: Comment,
  resolved: boolean,
): Promise<Result<undefined, Edge>> {
  const message = await lockSaid(ctx, kinds, comment)
  if (!message || message.comment.parentId !== undefined) return refused('not-found')
  if (!mayDiscuss(ctx.person, message.thing)) return refused('forbidden')
  if ((message.comment.resolvedAt !== undefined) === resolved) return done()

  await saveResolved(ctx.db, comment.id, resolved ? { at: ctx.now, by: ctx.person.id } : undefined)

  const act = resolved ? 'comment.resolved' : 'comment.reopened'
  ctx.audit({ act, subject: `comment:${comment.id}`, public: false })
  ctx.changed(subjectOf(message.thing))
  return done()
}

/** What was asked is done, or still to do after all. */
export async function settleTask(
  ctx: Ctx,
  kinds: Kinds,
  comment: Comment,
  isDone: boolean,
): Promise<Result<undefined, Edge>> {
  const message = await lockSaid(ctx, kinds, comment)
  if (!message || message.comment.askedOf === undefined) return refused('not-found')
  if (!ctx.person || !mayEndTask(ctx.person, message.thing, message.comment))
    return refused('forbidden')
  if ((message.comment.doneAt !== undefined) === isDone) return done()

  const undo = isDone ? await undoable(ctx, askedDoneUndo(kinds), comment.id) : undefined
  await saveDone(ctx.db, comment.id, isDone ? { at: ctx.now, by: ctx.person.id } : undefined)

  // Whoever asked is told; nobody names oneself, so that their own message waits for them for no other reason.
  const { authorId } = message.comment
  if (isDone && authorId !== ctx.person.id) await markUnread(ctx.db, comment.id, authorId)
  else await dropMention(ctx.db, comment.id, authorId)

  const act = isDone ? 'task.done' : 'task.reopened'
  const told = { subject: `comment:${comment.id}`, public: false } as const
  ctx.audit({ act, ...told })
  ctx.changed(subjectOf(message.thing))
  await undo?.(told)
  return done()
}
