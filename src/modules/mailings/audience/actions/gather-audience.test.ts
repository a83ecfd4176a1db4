import { beforeAll, describe, expect, test } from 'vitest'
import { makeRooms } from '#app.ts'
import { newId } from '#kit/ids.ts'
import { recordMandate, recordPerson } from '#modules/people/index.ts'
import { registerPlace } from '#modules/territories/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { findReaderNames } from '../../subscribers/store/readers.ts'
import { findSegment } from '../store/segments.ts'
import { gatherAudience, gatherSegments } from './gather-audience.ts'

const database = useDatabase()
const { db, clock, ctx } = database
const door = openDoor(database, { routes: makeRooms().flatMap(({ routes }) => routes) })
const run = <T>(what: Parameters<typeof act<T>>[2]) => act(door.house, {}, what)
const staff = asPerson('lab-team')
const listId = '01930000-0000-7000-8000-0000000000a1'

/** In at the gathering of October, the webinar of 2024, or never; one of a member, one of another place. */
const readers = ['odile', 'basile', 'paulette', 'nour'] as const
type Name = (typeof readers)[number]
const emailOf = (name: Name) => `${name}@exemple.fr`

beforeAll(async () => {
  await db
    .insertInto('mailing_lists')
    .values({
      id: listId,
      key: 'reseau',
      name: 'La lettre du réseau',
      description: '',
      public: true,
      createdAt: clock.now(),
    })
    .execute()
  const odile = await knownPerson('odile', 'Valbrenne', true)
  await knownPerson('basile', 'Mirecourt', false)
  for (const name of readers) await subscribe(name)

  const gathering = await past('gathering', '2026-10-08')
  const webinar = await past('webinar', '2024-03-12')
  await came(gathering, { personId: odile, email: 'autre@exemple.fr' }, '2026-10-08')
  await came(webinar, { email: 'Paulette@exemple.fr' }, '2024-03-12')
  await came(gathering, { email: emailOf('nour') }, undefined)
})

/** Somebody with a mandate at a place, last seen in our pages long ago. */
async function knownPerson(name: Name, town: string, isMember: boolean): Promise<string> {
  return run(async (world) => {
    const personId = await recordPerson(world, { name, email: emailOf(name) })
    const place = await registerPlace(world, {
      kind: 'commune',
      subtype: '',
      slug: town.toLowerCase(),
      name: town,
      source: 'demo',
    })
    const mandate = { title: 'maire', startsOn: '2026-03-20', endsOn: undefined }
    await recordMandate(world, { personId, territoryId: place.id, ...mandate })
    const longAgo = new Date('2025-01-15T09:00:00Z')
    await world.db
      .updateTable('persons')
      .set({ lastSeenAt: longAgo })
      .where('id', '=', personId)
      .execute()
    await world.db
      .insertInto('network_memberships')
      .values({
        id: newId(clock.now(), clock.chance),
        territoryId: place.id,
        state: isMember ? 'active' : 'requested',
        source: 'team',
        requestedAt: clock.now(),
        sinceOn: isMember ? '2026-01-01' : null,
        changedAt: clock.now(),
      })
      .execute()
    return personId
  })
}

/** By the page and the mail. */
async function subscribe(name: Name) {
  const email = emailOf(name)
  await door.post('/lettres/inscription', { email, lists: 'reseau', agree: 'yes' })
  const { bodyText } = await db
    .selectFrom('outbox_mails')
    .select('bodyText')
    .where('recipient', '=', email)
    .executeTakeFirstOrThrow()
  await door.post(/(\/lettres\/inscription\/\S+)/.exec(bodyText)?.[1] ?? '', {})
}

async function past(kind: string, day: string): Promise<string> {
  const made = await door.post(
    '/evenements/nouveau',
    {
      kind,
      title: `Un rendez-vous, ${kind}`,
      summary: 'Déjà passé.',
      onDay: day,
      startsAt: '10:00',
      endsAt: '12:00',
      place: 'Salle des fêtes',
      audience: 'public',
      waitingList: 'yes',
      waitingRule: 'seat',
      offerHours: '24',
    },
    staff,
  )
  return made.location?.split('/').at(-1) ?? ''
}

