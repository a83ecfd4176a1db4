import { expect, test } from 'vitest'
import { z } from 'zod'
import { linesOf, optionalWhole } from './fields.ts'

test.each([
  ['', true],
  ['12', true],
  ['0', false],
  ['61', false],
  ['1,5', false],
  ['beaucoup', false],
])('a number of people written “%s” is accepted: %s', (text, accepted) => {
  expect(optionalWhole(1, 60).safeParse(text).success).toBe(accepted)
})

test('too many lines are refused, and so is one that never ends', () => {
  const shape = z.object({ lines: linesOf(2, 5) })
  expect(shape.safeParse({ lines: 'un\ndeux' }).success).toBe(true)
  expect(shape.safeParse({ lines: 'un\ndeux\ntrois' }).success).toBe(false)
  expect(shape.safeParse({ lines: 'interminable' }).success).toBe(false)
})
