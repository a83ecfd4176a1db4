import { expect, test } from 'vitest'
import {
  isLate,
  openingProblem,
  preparationShape,
  takesAnswers,
  typedPreparation,
} from './opinion-map.ts'
import { draftRead } from './testing/made-map.ts'

const open = { state: 'open', openUntil: '2026-12-10' } as const

test('answers come until the last day, that day included', () => {
  expect(takesAnswers(open, '2026-12-10')).toBe(true)
  expect(takesAnswers(open, '2026-12-11')).toBe(false)
  expect(takesAnswers({ ...open, state: 'closed' }, '2026-12-01')).toBe(false)
  expect(isLate(open, '2026-12-11')).toBe(true)
})

test('a draft opens when it has a charter, statements and days to come', () => {
  const draft = { ...draftRead, state: 'draft' } as const
  expect(openingProblem(draft, '2026-12-01')).toBeUndefined()
  expect(openingProblem({ ...draft, charter: [] }, '2026-12-01')).toBe('no-charter')
  expect(openingProblem({ ...draft, seeds: [] }, '2026-12-01')).toBe('few-statements')
  expect(openingProblem(draft, '2028-01-01')).toBe('last-day-passed')
  expect(openingProblem({ ...draft, state: 'open' }, '2026-12-01')).toBe('not-now')
})

test('what is typed is read back equal, and two equal lines are refused', () => {
  expect(preparationShape.parse(typedPreparation(draftRead))).toEqual(draftRead)
  const twice = { ...typedPreparation(draftRead), seeds: 'Oui.\noui.' }
  expect(preparationShape.safeParse(twice).success).toBe(false)
})
