import { type AtomFeed, type JsonFeed, parseFeed, type RdfFeed, type RssFeed } from 'feedsmith'
import { done, type Result, refused } from '#kit/result.ts'
import { sha256Of } from '#platform/secrets/sha256.ts'
import { webAddress } from '../../canonical-address.ts'
import { lineOf, wordsOf } from './clean-html.ts'

/** What is asked for when a feed is read. */
export const feedTypes = [
  'application/rss+xml',
  'application/atom+xml',
  'application/rdf+xml',
  'application/feed+json',
  'application/json',
  'application/xml',
  'text/xml',
  // Many feeds are served as one of these.
  'text/plain',
  'text/html',
  'application/octet-stream',
]

export interface FeedItem {
  /** Hash of what its feed calls it: told again, it is the same. */
  readonly guidHash: string
  readonly address: string
  /** False when its address is only where it leads: two that lead there are not the same thing. */
  readonly isItsPage?: boolean
  readonly title: string
  readonly extract: string
  readonly authors: string
  readonly publishedAt: Date | undefined
  readonly picture: string
  readonly licenceSaid: readonly string[]
}

export interface ReadFeed {
  readonly title: string
  readonly home: string
  readonly language: 'fr' | 'en' | undefined
  readonly licenceSaid: readonly string[]
  readonly items: readonly FeedItem[]
}

/** More than this at once is not read: the latest come first. */
const mostItems = 100

/**
 * Reads RSS, RDF, Atom or JSON Feed. Entities of one’s own are refused before anything is parsed: no feed
 * needs them, and a few lines of them swell to gigabytes. Relative links are completed by the base of the
 * feed, then by its address.
 */
export function readFeed(text: string, address: string): Result<ReadFeed, 'not-a-feed'> {
  if (/<!ENTITY/i.test(text)) return refused('not-a-feed')
  try {
    const parsed = parseFeed(text, { maxItems: mostItems })
    switch (parsed.format) {
      case 'atom':
        return done(ofAtom(parsed.feed, address))
      case 'json':
        return done(ofJson(parsed.feed, address))
      case 'rdf':
        return done(ofRdf(parsed.feed, address))
      case 'rss':
        return done(ofRss(parsed.feed, address))
      default:
        return parsed satisfies never
    }
  } catch {
    // Its library throws on whatever is no feed, or is one too badly written to be read.
    return refused('not-a-feed')
  }
}

function ofRss(feed: RssFeed.Feed<string>, address: string): ReadFeed {
  const home = hrefOf(feed.link, address)
  const base = feed.xml?.base ?? (home || address)
  return {
    title: lineOf(feed.title ?? ''),
    home,
    language: languageOf(feed.language ?? feed.dc?.languages?.[0]),
    licenceSaid: said(
      feed.creativeCommons?.licenses,
      feed.cc?.license,
      feed.dc?.rights,
      feed.copyright,
    ),
    items: itemsOf(feed.items, (item) => ({
      guid: item.guid?.value,
      link: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
      title: item.title,
      html: [item.content?.encoded, item.description],
      authors: [
        ...(item.dc?.creators ?? []),
        ...(item.authors ?? []).map((author) => author.name ?? ''),
      ],
      dates: [item.pubDate, item.dc?.dates?.[0]],
      picture:
        item.enclosures?.find(({ type }) => type?.startsWith('image/'))?.url ??
        item.media?.thumbnails?.[0]?.url,
      licenceSaid: said(item.creativeCommons?.licenses, item.cc?.license, item.dc?.rights),
      base,
    })),
  }
}

function ofRdf(feed: RdfFeed.Feed<string>, address: string): ReadFeed {
  const home = hrefOf(feed.link, address)
  return {
    title: lineOf(feed.title ?? ''),
    home,
    language: languageOf(feed.dc?.languages?.[0]),
    licenceSaid: said(feed.cc?.license, feed.dc?.rights),
    items: itemsOf(feed.items, (item) => ({
      guid: item.rdf?.about,
      link: item.link,
      title: item.title,
      html: [item.content?.encoded, item.description],
      authors: item.dc?.creators ?? [],
      dates: [item.dc?.dates?.[0]],
      picture: undefined,
      licenceSaid: said(item.cc?.license, item.dc?.rights),
      base: home || address,
    })),
  }
}

