import type { Day } from '#kit/dates.ts'
import { ownOf } from '#kit/own.ts'
import { slugOf } from '#kit/words.ts'
import { endOf, inOrder, type Slot, timeOf } from '../schedule.ts'
import { instantOf, withOffset } from '../zoned-time.ts'

/**
 * The schedule as the conference applications read it (frab, c3voc): the JSON is this tree, the XML
 * says the same. Identifiers never change from one version to the next.
 */
export interface FrabSchedule {
  readonly url: string
  readonly version: string
  readonly base_url: string
  readonly conference: FrabConference
}

export interface FrabConference {
  readonly acronym: string
  readonly title: string
  readonly start: string
  readonly end: string
  readonly daysCount: number
  readonly timeslot_duration: string
  readonly time_zone_name: string
  readonly url: string
  readonly rooms: readonly FrabRoom[]
  readonly tracks: readonly FrabTrack[]
  readonly days: readonly FrabDay[]
}

export interface FrabRoom {
  readonly name: string
  readonly slug: string
  readonly guid: string
  readonly description: string | null
  readonly capacity: number | null
}

export interface FrabTrack {
  readonly name: string
  readonly slug: string
  readonly color: string
}

export interface FrabDay {
  readonly index: number
  readonly date: string
  readonly day_start: string
  readonly day_end: string
  readonly rooms: Readonly<Record<string, readonly FrabEvent[]>>
}

export interface FrabEvent {
  readonly guid: string
  readonly code: string
  readonly id: number
  readonly logo: null
  readonly date: string
  readonly start: string
  readonly end: string
  readonly duration: string
  readonly room: string
  readonly slug: string
  readonly url: string
  readonly title: string
  readonly subtitle: string
  readonly track: string | null
  readonly type: string
  readonly language: string
  readonly abstract: string
  readonly description: string
  readonly recording_license: string
  readonly do_not_record: boolean
  readonly persons: readonly FrabPerson[]
  readonly links: readonly never[]
  readonly feedback_url: string | null
  readonly origin_url: string
  readonly attachments: readonly never[]
}

export interface FrabPerson {
  readonly code: string
  readonly guid: string
  readonly id: number
  readonly name: string
  readonly public_name: string
  readonly avatar: null
  readonly biography: null
  readonly url: null
}

/** What is published, and nothing else: names are there when their owners agreed. */
export interface PublishedProgramme {
  readonly slug: string
  readonly title: string
  /** Address of the public page. */
  readonly url: string
  readonly baseUrl: string
  readonly version: number
  readonly timeZone: string
  readonly days: readonly Day[]
  readonly dayFrom: string
  readonly dayTo: string
  readonly rooms: readonly {
    id: string
    name: string
    capacity: number | undefined
    note: string
  }[]
  readonly tracks: readonly { id: string; name: string; colour: string }[]
  readonly items: readonly PublishedItem[]
  /** Name of the column of what is for everybody. */
  readonly everywhere: string
}

export interface PublishedItem {
  readonly slot: Slot
  readonly number: number
  readonly title: string
  readonly summary: string
  readonly format: string
  readonly trackId: string | undefined
  readonly language: string
  readonly recording: boolean
  readonly persons: readonly { id: string; name: string; organisation: string }[]
}

const colours: Readonly<Record<string, string>> = {
  blue: '#1B3A86',
  green: '#1E6B45',
  yellow: '#8A6A00',
  red: '#B3361E',
  violet: '#6A3D8F',
  grey: '#5A5A55',
}

export function frabOf(programme: PublishedProgramme): FrabSchedule {
  const { days, timeZone } = programme
  const first = days[0] ?? '1970-01-01'
  return {
    url: `${programme.url}.json`,
    version: String(programme.version),
    base_url: programme.baseUrl,
    conference: {
      acronym: programme.slug,
      title: programme.title,
      start: first,
      end: days.at(-1) ?? first,
      daysCount: days.length,
      timeslot_duration: '00:05',
      time_zone_name: timeZone,
      url: programme.url,
      rooms: roomsOf(programme).map(({ id, name, capacity, note }) => ({
        name,
        slug: slugOf(name),
        guid: id,
        description: note || null,
        capacity: capacity ?? null,
      })),
      tracks: programme.tracks.map(({ name, colour }) => ({
        name,
        slug: slugOf(name),
        color: ownOf(colours, colour) ?? '#5A5A55',
      })),
      days: days.map((day, at) => dayOf(programme, day, at)),
    },
  }
}

function dayOf(programme: PublishedProgramme, day: Day, at: number): FrabDay {
  const { dayFrom, dayTo, timeZone } = programme
  const rooms = roomsOf(programme).map(({ id, name }) => {
    const here = programme.items.filter(
      ({ slot }) => slot.day === day && (slot.roomId ?? everywhereId) === id,
    )
    const ids = inOrder(here.map(({ slot }) => slot)).map((slot) => slot.id)
    const sorted = [...here].sort((a, b) => ids.indexOf(a.slot.id) - ids.indexOf(b.slot.id))
    return [name, sorted.map((item) => eventOf(programme, item, name))] as const
  })
  return {
    index: at + 1,
    date: day,
    day_start: written(day, dayFrom, timeZone),
    day_end: written(day, dayTo, timeZone),
    rooms: Object.fromEntries(rooms),
  }
}

/** Its key in files, where every moment is somewhere. It is the same in every gathering. */
const everywhereId = '00000000-0000-5000-8000-000000000001'

function roomsOf({ rooms, items, everywhere }: PublishedProgramme) {
  const shared = items.some(({ slot }) => slot.roomId === undefined)
  return shared
    ? [...rooms, { id: everywhereId, name: everywhere, capacity: undefined, note: '' }]
    : rooms
}

function eventOf(programme: PublishedProgramme, item: PublishedItem, room: string): FrabEvent {
  const { slot } = item
  return {
    guid: guidOf(slot),
    code: codeOf(programme.slug, item.number),
    id: item.number,
    logo: null,
    date: written(slot.day, slot.startsAt, programme.timeZone),
    start: slot.startsAt,
    end: endOf(slot),
    duration: timeOf(slot.minutes),
    room,
    slug: `${programme.slug}-${item.number}-${slugOf(item.title)}`,
    url: `${programme.url}#moment-${item.number}`,
    title: item.title,
    subtitle: '',
    track: programme.tracks.find(({ id }) => id === item.trackId)?.name ?? null,
    type: item.format,
    language: item.language,
    abstract: item.summary,
    description: '',
    recording_license: '',
    do_not_record: !item.recording,
    persons: item.persons.map(({ id, name }, at) => ({
      code: id.slice(-8),
      guid: id,
      id: item.number * 10 + at,
      name,
      public_name: name,
      avatar: null,
      biography: null,
      url: null,
    })),
    links: [],
    feedback_url: null,
    origin_url: `${programme.url}#moment-${item.number}`,
    attachments: [],
  }
}

function written(day: Day, time: string, zone: string): string {
  return withOffset(instantOf(day, time, zone), zone)
}

/** That of the contribution, so that a moment moved to another hour stays the same moment. */
export function guidOf(slot: Pick<Slot, 'id' | 'contributionId'>): string {
  return slot.contributionId ?? slot.id
}

function codeOf(slug: string, number: number): string {
  return `${slug
    .slice(0, 20)
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')}${number}`
}

/** Begin and end of a moment, for calendars. */
export function spanOf(slot: Slot, zone: string): { start: Date; end: Date } {
  const start = instantOf(slot.day, slot.startsAt, zone)
  return { start, end: new Date(start.getTime() + slot.minutes * 60_000) }
}
