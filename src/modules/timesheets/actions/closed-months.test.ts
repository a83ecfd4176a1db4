import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import type { Viewer } from '#kit/viewer.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson, testCtx } from '#platform/testing/world.ts'
import { timesheetsModule } from '../module.ts'
import { paths } from '../paths.ts'
import { findWeek, forgetPerson, listTeamDays } from '../store/weeks.ts'
import type { WeekForm } from '../week.ts'
import { closeMonth, reopenMonth } from './close-month.ts'
import { correctWeek } from './correct-week.ts'
import { addAgendaDays, copyLastWeek, saveWeek, sendWeek, takeBackWeek } from './keep-week.ts'

const database = useDatabase()
const { db, clock } = database
const basile: Viewer = { ...asPerson('lab-team'), id: '00000000-0000-7000-8000-0000000ba511' }
const odile: Viewer = { ...asPerson('finance'), id: '00000000-0000-7000-8000-0000000d11e0' }
const as = (person: Viewer) => testCtx(db, clock, { person })
const reason = 'Une semaine manquait.'
const blank: WeekForm = {
  ...{ work: '', monday: 0, tuesday: 0, wednesday: 0, thursday: 0, friday: 0 },
  ...{ saturday: 0, sunday: 0 },
}
const rows = (written: Partial<WeekForm>) => ({
  ...{ added: [], removed: [] },
  changed: [{ id: 'house', written: { ...blank, ...written } }],
})

/** All that is read of a month, by anybody: written, and sent. */
async function sumsOf(month: string) {
  const lines = (await listTeamDays(db)).filter((line) => line.month === month)
  return lines.reduce(
    (sum, { hundredths, sentHundredths }) => ({
      written: sum.written + hundredths,
      sent: sum.sent + sentHundredths,
    }),
    { written: 0, sent: 0 },
  )
}

beforeEach(async () => {
  await sql`truncate timesheet_weeks, timesheet_months cascade`.execute(db)
  clock.set('2026-12-09T09:00:00Z')
})

describe('a week over a closed month', () => {
  test('sent after the closing, leaves the closed month as it was, until it is reopened', async () => {
    const straddling = '2026-11-30'
    await saveWeek(as(basile), straddling, rows({ monday: 100, tuesday: 50 }))
    await closeMonth(as(odile), '2026-11-01', { knowing: true })
    expect(await sumsOf('2026-11-01')).toEqual({ written: 100, sent: 0 })

    expect((await sendWeek(as(basile), straddling)).ok).toBe(true)
    expect(await sumsOf('2026-11-01')).toEqual({ written: 100, sent: 0 })
    expect(await sumsOf('2026-12-01')).toEqual({ written: 50, sent: 50 })
    expect((await findWeek(db, basile.id, straddling))?.lateMonth).toBe('2026-11-01')

    await reopenMonth(as(odile), '2026-11-01', { reason })
    expect(await sumsOf('2026-11-01')).toEqual({ written: 100, sent: 100 })
    await closeMonth(as(odile), '2026-11-01', { knowing: true })
    expect(await sumsOf('2026-11-01')).toEqual({ written: 100, sent: 100 })
  })
})

const mondays = ['2026-10-26', '2026-11-02', '2026-11-23', '2026-11-30'] as const
const months = ['2026-10-01', '2026-11-01'] as const
const monday = fc.constantFrom(...mondays)
const month = fc.constantFrom(...months)
const length = fc.constantFrom(0, 25, 50)
const written = fc.record({ monday: length, wednesday: length, sunday: length })

/** Whatever one may do to a week or a month: a refusal changes nothing either. */
const anyAct = fc.oneof(
  fc.tuple(fc.constant('save' as const), monday, written),
  fc.tuple(fc.constantFrom('send' as const, 'take-back' as const, 'copy' as const), monday),
  fc.tuple(fc.constant('agenda' as const), monday),
  fc.tuple(fc.constant('correct' as const), monday, written),
  fc.tuple(fc.constantFrom('close' as const, 'reopen' as const), month),
)
type Act = typeof anyAct extends fc.Arbitrary<infer T> ? T : never

