import type { Viewer } from '#kit/viewer.ts'
import type { WaitingLine } from '#kit/waiting-line.ts'
import type { WaitingAsked } from '#platform/module.ts'
import { commentAt, paths } from '../paths.ts'
import { mayDiscuss } from '../permissions.ts'
import { listAskedOf } from '../store/comments.ts'
import { listFollowed, listUnread } from '../store/mentions.ts'
import { texts as words } from '../texts/discussion.ts'
import { findThing, type Kinds, type Thing } from './find-thing.ts'
import { namesIn } from './read-discussion.ts'

/** Things of a list, each looked for once; nothing for those that this person may not read, or no more. */
function thingsFor(ctx: WaitingAsked, kinds: Kinds, viewer: Viewer) {
  const found = new Map<string, Promise<Thing | undefined>>()
  return async (kind: string, thingId: string): Promise<Thing | undefined> => {
    const key = `${kind}:${thingId}`
    const asked = found.get(key) ?? findThing(ctx, kinds, kind, thingId)
    found.set(key, asked)
    const thing = await asked
    return thing && mayDiscuss(viewer, thing) ? thing : undefined
  }
}

/** What was said to this person and is not read, and what they were asked and have not done. */
export async function listWaiting(
  ctx: WaitingAsked,
  kinds: Kinds,
  viewer: Viewer,
): Promise<readonly WaitingLine[]> {
  const texts = words[ctx.locale]
  const thingAt = thingsFor(ctx, kinds, viewer)
  const asked = await listAskedOf(ctx.db, viewer.id)
  const unread = (await listUnread(ctx.db, viewer.id)).filter(
    ({ askedOf }) => askedOf !== viewer.id,
  )
  // One’s own message waits for nothing else than what it asks, once it is done.
  const speaker = ({ authorId, doneBy }: (typeof unread)[number]) =>
    authorId === viewer.id ? (doneBy ?? authorId) : authorId
  const names = await namesIn(ctx, [], ctx.locale, [
    ...asked.map(({ authorId }) => authorId),
    ...unread.map(speaker),
  ])
  const lines: WaitingLine[] = []
  for (const { id, kind, thingId, authorId, dueOn } of asked) {
    const thing = await thingAt(kind, thingId)
    if (!thing) continue
    const label = texts.doAsked(names.get(authorId) ?? '')
    lines.push({
      ...{ key: `comment:${id}:asked`, family: thing.family, minutes: 10 },
      ...{ label, why: texts.askedOfYou, href: commentAt(kind, thingId, id) },
      ...{ where: thing.title, dueOn },
      ...{ done: paths.settleTask(kind, thingId, id), doneFields: { wanted: 'yes' } },
    })
  }
  // One line for each discussion, whatever was said there.
  const found = new Set<string>()
  for (const message of unread) {
    const { id, kind, thingId } = message
    const thing = await thingAt(kind, thingId)
    if (!thing || found.has(`${kind}:${thingId}`)) continue
    found.add(`${kind}:${thingId}`)
    const name = names.get(speaker(message)) ?? ''
    const isDone = message.authorId === viewer.id
    const label = isDone ? texts.readDone(name) : texts.readMention(name)
    const why = isDone ? texts.askedIsDone : texts.namesYou
    const href = commentAt(kind, thingId, id)
    lines.push({
      ...{ key: `discussion:${kind}:${thingId}`, family: thing.family, minutes: 2 },
      ...{ label, why, href },
      ...{ where: thing.title, dueOn: undefined, done: paths.read(kind, thingId) },
    })
  }
  return lines
}

export interface FollowedThing {
  readonly title: string
  readonly language: string | undefined
  readonly href: string
  readonly lastAt: Date | undefined
}

const mostFollowed = 100

/** What this person follows and may still read. */
export async function listOwnFollowed(
  ctx: WaitingAsked,
  kinds: Kinds,
  viewer: Viewer,
): Promise<readonly FollowedThing[]> {
  const thingAt = thingsFor(ctx, kinds, viewer)
  const shown: FollowedThing[] = []
  for (const { kind, thingId, lastAt } of await listFollowed(ctx.db, viewer.id, mostFollowed)) {
    const thing = await thingAt(kind, thingId)
    if (!thing) continue
    const { title, language } = thing
    shown.push({ title, language, href: paths.thing(kind, thingId), lastAt: lastAt ?? undefined })
  }
  return shown
}
