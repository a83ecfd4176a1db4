import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '#kit/viewer.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson, testCtx } from '#platform/testing/world.ts'
import { timesheetsModule } from '../module.ts'
import { paths } from '../paths.ts'
import { findWeek, forgetPerson, listChanges } from '../store/weeks.ts'
import type { WeekForm } from '../week.ts'
import { closeMonth } from './close-month.ts'
import { correctWeek } from './correct-week.ts'
import { exportOwn } from './export-own.ts'
import { saveWeek, sendWeek, takeBackWeek } from './keep-week.ts'

const database = useDatabase()
const { db, clock } = database
const basile: Viewer = { ...asPerson('lab-team'), id: '00000000-0000-7000-8000-0000000ba511' }
const odile: Viewer = { ...asPerson('finance'), id: '00000000-0000-7000-8000-0000000d11e0' }
const as = (person: Viewer) => testCtx(db, clock, { person })
const monday = '2026-11-23'
const reason = 'La feuille de présence dit une demi-journée.'

const blank: WeekForm = {
  ...{ work: '', monday: 0, tuesday: 0, wednesday: 0, thursday: 0, friday: 0 },
  ...{ saturday: 0, sunday: 0 },
}
const days = (written: Partial<WeekForm>, id = 'house') => ({
  ...{ added: [], removed: [] },
  changed: [{ id, written: { ...blank, ...written } }],
})
let weekId = ''
const correct = (written: Partial<WeekForm>, by = odile, work = 'house') =>
  correctWeek(as(by), weekId, { ...days(written, work), reason })

beforeEach(async () => {
  await sql`truncate timesheet_weeks, timesheet_months cascade`.execute(db)
  clock.set('2026-12-02T09:00:00Z')
  await saveWeek(as(basile), monday, days({ monday: 100, tuesday: 50 }))
  await sendWeek(as(basile), monday)
  weekId = (await findWeek(db, basile.id, monday))?.id ?? ''
})

describe('a week that was sent', () => {
  test('is corrected by whoever keeps the accounts: it stays sent, and says who, when and why', async () => {
    expect((await correct({ monday: 50, tuesday: 50 })).ok).toBe(true)
    const week = await findWeek(db, basile.id, monday)
    expect(week?.sentAt).toEqual(clock.now())
    expect(week?.days.map(({ hundredths }) => hundredths)).toEqual([50, 50])
    const traced = { work: 'house', onDay: monday, before: 100, after: 50, changedAt: clock.now() }
    expect(await listChanges(db, weekId)).toEqual([{ ...traced, changedBy: odile.id, reason }])
    expect((await exportOwn(db, basile.id))[0]?.changes).toEqual([{ ...traced, reason }])
  })

  test('is corrected by nobody of the team, nor once taken back, nor after its month is closed', async () => {
    expect(await correct({ monday: 50 }, basile)).toMatchObject({ refusal: 'forbidden' })
    await takeBackWeek(as(basile), monday)
    expect(await correct({ monday: 50 })).toMatchObject({ refusal: 'not-sent' })
    await sendWeek(as(basile), monday)
    await closeMonth(as(odile), '2026-11-01', { knowing: true })
    expect(await correct({ monday: 50 })).toMatchObject({ refusal: 'month-closed' })
  })

  test('holds what its writer may work on, and changes something', async () => {
    const nowhere = '00000000-0000-7000-8000-00000000e15e'
    expect(await correct({ monday: 50 }, odile, nowhere)).toMatchObject({ refusal: 'work-unknown' })
    expect(await correct({ monday: 100, tuesday: 50 })).toMatchObject({
      refusal: 'nothing-changed',
    })
    expect(await correct({ monday: 75 }, odile, 'absent')).toMatchObject({
      refusal: 'day-too-long',
    })
    weekId = nowhere
    expect(await correct({ monday: 50 })).toMatchObject({ refusal: 'not-found' })
    expect(await listChanges(db, weekId)).toEqual([])
  })

  test('keeps its reason when whoever corrected it is erased, without their name', async () => {
    await correct({ monday: 50, tuesday: 50 })
    await forgetPerson(db, odile.id)
    expect(await listChanges(db, weekId)).toMatchObject([{ changedBy: undefined, reason }])
  })
})

describe('two who correct one week', () => {
  test('read what the other saved, and write over nothing unseen', async () => {
    const door = openDoor(database, { routes: timesheetsModule.routes })
    const address = paths.correct(weekId)
    const page = (await door.get(address, odile)).text
    const seen = /name="_seen" value="([^"]*)"/.exec(page)?.[1] ?? ''
    expect(seen).not.toBe('')
    const cell = 'week.house.monday'
    const send = (days: string) =>
      door.post(address, { _seen: seen.replaceAll('&quot;', '"'), [cell]: days, reason }, odile)
    expect((await send('0,5')).status).toBe(303)
    const second = await send('0,25')
    expect(second.status).toBe(422)
    expect((await findWeek(db, basile.id, monday))?.days).toMatchObject([
      { hundredths: 50 },
      { hundredths: 50 },
    ])
  })
})
