import { expect, test } from 'vitest'
import { longestReopenReason, reopenShape } from './reopening.ts'

test('a reason says something, in ten letters at least, and is short enough to be read on a page', () => {
  const taken = (reason: unknown) => reopenShape.safeParse({ reason }).success
  expect(taken('Trop tôt : deux personnes attendent.')).toBe(true)
  expect([taken(undefined), taken('   '), taken('trop tôt'), taken('..........')]).toEqual([
    false,
    false,
    false,
    false,
  ])
  expect(taken('a'.repeat(longestReopenReason + 1))).toBe(false)
})
