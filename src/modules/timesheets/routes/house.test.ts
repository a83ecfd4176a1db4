import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '#kit/viewer.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { keepPersonRole, removePersonRole } from '../actions/keep-house.ts'
import { timesheetsModule } from '../module.ts'
import { paths } from '../paths.ts'
import { minutesInDayOf } from '../store/house.ts'
import { forgetRolesBefore, forgetRolesOf, keepRole, listRolesOf } from '../store/roles.ts'
import { findWeek } from '../store/weeks.ts'

const database = useDatabase()
const { db, clock } = database
const basile: Viewer = { ...asPerson('lab-team'), id: '00000000-0000-7000-8000-0000000ba511' }
const odile: Viewer = { ...asPerson('finance'), id: '00000000-0000-7000-8000-0000000d11e0' }
const door = openDoor(database, { routes: timesheetsModule.routes })
const monday = '2026-11-23'
const address = paths.week(monday)
const cell = 'week.house.monday'

beforeEach(async () => {
  await sql`truncate timesheet_weeks, timesheet_months, timesheet_house, timesheet_roles cascade`.execute(
    db,
  )
  clock.set('2026-12-02T09:00:00Z')
})

describe('the length of a day of the house', () => {
  test('is what hours are counted by, from then on', async () => {
    await door.post(address, { [cell]: '4 h' }, basile)
    expect((await door.post(paths.dayLength, { minutes: '8 h' }, odile)).status).toBe(303)
    expect(await minutesInDayOf(db)).toBe(480)
    expect((await door.get(address, basile)).text).toMatch(/Un jour vaut 8.h/)
    await door.post(address, { [cell]: '0,57', 'week.house.tuesday': '4 h' }, basile)
    const week = await findWeek(db, basile.id, monday)
    expect(week?.days.map(({ hundredths }) => hundredths)).toEqual([57, 50])
  })

  test('is of one hour to twelve, and said by whoever keeps the accounts', async () => {
    const refused = await door.post(paths.dayLength, { minutes: '13' }, odile)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('d’une heure à douze heures')
    expect((await door.post(paths.dayLength, { minutes: '8' }, basile)).status).toBe(403)
    expect(await minutesInDayOf(db)).toBe(420)
  })
})

describe('a week that saves itself', () => {
  const seenIn = (page: string) =>
    (/name="_seen" value="([^"]*)"/.exec(page)?.[1] ?? '').replaceAll('&quot;', '"')
  const auto = (fields: Record<string, string>) =>
    door.post(address, { _auto: 'on', ...fields }, basile)

  test('says the hour and the total, and goes on from what it saved', async () => {
    const first = await auto({ _seen: seenIn((await door.get(address, basile)).text), [cell]: '1' })
    expect(first.status).toBe(200)
    const saved = JSON.parse(first.text) as { sentence: string; seen: string }
    expect(saved.sentence).toMatch(/^Enregistré à .*Total.: 1$/)
    const again = await auto({ _seen: saved.seen, [cell]: '0,5' })
    expect(JSON.parse(again.text).sentence).toMatch(/Total.: 0,5$/)
    expect((await findWeek(db, basile.id, monday))?.days).toMatchObject([{ hundredths: 50 }])
  })

  test('leaves what it cannot save to the button', async () => {
    const seen = seenIn((await door.get(address, basile)).text)
    const wrong = await auto({ _seen: seen, [cell]: 'dix' })
    expect(JSON.parse(wrong.text).sentence).toContain('Pas encore enregistré')
    expect(await findWeek(db, basile.id, monday)).toBeUndefined()
  })
})

describe('the role of somebody', () => {
  const role = { personId: basile.id, since: '2026-01-01', role: 'Facilitation' }

  test('is of somebody of the house, written and taken away by whoever keeps the accounts', async () => {
    const gone = { ...role, personId: '00000000-0000-7000-8000-00000000dead' }
    expect(await keepPersonRole(database.ctx({ person: odile }), gone)).toMatchObject({
      refusal: 'person-unknown',
    })
    expect(await keepPersonRole(database.ctx({ person: basile }), role)).toMatchObject({
      refusal: 'forbidden',
    })
    await keepRole(db, role)
    const page = (await door.get(paths.roles, odile)).text
    expect(page).toContain('Facilitation')
    expect(page).toContain('Ce rôle n’est pas au barème')
    expect((await door.get(paths.roles, basile)).status).toBe(403)
    expect(
      await removePersonRole(database.ctx({ person: odile }), basile.id, '2026-01-01'),
    ).toMatchObject({
      ok: true,
    })
    expect(
      await removePersonRole(database.ctx({ person: odile }), basile.id, '2026-01-01'),
    ).toMatchObject({
      refusal: 'not-found',
    })
  })

  test('goes with the person, or six years later once another one followed', async () => {
    await keepRole(db, { ...role, since: '2018-01-01' })
    await keepRole(db, { ...role, since: '2019-01-01', role: 'Direction' })
    await keepRole(db, { ...role, since: '2025-01-01', role: 'Conseil' })
    expect(await forgetRolesBefore(db, '2020-12-02')).toBe(1)
    expect((await listRolesOf(db, basile.id)).map(({ since }) => since)).toEqual([
      '2019-01-01',
      '2025-01-01',
    ])
    await forgetRolesOf(db, [basile.id])
    expect(await listRolesOf(db, basile.id)).toEqual([])
  })
})

test('what days of a project cost is read by whoever keeps the accounts', async () => {
  expect((await door.get(paths.projectRoles('rien'), basile)).status).toBe(403)
  expect((await door.get(paths.projectRoles('rien'), odile)).status).toBe(404)
})
