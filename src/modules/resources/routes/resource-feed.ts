import { generateAtomFeed } from 'feedsmith'
import { challengeNames, isChallenge } from '#kit/challenge.ts'
import { plainProse } from '#kit/prose/plain.ts'
import type { Locale } from '#kit/texts.ts'
import { termsOf } from '../licence.ts'
import { paths, resourcePath } from '../paths.ts'
import type { Resource } from '../resource.ts'
import { chosenValues, filterQuery, type ResourceFilter } from '../resource-filter.ts'
import { exchangeTexts } from '../texts/exchange.ts'
import { resourceTexts } from '../texts/texts.ts'

/** One view of the centre as a feed, in pages (RFC 4287, RFC 5005 §3). */
export function resourceFeed(given: {
  readonly house: { readonly baseUrl: string; readonly houseName: string }
  readonly locale: Locale
  readonly filter: ResourceFilter
  readonly resources: readonly Resource[]
  readonly page: number
  readonly pages: number
}): string {
  const { house, locale, filter, resources, page, pages } = given
  const { baseUrl, houseName } = house
  const said = exchangeTexts[locale]
  const at = (number: number) => `${baseUrl}${paths.feed}${filterQuery(filter, number)}`
  const words = [filter.words ?? '', ...chosenValues(filter).map(({ value }) => value)]
    .filter((word) => word !== '')
    .join(', ')
  const latest = Math.max(0, ...resources.map(({ updatedAt }) => updatedAt.getTime()))
  return generateAtomFeed({
    id: at(1),
    title: { value: words ? said.feedOf(houseName, words) : said.feed(houseName) },
    updated: new Date(latest),
    links: [
      { href: at(page), rel: 'self', type: 'application/atom+xml' },
      {
        href: `${baseUrl}${paths.list}${filterQuery(filter)}`,
        rel: 'alternate',
        type: 'text/html',
      },
      ...(page < pages ? [{ href: at(page + 1), rel: 'next' }] : []),
      ...(page > 1 ? [{ href: at(page - 1), rel: 'previous' }] : []),
    ],
    authors: [{ name: houseName }],
    entries: resources.map((resource) => entryOf(resource, baseUrl, houseName, locale)),
  })
}

function entryOf(resource: Resource, baseUrl: string, houseName: string, locale: Locale) {
  const licence = termsOf(resource.licence)
  const authors = resource.content.authors
    .map(({ name, organisation }) => name || organisation)
    .filter((name) => name !== '')
  return {
    id: `urn:uuid:${resource.id}`,
    title: { value: resource.title },
    updated: resource.updatedAt,
    published: resource.publishedAt ?? resource.updatedAt,
    links: [
      { href: baseUrl + resourcePath(resource.slug), rel: 'alternate', type: 'text/html' },
      ...(licence ? [{ href: licence.href, rel: 'license' }] : []),
    ],
    authors: (authors.length > 0 ? authors : [houseName]).map((name) => ({ name })),
    categories: [
      { term: resource.kind, label: resourceTexts[locale].kinds[resource.kind] },
      ...resource.challenges
        .filter(isChallenge)
        .map((term) => ({ term, label: challengeNames[locale][term] })),
      ...[...resource.themes, ...resource.methods].map((term) => ({ term })),
    ],
    rights: { value: licence?.label ?? resource.licence },
    summary: { value: plainProse(resource.lead) },
  }
}
