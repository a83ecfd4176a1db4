import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { Ctx } from '#platform/context.ts'
import { sha256Of } from '#platform/secrets/sha256.ts'
import type { AttachmentRefusal } from '../attachment.ts'
import type { Comment } from '../comment.ts'
import { type Named, readMentions } from '../mention.ts'
import { mayDiscuss } from '../permissions.ts'
import { insertComment, lockComment, saveResolved } from '../store/comments.ts'
import { follow, insertMentions, markRead } from '../store/mentions.ts'
import { findThing, type Kinds, listReaders, subjectOf, type Thing } from './find-thing.ts'
import { type JoinedFile, keepAttachment, whyNotJoined } from './join-file.ts'
import { tellMentioned } from './tell-mentioned.ts'

export type WriteRefusal =
  | 'not-found'
  | 'forbidden'
  | 'names-nobody'
  | 'asked-nobody'
  | 'day-without-person'
  | 'answer-gone'
  | AttachmentRefusal

/** What is written, and to whom it is said besides those whom it names. */
export interface Written {
  readonly body: string
  readonly tell: readonly string[]
  readonly askedOf?: string | undefined
  readonly dueOn?: string | undefined
  /** What it answers. */
  readonly parentId?: string | undefined
  /** What is joined to it. */
  readonly joined?: JoinedFile | undefined
  /** Of the form that was drawn: sent again as it was, it writes nothing more. */
  readonly onceMark?: string | undefined
}

/** Says something of a thing, to those who work with it. */
export async function writeComment(
  ctx: Ctx,
  kinds: Kinds,
  kind: string,
  thingId: string,
  written: Written,
): Promise<Result<{ readonly id: string }, WriteRefusal>> {
  const thing = await findThing(ctx, kinds, kind, thingId)
  if (!thing) return refused('not-found')
  const author = ctx.person
  if (!mayDiscuss(author, thing)) return refused('forbidden')

  const readers = await listReaders(ctx, thing)
  const read = readMentions(written.body, readers)
  if (!read.ok) return { ...refused('names-nobody'), about: read.unknown }
  if (!written.tell.every((id) => isAmong(readers, id))) return refused('asked-nobody')
  if (written.askedOf && !isAmong(readers, written.askedOf)) return refused('asked-nobody')
  if (!written.askedOf && written.dueOn) return refused('day-without-person')
  const parent = written.parentId ? await lockComment(ctx.db, written.parentId) : undefined
  if (written.parentId && !answers(parent, thing)) return refused('answer-gone')

  const messageKey = { kind, thingId: thing.id }
  const id = newId(ctx.now, ctx.chance)
  const { joined } = written
  const why = joined && (await whyNotJoined(ctx, { ...messageKey, id }, joined))
  if (why) return refused(why)

  const comment = {
    ...messageKey,
    id,
    parentId: parent?.id,
    authorId: author.id,
    body: read.text,
    writtenAt: ctx.now,
    askedOf: written.askedOf,
    dueOn: written.dueOn,
    sentKey: sentKeyOf(thing, written),
  }
  const before = await insertComment(ctx.db, comment)
  if (before) return done({ id: before })
  if (joined) await keepAttachment(ctx, id, joined)
  // An answer in a closed conversation would stay folded: it is opened again, with what was asked in it.
  if (parent?.resolvedAt) {
    await saveResolved(ctx.db, parent.id, undefined)
    ctx.audit({ act: 'comment.reopened', subject: `comment:${parent.id}`, public: false })
  }
  const asked = comment.askedOf ? [comment.askedOf] : []
  // Who is answered waits for it; whoever may read no more is told no more.
  const answered = parent && isAmong(readers, parent.authorId) ? [parent.authorId] : []
  const told = toldOf(author, [...read.ids, ...written.tell, ...asked, ...answered])
  await insertMentions(ctx.db, comment.id, told)
  // Whoever answers has read what was said to them.
  await markRead(ctx.db, messageKey, author.id, ctx.now)
  await follow(ctx.db, messageKey, told, { now: ctx.now })
  await follow(ctx.db, messageKey, [author.id], { now: ctx.now, again: true })
  await tellMentioned(ctx, thing, comment, told)

  ctx.audit({ act: 'comment.written', subject: `${kind}:${thing.id}`, public: false })
  ctx.changed(subjectOf(thing))
  return done({ id: comment.id })
}

/** Words that were changed on the page before are others: nothing that somebody wrote is left out. */
function sentKeyOf(
  { kind, id }: Thing,
  { onceMark, joined, ...message }: Written,
): string | undefined {
  if (!onceMark) return undefined
  const file = joined && [sha256Of(joined.file.bytes), joined.alt]
  const { body, tell, askedOf, dueOn, parentId } = message
  return sha256Of(JSON.stringify([onceMark, kind, id, body, tell, askedOf, dueOn, parentId, file]))
}

function isAmong(people: readonly Named[], id: string): boolean {
  return people.some((person) => person.id === id)
}

/** One level: what is answered is no answer, and still stands. */
function answers(parent: Comment | undefined, { kind, id }: Thing): boolean {
  if (!parent || parent.kind !== kind || parent.thingId !== id) return false
  return parent.parentId === undefined && parent.removedAt === undefined
}

/** Each once, and not oneself. */
export function toldOf(author: Viewer, ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].filter((id) => id !== author.id)
}
