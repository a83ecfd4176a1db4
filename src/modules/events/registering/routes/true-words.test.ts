import type { Kysely } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import type { PlatformTables } from '#platform/tables.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import type { NetworkEvent } from '../../event.ts'
import { eventsModule } from '../../module.ts'
import { managePath, managePaths, myPaths } from '../../paths.ts'
import { listRegistrations } from '../../seating/store/registrations.ts'
import { listSeatClasses } from '../../seating/store/seat-classes.ts'
import { getEvent } from '../../store/events.ts'
import { formOfEvent } from '../../testing/form-of-event.ts'

const database = useDatabase()
const { db, clock } = database
const outbox: Kysely<PlatformTables> = database.db
const door = openDoor(database, { routes: eventsModule.routes })
const staff = asPerson('lab-team')
const plain = (text: string) => text.replaceAll(/\s+/g, ' ')

beforeEach(async () => {
  clock.set('2026-11-25T09:00:00Z')
  await outbox.deleteFrom('outbox_mails').execute()
})

async function announced(fields: Readonly<Record<string, string>>): Promise<NetworkEvent> {
  const made = await door.post(managePaths.create, formOfEvent(fields), staff)
  const id = made.location?.split('/').at(-1) ?? ''
  expect((await door.post(managePath('publish', id), {}, staff)).status).toBe(303)
  return getEvent(db, id)
}

async function register(event: NetworkEvent, name: string, kind?: string) {
  const classes = await listSeatClasses(db, event.id)
  const seatClass = classes.find(({ label }) => label === kind)?.id ?? ''
  const fields = { name, email: `${name.toLowerCase()}@exemple.fr`, seatClass }
  clock.pass({ seconds: 1 })
  return door.post(`/agenda/${event.slug}/inscription`, fields)
}

const pageOf = async (event: NetworkEvent) => plain((await door.get(`/agenda/${event.slug}`)).text)

test('the limits of an event are those of its kinds of place when it sets none above them', async () => {
  const event = await announced({ capacity: '', seatClasses: 'Sur place ; 1\nEn ligne' })
  expect(await pageOf(event)).toContain('Sur place (1 libre sur 1), En ligne (sans limite)')
  await register(event, 'Anne', 'Sur place')
  const text = await pageOf(event)
  expect(text).toContain('Sur place (complet), En ligne (sans limite)')
  expect(text).not.toMatch(/Sans limite|0 libre/)
  const open = await announced({ capacity: '', seatClasses: '' })
  expect(await pageOf(open)).toContain('Sans limite')
  const both = await announced({ capacity: '4', seatClasses: 'Sur place ; 1\nEn ligne' })
  expect(await pageOf(both)).toContain('4 libres sur 4. Sur place (1 libre sur 1), En ligne')
})

test('an event that is over is offered to no calendar', async () => {
  const event = await announced({})
  expect(await pageOf(event)).toContain('Ajouter à votre agenda')
  clock.set(new Date(event.endsAt.getTime() + 60_000).toISOString())
  expect(await pageOf(event)).not.toContain('Ajouter à votre agenda')
})

test('whose registration the team cancels reads that it is the team, and the reason that was typed', async () => {
  const event = await announced({})
  const cancel = async (name: string, fields: Record<string, string>) => {
    await register(event, name)
    const all = await listRegistrations(db, event.id)
    const registration = all.find(({ identity }) => identity?.name === name)
    const person = await door.get(
      managePath('person', event.id, { registration: registration?.id ?? '' }),
      staff,
    )
    const path = managePath('cancelPerson', event.id, { registration: registration?.id ?? '' })
    expect(person.text).toContain(`action="${path}"`)
    await outbox.deleteFrom('outbox_mails').execute()
    expect((await door.post(path, fields, staff)).status).toBe(303)
    const [letter] = await outbox
      .selectFrom('outbox_mails')
      .select(['subject', 'bodyText'])
      .where('recipient', '=', `${name.toLowerCase()}@exemple.fr`)
      .execute()
    return letter
  }
  const told = await cancel('Anne', { reason: 'La salle est plus petite que prévu.' })
  expect(told?.subject).toMatch(/^L’équipe a annulé votre inscription/)
  expect(plain(told?.bodyText ?? '')).toContain('Raison : La salle est plus petite que prévu.')
  expect(told?.bodyText).not.toContain('à dire à l’entrée')
  expect((await cancel('Paul', {}))?.bodyText).not.toContain('Raison')
})

test('whoever waits for an answer is told where to write, and an empty agenda speaks of what is to come', async () => {
  const event = await announced({})
  const done = await register(event, 'Rosa')
  const { text } = await door.get(done.location ?? '')
  expect(text).toContain(database.ctx().settings.contactEmail)
  expect(text).not.toContain('écrivez-nous')
  const agenda = await door.get(myPaths.myAgenda, asPerson('volunteer'))
  expect(plain(agenda.text)).toContain('Aucune inscription à venir')
})
