import { expect, test } from 'vitest'
import { isHourOf } from './hour-of-day.ts'

test.each([
  ['2027-03-28', '01:59', 'Europe/Paris', true],
  ['2027-03-28', '02:00', 'Europe/Paris', false],
  ['2027-03-28', '02:30', 'Europe/Paris', false],
  ['2027-03-28', '03:00', 'Europe/Paris', true],
  ['2027-03-28', '2 h 30', 'Europe/Paris', false],
  ['2027-03-28', '2h', 'Europe/Paris', false],
  ['2027-03-28', '02:30:15', 'Europe/Paris', false],
  ['2027-03-28', ' 3H30 ', 'Europe/Paris', true],
  ['2027-03-28', 'midi', 'Europe/Paris', true],
  ['2027-10-31', '02:30', 'Europe/Paris', true],
  ['2027-06-01', '18:00', 'Europe/Paris', true],
  ['2026-02-30', '18:00', 'Europe/Paris', true],
  ['2027-03-28', '02:30', 'Indian/Reunion', true],
  ['2027-03-14', '02:30', 'America/New_York', false],
  ['2027-03-14', '03:30', 'America/New_York', true],
])('%s at %s in %s is an hour: %s', (day, time, zone, is) => {
  expect(isHourOf(day, time, zone)).toBe(is)
})

test('each quarter of an hour of a year is one, but those that are skipped', () => {
  const none: string[] = []
  for (let at = Date.UTC(2027, 0, 1); at < Date.UTC(2028, 0, 1); at += 900_000) {
    const [day = '', time = ''] = new Date(at).toISOString().split('T')
    if (!isHourOf(day, time.slice(0, 5))) none.push(`${day} ${time.slice(0, 5)}`)
  }
  expect(none).toEqual(['00', '15', '30', '45'].map((minutes) => `2027-03-28 02:${minutes}`))
})

test('a year of which somebody typed two figures is left to the field of the day', () => {
  for (const year of ['0001', '0027', '0999', '1000', '1899', '2200', '9999'])
    for (const time of ['00:00', '02:30', '23:45'])
      expect(isHourOf(`${year}-01-11`, time)).toBe(true)
})
