import { describe, expect, test } from 'vitest'
import {
  addDays,
  dayOf,
  daysBetween,
  shortDay,
  writtenDay,
  writtenInstant,
  writtenMoment,
  writtenMonth,
  writtenWeekday,
} from './dates.ts'
import { isDay } from './writing/civil-day.ts'

describe('a civil day', () => {
  test('is the day in France, also just before and after midnight', () => {
    expect(dayOf(new Date('2026-11-25T22:59:00Z'))).toBe('2026-11-25')
    expect(dayOf(new Date('2026-11-25T23:01:00Z'))).toBe('2026-11-26')
    expect(dayOf(new Date('2026-07-01T21:59:00Z'))).toBe('2026-07-01')
    expect(dayOf(new Date('2026-07-01T22:01:00Z'))).toBe('2026-07-02')
    expect(dayOf(new Date('0026-11-28T12:00:00Z'))).toBe('0026-11-28')
  })

  test('is refused when the calendar does not have it', () => {
    expect(isDay('2028-02-29')).toBe(true)
    expect(isDay('2026-02-29')).toBe(false)
    expect(isDay('2026-13-01')).toBe(false)
    expect(isDay('26-01-01')).toBe(false)
    expect(isDay('2026-01-01T00:00')).toBe(false)
  })

  test('is counted across months, leap days and changes of hour', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(daysBetween('2026-12-10', '2026-12-01')).toBe(-9)
  })

  test('is written as people write it', () => {
    expect(writtenDay('2026-12-01', 'fr')).toBe('1er décembre 2026')
    expect(writtenDay('2026-11-25', 'fr')).toBe('25 novembre 2026')
    expect(writtenDay('2026-12-01', 'en')).toBe('1 December 2026')
    expect(shortDay('2026-11-25', 'fr', '2026-12-31')).toBe('25 nov.')
    expect(shortDay('2026-11-25', 'fr', undefined)).toBe('25 nov. 2026')
    expect(shortDay('2026-12-01', 'fr', '2026-01-31')).toBe('1er déc.')
    expect(shortDay('2020-01-28', 'fr', '2026-01-31')).toBe('28 janv. 2020')
    expect(writtenInstant(new Date('2026-09-02T12:12:00Z'), 'fr')).toBe(
      '2 septembre 2026 à 14 h 12',
    )
  })
})

test('a day on which people meet has its name', () => {
  expect(writtenWeekday('2026-12-01', 'fr')).toBe('mardi 1er décembre 2026')
  expect(writtenWeekday('2026-12-13', 'en')).toBe('Sunday 13 December 2026')
  expect(writtenMoment(new Date('2026-12-13T17:30:00Z'), 'fr')).toMatch(
    /^dimanche 13 décembre 2026 à 18\sh\s30$/,
  )
})

test('a month is written by its name, whichever of its days is given', () => {
  expect(['2026-11', '2026-11-01', '2026-11-30'].map((at) => writtenMonth(at, 'fr'))).toEqual(
    Array.from({ length: 3 }, () => 'novembre 2026'),
  )
  expect(writtenMonth('2027-03', 'en')).toBe('March 2027')
})
