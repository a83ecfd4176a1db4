import { expect, test } from 'vitest'
import { instantOf, isTimeZone, localOf, withOffset } from './zoned-time.ts'

test('an hour is that of the place, in winter, in summer and overseas', () => {
  expect(instantOf('2026-12-03', '18:30', 'Europe/Paris').toISOString()).toBe(
    '2026-12-03T17:30:00.000Z',
  )
  expect(instantOf('2027-07-03', '18:30', 'Europe/Paris').toISOString()).toBe(
    '2027-07-03T16:30:00.000Z',
  )
  expect(instantOf('2027-07-03', '18:30', 'Indian/Reunion').toISOString()).toBe(
    '2027-07-03T14:30:00.000Z',
  )
})

test('it comes back as it was typed on the days when the clock changes', () => {
  for (const [day, time] of [
    ['2027-03-28', '01:30'],
    ['2027-03-28', '03:30'],
    ['2027-10-31', '01:30'],
    ['2027-10-31', '03:30'],
  ] as const) {
    expect(localOf(instantOf(day, time, 'Europe/Paris'), 'Europe/Paris')).toEqual({ day, time })
  }
})

test('the offset is written for machines', () => {
  expect(withOffset(new Date('2026-12-03T17:30:00Z'), 'Europe/Paris')).toBe(
    '2026-12-03T18:30:00+01:00',
  )
  expect(withOffset(new Date('2026-12-03T17:30:00Z'), 'America/Cayenne')).toBe(
    '2026-12-03T14:30:00-03:00',
  )
  expect(isTimeZone('Europe/Paris')).toBe(true)
  expect(isTimeZone('Europe/Nulle-Part')).toBe(false)
})

test('a year before 1000 is read and written like another: it is refused elsewhere, not turned into another', () => {
  for (const day of ['0026-02-03', '0099-12-31', '0999-07-01']) {
    const instant = instantOf(day, '18:30', 'Europe/Paris')
    expect(localOf(instant, 'Europe/Paris')).toEqual({ day, time: '18:30' })
    expect(instant.toISOString().slice(0, 10)).toBe(day)
  }
})
