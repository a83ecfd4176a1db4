import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Viewer } from '#kit/viewer.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { asPerson, testCtx } from '#platform/testing/world.ts'
import { findWeek } from '../store/weeks.ts'
import { addAgendaDays } from './keep-week.ts'
import { listAgendaDays } from './list-agenda.ts'

const { db, clock } = useDatabase()
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

  const added = [{ work: 'house', onDay: '2026-11-24', hundredths: 50 }]
  expect((await addAgendaDays(as(basile), monday, added)).ok).toBe(true)
  expect((await addAgendaDays(as(basile), monday, added)).ok).toBe(true)
  expect((await findWeek(db, basile.id, monday))?.days).toEqual([{ ...added[0], hundredths: 100 }])
  expect(await addAgendaDays(as(basile), monday, [...added, ...added])).toMatchObject({
    refusal: 'day-too-long',
  })
})

test('proposes nothing of the agenda of somebody else, and writes nothing when nothing is chosen', async () => {
  const other = '00000000-0000-7000-8000-0000000d11e0'
  expect(await listAgendaDays(as(basile), other, monday)).toEqual([])
  expect(await addAgendaDays(as(basile), monday, [])).toMatchObject({ refusal: 'nothing-chosen' })
  expect(await addAgendaDays(as(asPerson('participant')), monday, [])).toMatchObject({
    refusal: 'forbidden',
  })
})
