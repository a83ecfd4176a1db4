import { done, type Result, refused } from '#kit/result.ts'
import { onOneLine } from '#kit/words.ts'
import {
  isLicence,
  publics,
  publishResource,
  type ResourceWords,
  ranked,
} from '#modules/resources/index.ts'
import type { Ctx } from '#platform/context.ts'
import { mayWatch } from '../../permissions.ts'
import { findSource } from '../../sources/index.ts'
import { type ReadingRefusal, secondReading, type WatchItem } from '../item.ts'
import { lockItems, saveItem } from '../store/items.ts'

export type ReviewRefusal = 'not-found' | 'forbidden' | 'cannot-publish' | ReadingRefusal

/** A second person reads: published among the resources, or sent back with what must change. */
export async function reviewItem(
  ctx: Ctx,
  id: string,
  input: { answer: 'approve' | 'send-back'; remark: string },
): Promise<Result<WatchItem, ReviewRefusal>> {
  const [item] = await lockItems(ctx.db, [id])
  if (!item) return refused('not-found')

  if (!mayWatch(ctx.person)) return refused('forbidden')

  const read = secondReading(item, {
    approves: input.answer === 'approve',
    remark: input.remark,
    readerId: ctx.person?.id,
  })
  if (!read.ok) return read
  const stamped: WatchItem = {
    ...item,
    ...read.value,
    remark: input.answer === 'approve' ? '' : input.remark,
    readBy: ctx.person?.id,
  }
  const next = input.answer === 'approve' ? await published(ctx, stamped) : stamped
  if (!next) return refused('cannot-publish')

  await saveItem(ctx.db, next)

  ctx.audit({
    act: input.answer === 'approve' ? 'find.published' : 'find.sent-back',
    subject: `find:${id}`,
    public: false,
  })
  ctx.changed('watch')
  return done(next)
}

async function published(ctx: Ctx, item: WatchItem): Promise<WatchItem | undefined> {
  const source = item.sourceId ? await findSource(ctx.db, item.sourceId) : undefined
  const resource = await publishResource(ctx, wordsFor(item, source?.title))
  if (!resource.ok) return undefined
  const { id, slug } = resource.value
  return { ...item, resourceId: id, resourceSlug: slug, decidedAt: ctx.now }
}

/**
 * Our three lines and the way to the work. Nothing of the work itself is copied, whatever its licence:
 * that is for whoever rewrites it as a sheet.
 */
function wordsFor(item: WatchItem, sourceTitle: string | undefined): ResourceWords {
  const organisation = sourceTitle ?? new URL(item.address).hostname
  const authors = item.authors
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter(Boolean)
    .map((name) => ({ name: name.slice(0, 200), organisation: '' }))
  return {
    kind: item.kind,
    title: item.title,
    lead: onOneLine(item.summary),
    language: item.language,
    licence: isLicence(item.licence) ? item.licence : 'unknown',
    isStarter: false,
    content: {
      essential: { what: item.summary },
      sections: { summary: item.summary },
      figures: [],
      authors:
        authors.length > 0 ? authors : [{ name: '', organisation: organisation.slice(0, 300) }],
      sources: item.address.length <= 500 ? [{ label: item.title, href: item.address }] : [],
      place: '',
      period: item.publishedAt ? String(item.publishedAt.getUTCFullYear()) : '',
      evidenceReason: '',
      ...(item.address.length <= 500 ? { link: item.address } : {}),
    },
    challenges: [],
    themes: item.themes,
    methods: item.methods,
    regionCodes: [],
    outcome: 'unknown',
    evidenceLevel: 0,
    origin: { kind: 'watch', id: item.id, href: item.address },
    source: item.origin === 'demo' ? 'demo' : 'watch',
    territoryIds: [],
    facets: {
      publics: ranked(publics, item.publics),
      format: item.kind === 'video' ? 'video' : 'web',
    },
  }
}
