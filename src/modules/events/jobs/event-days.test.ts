import type { Kysely } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import type { PlatformTables } from '#platform/tables.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { eventsModule } from '../module.ts'
import { managePath, managePaths } from '../paths.ts'
import { dueReminder } from '../reminder.ts'
import { listRegistrations } from '../seating/store/registrations.ts'
import { getEvent } from '../store/events.ts'
import { formOfEvent } from '../testing/form-of-event.ts'
import { saveSeen } from '../testing/save-seen.ts'
import { eventTimetable } from './event-days.ts'

const database = useDatabase()
const { db, clock } = database
const outbox: Kysely<PlatformTables> = database.db
const { post, house } = openDoor(database, { routes: eventsModule.routes })
const staff = asPerson('lab-team')

beforeEach(() => clock.set('2026-11-25T09:00:00Z'))

async function run(name: string) {
  const appointment = eventTimetable.find((item) => item.name === name)
  if (!appointment) throw new Error(`no appointment ${name}`)
  await act(house, {}, (ctx) => appointment.run(ctx))
}

async function subjects() {
  const rows = await outbox.selectFrom('outbox_mails').select('subject').execute()
  await outbox.deleteFrom('outbox_mails').execute()
  return rows.map(({ subject }) => subject.replace(/\s:.*/, ''))
}

async function announce(fields: Readonly<Record<string, string>> = {}) {
  const made = await post(managePaths.create, formOfEvent(fields), staff)
  const id = made.location?.split('/').at(-1) ?? ''
  await post(managePath('publish', id), {}, staff)
  return getEvent(db, id)
}

async function register(slug: string, name: string) {
  clock.pass({ seconds: 1 })
  await post(`/agenda/${slug}/inscription`, { name, email: `${name.toLowerCase()}@exemple.fr` })
}

test('people are reminded a week, a day and an hour before, each once', async () => {
  const event = await announce()
  await register(event.slug, 'Anna')
  await subjects()
  const told: string[] = []
  // From the week before to the beginning, every half hour.
  clock.set('2026-12-02T17:00:00Z')
  while (clock.now() < event.startsAt) {
    await run('events.reminders')
    told.push(...(await subjects()))
    clock.pass({ minutes: 180 })
    if (event.startsAt.getTime() - clock.now().getTime() < 4 * 3_600_000)
      clock.pass({ minutes: -150 })
  }
  expect(told).toEqual(['Dans une semaine', 'Demain', 'Dans une heure'])

  const late = { state: 'registered' as const, createdAt: new Date('2026-12-10T10:00:00Z') }
  expect(dueReminder(event, late, new Date('2026-12-10T11:00:00Z'))).toBeUndefined()
})

test('an event that moved is reminded again, and one that is cancelled is not', async () => {
  const event = await announce({ onDay: '2026-11-27' })
  clock.set('2026-11-20T09:00:00Z')
  await register(event.slug, 'Paul')
  clock.set('2026-11-26T20:00:00Z')
  await run('events.reminders')
  expect((await subjects()).at(-1)).toBe('Demain')
  const moved = formOfEvent({ onDay: '2026-11-28' })
  await saveSeen((to, form) => post(to, form, staff), managePath('edit', event.id), moved)
  await subjects()
  clock.set('2026-11-27T20:00:00Z')
  await run('events.reminders')
  expect(await subjects()).toEqual(['Demain'])
  await post(managePath('cancelEvent', event.id), { reason: 'Tempête' }, staff)
  await subjects()
  clock.set('2026-11-28T17:00:00Z')
  await run('events.reminders')
  expect(await subjects()).toEqual([])
})

test('an offer that nobody takes goes to the next person, and an address never confirmed is forgotten', async () => {
  const event = await announce({ capacity: '1', waitingRule: 'offer', offerHours: '12' })
  for (const name of ['Un', 'Deux', 'Trois']) await register(event.slug, name)
  const [first] = await listRegistrations(db, event.id)
  await post(managePath('cancelPerson', event.id, { registration: first?.id ?? '' }), {}, staff)
  await subjects()
  clock.pass({ hours: 11 })
  await run('events.lapse')
  expect(await subjects()).toEqual([])
  clock.pass({ hours: 2 })
  await run('events.lapse')
  expect((await listRegistrations(db, event.id)).map(({ state }) => state)).toEqual([
    'cancelled',
    'cancelled',
    'offered',
  ])
  expect((await subjects()).toSorted()).toEqual([
    'La place proposée est passée',
    'Une place vous est proposée',
  ])

  const open = await announce({ confirmEmail: 'yes' })
  await register(open.slug, 'Fantome')
  clock.pass({ hours: 25 })
  await run('events.lapse')
  expect((await listRegistrations(db, open.id)).map(({ state }) => state)).toEqual(['cancelled'])
})

test('what is over is said so', async () => {
  const event = await announce({ onDay: '2026-11-26' })
  clock.set('2026-11-28T09:00:00Z')
  await run('events.close')
  expect((await getEvent(db, event.id)).state).toBe('done')
})
