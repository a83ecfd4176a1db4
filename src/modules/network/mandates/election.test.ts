import { expect, test } from 'vitest'
import { handOverShape, lastDayAhead, progressOf, readAhead } from './election.ts'

test('mandates are looked at some months ahead, six unless one asks for others', () => {
  expect(readAhead('12')).toBe(12)
  for (const odd of [undefined, '', '7', '-3', '1e9']) expect(readAhead(odd)).toBe(6)
  expect(lastDayAhead('2026-11-25', 6)).toBe('2027-05-27')
})

test('a member whose people are unknown is still to be seen', () => {
  const checks = [{ verdict: 'same' }, { verdict: 'changed' }, { verdict: 'unknown' }] as const
  expect(progressOf(checks, 5)).toEqual({ seen: 2, left: 3, changed: 1 })
  expect(progressOf(checks, 1)).toEqual({ seen: 2, left: 0, changed: 1 })
})

test('a successor may be known by name only', () => {
  const read = handOverShape.parse({ onDay: '2026-11-25', name: 'Awa Diallo', email: '' })
  expect(read).toMatchObject({ email: undefined, referent: false })
  expect(handOverShape.safeParse({ onDay: '2026-11-25', name: 'A', email: 'x' }).success).toBe(
    false,
  )
})
