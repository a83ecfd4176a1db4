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
}

/** More than a site map may hold (sitemaps.org). */
const mostPages = 50_000

export function siteMap(baseUrl: string, pages: readonly SitePage[]): string {
  const lines = pages.slice(0, mostPages).map(({ path, changed }) => {
    const day = changed ? `<lastmod>${changed.toISOString().slice(0, 10)}</lastmod>` : ''
    return `<url><loc>${xmlText(baseUrl + path)}</loc>${day}</url>`
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...lines,
    '</urlset>',
    '',
  ].join('\n')
}

/** So that a browser searches here from its own bar (OpenSearch 1.1). */
export function openSearch({ baseUrl, name }: HouseFacts, description: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `<ShortName>${xmlText(name.slice(0, 16).trim())}</ShortName>`,
    `<Description>${xmlText(description.slice(0, 1024))}</Description>`,
    '<InputEncoding>UTF-8</InputEncoding>',
    `<Url type="text/html" template="${xmlText(`${baseUrl + paths.search}?q={searchTerms}`)}"/>`,
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

function xmlText(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}
