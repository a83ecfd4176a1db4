import type { Kysely } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { PlatformTables } from '#platform/tables.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { eventsModule } from '../module.ts'
import { managePath, managePaths } from '../paths.ts'
import { getEvent } from '../store/events.ts'
import { listRegistrations } from '../store/registrations.ts'
import { formOfEvent } from '../testing/form-of-event.ts'

const database = useDatabase()
const { db } = database
const outbox: Kysely<PlatformTables> = database.db
const { get, post } = openDoor(database, { routes: eventsModule.routes })
const staff = asPerson('lab-team')

let series = ''
const events: string[] = []

async function addEvent(given: Readonly<Record<string, string>>) {
  const made = await post(managePaths.create, formOfEvent({ series, ...given }), staff)
  const id = made.location?.split('/').at(-1) ?? ''
  await post(managePath('publish', id), {}, staff)
  return id
}

beforeAll(async () => {
  const made = await post(
    managePaths.createSeries,
    { title: 'Les midis du réseau', summary: 'Un jeudi par mois.', audience: 'public' },
    staff,
  )
  series = made.location?.split('/').at(-1) ?? ''
  events.push(
    await addEvent({ title: 'Passé', onDay: '2026-11-05' }),
    await addEvent({ title: 'Premier', onDay: '2026-12-03', capacity: '1' }),
    await addEvent({ title: 'Second', onDay: '2027-01-07' }),
  )
  await post(managePath('publishSeries', series), {}, staff)
})

const who = (name: string) => ({ name, email: `${name.toLowerCase()}@exemple.fr` })

async function states(id: string | undefined) {
  const all = await listRegistrations(db, id ?? '')
  return all.map(({ identity, state }) => `${identity?.name} ${state}`)
}

describe('one registration for a whole series', () => {
  test('covers all that comes, each event with its own seats, and nothing that is over', async () => {
    const page = await get('/series/les-midis-du-reseau')
    expect(page.text).toContain('S’inscrire à toute la série')
    const path = '/series/les-midis-du-reseau/inscription'
    expect((await post(path, who('Anna'))).status).toBe(303)
    expect((await post(path, who('Paul'))).status).toBe(303)
    expect((await post(path, who('Paul'))).status).toBe(303)
    expect(await states(events[0])).toEqual([])
    expect(await states(events[1])).toEqual(['Anna registered', 'Paul waiting'])
    expect(await states(events[2])).toEqual(['Anna registered', 'Paul registered'])
  })

  test('covers an event that is announced later, without asking again', async () => {
    events.push(await addEvent({ title: 'Troisième', onDay: '2027-02-04' }))
    expect(await states(events[3])).toEqual(['Anna registered', 'Paul registered'])
  })

  test('is given up at once, and the seats go to those who wait', async () => {
    const letters = await outbox.selectFrom('outbox_mails').selectAll().orderBy('id').execute()
    const first = letters.find(({ recipient }) => recipient === 'anna@exemple.fr')
    expect(first?.subject).toContain('la série')
    const link = /\/inscription\/[0-9a-f]{64}/.exec(first?.body_text ?? '')?.[0]
    expect((await get(link ?? '')).text).toContain('Troisième')
    expect((await post(`${link}/rendre`, {})).status).toBe(303)
    expect(await states(events[1])).toEqual(['Anna cancelled', 'Paul registered'])
    expect(await states(events[2])).toEqual(['Anna cancelled', 'Paul registered'])
  })

  test('goes with the series: what is to come is cancelled for the same reason', async () => {
    await post(managePath('cancelSeries', series), { reason: 'Plus de budget' }, staff)
    const [past, first] = [await getEvent(db, events[0] ?? ''), await getEvent(db, events[1] ?? '')]
    expect(past.state).toBe('published')
    expect([first.state, first.cancelReason]).toEqual(['cancelled', 'Plus de budget'])
  })
})
