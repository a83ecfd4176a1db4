import type { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { newId, newToken } from '#kit/ids.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { isMoved, type NetworkEvent } from '../../event.ts'
import { plainEmail, type Registration } from '../../registration.ts'
import {
  findEventBySlug,
  getEvent,
  insertEvent,
  lockEvent,
  updateEvent,
} from '../../store/events.ts'
import type { EventTables } from '../../tables.ts'
import { waitingRank } from '../seats.ts'
import {
  findRegistration,
  findRegistrationByLink,
  insertRegistration,
  listRegistrations,
  listSeatHolders,
  updateRegistration,
} from './registrations.ts'

const database = useDatabase()
const { clock } = database
const db: Kysely<EventTables> = database.db

async function addEvent(): Promise<NetworkEvent> {
  const id = newId(clock.now(), clock.chance)
  const now = clock.now()
  await insertEvent(db, {
    id,
    kind: 'site-visit',
    title: 'Une visite à Valbrenne',
    summary: 'Voir le panel de près.',
    description: '',
    seriesId: undefined,
    state: 'published',
    startsAt: new Date('2026-12-03T17:30:00Z'),
    endsAt: new Date('2026-12-03T19:00:00Z'),
    timeZone: 'Europe/Paris',
    place: 'Mairie',
    territoryId: undefined,
    onlineUrl: '',
    video: 'link',
    capacity: 20,
    audience: 'public',
    registrationOpensAt: undefined,
    registrationClosesAt: undefined,
    waitingList: true,
    waitingRule: 'offer',
    offerHours: 12,
    confirmEmail: false,
    sequence: 0,
    cancelReason: undefined,
    replayUrl: '',
    hours: 1.5,
    source: '',
    createdAt: now,
    updatedAt: now,
    createdBy: undefined,
  })
  return getEvent(db, id)
}

test('an event comes back as it was written, at an address that is its own', async () => {
  const event = await addEvent()
  const twin = await addEvent()
  expect(event.slug).toBe('une-visite-a-valbrenne')
  expect(twin.slug).toBe('une-visite-a-valbrenne-2')
  const later = { ...event, endsAt: new Date('2026-12-03T20:00:00Z'), hours: undefined }
  await updateEvent(db, later)
  expect(await findEventBySlug(db, event.slug)).toEqual(later)
  expect(isMoved(event, later)).toBe(true)
})

test('who registered is found by number, by key and by link, with the names apart', async () => {
  const event = await addEvent()
  const id = newId(clock.now(), clock.chance)
  const registration: Registration = {
    id,
    eventId: event.id,
    seriesId: undefined,
    parentId: undefined,
    number: 1,
    seatClassId: undefined,
    state: 'waiting',
    role: 'attendee',
    language: 'fr',
    medium: 'paper',
    position: 1,
    offeredUntil: undefined,
    createdAt: clock.now(),
    confirmedAt: undefined,
    cancelledAt: undefined,
  }
  const identity = {
    name: 'Inès Morvan',
    email: plainEmail(' Ines@Exemple.fr '),
    organisation: '',
    function: '',
    territoryId: undefined,
    personId: undefined,
  }
  await insertRegistration(db, registration, identity, '2027-12-03')
  const hash = newToken(clock.chance)
  await db
    .insertInto('event_registration_links')
    .values({ tokenHash: hash, registrationId: id, createdAt: clock.now() })
    .execute()

  const named = { ...registration, identity: { ...identity, email: 'ines@exemple.fr' } }
  expect(await findRegistrationByLink(db, hash)).toEqual(named)
  expect(await findRegistrationByLink(db, 'autre')).toBeUndefined()
  expect(await listRegistrations(db, event.id)).toEqual([named])

  await db.transaction().execute(async (inside) => {
    await lockEvent(inside, event.id)
    const holders = await listSeatHolders(inside, event.id)
    expect(waitingRank(holders, id)).toBe(1)
    await updateRegistration(inside, { ...registration, state: 'registered', position: undefined })
  })
  expect(await findRegistration(db, id)).toMatchObject({ state: 'registered', position: undefined })
})
