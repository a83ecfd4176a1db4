import { dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { findContacts } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { canonicalAddress } from '../../canonical-address.ts'
import { insertItems, listRecent, lockGrouping, takeUnseen } from '../../finds/index.ts'
import { type Known, know, sameStory, tellsTheSame, type WatchItem } from '../../finds/nouns.ts'
import { listRules } from '../../gaps/index.ts'
import { type FeedItem, firstRights, type ReadFeed } from '../../reading/index.ts'
import { lockSource, saveSource } from '../../sources/index.ts'
import { afterReading, retryAfterMs, type WatchSource } from '../../sources/nouns.ts'
import { pausedLetter } from '../mails/paused.ts'

export type Reading =
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'read'
      readonly feed: ReadFeed
      readonly etag: string | undefined
      readonly lastModified: string | undefined
      /** It moved for good: where it is from now on. */
      readonly movedTo: string | undefined
    }
  | {
      readonly kind: 'failed'
      readonly problem: string
      readonly gone: boolean
      readonly retryAfter: string | undefined
    }

export interface Recorded {
  readonly fresh: number
  readonly paused: boolean
}

/** What a source brought: each item once, grouped with what tells the same, given to who reads it. */
export async function recordReading(
  ctx: Ctx,
  sourceId: string,
  reading: Reading,
): Promise<Recorded> {
  const source = await lockSource(ctx.db, sourceId)
  if (!source) return { fresh: 0, paused: false }
  const failed = reading.kind === 'failed'
  const next = afterReading(
    source,
    failed
      ? { ok: false, gone: reading.gone, retryAfterMs: retryAfterMs(reading.retryAfter, ctx.now) }
      : { ok: true },
    ctx.now,
  )
  const items = reading.kind === 'read' ? await keepNew(ctx, source, reading.feed) : []
  await saveSource(ctx.db, {
    ...source,
    ...(reading.kind === 'read' ? kept(source, reading) : {}),
    state: next.pause ? 'paused' : source.state,
    failures: next.failures,
    nextAt: next.nextAt,
    lastReadAt: ctx.now,
    lastNewAt: items.length > 0 ? ctx.now : source.lastNewAt,
    lastProblem: failed ? reading.problem : '',
  })
  if (next.pause && source.state === 'active') await tellOwner(ctx, source, reading)
  if (items.length > 0) ctx.changed('watch')
  return { fresh: items.length, paused: next.pause }
}

function kept(source: WatchSource, reading: Reading & { kind: 'read' }) {
  return {
    etag: reading.etag,
    lastModified: reading.lastModified,
    address: reading.movedTo ?? source.address,
    home: source.home || reading.feed.home,
    title: source.title || reading.feed.title,
  }
}

async function keepNew(ctx: Ctx, source: WatchSource, feed: ReadFeed) {
  const hashes = feed.items.map(({ guidHash }) => guidHash)
  const unseen = new Set(await takeUnseen(ctx.db, source.id, hashes, ctx.now))
  if (unseen.size === 0) return []
  await lockGrouping(ctx.db)
  const since = new Date(ctx.now.getTime() - 20 * 86_400_000)
  const recent = (await listRecent(ctx.db, since)).map((item) => ({ ...item, known: know(item) }))
  const assigneeId = assigneeOf(source, await listRules(ctx.db))
  const items: WatchItem[] = []
  for (const feedItem of feed.items) {
    if (!unseen.delete(feedItem.guidHash)) continue
    const item = itemOf(ctx, source, feed, feedItem, assigneeId)
    const known = know({ ...item, at: item.publishedAt ?? ctx.now })
    const twin = recent.find((entry) => tellsTheSame(entry.known, known))
    items.push(twin ? joined(ctx, item, twin) : item)
    recent.push({ ...recentOf(item, known), ...(twin ? { groupId: twin.groupId } : {}) })
  }
  await insertItems(ctx.db, items)
  return items
}

function recentOf(item: WatchItem, known: Known) {
  const { id, groupId, title, canonical, state } = item
  return { id, groupId, title, canonical, state, at: new Date(known.at), known }
}

/** Told again of what was decided already: it does not come back to be decided twice. */
function joined(ctx: Ctx, item: WatchItem, twin: { groupId: string; state: WatchItem['state'] }) {
  const decided = twin.state !== 'new' && twin.state !== 'later'
  return {
    ...item,
    groupId: twin.groupId,
    ...(decided ? { state: 'dropped' as const, why: sameStory, decidedAt: ctx.now } : {}),
  }
}

function itemOf(
  ctx: Ctx,
  source: WatchSource,
  feed: ReadFeed,
  item: FeedItem,
  assigneeId: string | undefined,
): WatchItem {
  const id = newId(ctx.now, ctx.chance)
  const own = firstRights(item.licenceSaid)
  const ofFeed = firstRights(feed.licenceSaid)
  const ofSource = firstRights([source.licence])
  const [rights, from] =
    own.label !== ''
      ? [own, 'feed' as const]
      : ofSource.label !== ''
        ? [ofSource, 'source' as const]
        : [ofFeed, ofFeed.label === '' ? ('' as const) : ('feed' as const)]
  return {
    id,
    sourceId: source.id,
    address: item.address,
    canonical: item.isItsPage === false ? '' : (canonicalAddress(item.address) ?? ''),
    title: item.title,
    extract: item.extract,
    picture: item.picture,
    authors: item.authors,
    language: feed.language ?? 'fr',
    publishedAt: item.publishedAt && item.publishedAt <= ctx.now ? item.publishedAt : undefined,
    seenAt: ctx.now,
    licence: rights.licence,
    licenceFrom: from,
    groupId: id,
    state: 'new',
    until: undefined,
    why: '',
    decidedBy: undefined,
    decidedAt: undefined,
    assigneeId,
    addedBy: undefined,
    kind: 'article',
    summary: '',
    themes: source.themes,
    methods: [],
    publics: [],
    submittedBy: undefined,
    readBy: undefined,
    remark: '',
    gapId: undefined,
    resourceId: undefined,
    resourceSlug: undefined,
    forLetter: false,
    origin: source.origin,
  }
}

/** A rule of theme first, then the reader of the source, then who looks after it. */
function assigneeOf(
  source: Pick<WatchSource, 'themes' | 'assigneeId' | 'ownerId'>,
  rules: ReadonlyMap<string, string>,
): string | undefined {
  const byTheme = source.themes.map((theme) => rules.get(theme)).find(Boolean)
  return byTheme ?? source.assigneeId ?? source.ownerId
}

async function tellOwner(ctx: Ctx, source: WatchSource, reading: Reading) {
  ctx.audit({
    act: 'source.paused',
    subject: `source:${source.id}`,
    public: false,
    detail: { failures: source.failures + 1, day: dayOf(ctx.now) },
  })
  if (!source.ownerId) return
  const owner = (await findContacts(ctx.db, [source.ownerId])).get(source.ownerId)
  const problem = reading.kind === 'failed' ? reading.problem : ''
  if (!owner?.email) return
  const { email, language } = owner
  ctx.mail(pausedLetter({ email, language }, source, problem, ctx.settings))
}
