import { writtenDay } from '#kit/dates.ts'
import { writtenTime } from '#kit/hours.ts'
import type { Locale } from '#kit/texts.ts'
import type { Ctx } from '#platform/context.ts'
import {
  listContributions,
  listRooms,
  listSchedules,
  listTracks,
  type PublishedSchedule,
  programmeOf,
  speakersOf,
} from '../../calls/index.ts'
import { programmeTexts } from '../../calls/nouns.ts'
import { type Contribution, isPublic, type Speaker } from '../../contribution.ts'
import type { NetworkEvent } from '../../event.ts'
import { programmePath } from '../../paths/programmes.ts'
import type { Programme, Room, Track } from '../../programme-call.ts'
import { daysOfEvent, endOf, inOrder, type Slot } from '../../schedule.ts'
import type { PublishedItem, PublishedProgramme } from '../frab.ts'

/** All that the pages and files of a programme are made of. */
export interface ProgrammeFacts {
  readonly programme: Programme
  readonly rooms: readonly Room[]
  readonly tracks: readonly Track[]
  readonly contributions: readonly Contribution[]
  readonly speakers: ReadonlyMap<string, readonly Speaker[]>
  readonly schedules: readonly PublishedSchedule[]
}

export async function programmeFacts({ db }: Ctx, event: NetworkEvent): Promise<ProgrammeFacts> {
  return {
    programme: await programmeOf(db, event.id),
    rooms: await listRooms(db, event.id),
    tracks: await listTracks(db, event.id),
    contributions: await listContributions(db, event.id),
    speakers: await speakersOf(db, event.id),
    schedules: await listSchedules(db, event.id),
  }
}

/**
 * The last version that was published, as readers may know it: what was taken back since is gone,
 * what was not announced is not there, and names are those of people who agreed.
 */
export function publishedOf(
  { settings, locale }: Pick<Ctx, 'settings' | 'locale'>,
  event: NetworkEvent,
  facts: ProgrammeFacts,
): PublishedProgramme | undefined {
  const [latest] = facts.schedules
  if (!latest) return undefined
  const { programme, rooms, tracks } = facts
  const days = daysOfEvent(event)
  // A moment of a day that the event no longer has is on no file either.
  const there = latest.slots.filter(({ day }) => days.includes(day))
  const items = inOrder(there).flatMap((slot): PublishedItem[] => {
    const number = latest.slots.find(({ id }) => id === slot.id)?.number ?? 0
    return itemOf(facts, slot, number) ?? []
  })
  return {
    slug: event.slug,
    title: event.title,
    url: settings.baseUrl + programmePath('programme', event.slug),
    baseUrl: settings.baseUrl,
    version: latest.version,
    timeZone: event.timeZone,
    days,
    dayFrom: programme.dayFrom,
    dayTo: programme.dayTo,
    rooms: [...rooms, ...goneRooms(items, rooms, locale)],
    tracks,
    items,
    everywhere: programmeTexts[locale].everywhere,
  }
}

/** A room that was taken away since is not every room: its moments wait for another one. */
function goneRooms(items: readonly PublishedItem[], rooms: readonly Room[], locale: Locale) {
  const gone = new Set(items.flatMap(({ slot }) => slot.roomId ?? []))
  for (const { id } of rooms) gone.delete(id)
  const name = programmeTexts[locale].roomGone
  return [...gone].map((id) => ({ id, name, capacity: undefined, note: '' }))
}

function itemOf(facts: ProgrammeFacts, slot: Slot, number: number): PublishedItem[] | undefined {
  if (slot.contributionId === undefined) {
    const nothing = { summary: '', format: '', trackId: undefined, recording: false, persons: [] }
    return [{ ...nothing, slot, number, title: slot.title, language: 'fr' }]
  }
  const contribution = facts.contributions.find(({ id }) => id === slot.contributionId)
  if (!contribution || !isPublic(contribution)) return undefined
  const speakers = facts.speakers.get(contribution.id) ?? []
  return [
    {
      slot,
      number,
      title: contribution.title,
      summary: contribution.summary,
      format: formatName(facts.programme, contribution.format),
      trackId: contribution.trackId,
      language: contribution.language,
      recording: contribution.recording,
      persons: speakers.flatMap(({ id, publishName, identity }) =>
        publishName && identity
          ? [{ id, name: identity.name, organisation: identity.organisation }]
          : [],
      ),
    },
  ]
}

export function formatName({ formats }: Programme, key: string): string {
  return formats.find((format) => format.key === key)?.name ?? key
}

/** 18 mars 2027, 10:00 – 11:30, Salle des fêtes. */
export function whereIs(slot: Slot, rooms: readonly Room[], locale: Locale): string {
  const room = rooms.find(({ id }) => id === slot.roomId)?.name
  const texts = programmeTexts[locale]
  const place = room ?? (slot.roomId === undefined ? texts.everywhere : texts.roomGone)
  return `${writtenDay(slot.day, locale)}, ${writtenTime(slot.startsAt, locale)} – ${writtenTime(endOf(slot), locale)}, ${place}`
}

/** Where its speakers find it on the published programme. */
export async function placedSentence(
  ctx: Ctx,
  event: NetworkEvent,
  contributionId: string,
): Promise<string | undefined> {
  const [latest] = await listSchedules(ctx.db, event.id)
  const slot = latest?.slots.find((numberedSlot) => numberedSlot.contributionId === contributionId)
  return slot && whereIs(slot, await listRooms(ctx.db, event.id), ctx.locale)
}
