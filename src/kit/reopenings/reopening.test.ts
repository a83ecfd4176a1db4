import { expect, test } from 'vitest'
import { longestReopenReason, reopenReasonIn, reopenShape } from './reopening.ts'

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

test('the reason of a form that moves a last day is the same one, and nothing while it says too little', () => {
  expect(reopenReasonIn({ reopenReason: ' La salle est plus grande. ' })).toBe(
    'La salle est plus grande.',
  )
  expect([{}, { reopenReason: 'oui' }, { reopenReason: ['a', 'b'] }].map(reopenReasonIn)).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})
