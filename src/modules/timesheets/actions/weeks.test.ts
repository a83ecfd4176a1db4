import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '#kit/viewer.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { asPerson, testCtx } from '#platform/testing/world.ts'
import { findWeek, forgetPerson, listChanges, listTeamDays } from '../store/weeks.ts'
import type { WeekForm } from '../week.ts'
import { closeMonth, listMissing, reopenMonth } from './close-month.ts'
import { exportOwn } from './export-own.ts'
import { copyLastWeek, saveWeek, sendWeek, takeBackWeek } from './keep-week.ts'
import { listWaitingTimes } from './list-waiting.ts'

const { db, clock } = useDatabase()
const basile: Viewer = { ...asPerson('lab-team'), id: '00000000-0000-7000-8000-0000000ba511' }
const odile: Viewer = { ...asPerson('finance'), id: '00000000-0000-7000-8000-0000000d11e0' }
const as = (person: Viewer) => testCtx(db, clock, { person })

const blank: WeekForm = {
  ...{ work: '', monday: 0, tuesday: 0, wednesday: 0, thursday: 0, friday: 0 },
  ...{ saturday: 0, sunday: 0 },
}
const change = (written: Partial<WeekForm>, id = 'house') => ({
  ...{ added: [], removed: [] },
  changed: [{ id, written: { ...blank, ...written } }],
})
const save = (monday: string, written: Partial<WeekForm>, id?: string) =>
  saveWeek(as(basile), monday, change(written, id))
const close = (month: string, knowing = true) => closeMonth(as(odile), month, { knowing })
const reason = 'Une semaine manquait.'

beforeEach(async () => {
  await sql`truncate timesheet_weeks, timesheet_months cascade`.execute(db)
  clock.set('2026-12-02T09:00:00Z')
})

describe('a week', () => {
  test('is written, sent, taken back and corrected: what changes since leaves a trace', async () => {
    const monday = '2026-11-23'
    expect((await save(monday, { monday: 100, tuesday: 50 })).ok).toBe(true)
    expect((await sendWeek(as(basile), monday)).ok).toBe(true)
    expect(await sendWeek(as(basile), monday)).toMatchObject({ refusal: 'sent' })
    expect(await save(monday, { monday: 50 })).toMatchObject({ refusal: 'sent' })

    expect((await takeBackWeek(as(basile), monday)).ok).toBe(true)
    expect(await takeBackWeek(as(basile), monday)).toMatchObject({ refusal: 'not-sent' })
    await save(monday, { monday: 75, tuesday: 50 })
    const week = await findWeek(db, basile.id, monday)
    expect(await listChanges(db, week?.id ?? '')).toEqual([
      {
        ...{ work: 'house', onDay: monday, before: 100, after: 75, changedAt: clock.now() },
        ...{ changedBy: undefined, reason: '' },
      },
    ])
  })

  test('holds what one may work on, a day and a half a day at most', async () => {
    const nowhere = '00000000-0000-7000-8000-00000000e15e'
    const monday = '2026-11-23'
    expect(await save(monday, { monday: 50 }, nowhere)).toMatchObject({ refusal: 'work-unknown' })
    await save(monday, { monday: 100 })
    expect(await save(monday, { monday: 75 }, 'absent')).toMatchObject({ refusal: 'day-too-long' })
    expect((await save(monday, { monday: 50 }, 'absent')).ok).toBe(true)
  })

  test('is not sent empty, and takes last week again only while it is empty', async () => {
    const monday = '2026-11-30'
    expect(await sendWeek(as(basile), monday)).toMatchObject({ refusal: 'nothing-written' })
    expect(await copyLastWeek(as(basile), monday)).toMatchObject({ refusal: 'nothing-to-copy' })
    await save('2026-11-23', { monday: 100, friday: 25 })
    expect((await copyLastWeek(as(basile), monday)).ok).toBe(true)
    expect((await findWeek(db, basile.id, monday))?.days).toEqual([
      { work: 'house', onDay: '2026-11-30', hundredths: 100 },
      { work: 'house', onDay: '2026-12-04', hundredths: 25 },
    ])
    expect(await copyLastWeek(as(basile), monday)).toMatchObject({ refusal: 'week-begun' })
  })

  test('is of nobody else: a participant has none, and another of the team finds an empty one', async () => {
    await save('2026-11-23', { monday: 100 })
    const stranger = as(asPerson('participant'))
    expect(await saveWeek(stranger, '2026-11-23', change({}))).toMatchObject({
      refusal: 'forbidden',
    })
    expect(await copyLastWeek(stranger, '2026-11-23')).toMatchObject({ refusal: 'forbidden' })
    expect(await sendWeek(stranger, '2026-11-23')).toMatchObject({ refusal: 'forbidden' })
    expect(await takeBackWeek(stranger, '2026-11-23')).toMatchObject({ refusal: 'forbidden' })
    expect(await sendWeek(as(odile), '2026-11-23')).toMatchObject({ refusal: 'nothing-written' })
  })
})

