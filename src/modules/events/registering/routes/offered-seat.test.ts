import { type Kysely, sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import type { PlatformTables } from '#platform/tables.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { eventsModule } from '../../module.ts'
import { managePath, managePaths } from '../../paths.ts'
import { listRegistrations } from '../../seating/store/registrations.ts'
import { getEvent } from '../../store/events.ts'
import type { EventTables } from '../../tables.ts'
import { formOfEvent } from '../../testing/form-of-event.ts'

const database = useDatabase()
const { clock, ctx } = database
const db: Kysely<EventTables> = database.db
const outbox: Kysely<PlatformTables> = database.db
const door = openDoor(database, { routes: eventsModule.routes })
const { get } = door
const staff = asPerson('lab-team')

/** Time passes between two gestures: keys made later sort later. */
function post(...args: Parameters<typeof door.post>) {
  clock.pass({ seconds: 1 })
  return door.post(...args)
}

async function announce(fields: Readonly<Record<string, string>> = {}) {
  const made = await post(managePaths.create, formOfEvent(fields), staff)
  const id = made.location?.split('/').at(-1) ?? ''
  expect((await post(managePath('publish', id), {}, staff)).status).toBe(303)
  return getEvent(db, id)
}

const person = (name: string) => ({
  name,
  email: `${name.toLowerCase().replace(/ /g, '.')}@exemple.fr`,
})

/** Letters since the last call, the oldest first. */
async function letters() {
  const rows = await outbox.selectFrom('outbox_mails').selectAll().orderBy('id').execute()
  await outbox.deleteFrom('outbox_mails').execute()
  return rows
}

function linkIn(text: string | undefined): string {
  return /\/inscription\/[0-9a-f]{64}/.exec(text ?? '')?.[0] ?? ''
}

async function states(eventId: string) {
  const all = await listRegistrations(db, eventId)
  return all.map(({ identity, state }) => `${identity?.name} ${state}`)
}

beforeEach(async () => {
  await outbox.deleteFrom('outbox_mails').execute()
})

describe('an event by invitation', () => {
  test('opens to whoever was invited, by their link or their account; to nobody else', async () => {
    const event = await announce({ audience: 'invited' })
    const guest = asPerson('innovator')
    const fields = { ...person('Anna Kerr'), role: 'attendee', medium: 'screen' }
    expect((await post(managePath('people', event.id), fields, staff)).status).toBe(303)
    const [letter] = await letters()
    const link = linkIn(letter?.bodyText)
    expect((await get(link)).text).toContain(`${link}/evenement`)
    const page = await get(`${link}/evenement`)
    expect(page.status).toBe(200)
    expect(page.text).toContain(event.title)
    expect(page.text).not.toContain(`/agenda/${event.slug}/inscription`)
    expect(page.response.headers.get('referrer-policy')).toBe('no-referrer')

    expect((await get(`/inscription/${'ab'.repeat(32)}/evenement`)).status).toBe(404)
    expect((await get(`/agenda/${event.slug}`)).status).toBe(404)
    expect((await get(`/agenda/${event.slug}`, guest)).status).toBe(404)
    await sql`update event_registration_identities set person_id = ${guest.id}
      where email = ${fields.email} and registration_id in
        (select id from event_registrations where event_id = ${event.id})`.execute(db)
    for (const part of ['', '/programme', '/rendez-vous.ics']) {
      expect((await get(`/agenda/${event.slug}${part}`, guest)).status, part).toBe(200)
    }
    expect((await get(`/agenda/${event.slug}`, asPerson('innovator'))).status).toBe(404)

    await post(`${link}/rendre`, {})
    expect((await get(`${link}/evenement`)).status).toBe(404)
    expect((await get(`/agenda/${event.slug}`, guest)).status).toBe(404)
  })
})

describe('a seat that is offered', () => {
  test('is held for its person, who accepts it or lets it pass', async () => {
    const event = await announce({ capacity: '1', waitingRule: 'offer', offerHours: '12' })
    const path = `/agenda/${event.slug}/inscription`
    for (const name of ['Un', 'Deux', 'Trois']) await post(path, person(name))
    const link = linkIn((await letters())[0]?.bodyText)
    await post(`${link}/rendre`, {})
    expect(await states(event.id)).toEqual(['Un cancelled', 'Deux offered', 'Trois waiting'])
    const offer = (await letters()).find(({ subject }) => subject.includes('proposée'))
    await post(path, person('Quatre'))
    expect((await states(event.id))[3]).toBe('Quatre waiting')
    const accept = `${linkIn(offer?.bodyText)}/accepter`
    expect((await post(accept, {})).status).toBe(303)
    expect((await states(event.id))[1]).toBe('Deux registered')
  })

  /** One seat given up, three who wait and never answer; the hours pass. */
  async function letPass(waitingRule: string, names: readonly string[]) {
    const event = await announce({ capacity: '1', waitingRule, offerHours: '12' })
    const path = `/agenda/${event.slug}/inscription`
    for (const name of names) await post(path, person(name))
    const link = linkIn((await letters())[0]?.bodyText)
    await post(`${link}/rendre`, {})
    await letters()
    const lapse = async () => {
      clock.pass({ hours: 13 })
      await eventsModule.timetable?.find(({ name }) => name === 'events.lapse')?.run(ctx())
      return (await states(event.id)).slice(1)
    }
    return { event, lapse }
  }

  test('not taken in time: out of the list when the event says so, and told', async () => {
    const { lapse } = await letPass('offer', ['Un', 'Deux', 'Trois'])
    expect(await lapse()).toEqual(['Deux cancelled', 'Trois offered'])
    clock.set('2026-11-25T09:00:00Z')
  })

  test('not taken in time: to the end of the list once, told each time, then out', async () => {
    const { lapse } = await letPass('offer-back', ['Un', 'Deux', 'Trois'])
    expect(await lapse()).toEqual(['Deux waiting', 'Trois offered'])
    expect(await lapse()).toEqual(['Deux offered', 'Trois waiting'])
    expect(await lapse()).toEqual(['Deux cancelled', 'Trois offered'])
    expect(await lapse()).toEqual(['Deux cancelled', 'Trois cancelled'])
    clock.set('2026-11-25T09:00:00Z')
  })
})
