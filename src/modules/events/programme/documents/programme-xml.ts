import { XMLBuilder } from 'fast-xml-parser'
import { textProse } from '#kit/prose/plain.ts'
import type { FrabEvent, FrabPerson, FrabSchedule } from '../../schedule/nouns.ts'

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#text',
  format: true,
  suppressEmptyNode: true,
})

/** Letters that XML 1.0 cannot hold, whatever is written around them. */
const unspeakable = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu
/** Half of a letter that takes two. */
const alone = /\p{Cs}/gu

/** The same schedule for the applications that read XML. */
export function programmeXml(schedule: FrabSchedule, generator: { url: string }): string {
  const { conference } = schedule
  return builder.build({
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    schedule: {
      generator: { '@name': 'Ouvroir', '@url': generator.url },
      version: schedule.version,
      conference: {
        acronym: conference.acronym,
        title: plain(conference.title),
        start: conference.start,
        end: conference.end,
        days: conference.daysCount,
        timeslot_duration: conference.timeslot_duration,
        base_url: schedule.base_url,
        time_zone_name: conference.time_zone_name,
        track: conference.tracks.map(({ name, slug, color }) => ({
          '@name': plain(name),
          '@slug': slug,
          '@color': color,
        })),
      },
      day: conference.days.map((day) => ({
        '@index': day.index,
        '@date': day.date,
        '@start': day.day_start,
        '@end': day.day_end,
        room: Object.entries(day.rooms).map(([name, events]) => ({
          '@name': plain(name),
          '@guid': conference.rooms.find((room) => room.name === name)?.guid ?? '',
          event: events.map(eventXml),
        })),
      })),
    },
  })
}

function eventXml(event: FrabEvent) {
  return {
    '@guid': event.guid,
    '@id': event.id,
    '@code': event.code,
    date: event.date,
    start: event.start,
    duration: event.duration,
    room: plain(event.room),
    slug: event.slug,
    url: event.url,
    recording: { license: event.recording_license, optout: event.do_not_record },
    title: plain(event.title),
    subtitle: event.subtitle,
    track: plain(event.track ?? ''),
    type: plain(event.type),
    language: event.language,
    abstract: plain(textProse(event.abstract)),
    description: plain(textProse(event.description)),
    logo: '',
    persons: event.persons.length > 0 ? { person: event.persons.map(personXml) } : '',
    links: '',
    attachments: '',
  }
}

function personXml({ id, guid, code, public_name }: FrabPerson) {
  return { '@id': id, '@guid': guid, '@code': code, '#text': plain(public_name) }
}

function plain(text: string): string {
  return text.replace(alone, '\ufffd').replace(unspeakable, '')
}
