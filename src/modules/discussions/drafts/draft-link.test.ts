import { expect, test } from 'vitest'
import { arrivalShape, isOpen, linkShape } from './draft-link.ts'

test('a link lasts from one day to thirty', () => {
  const reads = (days: string) => linkShape.safeParse({ forWhom: 'Le maire', days }).success
  expect(['1', '7', '30'].map(reads)).toEqual([true, true, true])
  expect(['0', '31', '1,5', '', 'dix', '-3'].map(reads)).toEqual(Array(6).fill(false))
})

test('a name is left out, or is one', () => {
  const reads = (name?: string) => arrivalShape.safeParse({ name }).success
  expect([undefined, '', 'Samira'].map(reads)).toEqual([true, true, true])
  expect(reads('https://ailleurs.example')).toBe(false)
})

test('a link is closed at the very moment of its end', () => {
  const endsAt = new Date('2026-12-01T09:00:00Z')
  expect(isOpen({ endsAt }, new Date('2026-12-01T08:59:59Z'))).toBe(true)
  expect(isOpen({ endsAt }, endsAt)).toBe(false)
})
