import ICAL from 'ical.js'
import { textProse } from '#kit/prose/plain.ts'
import {
  guidOf,
  type PublishedItem,
  type PublishedProgramme,
  spanOf,
} from '../../schedule/nouns.ts'
import { roomName } from './programme-document.ts'

interface Given {
  readonly publishedAt: Date
  readonly place: string
}

/** Moments of a programme for a calendar: all of them, or those that somebody chose. */
export function programmeIcs(
  programme: PublishedProgramme,
  items: readonly PublishedItem[],
  input: Given,
): string {
  const calendar = new ICAL.Component('vcalendar')
  calendar.updatePropertyWithValue('prodid', '-//Ouvroir//Programme//FR')
  calendar.updatePropertyWithValue('version', '2.0')
  calendar.updatePropertyWithValue('method', 'PUBLISH')
  calendar.updatePropertyWithValue('x-wr-calname', programme.title)
  for (const item of items) calendar.addSubcomponent(entryOf(programme, item, input))
  return `${calendar.toString()}\r\n`
}

function entryOf(programme: PublishedProgramme, item: PublishedItem, input: Given) {
  const entry = new ICAL.Component('vevent')
  const { start, end } = spanOf(item.slot, programme.timeZone)
  const host = new URL(programme.baseUrl).hostname
  entry.updatePropertyWithValue('uid', `moment-${guidOf(item.slot)}@${host}`)
  entry.updatePropertyWithValue('dtstamp', ICAL.Time.fromJSDate(input.publishedAt, true))
  entry.updatePropertyWithValue('dtstart', ICAL.Time.fromJSDate(start, true))
  entry.updatePropertyWithValue('dtend', ICAL.Time.fromJSDate(end, true))
  // Each version of the programme is a later word on the same moment (RFC 5545).
  entry.updatePropertyWithValue('sequence', programme.version)
  entry.updatePropertyWithValue('summary', item.title)
  const place = [roomName(programme, item), input.place].filter(Boolean).join(', ')
  entry.updatePropertyWithValue('location', place)
  const names = item.persons.map(({ name }) => name).join(', ')
  const words = [names, textProse(item.summary)].filter(Boolean).join('\n\n')
  if (words !== '') entry.updatePropertyWithValue('description', words)
  entry.updatePropertyWithValue('url', `${programme.url}#moment-${item.number}`)
  return entry
}
