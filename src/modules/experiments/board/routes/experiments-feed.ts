import { generateAtomFeed } from 'feedsmith'
import { plainProse } from '#kit/prose/plain.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { legalXml } from '#kit/xml.ts'
import type { Experiment } from '../../experiment.ts'
import { paths } from '../../paths.ts'
import { listTexts } from '../texts/list.ts'

/** What is published, as a feed: the latest that changed first (RFC 4287). */
export function experimentsFeed(input: {
  readonly house: { readonly baseUrl: string; readonly houseName: string }
  readonly locale: Locale
  readonly experiments: readonly Experiment[]
}): string {
  const { house, locale, experiments } = input
  const self = house.baseUrl + paths.feed
  const feed = generateAtomFeed({
    xml: { lang: locale },
    id: self,
    title: { value: `${house.houseName} – ${listTexts[locale].title}` },
    updated: experiments[0]?.updatedAt ?? new Date(0),
    links: [
      { href: self, rel: 'self', type: 'application/atom+xml' },
      { href: house.baseUrl + paths.list, rel: 'alternate', type: 'text/html' },
    ],
    authors: [{ name: house.houseName }],
    entries: experiments.map((experiment) => ({
      xml: { lang: writtenLocale },
      id: `urn:uuid:${experiment.id}`,
      title: { value: experiment.title },
      updated: experiment.updatedAt,
      links: [
        {
          href: house.baseUrl + paths.experiment(experiment.slug),
          rel: 'alternate',
          type: 'text/html',
        },
      ],
      categories: experiment.challenges.map((term) => ({ term })),
      summary: { value: plainProse(experiment.question) },
    })),
  })
  return legalXml(feed)
}
