import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '#kit/viewer.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { timesheetsModule } from '../module.ts'
import { paths } from '../paths.ts'
import { findWeek } from '../store/weeks.ts'

const database = useDatabase()
const { db, clock } = database
const basile: Viewer = { ...asPerson('lab-team'), id: '00000000-0000-7000-8000-0000000ba511' }
const door = openDoor(database, { routes: timesheetsModule.routes })
const monday = '2026-11-23'
const address = paths.week(monday)
const cell = 'week.house.monday'
const send = (fields: Record<string, string>) => door.post(address, fields, basile)

beforeEach(async () => {
  await sql`truncate timesheet_weeks, timesheet_months cascade`.execute(db)
  clock.set('2026-12-02T09:00:00Z')
})

describe('the page of one’s own week', () => {
  test('says of nobody that they have it open: each one reads their own there', async () => {
    for (const path of [paths.now, address])
      expect((await door.get(path, basile)).text).not.toContain('<people-here')
  })

  test('says that it was oneself who saved, from a page that was kept', async () => {
    await send({ [cell]: '1' })
    const page = (await door.get(address, basile)).text
    const seen = (/name="_seen" value="([^"]*)"/.exec(page)?.[1] ?? '').replaceAll('&quot;', '"')
    expect((await send({ _seen: seen, [cell]: '0,5' })).status).toBe(303)
    const again = await send({ _seen: seen, [cell]: '0,25' })
    expect(again.status).toBe(422)
    expect(again.text).toContain('Vous avez vous-même enregistré')
    expect(again.text).toContain('Vous avez écrit ailleurs')
    expect(again.text).not.toContain('autre personne')
  })

  test('says once what is wrong with several cells, and names the day that is too long', async () => {
    const wrong = await send({
      [cell]: 'dix',
      'week.house.friday': 'onze',
      'week.absent.sunday': '1',
    })
    const summary = /error-summary[\s\S]*?<\/ul>/.exec(wrong.text)?.[0] ?? ''
    expect(summary.match(/Écrivez une durée/g)).toHaveLength(1)
    expect(summary.match(/<a href="#[^"]*week/g)).toHaveLength(2)
    const long = await send({ [cell]: '1', 'week.absent.monday': '1' })
    expect(long.text).toMatch(/Le lundi 23.novembre( 2026)? compte plus d’un jour et demi/)
  })

  test('reads durations as sheets and people write them', async () => {
    await send({ [cell]: '03:30', 'week.house.tuesday': '45 min', 'week.house.friday': '½' })
    const week = await findWeek(db, basile.id, monday)
    expect(week?.days.map(({ hundredths }) => hundredths)).toEqual([50, 11, 50])
  })
})

test('weeks are those of 2020 to the end of next year', async () => {
  for (const [each, status] of [
    ['2019-12-30', 404],
    ['2020-01-06', 200],
    ['2027-12-27', 200],
    ['2028-01-03', 404],
  ] as const)
    expect((await door.get(paths.week(each), basile)).status, each).toBe(status)
})

test('no page leads to a week out of these bounds', async () => {
  const early = (await door.get(paths.week('2020-01-06'), basile)).text
  expect(early).not.toContain(paths.week('2019-12-30'))
  expect(early).toContain(`href="${paths.week('2020-01-13')}"`)
  const late = (await door.get(paths.week('2027-12-27'), basile)).text
  expect(late).toContain(`href="${paths.week('2027-12-20')}"`)
  expect(late).not.toContain(paths.week('2028-01-03'))
})

test('only a month that is over and has a day is offered to be closed, and its form is of no other', async () => {
  const odile: Viewer = { ...asPerson('finance'), id: '00000000-0000-7000-8000-0000000d11e0' }
  await send({ [cell]: '1' })
  const months = (await door.get(paths.months, odile)).text
  expect(months).toContain(`href="${paths.closeMonth('2026-11')}"`)
  expect(months).not.toContain(`href="${paths.closeMonth('2026-10')}"`)
  for (const path of [paths.closeMonth('2027-05'), paths.reopenMonth('2026-11')])
    expect((await door.get(path, odile)).status, path).toBe(303)
})
