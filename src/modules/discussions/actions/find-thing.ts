import { dayOf } from '#kit/dates.ts'
import type { DiscussionFrame } from '#kit/frame.ts'
import { thingKeyIn } from '#kit/frames/discussed-things.ts'
import { isId } from '#kit/ids.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { WaitingFamily } from '#kit/waiting-line.ts'
import { listColleagues } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Discussed, DiscussedAsked, DiscussedKind } from '#platform/discussed.ts'
import type { Module } from '#platform/module.ts'
import type { ThingKey } from '../comment.ts'
import { paths } from '../paths.ts'
import { mayDiscuss } from '../permissions.ts'
import { countComments } from '../store/comments.ts'
import { countDraftLinks } from '../store/draft-counts.ts'

/** A thing with its kind, as its room gives it. */
export interface Thing extends Discussed {
  readonly kind: string
  readonly family: WaitingFamily
}

/** The rooms, asked late: what may be discussed, kind by kind. */
export interface Kinds {
  readonly all: () => readonly Pick<Module, 'discussed'>[]
}

export const kindsOf = ({ all }: Kinds): readonly DiscussedKind[] =>
  all().flatMap(({ discussed }) => discussed ?? [])

/** By its key; nothing when it does not exist, or when no room has such things. */
export async function findThing(
  ctx: DiscussedAsked,
  kinds: Kinds,
  kind: string,
  id: string,
): Promise<Thing | undefined> {
  const asked = kindsOf(kinds).find((some) => some.kind === kind)
  if (!asked || !isId(id)) return undefined
  const found = await asked.find(ctx, id)
  return found && { ...found, kind, family: asked.family }
}

/** What open pages of a discussion listen to. */
export function subjectOf({ kind, id }: Pick<Thing, 'kind' | 'id'>): string {
  return `discussion:${kind}:${id}`
}

/** Is there a room for such things? What another release kept is not taken for something that is gone. */
export function isKnownKind(kinds: Kinds, kind: string): boolean {
  return kindsOf(kinds).some((some) => some.kind === kind)
}

/** Those who may read what is said of it, by name. */
export async function listReaders(
  ctx: Pick<Ctx, 'db' | 'now'>,
  thing: Discussed,
): Promise<readonly Viewer[]> {
  const colleagues = await listColleagues(ctx.db, dayOf(ctx.now), thing.also)
  return colleagues.filter((viewer) => mayDiscuss(viewer, thing))
}

/** The discussion of the thing whose page this is, for whoever may read it. */
export async function discussionAt(
  ctx: DiscussedAsked,
  kinds: Kinds,
  path: string,
  viewer: Viewer,
): Promise<DiscussionFrame | undefined> {
  // Whoever holds no role anywhere may only be let in one by one: a member of a circle, a writer.
  for (const { kind, pages, find } of kindsOf(kinds)) {
    const key = thingKeyIn(path, pages)
    const thing = key && (await find(ctx, key))
    if (!thing || !mayDiscuss(viewer, thing)) continue
    const at = { kind, thingId: thing.id }
    const [count, share] = await Promise.all([
      countComments(ctx.db, at),
      thing.isDraft === undefined ? undefined : shareAt(ctx, thing, at),
    ])
    return { href: paths.thing(kind, thing.id), count, share }
  }
  return undefined
}

/** Remarks stay in reach once their draft is published, for the time that they are kept. */
async function shareAt(
  ctx: DiscussedAsked,
  { isDraft = false }: Discussed,
  at: ThingKey,
): Promise<DiscussionFrame['share']> {
  const { open, remarks, unread } = await countDraftLinks(ctx.db, at, ctx.now)
  if (!isDraft && remarks === 0) return undefined
  return { href: paths.share(at.kind, at.thingId), isDraft, open: isDraft ? open : 0, unread }
}
