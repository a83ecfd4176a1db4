import { expect, test } from 'vitest'
import { isUnseen, movementOf, movementsBy, periodOf, periodShape, sizeOf } from './health.ts'

const span = (territoryId: string, since: string, leftOn?: string) => ({
  territoryId,
  since,
  leftOn,
})
const period = { from: '2026-01-01', to: '2026-12-31' }
const spans = [
  span('a', '2020-05-01'),
  span('b', '2020-05-01', '2026-03-01'),
  span('b', '2026-09-01'),
  span('c', '2026-02-01'),
  span('d', '2019-01-01', '2025-12-31'),
  span('e', '2027-01-01'),
]

test('members before, plus those who joined, less those who left, are the members after', () => {
  const movement = movementOf(spans, period)
  expect(movement).toEqual({ before: 2, joined: 2, left: 1, after: 3 })
  expect(movement.before + movement.joined - movement.left).toBe(movement.after)
})

test('the first and the last day of a period are in it', () => {
  const edges = [span('a', '2026-01-01'), span('b', '2025-01-01', '2026-12-31')]
  expect(movementOf(edges, period)).toEqual({ before: 1, joined: 1, left: 1, after: 1 })
})

test('groups add up to the whole, and those that nothing happened to are left out', () => {
  const rows = movementsBy(spans, period, (id) => (id < 'c' ? 'first' : 'others'))
  expect(rows.map(({ key, after }) => [key, after])).toEqual([
    ['first', 2],
    ['others', 1],
  ])
  expect(movementsBy(spans, period, (id) => id).map(({ key }) => key)).not.toContain('e')
  const inOrder = movementsBy(spans, period, (id) => (id < 'c' ? 'large' : 'small'), [
    'small',
    'large',
  ])
  expect(inOrder.map(({ key }) => key)).toEqual(['small', 'large'])
})

test('a period is a year back, in order, whatever one types', () => {
  const today = '2026-11-25'
  expect(periodOf({}, today)).toEqual({ from: '2025-11-25', to: today })
  expect(periodOf({ du: '2026-06-01', au: '2026-02-01' }, today)).toEqual({
    from: '2026-02-01',
    to: '2026-06-01',
  })
  expect(periodShape.parse({ du: '2026-02-30', au: 'hier' })).toEqual({})
})

test('sizes have no hole', () => {
  expect([999, 1_000, 3_499, 3_500, 10_000, 49_999, 50_000, 200_000].map(sizeOf)).toEqual([
    's1',
    's2',
    's2',
    's3',
    's4',
    's4',
    's5',
    's6',
  ])
  expect(sizeOf(undefined)).toBe('unknown')
})

test('a year and a day without anybody is too long', () => {
  const now = new Date('2026-11-25T09:00:00Z')
  expect(isUnseen(new Date('2025-11-26T09:00:00Z'), now)).toBe(false)
  expect(isUnseen(new Date('2025-11-24T09:00:00Z'), now)).toBe(true)
  expect(isUnseen(undefined, now)).toBe(true)
})
