import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import type { Viewer } from '#kit/viewer.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson, testCtx } from '#platform/testing/world.ts'
import { timesheetsModule } from '../module.ts'
import { paths } from '../paths.ts'
import { findWeek } from '../store/weeks.ts'
import { addAgendaDays } from './keep-week.ts'
import { listAgendaDays } from './list-agenda.ts'

const database = useDatabase()
const { db, clock } = database
const basile: Viewer = { ...asPerson('lab-team'), id: '00000000-0000-7000-8000-0000000ba511' }
const as = (person: Viewer) => testCtx(db, clock, { person })
const monday = '2026-11-23'

async function seat(rank: number, starts: string, state = 'registered', called = 'published') {
  const id = `00000000-0000-7000-8000-00000000a00${rank}`
  await sql`insert into events (id, slug, kind, title, state, audience, starts_at, ends_at, created_at, updated_at)
    values (${id}, ${`rencontre-${rank}`}, 'webinar', ${`Rencontre ${rank}`}, ${called}, 'public',
      ${starts}::timestamptz, ${starts}::timestamptz + interval '3 hours 30 minutes', now(), now())`.execute(
    db,
  )
  await sql`insert into event_registrations (id, event_id, number, state, created_at)
    values (${id}, ${id}, ${rank}, ${state}, now())`.execute(db)
  await sql`insert into event_registration_identities (registration_id, person_id, name, kept_until)
    values (${id}, ${basile.id}, 'Basile', '2027-12-31')`.execute(db)
}

beforeAll(async () => {
  clock.set('2026-12-02T09:00:00Z')
  await seat(1, '2026-11-24T08:00:00Z')
  await seat(2, '2026-11-25T08:00:00Z', 'waiting')
  await seat(3, '2026-11-26T08:00:00Z', 'registered', 'cancelled')
  await seat(4, '2026-11-30T08:00:00Z')
})

test('proposes the events of the week where one has a seat, and writes what one chose', async () => {
  const proposed = await listAgendaDays(as(basile), basile.id, monday)
  expect(proposed).toMatchObject([{ title: 'Rencontre 1', onDay: '2026-11-24', hundredths: 50 }])
  expect(await findWeek(db, basile.id, monday)).toBeUndefined()

  const [event = '', other = ''] = [1, 2].map(
    (rank) => `00000000-0000-7000-8000-00000000a00${rank}`,
  )
  const worked = { work: 'house', onDay: '2026-11-24', hundredths: 50 }
  const add = (...added: readonly string[]) =>
    addAgendaDays(
      as(basile),
      monday,
      added.map((each) => ({ event: each, ...worked })),
    )
  const days = async () => (await findWeek(db, basile.id, monday))?.days
  expect((await add(event)).ok).toBe(true)
  expect(await add(event)).toMatchObject({ refusal: 'already-added' })
  expect(await days()).toEqual([worked])

  expect((await add(event, other)).ok).toBe(true)
  expect(await days()).toEqual([{ ...worked, hundredths: 100 }])
  const third = [{ event: newId(clock.now(), clock.chance), ...worked, hundredths: 75 }]
  expect(await addAgendaDays(as(basile), monday, third)).toMatchObject({ refusal: 'day-too-long' })
})

test('says what is in the week already, to a form that was kept too, until its day is emptied', async () => {
  const door = openDoor(database, { routes: timesheetsModule.routes })
  const page = async () => (await door.get(paths.agenda(monday), basile)).text
  expect(await page()).toContain('Déjà dans votre semaine')
  expect(await page()).not.toContain('<select')
  const choice = 'work.00000000-0000-7000-8000-00000000a001.2026-11-24'
  const again = await door.post(paths.agenda(monday), { [choice]: 'house' }, basile)
  expect(again.status).toBe(422)
  expect(again.text).toContain('rien n’est ajouté une deuxième fois')

  await sql`delete from timesheet_days`.execute(db)
  expect(await page()).toContain('<select')
  expect(await page()).toMatch(/Durée.: 3.h.30 \(0,5.jour\)/)
  expect((await door.get(paths.agenda('2026-11-09'), basile)).text).toContain(
    'Aucune inscription cette semaine',
  )
})

test('proposes nothing of the agenda of somebody else, and writes nothing when nothing is chosen', async () => {
  const other = '00000000-0000-7000-8000-0000000d11e0'
  expect(await listAgendaDays(as(basile), other, monday)).toEqual([])
  expect(await addAgendaDays(as(basile), monday, [])).toMatchObject({ refusal: 'nothing-chosen' })
  expect(await addAgendaDays(as(asPerson('participant')), monday, [])).toMatchObject({
    refusal: 'forbidden',
  })
})