async function play(act: Act): Promise<void> {
  const [name, on] = act
  if (act[0] === 'save') await saveWeek(as(basile), act[1], rows(act[2]))
  else if (act[0] === 'correct') {
    const week = await findWeek(db, basile.id, on)
    if (week) await correctWeek(as(odile), week.id, { ...rows(act[2]), reason })
  } else if (name === 'send') await sendWeek(as(basile), on)
  else if (name === 'take-back') await takeBackWeek(as(basile), on)
  else if (name === 'copy') await copyLastWeek(as(basile), on)
  else if (name === 'agenda')
    await addAgendaDays(as(basile), on, [
      { event: newId(clock.now(), clock.chance), work: 'house', onDay: on, hundredths: 25 },
    ])
  else if (name === 'close') await closeMonth(as(odile), on, { knowing: true })
  else if (name === 'reopen') await reopenMonth(as(odile), on, { reason })
}

test('for any order of acts, the sums of a closed month are those of its closing until it is reopened', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyAct, { minLength: 6, maxLength: 24 }), async (acts) => {
      await sql`truncate timesheet_weeks, timesheet_months cascade`.execute(db)
      const closed = new Map<string, Awaited<ReturnType<typeof sumsOf>>>()
      for (const act of acts) {
        await play(act)
        const [name, on] = act
        if (name === 'reopen') closed.delete(on)
        if (name === 'close' && !closed.has(on)) closed.set(on, await sumsOf(on))
        for (const [known, sums] of closed) expect(await sumsOf(known)).toEqual(sums)
      }
      await forgetPerson(db, basile.id)
      for (const [known, sums] of closed) expect(await sumsOf(known)).toEqual(sums)
    }),
    { numRuns: 25 },
  )
}, 60_000)

describe('the pages of a closed month', () => {
  const door = openDoor(database, { routes: timesheetsModule.routes })
  const field = (html: string, name: string) =>
    new RegExp(`<input[^>]*name="week\\.house\\.${name}"[^>]*>`).exec(html)?.[0] ?? ''

  test('let one write the open days of a week, and say to both that its closed days do not count', async () => {
    await saveWeek(as(basile), '2026-11-30', rows({ monday: 100, tuesday: 50 }))
    await closeMonth(as(odile), '2026-11-01', { knowing: true })
    const open = (await door.get(paths.week('2026-11-30'), basile)).text
    expect(field(open, 'monday')).toContain('readonly')
    expect(field(open, 'tuesday')).not.toContain('readonly')
    expect(open).toContain('Vos jours n’y comptent pas')

    await sendWeek(as(basile), '2026-11-30')
    expect((await door.get(paths.week('2026-11-30'), basile)).text).toContain(
      'Vos jours n’y comptent pas',
    )
    expect((await door.get(paths.sent, odile)).text).toContain('Envoyée après la clôture')
    expect((await door.get(paths.reopenMonth('2026-11'), odile)).text).toMatch(/1.semaine/)
    const id = (await findWeek(db, basile.id, '2026-11-30'))?.id ?? ''
    const correction = (await door.get(paths.correct(id), odile)).text
    expect(correction).toContain('Envoyée après la clôture')
    expect(field(correction, 'monday')).toContain('readonly')
  })

  test('show a week that is wholly closed as a table, to its writer and to whoever corrects', async () => {
    await saveWeek(as(basile), '2026-11-23', rows({ monday: 100 }))
    await sendWeek(as(basile), '2026-11-23')
    await saveWeek(as(basile), '2026-11-16', rows({ monday: 50 }))
    await closeMonth(as(odile), '2026-11-01', { knowing: true })
    const own = (await door.get(paths.week('2026-11-16'), basile)).text
    expect(own).toContain('0,5')
    expect(own).not.toContain('name="week.house.monday"')
    const id = (await findWeek(db, basile.id, '2026-11-23'))?.id ?? ''
    const correction = (await door.get(paths.correct(id), odile)).text
    expect(correction).toContain('Mois clos')
    expect(correction).not.toContain('name="week.house.monday"')
  })
})
