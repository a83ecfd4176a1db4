import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Viewer } from '#kit/viewer.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { timesheetsModule } from '../module.ts'
import { paths } from '../paths.ts'
import { listPaces } from './list-paces.ts'
import { listWaitingTimes } from './list-waiting.ts'

const database = useDatabase()
const { db, clock } = database
const door = openDoor(database, { routes: timesheetsModule.routes })
const project = '00000000-0000-7000-8000-00000000a7e1'
const finance = asPerson('finance')

/** A project that plans so many hundredths of a day, on which one day was worked in each of these weeks. */
async function made(planned: number, mondays: readonly string[]) {
  await sql`truncate timesheet_weeks, economy_projects cascade`.execute(db)
  await sql`insert into economy_projects (id, slug, title, kind, starts_on, ends_on, created_at)
    values (${project}, 'atelier', 'Atelier', 'other', '2026-01-01', '2026-12-31', now())`.execute(
    db,
  )
  if (planned > 0)
    await sql`insert into economy_lines
      (id, project_id, side, nature, label, year, hundredths, planned_cents, in_kind, position)
      values (gen_random_uuid(), ${project}, 'cost', 'staff', 'Animation', 2026, ${planned}, 1000, false, 1)`.execute(
      db,
    )
  for (const monday of mondays)
    await sql`with week as (
        insert into timesheet_weeks (id, person_id, monday, created_at)
        values (gen_random_uuid(), gen_random_uuid(), ${monday}, now()) returning id)
      insert into timesheet_days (week_id, work, on_day, hundredths)
      select id, ${project}, ${monday}, 100 from week`.execute(db)
}
const november = ['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23']
const keys = async (viewer: Viewer) =>
  (await listWaitingTimes({ db, now: clock.now(), locale: 'fr' }, viewer))
    .map(({ key }) => key)
    .filter((key) => key.startsWith('timesheets:pace'))

test('days that a project plans stand beside those that were done, and where they lead', async () => {
  clock.set('2026-12-02T09:00:00Z')
  await made(0, [])
  expect(await listPaces(db, '2026-12-02')).toEqual([])
  await made(600, november)
  expect(await listPaces(db, '2026-12-02')).toEqual([
    {
      ...{ slug: 'atelier', title: 'Atelier', endsOn: '2026-12-31', planned: 600, done: 400 },
      ...{ end: { likely: 900, low: 900, high: 900 }, state: 'over' },
    },
  ])
  expect(await keys(finance)).toEqual(['timesheets:pace:atelier:over'])
  await made(1_000, november)
  expect(await keys(finance)).toEqual([])
  await made(300, november)
  expect(await keys(finance)).toEqual(['timesheets:pace:atelier:passed'])
  // Nothing is asked of the others, and nothing once the project is over.
  expect(await keys(asPerson('lab-team'))).toEqual([])
  clock.set('2027-01-01T09:00:00Z')
  expect(await keys(finance)).toEqual([])
})

test('its page and its files are for those who keep the accounts', async () => {
  clock.set('2026-12-02T09:00:00Z')
  await made(600, november)
  const page = await door.get(paths.projects, finance)
  expect(page.text).toContain('Dépassera, à cette allure')
  expect(page.text).toContain('href="/temps/projets/atelier"')
  const csv = await door.get(paths.projectFiles.csv, finance)
  expect(csv.text).toContain('Atelier;6;4;9;;;')
  for (const viewer of [undefined, asPerson('lab-team'), asPerson('territory-referent')])
    expect((await door.get(paths.projects, viewer)).status).not.toBe(200)
})
