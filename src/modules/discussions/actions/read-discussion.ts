import type { Locale } from '#kit/texts.ts'
import type { Viewer } from '#kit/viewer.ts'
import { findContacts } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { ShownAttachment } from '../attachment.ts'
import { mentionedIn, writeMentions } from '../mention.ts'
import type { ShownComment } from '../shown.ts'
import { listAttachments } from '../store/attachments.ts'
import { listComments, listPastTexts } from '../store/comments.ts'
import { isFollowing, listMentioned, listUnread } from '../store/mentions.ts'
import { texts as words } from '../texts/discussion.ts'
import type { Thing } from './find-thing.ts'

export interface ShownDiscussion {
  readonly comments: readonly ShownComment[]
  readonly following: boolean
}

/** All that is said of a thing, for somebody who may read it. */
export async function readDiscussion(
  ctx: Pick<Ctx, 'db' | 'now' | 'locale' | 'files'>,
  thing: Thing,
  viewer: Viewer,
): Promise<ShownDiscussion> {
  const key = { kind: thing.kind, thingId: thing.id }
  const comments = await listComments(ctx.db, key)
  const ids = comments.map(({ id }) => id)
  const mentioned = await listMentioned(ctx.db, ids)
  const past = await listPastTexts(ctx.db, ids)
  const files = await filesShown(ctx, ids)
  const unread = new Set((await listUnread(ctx.db, viewer.id)).map(({ id }) => id))
  const bodies = [
    ...comments.map(({ body }) => body),
    ...[...past.values()].flatMap((texts) => texts.map(({ body }) => body)),
  ]
  const others = comments.flatMap(({ id, authorId, askedOf, resolvedBy }) =>
    [authorId, askedOf, resolvedBy, ...(mentioned.get(id) ?? [])].filter(
      (some) => some !== undefined,
    ),
  )
  const names = await namesIn(ctx, bodies, ctx.locale, others)
  const nameOf = (id: string | undefined) => (id === undefined ? undefined : names.get(id))
  return {
    following: await isFollowing(ctx.db, key, viewer.id),
    comments: comments.map((comment) => ({
      ...comment,
      author: nameOf(comment.authorId) ?? '',
      shown: writeMentions(comment.body, names),
      to: (mentioned.get(comment.id) ?? []).flatMap((id) => nameOf(id) ?? []),
      askedName: nameOf(comment.askedOf),
      resolvedName: nameOf(comment.resolvedBy),
      past: (past.get(comment.id) ?? []).map(({ until, body }) => ({
        until,
        shown: writeMentions(body, names),
      })),
      files: files.get(comment.id) ?? [],
      unread: unread.has(comment.id),
    })),
  }
}

/** What is joined to these messages, as it is read; a file is called as its row says this day. */
async function filesShown(
  ctx: Pick<Ctx, 'db' | 'files'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly ShownAttachment[]>> {
  const joined = await listAttachments(ctx.db, ids)
  const facts = await ctx.files.facts(joined.map(({ fileId }) => fileId))
  const shown = new Map<string, ShownAttachment[]>()
  for (const { id, commentId, fileId, smallId, alt } of joined) {
    const about = facts.get(fileId)
    if (about)
      shown.set(commentId, [...(shown.get(commentId) ?? []), { ...about, id, smallId, alt }])
  }
  return shown
}

/** The names of the people whom these texts name, and of `others`; whoever was erased is somebody. */
export async function namesIn(
  ctx: Pick<Ctx, 'db'>,
  bodies: readonly string[],
  locale: Locale,
  others: readonly string[] = [],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set([...bodies.flatMap(mentionedIn), ...others])]
  const known = await findContacts(ctx.db, ids)
  return new Map(ids.map((id) => [id, known.get(id)?.name ?? words[locale].somebody]))
}
