import { type Kysely, sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { eventsModule } from '../../module.ts'
import { insertLink } from '../../seating/store/registrants.ts'
import { insertRegistration } from '../../seating/store/registrations.ts'
import type { EventTables } from '../../tables.ts'

const database = useDatabase()
const { clock } = database
const db: Kysely<EventTables> = database.db
const { get, post } = openDoor(database, { routes: eventsModule.routes })
const staff = asPerson('lab-team')
const at = '/agenda/chez-valbrenne'
const own = `/inscription/${'7a'.repeat(32)}`
const pages = ['/evenement', '/programme', '/programme.ics', '/programme.pdf', '/visite'] as const
const registrationId = newId(clock.now(), clock.chance)

beforeAll(async () => {
  const eventId = newId(clock.now(), clock.chance)
  await sql`insert into events (id, slug, kind, title, state, starts_at, ends_at, place, audience,
      created_at, updated_at)
    values (${eventId}, 'chez-valbrenne', 'site-visit', 'Chez Valbrenne', 'published',
      '2027-03-18T08:00:00Z', '2027-03-18T16:00:00Z', 'Valbrenne', 'invited', now(), now())`.execute(
    db,
  )
  const noon = { minutes: '', title: 'Repas', room: '', day: '2027-03-18', time: '12:30' }
  await post(`${at}/programme/grille/placer`, noon, staff)
  await post(`${at}/visite/preparer`, { toSee: 'La place où se tient le conseil.' }, staff)
  const now = clock.now()
  await insertRegistration(
    db,
    {
      id: registrationId,
      eventId,
      seriesId: undefined,
      parentId: undefined,
      number: 1,
      seatClassId: undefined,
      state: 'registered',
      role: 'attendee',
      language: 'fr',
      medium: 'screen',
      position: undefined,
      offeredUntil: undefined,
      createdAt: now,
      confirmedAt: undefined,
      cancelledAt: undefined,
    },
    {
      name: 'Anna Kerr',
      email: 'anna.kerr@exemple.fr',
      organisation: '',
      function: '',
      territoryId: undefined,
      personId: undefined,
    },
    '2027-11-26',
  )
  await insertLink(db, registrationId, '7a'.repeat(32), now)
})

const statuses = async (base: string) =>
  Promise.all(pages.map(async (page) => (await get(base + page)).status))

describe('an event by invitation, by the link of a registration', () => {
  test('says that the programme is not there yet, and has no file of it', async () => {
    expect(await statuses(own)).toEqual([200, 200, 404, 404, 200])
    const published = await post(`${at}/programme/grille/publier`, { note: '' }, staff)
    expect(published.status).toBe(303)
    expect(await statuses(own)).toEqual([200, 200, 200, 200, 200])
  })

  test('its programme and its visit lead on by the same link, never to what stays closed', async () => {
    const event = (await get(`${own}/evenement`)).text
    expect(event).toContain(`href="${own}/visite"`)
    const programme = await get(`${own}/programme`)
    expect(programme.text).toContain('Repas')
    expect(programme.text).toContain(`href="${own}/programme.ics"`)
    expect(programme.text).toContain(`action="${own}/programme"`)
    expect(programme.response.headers.get('referrer-policy')).toBe('no-referrer')
    const visit = (await get(`${own}/visite`)).text
    expect(visit).toContain('La place où se tient le conseil.')
    for (const text of [programme.text, visit]) {
      expect(text).toContain(`href="${own}/evenement"`)
      expect(text).not.toContain(`"${at}`)
    }
    const calendar = (await get(`${own}/programme.ics`)).text.replaceAll(/\r?\n /g, '')
    expect(calendar).toContain(`${own}/programme#moment-`)
    expect(calendar).not.toContain(at)
  })

  test('opens nothing to another link, nor a draft, nor after giving up', async () => {
    const closed = [404, 404, 404, 404, 404]
    expect(await statuses(`/inscription/${'7b'.repeat(32)}`)).toEqual(closed)
    expect(await statuses('/inscription/7a')).toEqual(closed)
    expect((await get(`${at}/programme`)).status).toBe(404)
    expect((await get(`${at}/visite`)).status).toBe(404)
    await sql`update events set state = 'draft'`.execute(db)
    expect(await statuses(own)).toEqual(closed)
    await sql`update events set state = 'published', audience = 'public'`.execute(db)
    const open = await get(`${own}/programme?jour=2027-03-18`)
    expect([open.status, open.location]).toEqual([303, `${at}/programme?jour=2027-03-18`])
    expect(await statuses(own)).toEqual([303, 303, 303, 303, 303])
    await sql`update events set audience = 'invited'`.execute(db)
    await post(`${own}/rendre`, {})
    expect(await statuses(own)).toEqual(closed)
  })
})
