import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { programmeXml } from '../programme/documents/programme-xml.ts'
import { frabOf, type PublishedItem, type PublishedProgramme, spanOf } from './frab.ts'

const guid = (rank: number) => `01930000-0000-7000-8000-00000000000${rank}`

const workshop: PublishedItem = {
  slot: {
    id: guid(1),
    contributionId: guid(2),
    title: '',
    roomId: guid(3),
    day: '2027-03-28',
    startsAt: '09:30',
    minutes: 90,
  },
  number: 7,
  title: 'Tirer au sort <sans> fichier & sans façon',
  summary: 'Deux communes racontent.',
  format: 'Atelier',
  trackId: guid(4),
  language: 'fr',
  recording: true,
  persons: [{ id: guid(5), name: 'Odile Serre', organisation: 'Ville de Valbrenne' }],
}

const lunch: PublishedItem = {
  ...workshop,
  slot: {
    ...workshop.slot,
    id: guid(6),
    contributionId: undefined,
    title: 'Repas',
    roomId: undefined,
    startsAt: '12:00',
    minutes: 60,
  },
  number: 8,
  title: 'Repas',
  trackId: undefined,
  recording: false,
  persons: [],
}

const programme: PublishedProgramme = {
  slug: 'rencontres-2027',
  title: 'Les rencontres',
  url: 'https://ouvroir.example/agenda/rencontres-2027/programme',
  baseUrl: 'https://ouvroir.example',
  version: 2,
  timeZone: 'Europe/Paris',
  days: ['2027-03-27', '2027-03-28'],
  dayFrom: '09:00',
  dayTo: '18:00',
  rooms: [{ id: guid(3), name: 'Salle des fêtes', capacity: 120, note: 'Rez-de-chaussée' }],
  tracks: [{ id: guid(4), name: 'Recruter', colour: 'blue' }],
  items: [workshop, lunch],
  everywhere: 'Partout',
}

const instant = z.iso.datetime({ offset: true })
const hour = z.string().regex(/^\d{1,2}:\d{2}$/)
const nullableText = z.string().nullable()

/** Written from the published shape of the format, apart from our own types. */
const person = z.strictObject({
  code: z.string(),
  guid: z.uuid(),
  id: z.number().int(),
  name: z.string(),
  public_name: z.string(),
  avatar: z.null(),
  biography: z.null(),
  url: z.null(),
})
const event = z.strictObject({
  guid: z.uuid(),
  code: z.string().min(1),
  id: z.number().int().positive(),
  logo: z.null(),
  date: instant,
  start: hour,
  end: hour,
  duration: hour,
  room: z.string().min(1),
  slug: z.string().regex(/^[a-z0-9-]+$/),
  url: z.url(),
  title: z.string().min(1),
  subtitle: z.string(),
  track: nullableText,
  type: z.string(),
  language: z.enum(['fr', 'en']),
  abstract: z.string(),
  description: z.string(),
  recording_license: z.string(),
  do_not_record: z.boolean(),
  persons: z.array(person),
  links: z.array(z.unknown()),
  feedback_url: nullableText,
  origin_url: z.url(),
  attachments: z.array(z.unknown()),
})
const frabSchema = z.strictObject({
  url: z.url(),
  version: z.string(),
  base_url: z.url(),
  conference: z.strictObject({
    acronym: z.string().min(1),
    title: z.string().min(1),
    start: z.iso.date(),
    end: z.iso.date(),
    daysCount: z.number().int().positive(),
    timeslot_duration: z.literal('00:05'),
    time_zone_name: z.string().regex(/^\w+\/\w+/),
    url: z.url(),
    rooms: z.array(
      z.strictObject({
        name: z.string(),
        slug: z.string(),
        guid: z.guid(),
        description: nullableText,
        capacity: z.number().nullable(),
      }),
    ),
    tracks: z.array(
      z.strictObject({
        name: z.string(),
        slug: z.string(),
        color: z.string().regex(/^#[0-9A-F]{6}$/),
      }),
    ),
    days: z.array(
      z.strictObject({
        index: z.number().int().positive(),
        date: z.iso.date(),
        day_start: instant,
        day_end: instant,
        rooms: z.record(z.string(), z.array(event)),
      }),
    ),
  }),
})

describe('the schedule in the format of conferences', () => {
  test('has the published shape', () => {
    const read = frabSchema.safeParse(JSON.parse(JSON.stringify(frabOf(programme))))
    expect(read.error?.issues ?? []).toEqual([])
    const broken = frabSchema.safeParse({ ...frabOf(programme), base_url: 'ici' })
    expect(broken.success).toBe(false)
  })

  test('says the hour with the offset of that very day, and keeps the key of the contribution', () => {
    const day = frabOf(programme).conference.days[1]
    const [moment] = day?.rooms['Salle des fêtes'] ?? []
    expect(day?.day_start).toBe('2027-03-28T09:00:00+02:00')
    expect(moment).toMatchObject({
      guid: guid(2),
      date: '2027-03-28T09:30:00+02:00',
      end: '11:00',
      duration: '01:30',
      do_not_record: false,
    })
    const moved = { ...workshop, slot: { ...workshop.slot, id: guid(9), startsAt: '15:00' } }
    const after = frabOf({ ...programme, items: [moved] }).conference.days[1]
    expect(after?.rooms['Salle des fêtes']?.[0]?.guid).toBe(guid(2))
  })

  test('puts what is for everybody in a room of its own, which is listed', () => {
    const { conference } = frabOf(programme)
    expect(conference.days[1]?.rooms['Partout']?.map(({ title }) => title)).toEqual(['Repas'])
    expect(conference.rooms.map(({ name }) => name)).toEqual(['Salle des fêtes', 'Partout'])
    const alone = frabOf({ ...programme, items: [workshop] })
    expect(alone.conference.rooms).toHaveLength(1)
  })
})

describe('its XML', () => {
  const xml = (input = programme) => programmeXml(frabOf(input), { url: programme.baseUrl })

  test('is read back by a parser as it was said', () => {
    expect(XMLValidator.validate(xml())).toBe(true)
    const read = new XMLParser({
      ignoreAttributes: false,
      isArray: (name) => ['day', 'room', 'event', 'person', 'track'].includes(name),
    }).parse(xml())
    const day = read.schedule.day[1]
    expect(day['@_date']).toBe('2027-03-28')
    expect(day.room[0]['@_guid']).toBe(guid(3))
    const [moment] = day.room[0].event
    expect(moment).toMatchObject({
      '@_guid': guid(2),
      '@_id': '7',
      title: workshop.title,
      start: '09:30',
    })
    expect(moment.persons.person[0]['#text']).toBe('Odile Serre')
  })

  test('cannot be broken from inside by a title', () => {
    const hostile = { ...workshop, title: ']]></title><event>\u0000\u0008\ud800 &amp; "\'' }
    const text = xml({ ...programme, items: [hostile] })
    expect(XMLValidator.validate(text)).toBe(true)
    const read = new XMLParser({ ignoreAttributes: false }).parse(text)
    const rooms = [read.schedule.day[1].room].flat()
    expect([rooms[0].event].flat()).toHaveLength(1)
    expect(text).not.toMatch(/(?![\t\n\r])\p{Cc}/u)
  })
})

test('a moment lasts what it lasts', () => {
  const { start, end } = spanOf(workshop.slot, 'Europe/Paris')
  expect(start.toISOString()).toBe('2027-03-28T07:30:00.000Z')
  expect(end.getTime() - start.getTime()).toBe(90 * 60_000)
})
