import { expect, test } from 'vitest'
import { isDecisionOnly } from './decision-only.ts'

test('a result that keeps only what was chosen says so, and nothing else is taken for one', () => {
  expect(isDecisionOnly({ decisionOnly: true })).toBe(true)
  expect(isDecisionOnly({ deciding: {} })).toBe(false)
  expect([null, undefined, '', 'decisionOnly'].map(isDecisionOnly)).toEqual([
    false,
    false,
    false,
    false,
  ])
})
