import { expect, test } from 'vitest'
import { dayChosen, nextMonday } from './put-off.ts'

test('Monday is the next one, and never today', () => {
  const week = ['2026-11-30', '2026-12-01', '2026-12-05', '2026-12-06', '2026-12-07']
  expect(week.map(nextMonday)).toEqual([
    '2026-12-07',
    '2026-12-07',
    '2026-12-07',
    '2026-12-07',
    '2026-12-14',
  ])
})

test('a day that is past, too far or no day is none', () => {
  const chosen = (day: string | undefined) => dayChosen({ when: 'day', day }, '2026-11-30')
  expect(chosen('2026-12-24')).toBe('2026-12-24')
  for (const day of [undefined, '2026-11-30', '2027-12-01']) expect(chosen(day)).toBeUndefined()
  // A day was written, and « tomorrow » stayed chosen.
  expect(dayChosen({ when: 'tomorrow', day: '2026-12-15' }, '2026-11-30')).toBe('2026-12-15')
  expect(dayChosen({ when: 'monday', day: '2026-11-29' }, '2026-11-30')).toBeUndefined()
  expect(dayChosen({ when: 'tomorrow', day: undefined }, '2026-12-31')).toBe('2027-01-01')
})