/** Registered, and there unless no day is said. */
async function came(
  eventId: string,
  person: { readonly personId?: string; readonly email: string },
  day: string | undefined,
) {
  const id = newId(clock.now(), clock.chance)
  const { count } = await db
    .selectFrom('event_registrations')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  await db
    .insertInto('event_registrations')
    .values({
      id,
      eventId,
      number: Number(count) + 1,
      state: 'registered',
      createdAt: clock.now(),
    })
    .execute()
  await db
    .insertInto('event_registration_identities')
    .values({
      registrationId: id,
      personId: person.personId ?? null,
      name: 'Une personne',
      email: person.email,
      keptUntil: '2027-11-26',
    })
    .execute()
  if (!day) return
  const presence = { eventId, registrationId: id, day, recordedAt: clock.now() }
  await db
    .insertInto('event_presences')
    .values({ ...presence, how: 'on-site', medium: 'screen' })
    .execute()
}

/** Addresses of those whom a segment of these rules reaches, and the reasons of each. */
async function reached(rules: Readonly<Record<string, string>>) {
  const made = await door.post('/envois/segments', { name: 'Un segment', ...rules }, staff)
  const segmentId = made.location?.split('/').at(-1) ?? ''
  const audience = await gatherAudience(ctx(), { listId, segmentId })
  // The pages of segments gather several at once: the same people, for the same reasons.
  const segment = await findSegment(db, segmentId)
  const audienceOf = await gatherSegments(ctx(), segment ? [segment] : [], [listId])
  expect(audienceOf(segmentId, listId)).toEqual(audience)
  const names = await findReaderNames(
    db,
    audience.map(({ subscriberId }) => subscriberId),
  )
  return audience
    .map(({ subscriberId, reasons }) => ({ email: names.get(subscriberId)?.email, reasons }))
    .toSorted((a, b) => String(a.email).localeCompare(String(b.email)))
}
const emails = (list: Awaited<ReturnType<typeof reached>>) => list.map(({ email }) => email)

describe('a segment reaches', () => {
  test('who came to an event of a kind, by account or by address alone', async () => {
    const reason = { rule: 'attended', kind: 'gathering', on: '2026-10-08' }
    expect(await reached({ attendedKinds: 'gathering' })).toEqual([
      { email: emailOf('odile'), reasons: [reason] },
    ])
    expect(emails(await reached({ attendedKinds: 'webinar' }))).toEqual([emailOf('paulette')])
    expect(emails(await reached({ attendedWithin: '120' }))).toEqual([
      emailOf('odile'),
      emailOf('paulette'),
    ])
    expect(emails(await reached({ attendedWithin: '6' }))).toEqual([emailOf('odile')])
  })

  test('who was seen in the last months: in our pages, or at an event', async () => {
    expect(await reached({ seenWithin: '3' })).toEqual([
      { email: emailOf('odile'), reasons: [{ rule: 'seen', on: '2026-10-08' }] },
    ])
    expect(await reached({ notSeenFor: '18' })).toEqual([
      { email: emailOf('basile'), reasons: [{ rule: 'not-seen', on: '2025-01-15' }] },
      { email: emailOf('nour'), reasons: [{ rule: 'not-seen', on: undefined }] },
      { email: emailOf('paulette'), reasons: [{ rule: 'not-seen', on: '2024-03-12' }] },
    ])
  })

  test('members of the network, or the others', async () => {
    expect(emails(await reached({ membership: 'members' }))).toEqual([emailOf('odile')])
    expect(emails(await reached({ membership: 'others' }))).toEqual([
      emailOf('basile'),
      emailOf('nour'),
      emailOf('paulette'),
    ])
  })

  test('with facts that hold no name and no address', async () => {
    const audience = await gatherAudience(ctx(), { listId, segmentId: undefined })
    expect(audience).toHaveLength(4)
    expect(JSON.stringify(audience)).not.toContain('@')
  })
})

test('who asks for what is known of them, or to be erased, is found by their address too', async () => {
  const { personId } = await db
    .selectFrom('identities')
    .select('personId')
    .where('email', '=', emailOf('odile'))
    .executeTakeFirstOrThrow()
  const room = makeRooms().find(({ name }) => name === 'mailings')
  const held = async () => JSON.stringify(await room?.personExport?.(db, personId))
  expect(await held()).toContain('odile')
  await run((world) => room?.personErase?.(world, personId) ?? Promise.resolve())
  expect(await held()).not.toContain('odile')
  const audience = await gatherAudience(ctx(), { listId, segmentId: undefined })
  expect(audience).toHaveLength(3)
})
