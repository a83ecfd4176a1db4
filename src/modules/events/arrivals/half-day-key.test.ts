import { expect, it } from 'vitest'
import { halfDayKey } from './half-day-key.ts'

it('a half-day is named by its day, then its half', () => {
  expect(halfDayKey({ day: '2026-12-01', half: 'afternoon' })).toBe('2026-12-01 afternoon')
})
