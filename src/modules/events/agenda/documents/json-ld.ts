import { plainProse } from '#kit/prose/plain.ts'
import { modeOf, type NetworkEvent } from '../../event.ts'
import { eventPath } from '../../paths.ts'
import { withOffset } from '../../zoned-time.ts'

const modes = {
  offline: 'OfflineEventAttendanceMode',
  online: 'OnlineEventAttendanceMode',
  mixed: 'MixedEventAttendanceMode',
} as const

interface Given {
  readonly baseUrl: string
  readonly houseName: string
  readonly locale: 'fr' | 'en'
  readonly hostName: string | undefined
  readonly isOpen: boolean
  /** No seat is left. */
  readonly isFull: boolean
}

/** What search engines and calendars of others read (schema.org Event). */
export function jsonLdOf(event: NetworkEvent, input: Given): Record<string, unknown> {
  const href = input.baseUrl + eventPath('event', event.slug)
  const mode = modeOf(event)
  const places = [
    ...(mode === 'online'
      ? []
      : [
          {
            '@type': 'Place',
            name: event.place || input.hostName || '',
            address: event.place || input.hostName || '',
          },
        ]),
    // The address of the room is for those who registered: the page leads there.
    ...(mode === 'offline' ? [] : [{ '@type': 'VirtualLocation', url: href }]),
  ]
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': href,
    url: href,
    name: event.title,
    description: plainProse(event.summary),
    startDate: withOffset(event.startsAt, event.timeZone),
    endDate: withOffset(event.endsAt, event.timeZone),
    eventAttendanceMode: `https://schema.org/${modes[mode]}`,
    eventStatus: `https://schema.org/${event.state === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
    location: places.length === 1 ? places[0] : places,
    organizer: { '@type': 'Organization', name: input.houseName, url: input.baseUrl },
    isAccessibleForFree: true,
    inLanguage: input.locale,
    ...(event.capacity === undefined ? {} : { maximumAttendeeCapacity: event.capacity }),
    ...(input.isOpen
      ? {
          offers: {
            '@type': 'Offer',
            price: 0,
            priceCurrency: 'EUR',
            url: input.baseUrl + eventPath('register', event.slug),
            availability: `https://schema.org/${input.isFull ? 'SoldOut' : 'InStock'}`,
          },
        }
      : {}),
  }
}

/** Text that may stand inside a script element: `<` could close it. */
export function jsonLdText(data: Record<string, unknown>): string {
  return JSON.stringify(data).replace(/</g, '\\u003c')
}
