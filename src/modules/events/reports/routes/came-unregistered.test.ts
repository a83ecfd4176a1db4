import type { Kysely } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import type { PlatformTables } from '#platform/tables.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import type { NetworkEvent } from '../../event.ts'
import { eventsModule } from '../../module.ts'
import { presencePath } from '../../paths/presences.ts'
import { managePath, managePaths } from '../../paths.ts'
import { listPresences } from '../../presence/store/presences.ts'
import { listRegistrations } from '../../seating/store/registrations.ts'
import { getEvent } from '../../store/events.ts'
import { formOfEvent } from '../../testing/form-of-event.ts'

const database = useDatabase()
const { db } = database
const outbox: Kysely<PlatformTables> = database.db
const door = openDoor(database, { routes: eventsModule.routes })
const staff = asPerson('lab-team')

let event: NetworkEvent

beforeEach(async () => {
  database.clock.set('2026-11-25T09:00:00Z')
  await db.deleteFrom('events').execute()
  const form = formOfEvent({
    onDay: '2026-11-25',
    startsAt: '18:00',
    endsAt: '20:00',
    capacity: '1',
  })
  const made = await door.post(managePaths.create, form, staff)
  const id = made.location?.split('/').at(-1) ?? ''
  await door.post(managePath('publish', id), {}, staff)
  event = await getEvent(db, id)
  const inscription = `/agenda/${event.slug}/inscription`
  await door.post(inscription, { name: 'Inès Morvan', email: 'ines@exemple.fr' })
  await outbox.deleteFrom('outbox_mails').execute()
})

const report = [
  'Nom;Courriel;Arrivée;Départ',
  'Inès Morvan;;25/11/2026 18:00;25/11/2026 18:15',
  'Téléphone de la mairie;;25/11/2026 18:10;25/11/2026 18:40',
  'Yann Kerr;yann@exemple.fr;25/11/2026 18:00;25/11/2026 19:00',
].join('\n')

async function read(): Promise<string> {
  const to = presencePath('imports', { slug: event.slug })
  const file = new File([report], 'releve.csv')
  const sent = await door.post(to, { file, day: '2026-11-25' }, staff)
  expect(sent.status).toBe(303)
  return sent.location ?? ''
}

const presences = async () =>
  (await listPresences(db, event.id)).map(({ medium, minutes }) => [medium, minutes]).sort()

test('two connections of one person are added once, though each is too short alone', async () => {
  const path = await read()
  const asked = await door.get(path, staff)
  expect(asked.text).toMatch(/moins de 20\smin\s: ne compte pas seul/)
  const choices = { 'person-0': '1', 'person-1': '1', 'person-2': '' }
  expect((await door.post(path, choices, staff)).status).toBe(303)
  expect(await presences()).toEqual([['import', 40]])
})

test.each([
  ['by their name alone', {}, ''],
  ['with their address, since they asked', { keepEmails: 'yes' }, 'yann@exemple.fr'],
])(
  'whoever came unregistered is written down %s, and nobody is written to',
  async (_, more, email) => {
    const path = await read()
    const text = (await door.get(path, staff)).text.replaceAll(/\s/g, ' ')
    expect(text).toContain('Elle n’a rien accepté : aucun courriel ne part')
    const choices = { 'person-0': '1', 'person-1': '1', 'person-2': 'new', ...more }
    expect((await door.post(path, choices, staff)).status).toBe(303)
    const all = await listRegistrations(db, event.id)
    expect(all.map(({ state, medium, identity }) => [state, medium, identity?.name])).toEqual([
      ['registered', 'screen', 'Inès Morvan'],
      ['registered', 'import', 'Yann Kerr'],
    ])
    expect(all[1]?.identity?.email).toBe(email)
    expect(await presences()).toEqual([
      ['import', 40],
      ['import', 60],
    ])
    expect(await outbox.selectFrom('outbox_mails').selectAll().execute()).toEqual([])
    // The same file once more knows them.
    const again = await door.get(await read(), staff)
    expect(again.text).toContain('confirmé auparavant')
  },
)
