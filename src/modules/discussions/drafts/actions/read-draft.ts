import { listViewers } from '#modules/people/index.ts'
import type { DiscussedAsked, SharedDraft } from '#platform/discussed.ts'
import { hashToken } from '#platform/secrets/secret-links.ts'
import { findThing, type Kinds, kindsOf } from '../../actions/find-thing.ts'
import type { ThingKey } from '../../comment.ts'
import { mayDiscuss } from '../../permissions.ts'
import { type DraftLink, isOpen } from '../draft-link.ts'
import { findLinkByHash } from '../store/links.ts'

/** What a thing says while it is a draft; nothing for what is published, gone, or of a kind that is not shared. */
export async function readDraft(
  ctx: DiscussedAsked,
  kinds: Kinds,
  { kind, thingId }: ThingKey,
): Promise<SharedDraft | undefined> {
  return kindsOf(kinds)
    .find((some) => some.kind === kind)
    ?.draft?.(ctx, thingId)
}

export interface OpenedLink {
  readonly link: DraftLink
  readonly draft: SharedDraft
}

/**
 * What this very link opens now, whoever holds it: the draft that it was made for, read anew, and no other. Nothing once its
 * time is over, once the team closed it, once the draft is one no more, or once whoever made it works with the draft no
 * more: nobody takes out what they may not read themselves.
 */
export async function openLink(
  ctx: DiscussedAsked,
  kinds: Kinds,
  token: string,
): Promise<OpenedLink | undefined> {
  const link = await findLinkByHash(ctx.db, hashToken(token))
  if (!link || !isOpen(link, ctx.now)) return undefined
  if (!(await mayMakerRead(ctx, kinds, link))) return undefined
  const draft = await readDraft(ctx, kinds, link)
  return draft && { link, draft }
}

async function mayMakerRead(ctx: DiscussedAsked, kinds: Kinds, link: DraftLink): Promise<boolean> {
  if (link.createdBy === undefined) return false
  const [[maker], thing] = await Promise.all([
    listViewers(ctx.db, ctx.now, [link.createdBy]),
    findThing(ctx, kinds, link.kind, link.thingId),
  ])
  return thing !== undefined && mayDiscuss(maker, thing)
}

/** Why a link opens nothing, for whoever holds it: it told them no less while it was open. */
export interface EndedLink {
  readonly why: 'closed' | 'over' | 'published' | 'changed'
  /** Of what anybody may read by now. */
  readonly publicHref?: string | undefined
}

/** Nothing for a link that this house never made, or forgot. */
export async function readEnd(
  ctx: DiscussedAsked,
  kinds: Kinds,
  token: string,
): Promise<EndedLink | undefined> {
  const link = await findLinkByHash(ctx.db, hashToken(token))
  if (!link) return undefined
  const thing = await findThing(ctx, kinds, link.kind, link.thingId)
  if (thing?.publicHref) return { why: 'published', publicHref: thing.publicHref }
  if (link.closedAt) return { why: 'closed' }
  return { why: isOpen(link, ctx.now) ? 'changed' : 'over' }
}
