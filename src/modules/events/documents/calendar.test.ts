import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { type CalendarGiven, calendarText } from './calendar.ts'

const now = new Date('2026-11-25T09:00:00Z')
const given: CalendarGiven = {
  method: 'REQUEST',
  name: 'Agenda',
  baseUrl: 'https://ouvroir.exemple.fr',
  now,
  organizer: { name: 'Le "Labo", et le réseau', email: 'ne-pas-repondre@exemple.fr' },
  attendee: { name: 'Inès Morvan ; élue', email: 'ines@exemple.fr' },
  entries: [
    {
      event: {
        id: '0193-7',
        title: `Voir, écouter ; comprendre ${'le panel citoyen '.repeat(8)}`,
        startsAt: new Date('2026-12-03T17:30:00Z'),
        endsAt: new Date('2026-12-03T19:00:00Z'),
        sequence: 2,
        state: 'published',
        updatedAt: now,
      },
      description: 'Une ligne,\nune autre.',
      location: 'Mairie, 1 place du Marché',
      href: 'https://ouvroir.exemple.fr/agenda/voir',
      joinHref: 'https://ouvroir.exemple.fr/agenda/voir/rejoindre',
    },
  ],
}

function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const [first] = calendar.getAllSubcomponents('vevent')
  if (!first) throw new Error('no event')
  return { calendar, first, event: new ICAL.Event(first) }
}

describe('a calendar', () => {
  test('is read back by a conforming parser: UTC, stable name, sequence, escaped words', () => {
    const { calendar, first, event } = read(calendarText(given))
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST')
    expect(event.uid).toBe('event-0193-7@ouvroir.exemple.fr')
    expect(event.sequence).toBe(2)
    expect(event.startDate.toString()).toBe('2026-12-03T17:30:00Z')
    expect(event.endDate.zone.tzid).toBe('UTC')
    expect(event.summary).toBe(given.entries[0]?.event.title)
    expect(event.description).toBe('Une ligne,\nune autre.')
    expect(event.location).toBe('Mairie, 1 place du Marché')
    expect(first.getFirstPropertyValue('organizer')).toBe('mailto:ne-pas-repondre@exemple.fr')
    expect(first.getFirstProperty('attendee')?.getParameter('cn')).toBe('Inès Morvan ; élue')
  })

  test('is written as the standard asks: CRLF, and no line of more than 75 bytes', () => {
    const text = calendarText(given)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  })

  test('says that an event is cancelled, and that a seat is not sure', () => {
    const [entry] = given.entries
    if (!entry) throw new Error('no entry')
    const cancelled = read(calendarText({ ...given, method: 'CANCEL' }))
    expect(cancelled.calendar.getFirstPropertyValue('method')).toBe('CANCEL')
    expect(cancelled.first.getFirstPropertyValue('status')).toBe('CANCELLED')
    const unsure = { ...given, entries: [{ ...entry, tentative: true }] }
    expect(read(calendarText(unsure)).first.getFirstPropertyValue('status')).toBe('TENTATIVE')
  })

  test('that is followed has a name and says when to come back', () => {
    const { calendar } = read(calendarText({ ...given, method: 'PUBLISH' }))
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Agenda')
    expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT1H')
  })

  test('lets no hostile name open another line', () => {
    const name = 'Inès"\r\nATTENDEE:mailto:autre@exemple.fr'
    const { first } = read(calendarText({ ...given, attendee: { name, email: 'ines@exemple.fr' } }))
    expect(first.getAllProperties('attendee')).toHaveLength(1)
  })
})
