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
export function calendarText(input: CalendarGiven): string {
  const calendar = new ICAL.Component('vcalendar')
  calendar.addPropertyWithValue('prodid', '-//Ouvroir//Agenda//FR')
  calendar.addPropertyWithValue('version', '2.0')
  calendar.addPropertyWithValue('calscale', 'GREGORIAN')
  calendar.addPropertyWithValue('method', input.method)
  if (input.method === 'PUBLISH') {
    calendar.addPropertyWithValue('name', input.name)
    calendar.addPropertyWithValue('x-wr-calname', input.name)
    calendar.addProperty(duration('refresh-interval', 'PT1H'))
    calendar.addPropertyWithValue('x-published-ttl', 'PT1H')
  }
  for (const entry of input.entries) calendar.addSubcomponent(eventOf(input, entry))
  return `${calendar.toString()}\r\n`
}

function eventOf(input: CalendarGiven, entry: CalendarEntry): ICAL.Component {
  const { event } = entry
  const component = new ICAL.Component('vevent')
  component.addPropertyWithValue('uid', calendarUid(event, new URL(input.baseUrl).hostname))
  component.addPropertyWithValue('sequence', entry.sequence ?? event.sequence)
  component.addPropertyWithValue('dtstamp', utc(input.now))
  component.addPropertyWithValue('last-modified', utc(event.updatedAt))
  component.addPropertyWithValue('dtstart', utc(event.startsAt))
  component.addPropertyWithValue('dtend', utc(event.endsAt))
  component.addPropertyWithValue('summary', event.title)
  if (entry.description) component.addPropertyWithValue('description', entry.description)
  if (entry.location) component.addPropertyWithValue('location', entry.location)
  component.addPropertyWithValue('url', entry.href)
  component.addPropertyWithValue('status', statusOf(input.method, entry))
  component.addPropertyWithValue('transp', entry.tentative ? 'TRANSPARENT' : 'OPAQUE')
  if (entry.joinHref) component.addProperty(conference(entry.joinHref))
  if (input.organizer) component.addProperty(person('organizer', input.organizer))
  if (input.attendee) {
    const attendee = person('attendee', input.attendee)
    attendee.setParameter('role', 'REQ-PARTICIPANT')
    attendee.setParameter('partstat', input.method === 'CANCEL' ? 'NEEDS-ACTION' : 'ACCEPTED')
    attendee.setParameter('rsvp', 'FALSE')
    component.addProperty(attendee)
  }
  return component
}

function statusOf(method: CalendarMethod, { event, tentative }: CalendarEntry): string {
  if (method === 'CANCEL' || event.state === 'cancelled') return 'CANCELLED'
  return tentative ? 'TENTATIVE' : 'CONFIRMED'
}

function utc(instant: Date): ICAL.Time {
  return ICAL.Time.fromJSDate(instant, true)
}

function person(kind: 'organizer' | 'attendee', input: { name: string; email: string }) {
  const property = new ICAL.Property(kind)
  // A quotation mark cannot be escaped in a parameter (RFC 5545 §3.2).
  const name = input.name.replace(/["\p{Cc}]/gu, ' ').trim()
  if (name) property.setParameter('cn', name)
  property.setValue(`mailto:${input.email}`)
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
