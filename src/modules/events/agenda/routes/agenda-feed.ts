import { generateAtomFeed } from 'feedsmith'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { legalXml } from '#kit/xml.ts'
import type { NetworkEvent } from '../../event.ts'
import { eventPath, myPaths, paths } from '../../paths.ts'
import { publicEventTexts } from '../../texts/event.ts'
import { writtenSpan } from '../../written-span.ts'

/** What is announced, as a feed: the latest that was said first (RFC 4287). */
export function agendaFeed(input: {
  readonly house: { readonly baseUrl: string; readonly houseName: string }
  readonly locale: Locale
  readonly events: readonly NetworkEvent[]
  /** Keys of those that have no seat left. */
  readonly full: ReadonlySet<string>
}): string {
  const { house, locale } = input
  const events = input.events.toSorted((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime())
  const self = house.baseUrl + myPaths.agendaFeed
  const feed = generateAtomFeed({
    xml: { lang: locale },
    id: self,
    title: { value: `${house.houseName} – ${publicEventTexts[locale].agendaTitle}` },
    updated: events[0]?.updatedAt ?? new Date(0),
    links: [
      { href: self, rel: 'self', type: 'application/atom+xml' },
      { href: house.baseUrl + paths.agenda, rel: 'alternate', type: 'text/html' },
    ],
    authors: [{ name: house.houseName }],
    entries: events.map((event) => ({
      xml: { lang: writtenLocale },
      id: `urn:uuid:${event.id}`,
      title: { value: event.title },
      updated: event.updatedAt,
      published: event.createdAt,
      links: [
        {
          href: house.baseUrl + eventPath('event', event.slug),
          rel: 'alternate',
          type: 'text/html',
        },
      ],
      summary: {
        value: [
          input.full.has(event.id) ? publicEventTexts[locale].fullShort : '',
          writtenSpan(event, locale),
          event.place,
          event.summary,
        ]
          .filter((words) => words !== '')
          .join(' – '),
      },
    })),
  })
  return legalXml(feed)
}
