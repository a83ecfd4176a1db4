import type { Kysely } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import type { PlatformTables } from '#platform/tables.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import type { NetworkEvent } from '../../event.ts'
import { eventsModule } from '../../module.ts'
import { managePath, managePaths } from '../../paths.ts'
import { listRegistrations } from '../../seating/store/registrations.ts'
import { getEvent } from '../../store/events.ts'
import { formOfEvent } from '../../testing/form-of-event.ts'

// Whoever is registered to an event, as a list: it is searched, filtered, written in place, and cancelled together.

const database = useDatabase()
const { db } = database
const platform: Kysely<PlatformTables> = database.db
const door = openDoor(database, { routes: eventsModule.routes })
const staff = asPerson('lab-team')
const outsider = asPerson('territory-referent')

let event: NetworkEvent
const at = () => managePath('people', event.id)
const people = async () => await listRegistrations(db, event.id)
const idOf = async (name: string) =>
  (await people()).find(({ identity }) => identity?.name === name)?.id ?? ''
const states = async () =>
  Object.fromEntries((await people()).map(({ identity, state }) => [identity?.name, state]))
const letters = async () =>
  (await platform.selectFrom('outbox_mails').select('recipient').orderBy('id').execute()).map(
    ({ recipient }) => recipient,
  )

async function announced(fields: Readonly<Record<string, string>> = {}) {
  const made = await door.post(managePaths.create, formOfEvent(fields), staff)
  const id = made.location?.split('/').at(-1) ?? ''
  expect((await door.post(managePath('publish', id), {}, staff)).status).toBe(303)
  return getEvent(db, id)
}

async function register(name: string, more: Record<string, string> = {}) {
  const email = `${name.toLowerCase()}@exemple.fr`
  const path = `/agenda/${event.slug}/inscription`
  expect((await door.post(path, { name, email, ...more })).status).toBe(303)
}

beforeEach(async () => {
  database.clock.set('2026-11-25T09:00:00Z')
  await db.deleteFrom('events').execute()
  event = await announced({ capacity: '2' })
  await register('Anna', { organisation: 'Mairie de Lorme' })
  await register('Ines')
  await register('Odile')
  await register('Paul')
  await platform.deleteFrom('outbox_mails').execute()
})

describe('what is looked for', () => {
  test('is found by name, place or address; states and roles are counted', async () => {
    const found = async (asked: string) => {
      const { text } = await door.get(at() + asked, staff)
      return ['Anna', 'Ines', 'Odile', 'Paul'].filter((name) => text.includes(`>${name}</a>`))
    }
    expect(await found('')).toEqual(['Anna', 'Ines', 'Odile', 'Paul'])
    expect(await found('?q=lorme')).toEqual(['Anna'])
    expect(await found('?q=ODILE%40')).toEqual(['Odile'])
    expect(await found('?etat=waiting')).toEqual(['Odile', 'Paul'])
    expect(await found('?role=speaker')).toEqual([])
    const ordered = (await door.get(`${at()}?tri=-nom`, staff)).text
    expect(ordered.indexOf('>Paul</a>')).toBeLessThan(ordered.indexOf('>Anna</a>'))
  })

  test('is of the team, and of an event that exists', async () => {
    expect((await door.get(at(), outsider)).status).toBe(403)
    const nowhere = managePath('people', '00000000-0000-7000-8000-000000000000')
    expect((await door.get(nowhere, staff)).status).toBe(404)
    expect((await door.post(`${nowhere}/champ/organisation/${event.id}`, {}, staff)).status).toBe(
      404,
    )
  })
})

describe('a simple field', () => {
  test('is written in the list, and nobody is written to', async () => {
    const id = await idOf('Ines')
    const path = `${at()}/champ/organisation/${id}`
    expect((await door.post(path, { organisation: 'Mairie' }, outsider)).status).toBe(403)
    const saved = await door.post(`${path}?etat=registered`, { organisation: 'Mairie' }, staff)
    expect([saved.status, saved.location]).toEqual([
      303,
      `${at()}?etat=registered#champ-${id}-organisation`,
    ])
    const written = (await people()).find((person) => person.id === id)?.identity
    expect(written).toMatchObject({ name: 'Ines', organisation: 'Mairie' })
    expect(written?.email).toBe('ines@exemple.fr')
    expect(await letters()).toEqual([])
  })

  test('of another event is not reached by this one', async () => {
    const id = await idOf('Ines')
    const other = await announced({ title: 'Un autre soir' })
    const path = `${managePath('people', other.id)}/champ/organisation/${id}`
    expect((await door.post(path, { organisation: 'Mairie' }, staff)).status).toBe(404)
  })
})

describe('several registrations', () => {
  test('are named before they are cancelled, and seats go to those who wait and stay', async () => {
    const [anna, odile] = [await idOf('Anna'), await idOf('Odile')]
    const asked = `${at()}?acte=annuler&choix=${anna}&choix=${odile}`
    const page = (await door.get(asked, staff)).text.replaceAll(/[\u00a0\u202f]/g, ' ')
    expect(page).toContain('2 inscriptions seront annulées')
    expect(await states()).toMatchObject({ Anna: 'registered', Odile: 'waiting' })

    const path = managePath('cancelPeople', event.id)
    const ids = `${anna} ${odile}`
    expect((await door.post(path, { ids }, outsider)).status).toBe(403)
    const done = await door.post(`${path}?etat=registered`, { ids }, staff)
    expect([done.status, done.location]).toEqual([303, `${at()}?etat=registered`])
    expect(await states()).toEqual({
      ...{ Anna: 'cancelled', Ines: 'registered' },
      ...{ Odile: 'cancelled', Paul: 'registered' },
    })
    // Odile was never told of a seat that she would have lost at once.
    expect((await letters()).toSorted()).toEqual([
      'anna@exemple.fr',
      'odile@exemple.fr',
      'paul@exemple.fr',
    ])
    const again = await door.post(path, { ids }, staff)
    expect(again.status).toBe(303)
    expect(await letters()).toHaveLength(3)
  })

  test('of another event are left alone', async () => {
    const anna = await idOf('Anna')
    const other = await announced({ title: 'Un autre soir' })
    await door.post(managePath('cancelPeople', other.id), { ids: anna }, staff)
    expect(await states()).toMatchObject({ Anna: 'registered' })
  })
})
