import { generateAtomFeed } from 'feedsmith'
import { challengeNames, isChallenge } from '#kit/challenge.ts'
import { plainProse } from '#kit/prose/plain.ts'
import type { Locale } from '#kit/texts.ts'
import { legalXml } from '#kit/xml.ts'
import type { InLanguage } from '../../in-language.ts'
import { termsOf } from '../../licence.ts'
import { paths, resourcePath } from '../../paths.ts'
import type { Resource } from '../../resource.ts'
import { chosenValues, filterQuery, type ResourceFilter } from '../../search/nouns.ts'
import { resourceTexts } from '../../texts/resources.ts'
import { exchangeTexts } from '../texts/exchange.ts'

interface FeedGiven {
  readonly house: { readonly baseUrl: string; readonly houseName: string }
  readonly locale: Locale
  readonly filter: ResourceFilter
  readonly resources: readonly Resource[]
  /** The other texts of a work that is in several languages, by the id of a resource. */
  readonly languages: ReadonlyMap<string, readonly InLanguage[]>
  readonly page: number
  readonly pages: number
}

/** One view of the centre as a feed, in pages (RFC 4287, RFC 5005 §3). */
export function resourceFeed(input: FeedGiven): string {
  const { house, locale, filter, resources, page, pages } = input
  const { baseUrl, houseName } = house
  const texts = exchangeTexts[locale]
  const at = (number: number) => `${baseUrl}${paths.feed}${filterQuery(filter, number)}`
  const words = [filter.words ?? '', ...chosenValues(filter).map(({ value }) => value)]
    .filter((word) => word !== '')
    .join(', ')
  const latest = Math.max(0, ...resources.map(({ updatedAt }) => updatedAt.getTime()))
  const feed = generateAtomFeed({
    xml: { lang: locale },
    id: at(1),
    title: { value: words ? texts.feedOf(houseName, words) : texts.feed(houseName) },
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
    entries: resources.map((resource) => entryOf(resource, input)),
  })
  return legalXml(feed)
}

function entryOf(resource: Resource, input: FeedGiven) {
  const { locale, languages } = input
  const { baseUrl, houseName } = input.house
  const licence = termsOf(resource.licence)
  const authors = resource.content.authors
    .map(({ name, organisation }) => name || organisation)
    .filter((name) => name !== '')
  return {
    xml: { lang: resource.language },
    id: `urn:uuid:${resource.id}`,
    title: { value: resource.title },
    updated: resource.updatedAt,
    published: resource.publishedAt ?? resource.updatedAt,
    links: [
      {
        ...{ href: baseUrl + resourcePath(resource.slug), rel: 'alternate', type: 'text/html' },
        hreflang: resource.language,
      },
      ...(languages.get(resource.id) ?? [])
        .filter(({ id }) => id !== resource.id)
        .map(({ slug, language }) => ({
          ...{ href: baseUrl + resourcePath(slug), rel: 'alternate', type: 'text/html' },
          hreflang: language,
        })),
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