describe('a month', () => {
  test('is closed once it is over, knowing what is missing, and reopened with a reason', async () => {
    expect(await close('2026-12-01')).toMatchObject({ refusal: 'not-over' })
    await save('2026-11-23', { monday: 100 })
    expect(await listMissing(db, '2026-11-01', '2026-12-02')).toEqual([
      { personId: basile.id, monday: '2026-11-23' },
    ])
    expect(await close('2026-11-01', false)).toMatchObject({ refusal: 'weeks-missing' })
    await sendWeek(as(basile), '2026-11-23')
    expect((await close('2026-11-01', false)).ok).toBe(true)
    expect(await close('2026-11-01')).toMatchObject({ refusal: 'already-closed' })
    expect(await takeBackWeek(as(basile), '2026-11-23')).toMatchObject({ refusal: 'month-closed' })
    expect(await save('2026-11-16', { monday: 100 })).toMatchObject({ refusal: 'month-closed' })

    expect((await reopenMonth(as(odile), '2026-11-01', { reason })).ok).toBe(true)
    expect(await reopenMonth(as(odile), '2026-11-01', { reason })).toMatchObject({
      refusal: 'not-closed',
    })
    expect((await takeBackWeek(as(basile), '2026-11-23')).ok).toBe(true)
  })

  test('closes its own days, and leaves those of the next month in the same week', async () => {
    await close('2026-11-01')
    expect(await save('2026-11-30', { monday: 100 })).toMatchObject({ refusal: 'month-closed' })
    expect((await save('2026-11-30', { tuesday: 100 })).ok).toBe(true)
    expect((await sendWeek(as(basile), '2026-11-30')).ok).toBe(true)
    expect(await sendWeek(as(basile), '2026-11-16')).toMatchObject({ refusal: 'month-closed' })
  })

  test('is closed by whoever keeps the accounts', async () => {
    const knowing = true
    expect(await closeMonth(as(basile), '2026-11-01', { knowing })).toMatchObject({
      refusal: 'forbidden',
    })
    expect(await reopenMonth(as(basile), '2026-11-01', { reason })).toMatchObject({
      refusal: 'forbidden',
    })
  })

  /** A writer who has written and not finished, while somebody closes the month. */
  async function closesDuring(write: (transaction: typeof db) => Promise<unknown>) {
    let finish = () => {}
    const finished = new Promise<void>((resolve) => {
      finish = resolve
    })
    let wrote = () => {}
    const written = new Promise<void>((resolve) => {
      wrote = resolve
    })
    const writer = db.transaction().execute(async (transaction) => {
      await write(transaction as typeof db)
      wrote()
      await finished
    })
    await written
    let isClosed = false
    const closing = db.transaction().execute(async (transaction) => {
      const ctx = testCtx(transaction as typeof db, clock, { person: odile })
      await closeMonth(ctx, '2026-11-01', { knowing: true })
      isClosed = true
    })
    await new Promise((resolve) => setTimeout(resolve, 300))
    const closedMeanwhile = isClosed
    finish()
    await Promise.all([writer, closing])
    return closedMeanwhile
  }

  test('waits for a day that is on its way; nothing that holds no month is waited for', async () => {
    const write = (transaction: typeof db) =>
      saveWeek(
        testCtx(transaction, clock, { person: basile }),
        '2026-11-23',
        change({ monday: 100 }),
      )
    expect(await closesDuring(write)).toBe(false)
    expect((await listTeamDays(db)).map(({ hundredths }) => hundredths)).toEqual([100])

    await reopenMonth(as(odile), '2026-11-01', { reason })
    const beside = (transaction: typeof db) =>
      sql`insert into timesheet_days (week_id, work, on_day, hundredths)
        select id, 'absent', '2026-11-24', 50 from timesheet_weeks`.execute(transaction)
    expect(await closesDuring(beside)).toBe(true)
  })
})

describe('whose it is', () => {
  test('is exported whole, and goes with the person: days stay without a name', async () => {
    await save('2026-11-23', { monday: 100 })
    await sendWeek(as(basile), '2026-11-23')
    expect(await exportOwn(db, basile.id)).toMatchObject([
      { monday: '2026-11-23', days: [{ work: 'house', onDay: '2026-11-23', hundredths: 100 }] },
    ])
    await forgetPerson(db, basile.id)
    expect(await exportOwn(db, basile.id)).toEqual([])
    expect(await listTeamDays(db)).toEqual([
      {
        ...{ personId: undefined, month: '2026-11-01', work: 'house' },
        ...{ hundredths: 100, sentHundredths: 100 },
      },
    ])
  })
})

describe('what waits', () => {
  const waiting = async (person: Viewer) =>
    (await listWaitingTimes(as(person), person)).map(({ key }) => key)

  test('is the week from Friday on, for whoever wrote one, and the month for the accounts', async () => {
    expect(await waiting(basile)).toEqual([])
    await save('2026-11-23', { monday: 100 })
    expect(await waiting(basile)).toEqual(['timesheets:week:2026-11-23'])
    expect(await waiting(odile)).toEqual(['timesheets:month:2026-11-01'])
    clock.set('2026-12-04T09:00:00Z')
    await sendWeek(as(basile), '2026-11-23')
    expect(await waiting(basile)).toEqual(['timesheets:week:2026-11-30'])
    await close('2026-11-01')
    expect(await waiting(odile)).toEqual([])
    expect(await waiting(asPerson('participant'))).toEqual([])
  })
})
