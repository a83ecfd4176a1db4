import sanitizeHtml from 'sanitize-html'
import { webAddress } from '../../canonical-address.ts'
import { lineOf, wordsOf } from './clean-html.ts'
import { readJsonLd } from './read-json-ld.ts'

export interface ReadPage {
  readonly title: string
  readonly description: string
  readonly authors: string
  readonly publisher: string
  /** The civil day, when one is said. */
  readonly publishedOn: string
  readonly picture: string
  readonly language: 'fr' | 'en'
  readonly licenceSaid: readonly string[]
  /** Where the page says its own address is. */
  readonly canonical: string
  readonly feeds: readonly { readonly href: string; readonly title: string }[]
}

interface Heard {
  language: string
  title: string
  heading: string
  readonly metas: Map<string, string>
  readonly links: { rel: string; href: string; type: string; title: string }[]
}

/**
 * What a page says of itself in its head: Open Graph, Dublin Core, the meta names of scholars, links and
 * JSON-LD. The sanitiser reads those tags one by one; nothing of its markup is kept.
 */
export function readPage(html: string, address: string): ReadPage {
  const heard = hear(html)
  const ld = readJsonLd(html)
  const { metas, links } = heard
  const first = (...names: string[]) => names.map((name) => metas.get(name)).find(Boolean) ?? ''
  const href = (found: string | undefined) => (found && webAddress(found, address)?.href) || ''
  const of = (rel: string) => links.find((link) => link.rel.split(/\s+/).includes(rel))?.href
  return {
    title: lineOf(
      first('og:title', 'citation_title', 'dc.title', 'dcterms.title') ||
        ld.title ||
        heard.title ||
        heard.heading,
    ),
    description: wordsOf(
      first('og:description', 'description', 'dc.description', 'dcterms.description') ||
        ld.description,
      1_000,
    ),
    authors: lineOf(
      first('citation_author', 'author', 'dc.creator', 'dcterms.creator') || ld.authors,
    ),
    publisher: lineOf(first('og:site_name', 'dc.publisher', 'dcterms.publisher') || ld.publisher),
    publishedOn: dayIn(
      first(
        'article:published_time',
        'citation_publication_date',
        'dc.date',
        'dcterms.issued',
        'date',
      ) || ld.date,
    ),
    picture: href(first('og:image:secure_url', 'og:image', 'twitter:image') || ld.picture),
    language: /^en/i.test(heard.language || first('og:locale', 'dc.language')) ? 'en' : 'fr',
    licenceSaid: [
      of('license') ?? '',
      ld.licence,
      first('dcterms.license', 'dc.rights.license', 'license'),
      first('dcterms.rights', 'dc.rights', 'rights', 'copyright'),
    ].filter(Boolean),
    canonical: href(of('canonical')),
    feeds: links
      .filter(({ rel, type }) => /\balternate\b/.test(rel) && feedTypes.test(type))
      .flatMap((link) => {
        const found = href(link.href)
        return found ? [{ href: found, title: lineOf(link.title) }] : []
      })
      .slice(0, 12),
  }
}

const feedTypes = /^application\/((rss|atom|rdf)\+xml|feed\+json|json)\b/i

/** Tags that say something of the page, each alone: how deep they were nested says nothing. */
const telling =
  /<(meta|link|html|a|title|h1)\b((?:[^<>"']|"[^"]{0,4000}"|'[^']{0,4000}'){0,4000})>([^<]{0,2000})/gi
const mostTags = 3_000

/** Of the page, only what is listened to, each tag closed: however it was written, it is short to read. */
function tellingTags(html: string): string {
  const found: string[] = []
  for (const [, name = '', attributes = '', words = ''] of html.matchAll(telling)) {
    if (found.length >= mostTags) break
    const tag = name.toLowerCase()
    if (tag === 'a' && !/\brel\s*=/i.test(attributes)) continue
    found.push(`<${tag}${attributes}>${tag === 'title' || tag === 'h1' ? words : ''}</${tag}>`)
  }
  return found.join('')
}

function hear(page: string): Heard {
  const html = tellingTags(page)
  const heard: Heard = { language: '', title: '', heading: '', metas: new Map(), links: [] }
  sanitizeHtml(html, {
    allowedTags: ['title', 'h1'],
    allowedAttributes: {},
    nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'svg'],
    nestingLimit: 100,
    onOpenTag: (name, attributes) => listen(heard, name, attributes),
    textFilter: (text, tag) => {
      if (tag === 'title' && heard.title.length < 400) heard.title += text
      if (tag === 'h1' && heard.heading.length < 400) heard.heading += text
      return ''
    },
  })
  return heard
}

const most = 400

function listen(heard: Heard, name: string, attributes: Readonly<Record<string, string>>) {
  if (name === 'html') heard.language = attributes['lang'] ?? attributes['xml:lang'] ?? ''
  if (name === 'meta' && heard.metas.size < most) {
    const key = (attributes['property'] ?? attributes['name'] ?? '').toLowerCase().trim()
    const content = attributes['content']?.slice(0, 4_000) ?? ''
    if (key && content && !heard.metas.has(key)) heard.metas.set(key, content)
  }
  if (name !== 'link' && !(name === 'a' && /\blicen[sc]e\b/i.test(attributes['rel'] ?? ''))) return
  if (heard.links.length >= most) return
  heard.links.push({
    rel: (attributes['rel'] ?? '').toLowerCase().replace('licence', 'license'),
    href: attributes['href'] ?? '',
    type: attributes['type'] ?? '',
    title: attributes['title'] ?? '',
  })
}

/** The day in a date as machines write it: 2026-11-25T09:00, 2026/11/25. */
function dayIn(words: string): string {
  const [, year, month, day] = /(\d{4})[-/](\d{2})[-/](\d{2})/.exec(words) ?? []
  return year ? `${year}-${month}-${day}` : ''
}
