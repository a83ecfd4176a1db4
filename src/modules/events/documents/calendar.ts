import ICAL from 'ical.js'
import { calendarUid, type NetworkEvent } from '../event.ts'

// The parser forgets that a folded line begins with a space, which counts among its 75 bytes.
ICAL.foldLength = 74

export type CalendarMethod = 'PUBLISH' | 'REQUEST' | 'CANCEL'

export interface CalendarGiven {
  readonly method: CalendarMethod
  readonly name: string
  readonly baseUrl: string
  readonly now: Date
  readonly entries: readonly CalendarEntry[]
  /** Who sends the invitation: mail programs refuse one that is not organised by its sender. */
  readonly organizer?: { readonly name: string; readonly email: string } | undefined
  readonly attendee?: { readonly name: string; readonly email: string } | undefined
}

export interface CalendarEntry {
  readonly event: Pick<
    NetworkEvent,
    'id' | 'title' | 'startsAt' | 'endsAt' | 'sequence' | 'state' | 'updatedAt'
  >
  readonly description: string
  readonly location: string
  readonly href: string
  /** The house’s own address, which leads to the room when the time comes. */
  readonly joinHref?: string | undefined
  /** Of a letter to one person; otherwise that of the event. */
  readonly sequence?: number | undefined
  /** No seat yet: shown as uncertain. */
  readonly tentative?: boolean | undefined
}

/** A calendar as text (RFC 5545): UTC times, stable names, folded lines. */
export function calendarText(given: CalendarGiven): string {
  const calendar = new ICAL.Component('vcalendar')
  calendar.addPropertyWithValue('prodid', '-//Ouvroir//Agenda//FR')
  calendar.addPropertyWithValue('version', '2.0')
  calendar.addPropertyWithValue('calscale', 'GREGORIAN')
  calendar.addPropertyWithValue('method', given.method)
  if (given.method === 'PUBLISH') {
    calendar.addPropertyWithValue('name', given.name)
    calendar.addPropertyWithValue('x-wr-calname', given.name)
    calendar.addProperty(duration('refresh-interval', 'PT1H'))
    calendar.addPropertyWithValue('x-published-ttl', 'PT1H')
  }
  for (const entry of given.entries) calendar.addSubcomponent(eventOf(given, entry))
  return `${calendar.toString()}\r\n`
}

function eventOf(given: CalendarGiven, entry: CalendarEntry): ICAL.Component {
  const { event } = entry
  const one = new ICAL.Component('vevent')
  one.addPropertyWithValue('uid', calendarUid(event, new URL(given.baseUrl).hostname))
  one.addPropertyWithValue('sequence', entry.sequence ?? event.sequence)
  one.addPropertyWithValue('dtstamp', utc(given.now))
  one.addPropertyWithValue('last-modified', utc(event.updatedAt))
  one.addPropertyWithValue('dtstart', utc(event.startsAt))
  one.addPropertyWithValue('dtend', utc(event.endsAt))
  one.addPropertyWithValue('summary', event.title)
  if (entry.description) one.addPropertyWithValue('description', entry.description)
  if (entry.location) one.addPropertyWithValue('location', entry.location)
  one.addPropertyWithValue('url', entry.href)
  one.addPropertyWithValue('status', statusOf(given.method, entry))
  one.addPropertyWithValue('transp', entry.tentative ? 'TRANSPARENT' : 'OPAQUE')
  if (entry.joinHref) one.addProperty(conference(entry.joinHref))
  if (given.organizer) one.addProperty(person('organizer', given.organizer))
  if (given.attendee) {
    const attendee = person('attendee', given.attendee)
    attendee.setParameter('role', 'REQ-PARTICIPANT')
    attendee.setParameter('partstat', given.method === 'CANCEL' ? 'NEEDS-ACTION' : 'ACCEPTED')
    attendee.setParameter('rsvp', 'FALSE')
    one.addProperty(attendee)
  }
  return one
}

function statusOf(method: CalendarMethod, { event, tentative }: CalendarEntry): string {
  if (method === 'CANCEL' || event.state === 'cancelled') return 'CANCELLED'
  return tentative ? 'TENTATIVE' : 'CONFIRMED'
}

function utc(instant: Date): ICAL.Time {
  return ICAL.Time.fromJSDate(instant, true)
}

function person(kind: 'organizer' | 'attendee', who: { name: string; email: string }) {
  const property = new ICAL.Property(kind)
  // A quotation mark cannot be escaped in a parameter (RFC 5545 §3.2).
  const name = who.name.replace(/["\p{Cc}]/gu, ' ').trim()
  if (name) property.setParameter('cn', name)
  property.setValue(`mailto:${who.email}`)
  return property
}

/** RFC 7986: calendars that know it draw a button. */
function conference(href: string): ICAL.Property {
  const property = new ICAL.Property('conference')
  property.resetType('uri')
  property.setParameter('feature', 'VIDEO')
  property.setValue(href)
  return property
}

function duration(name: string, value: string): ICAL.Property {
  const property = new ICAL.Property(name)
  property.resetType('duration')
  property.setValue(ICAL.Duration.fromString(value))
  return property
}
