import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx, NewFile } from '#platform/context.ts'
import { type AttachmentRefusal, attachmentRefused, isPicture } from '../attachment.ts'
import type { Comment } from '../comment.ts'
import { mayRewrite } from '../permissions.ts'
import {
  deleteAttachment,
  insertAttachment,
  listAttachmentsOf,
  lockThing,
} from '../store/attachments.ts'
import { findThing, type Kinds, subjectOf } from './find-thing.ts'
import { lockSaid } from './lock-said.ts'

export interface JoinedFile {
  readonly file: NewFile
  /** What a picture shows. */
  readonly alt: string
}

type Said = Pick<Comment, 'id' | 'kind' | 'thingId'>

/** Why this file cannot be joined to this message; whoever asks keeps its place until the end of the act. */
export async function whyNotJoined(
  ctx: Ctx,
  message: Said,
  { file, alt }: JoinedFile,
): Promise<AttachmentRefusal | undefined> {
  await lockThing(ctx.db, message)
  const held = await listAttachmentsOf(ctx.db, message)
  const facts = await ctx.files.facts(held.map(({ fileId }) => fileId))
  return attachmentRefused(
    { mediaType: file.mediaType, size: file.bytes.length, alt },
    {
      onMessage: held.filter(({ commentId }) => commentId === message.id).length,
      bytes: [...facts.values()].reduce((sum, { size }) => sum + size, 0),
    },
  )
}

/** A picture is kept with a small one, so that a discussion of many opens at once. */
export async function keepAttachment(
  ctx: Ctx,
  commentId: string,
  { file, alt }: JoinedFile,
): Promise<void> {
  const isDrawn = isPicture(file)
  await insertAttachment(ctx.db, {
    id: newId(ctx.now, ctx.chance),
    commentId,
    fileId: await ctx.files.save(file),
    smallId: isDrawn ? await ctx.files.saveSmall(file) : undefined,
    alt: isDrawn ? alt : '',
    addedAt: ctx.now,
  })
}

/** One more file, to one’s own message. */
export async function joinFile(
  ctx: Ctx,
  kinds: Kinds,
  comment: Comment,
  sent: { readonly file: NewFile | undefined; readonly alt: string },
): Promise<Result<undefined, 'not-found' | 'forbidden' | 'no-file' | AttachmentRefusal>> {
  const message = await lockSaid(ctx, kinds, comment)
  if (!message) return refused('not-found')
  if (!mayRewrite(ctx.person, message.thing, message.comment)) return refused('forbidden')
  const { file, alt } = sent
  if (!file) return refused('no-file')
  const why = await whyNotJoined(ctx, message.comment, { file, alt })
  if (why) return refused(why)

  await keepAttachment(ctx, comment.id, { file, alt })

  ctx.audit({ act: 'comment.file-joined', subject: `comment:${comment.id}`, public: false })
  ctx.changed(subjectOf(message.thing))
  return done()
}

/** One file alone: the message stays. */
export async function removeFile(
  ctx: Ctx,
  kinds: Kinds,
  comment: Comment,
  attachmentId: string,
): Promise<Result<undefined, 'not-found' | 'forbidden'>> {
  const thing = await findThing(ctx, kinds, comment.kind, comment.thingId)
  if (!thing) return refused('not-found')
  if (!mayRewrite(ctx.person, thing, comment)) return refused('forbidden')
  if (!(await deleteAttachment(ctx.db, comment.id, attachmentId))) return refused('not-found')

  ctx.audit({ act: 'comment.file-removed', subject: `comment:${comment.id}`, public: false })
  ctx.changed(subjectOf(thing))
  return done()
}
