import { expect, test } from 'vitest'
import { nextStepOf, waitedSince } from './next-step.ts'

test('waiting is told in days, then weeks, then months', () => {
  const today = '2026-11-25'
  expect(waitedSince('2026-11-24', today)).toEqual({ count: 1, unit: 'day' })
  expect(waitedSince('2026-11-12', today)).toEqual({ count: 13, unit: 'day' })
  expect(waitedSince('2026-11-11', today)).toEqual({ count: 2, unit: 'week' })
  expect(waitedSince('2026-10-14', today)).toEqual({ count: 6, unit: 'week' })
  expect(waitedSince('2026-08-27', today)).toEqual({ count: 3, unit: 'month' })
})

const known = {
  station: 'running',
  next: 'evaluation',
  due: '2026-12-12',
  late: false,
  said: undefined,
  today: '2026-11-25',
} as const

test('lateness comes before the words of the team, which come before the line', () => {
  expect(nextStepOf(known)).toEqual({ kind: 'next', station: 'evaluation', by: '2026-12-12' })
  expect(nextStepOf({ ...known, said: 'La deuxième phase' })).toEqual({
    kind: 'said',
    text: 'La deuxième phase',
  })
  expect(
    nextStepOf({ ...known, due: '2026-11-20', late: true, said: 'La deuxième phase' }),
  ).toEqual({ kind: 'late', station: 'running', waited: { count: 5, unit: 'day' } })
})

test('without a day nothing is late', () => {
  expect(nextStepOf({ ...known, due: undefined, late: true })).toEqual({
    kind: 'next',
    station: 'evaluation',
    by: undefined,
  })
})
