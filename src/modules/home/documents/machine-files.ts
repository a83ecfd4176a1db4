import { xmlText } from '#kit/xml.ts'
import type { PublicPage } from '#platform/module.ts'
import { paths } from '../paths.ts'

interface HouseFacts {
  readonly baseUrl: string
  readonly name: string
}

/** Pages of the public are open to all robots; what belongs to a person is of no use to them. */
export function robotsText(baseUrl: string, closed: readonly string[]): string {
  return [
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${baseUrl}${paths.siteMap}`,
    '',
  ].join('\n')
}

export interface SitePage {
  readonly path: string
  readonly changed?: Date | undefined
  readonly languages?: PublicPage['languages']
}

/** The most that one file of a site map may hold (sitemaps.org). */
const mostPages = 50_000

/**
 * The map of the site: one file while it holds in one; beyond, the list of its parts, each of which is
 * asked for by its number. Nothing for a part that does not exist.
 */
export function siteMap(
  baseUrl: string,
  pages: readonly SitePage[],
  part?: number,
): string | undefined {
  const parts = Math.max(1, Math.ceil(pages.length / mostPages))
  if (part === undefined) return parts === 1 ? mapOf(baseUrl, pages) : mapOfParts(baseUrl, pages)
  if (!Number.isInteger(part) || part < 1 || part > parts) return undefined
  return mapOf(baseUrl, partOf(pages, part))
}

function partOf(pages: readonly SitePage[], part: number) {
  return pages.slice((part - 1) * mostPages, part * mostPages)
}

function mapOf(baseUrl: string, pages: readonly SitePage[]): string {
  const lines = pages.map(
    ({ path, changed, languages = [] }) =>
      `<url><loc>${xmlText(baseUrl + path)}</loc>${lastChange(changed)}${languages
        .map((language) => inLanguage(language.language, baseUrl + language.path))
        .join('')}</url>`,
  )
  return mapFile('urlset', lines)
}

function inLanguage(language: string, href: string): string {
  return `<xhtml:link rel="alternate" hreflang="${language}" href="${xmlText(href)}"/>`
}

function mapOfParts(baseUrl: string, pages: readonly SitePage[]): string {
  const lines = Array.from({ length: Math.ceil(pages.length / mostPages) }, (_, at) => {
    const times = partOf(pages, at + 1).flatMap(({ changed }) => changed?.getTime() ?? [])
    const latest = times.reduce((one, other) => Math.max(one, other), 0)
    const loc = xmlText(`${baseUrl}${paths.siteMap}?partie=${at + 1}`)
    return `<sitemap><loc>${loc}</loc>${lastChange(latest > 0 ? new Date(latest) : undefined)}</sitemap>`
  })
  return mapFile('sitemapindex', lines)
}

function lastChange(changed: Date | undefined): string {
  return changed ? `<lastmod>${changed.toISOString().slice(0, 10)}</lastmod>` : ''
}

function mapFile(root: 'urlset' | 'sitemapindex', lines: readonly string[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${root === 'urlset' ? ' xmlns:xhtml="http://www.w3.org/1999/xhtml"' : ''}>`,
    ...lines,
    `</${root}>`,
    '',
  ].join('\n')
}

/** So that a browser searches here from its own bar, and a reader of feeds in `feed` (OpenSearch 1.1). */
export function openSearch(
  { baseUrl, name }: HouseFacts,
  description: string,
  feed: string,
): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `<ShortName>${xmlText(name.slice(0, 16).trim())}</ShortName>`,
    `<Description>${xmlText(description.slice(0, 1024))}</Description>`,
    '<InputEncoding>UTF-8</InputEncoding>',
    `<Url type="text/html" template="${xmlText(`${baseUrl + paths.search}?q={searchTerms}`)}"/>`,
    `<Url type="application/atom+xml" template="${xmlText(`${baseUrl + feed}?q={searchTerms}`)}"/>`,
    '</OpenSearchDescription>',
    '',
  ].join('\n')
}

/** Where to report a security problem (RFC 9116); valid for half a year from each reading. */
export function securityText(facts: {
  readonly baseUrl: string
  readonly contactEmail: string
  readonly expires: Date
}): string {
  return [
    `Contact: mailto:${facts.contactEmail}`,
    `Expires: ${facts.expires.toISOString()}`,
    'Preferred-Languages: fr, en',
    `Canonical: ${facts.baseUrl}${paths.securityText}`,
    '',
  ].join('\n')
}

/** Kept on the screen of a phone, the house has its name, its mark and its paper. */
export function webManifest(facts: {
  readonly name: string
  readonly tagline: string
  readonly mark: string
}): Record<string, unknown> {
  return {
    name: facts.name,
    short_name: facts.name,
    description: facts.tagline,
    lang: 'fr',
    start_url: paths.front,
    scope: paths.front,
    display: 'browser',
    background_color: '#faf5ea',
    theme_color: '#faf5ea',
    icons: facts.mark
      ? [{ src: facts.mark, sizes: 'any', type: 'image/svg+xml', purpose: 'any' }]
      : [],
  }
}
