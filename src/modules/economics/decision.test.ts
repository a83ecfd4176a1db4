import { expect, it } from 'vitest'
import { criteria, criteriaIn, decisionForm } from './decision.ts'

const typed = {
  ...{ needed: 'yes', learning: 'yes', paid: 'no', days: 'unknown', risk: 'yes' },
  ...{ choice: 'go-if', reason: 'Oui si la commune confirme.' },
} as const

it('a decision answers each criterion', () => {
  expect(Object.keys(criteriaIn(decisionForm.shape.parse(typed)))).toEqual([...criteria])
})

it.each([
  ['without a choice', { choice: '' }],
  ['without a reason in words', { reason: '...' }],
  ['with a criterion that has no answer', { paid: '' }],
])('a decision %s is none', (_, change) => {
  expect(decisionForm.shape.safeParse({ ...typed, ...change }).success).toBe(false)
})
