import { expect, test } from 'vitest'
import { type DrawState, drawStates } from '../draw.ts'
import { type PersonStatus, personStatuses } from '../person-status.ts'
import { type LetterState, letterState, letterStates } from './letter-state.ts'

test('a letter that nobody answered follows its draw', () => {
  const states: Readonly<Record<DrawState, LetterState>> = {
    ...{ preparing: 'early', recruiting: 'open', frozen: 'late', listed: 'late' },
    ...{ committed: 'late', drawn: 'late', closed: 'late', void: 'void' },
  }
  for (const state of drawStates) expect(letterState('invited', state)).toBe(states[state])
})

test('a code that served says so whatever becomes of the draw', () => {
  const gone: readonly PersonStatus[] = ['refused', 'withdrawn']
  for (const status of personStatuses.filter((item) => item !== 'invited'))
    for (const state of drawStates)
      expect(letterState(status, state)).toBe(
        gone.includes(status) ? 'refused' : status === 'excluded' ? 'excluded' : 'used',
      )
})

test('each state is met', () => {
  const met = personStatuses.flatMap((status) =>
    drawStates.map((state) => letterState(status, state)),
  )
  expect(new Set(met)).toEqual(new Set(letterStates))
})