function ofAtom(feed: AtomFeed.Feed<string>, address: string): ReadFeed {
  const base = hrefOf(feed.xml?.base, address) || address
  return {
    title: lineOf(feed.title?.value ?? ''),
    home: hrefOf(linkOf(feed.links, 'alternate'), base),
    language: languageOf(feed.xml?.lang),
    licenceSaid: said(
      linkOf(feed.links, 'license'),
      feed.creativeCommons?.licenses,
      feed.rights?.value,
    ),
    items: itemsOf(feed.entries, (entry) => ({
      guid: entry.id,
      link: linkOf(entry.links, 'alternate'),
      title: entry.title?.value,
      html: [entry.content?.value, entry.summary?.value],
      authors: (entry.authors ?? feed.authors ?? []).map(({ name }) => name ?? ''),
      dates: [entry.published, entry.updated],
      picture: entry.media?.thumbnails?.[0]?.url,
      licenceSaid: said(linkOf(entry.links, 'license'), entry.rights?.value),
      base: entry.xml?.base ?? base,
    })),
  }
}

function ofJson(feed: JsonFeed.Feed<string>, address: string): ReadFeed {
  const home = hrefOf(feed.home_page_url, address)
  return {
    title: lineOf(feed.title ?? ''),
    home,
    language: languageOf(feed.language),
    licenceSaid: [],
    items: itemsOf(feed.items, (item) => ({
      guid: item.id,
      link: item.url ?? item.external_url,
      title: item.title,
      html: [item.content_html, item.summary, escaped(item.content_text)],
      authors: (item.authors ?? []).map(({ name }) => name ?? ''),
      dates: [item.date_published, item.date_modified],
      picture: item.image,
      licenceSaid: [],
      base: home || address,
    })),
  }
}

interface RawItem {
  readonly guid: string | undefined
  readonly link: string | undefined
  readonly title: string | undefined
  /** The longest first; the first that says something is taken. */
  readonly html: readonly (string | undefined)[]
  readonly authors: readonly string[]
  readonly dates: readonly (string | undefined)[]
  readonly picture: string | undefined
  readonly licenceSaid: readonly string[]
  readonly base: string
}

/** What has no page to lead to is nothing for a watch. */
function itemsOf<T>(items: readonly T[] | undefined, read: (item: T) => RawItem): FeedItem[] {
  return (items ?? []).flatMap((item) => {
    const raw = read(item)
    const address = hrefOf(raw.link, raw.base)
    if (!address) return []
    const extract = raw.html.map((html) => wordsOf(html ?? '')).find(Boolean) ?? ''
    return {
      guidHash: hashOf(raw.guid?.trim() || address),
      address,
      title: lineOf(raw.title ?? '') || extract.slice(0, 100).trim() || address,
      extract,
      authors: raw.authors
        .map((name) => lineOf(name, 80))
        .filter(Boolean)
        .slice(0, 6)
        .join(', '),
      publishedAt: dateOf(raw.dates.find(Boolean)),
      picture: hrefOf(raw.picture, raw.base),
      licenceSaid: raw.licenceSaid,
    }
  })
}

function hashOf(guid: string): string {
  return sha256Of(guid)
}

function linkOf(
  links: readonly { readonly href?: string; readonly rel?: string }[] | undefined,
  rel: string,
): string | undefined {
  return links?.find((link) => (link.rel ?? 'alternate') === rel)?.href
}

function hrefOf(link: string | undefined, base: string): string {
  return (link && webAddress(link, base)?.href) || ''
}

function said(...sayings: readonly (string | readonly string[] | undefined)[]): string[] {
  return sayings.flatMap((saying) => saying ?? []).map((text) => text.slice(0, 500))
}

function languageOf(words: string | undefined): 'fr' | 'en' | undefined {
  if (/^fr\b/i.test(words ?? '')) return 'fr'
  return /^en\b/i.test(words ?? '') ? 'en' : undefined
}

/** A day that makes no sense is no day. */
function dateOf(words: string | undefined): Date | undefined {
  const at = Date.parse(words ?? '')
  const year = Number.isNaN(at) ? 0 : new Date(at).getUTCFullYear()
  return year >= 1990 && year <= 2100 ? new Date(at) : undefined
}

function escaped(text: string | undefined): string | undefined {
  return text?.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}
