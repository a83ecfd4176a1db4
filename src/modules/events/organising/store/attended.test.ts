import { beforeAll, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import type { Viewer } from '#kit/viewer.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { asPerson } from '#platform/testing/world.ts'
import type { NetworkEvent } from '../../event.ts'
import { eventsModule } from '../../module.ts'
import { recordPresences } from '../../presence/store/presences.ts'
import type { PresenceHow } from '../../presence.ts'
import type { RegistrationIdentity } from '../../registration.ts'
import { insertRegistration } from '../../seating/store/registrations.ts'
import { getEvent, insertEvent } from '../../store/events.ts'
import { listAttended } from './attended.ts'

const database = useDatabase()
const { db, clock } = database
const key = () => newId(clock.now(), clock.chance)
const [personId, placeId, otherPlaceId] = [key(), key(), key()]
const place = { kind: 'territory', id: placeId } as const
let gathering: NetworkEvent

/** Was there on a day; the second day is told as well, so that both are one visit of the territory. */
async function wasThere(
  event: NetworkEvent,
  registrationId: string,
  how: PresenceHow,
  day: string,
) {
  const half = { morning: true, afternoon: true, medium: 'screen' as const, at: clock.now() }
  await recordPresences(db, event.id, [{ registrationId, how, day, ...half }], undefined)
}

beforeAll(async () => {
  gathering = await addEvent({
    title: 'Deux jours ensemble',
    startsAt: new Date('2026-10-08T08:00:00Z'),
    endsAt: new Date('2026-10-09T15:00:00Z'),
    state: 'done',
  })
  const webinar = await addEvent({
    title: 'Sur invitation',
    kind: 'webinar',
    audience: 'invited',
    startsAt: new Date('2026-11-05T11:30:00Z'),
    endsAt: new Date('2026-11-05T12:30:00Z'),
    state: 'done',
  })
  const from = { territoryId: placeId }
  const odile = await addRegistrant(gathering, 1, 'Odile Serre', { ...from, personId })
  const basile = await addRegistrant(gathering, 2, 'Basile Kermorvan', from)
  await addRegistrant(gathering, 3, 'Tomás Ferreira', { territoryId: otherPlaceId })
  const invited = await addRegistrant(webinar, 1, 'Odile Serre', { ...from, personId })
  const watched = await addRegistrant(webinar, 2, 'Nour Haddad', {
    territoryId: otherPlaceId,
  })
  await wasThere(gathering, odile, 'on-site', '2026-10-08')
  await wasThere(gathering, odile, 'on-site', '2026-10-09')
  await wasThere(gathering, basile, 'online', '2026-10-08')
  await wasThere(webinar, invited, 'online', '2026-11-05')
  await wasThere(webinar, watched, 'replay', '2026-11-06')
})

const staff = asPerson('lab-team')
/** An event that was announced, without its whole story. */
async function addEvent(overrides: Partial<NetworkEvent>): Promise<NetworkEvent> {
  const now = clock.now()
  const id = newId(now, clock.chance)
  await insertEvent(db, {
    id,
    kind: 'gathering',
    title: 'Rencontres',
    summary: '',
    description: '',
    seriesId: undefined,
    state: 'published',
    startsAt: now,
    endsAt: now,
    timeZone: 'Europe/Paris',
    place: 'Salle des fêtes',
    territoryId: undefined,
    onlineUrl: '',
    video: 'link',
    capacity: undefined,
    audience: 'public',
    registrationOpensAt: undefined,
    registrationClosesAt: undefined,
    waitingList: true,
    waitingRule: 'seat',
    offerHours: 24,
    confirmEmail: false,
    sequence: 0,
    cancelReason: undefined,
    replayUrl: '',
    hours: undefined,
    source: '',
    createdAt: now,
    updatedAt: now,
    createdBy: undefined,
    ...overrides,
  })
  return getEvent(db, id)
}

/** Somebody with a seat; the address is the name, without spaces or accents. */
async function addRegistrant(
  event: NetworkEvent,
  number: number,
  name: string,
  overrides: Partial<RegistrationIdentity> = {},
): Promise<string> {
  const id = newId(clock.now(), clock.chance)
  const letters = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '')
  await insertRegistration(
    db,
    {
      id,
      eventId: event.id,
      seriesId: undefined,
      parentId: undefined,
      number,
      seatClassId: undefined,
      state: 'registered',
      role: 'attendee',
      language: 'fr',
      medium: 'screen',
      position: undefined,
      offeredUntil: undefined,
      createdAt: clock.now(),
      confirmedAt: undefined,
      cancelledAt: undefined,
    },
    {
      name,
      email: `${letters}@exemple.fr`,
      organisation: '',
      function: '',
      territoryId: undefined,
      personId: undefined,
      ...overrides,
    },
    '2027-11-26',
  )
  return id
}

const moments = async (asked: { territoryId?: string; since?: Date }, viewer: Viewer | undefined) =>
  (await eventsModule.territoryMoments?.(db, asked, viewer, 'fr')) ?? []

test('a territory was seen on the last day that somebody of it was there', async () => {
  expect(await moments({ territoryId: placeId }, staff)).toMatchObject([
    {
      territoryId: placeId,
      at: new Date('2026-10-09T12:00:00Z'),
      label: 'Rencontre, 2 personnes présentes\u00a0: Deux jours ensemble',
      href: `/agenda/${gathering.slug}`,
      seen: true,
    },
    {
      at: new Date('2026-11-05T12:00:00Z'),
      label: expect.stringContaining('une personne présente'),
    },
  ])
})

test('who registered and did not come, or watched the replay, was not seen', async () => {
  expect(await moments({ territoryId: otherPlaceId }, staff)).toEqual([])
})

test('asked since a date, older events are not told', async () => {
  expect(await moments({ since: new Date('2026-11-01T00:00:00Z') }, staff)).toHaveLength(1)
})

test('a visitor never reads it; its referent does, save what they were not invited to', async () => {
  const asked = { territoryId: placeId }
  expect(await moments(asked, undefined)).toEqual([])
  expect(await moments(asked, asPerson([{ role: 'territory-referent', place }]))).toHaveLength(1)
  const elsewhere = { kind: 'territory', id: otherPlaceId } as const
  const neighbour = asPerson([{ role: 'territory-referent', place: elsewhere }])
  expect(await moments(asked, neighbour)).toEqual([])
})

test('presences are found by key or by address, thousands at once', async () => {
  const nobody = Array.from({ length: 70_000 }, (_, at) => `personne${at}@exemple.fr`)
  const found = await listAttended(db, {
    personIds: [personId],
    emails: [...nobody, 'BasileKermorvan@exemple.fr', 'nourhaddad@exemple.fr'],
  })
  expect(found.map(({ kind, on }) => [kind, on])).toEqual([
    ['gathering', '2026-10-08'],
    ['gathering', '2026-10-08'],
    ['gathering', '2026-10-09'],
    ['webinar', '2026-11-05'],
  ])
  expect(await listAttended(db, { personIds: [], emails: [] })).toEqual([])
})
