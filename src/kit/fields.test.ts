import { expect, test } from 'vitest'
import { optionalDay, requiredDay, ticked } from './fields.ts'

test('a day exists in the calendar, or is left empty where it may be', () => {
  expect(requiredDay.safeParse('2026-02-30').success).toBe(false)
  expect(requiredDay.safeParse('').success).toBe(false)
  expect(optionalDay.parse('')).toBeUndefined()
  expect(optionalDay.parse(undefined)).toBeUndefined()
  expect(optionalDay.safeParse('2026-13-01').success).toBe(false)
})

test('a box that is not ticked sends nothing', () => {
  expect(ticked.parse(undefined)).toBe(false)
  expect(ticked.parse('yes')).toBe(true)
  for (const other of ['', 'no', 'non', 'false', '0', 'on']) expect(ticked.parse(other)).toBe(false)
})
