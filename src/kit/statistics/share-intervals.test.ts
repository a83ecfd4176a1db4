import { expect, test } from 'vitest'
import { newcombeInterval, wilsonInterval } from './share-intervals.ts'

const of = (yes: number, all: number) => ({ share: yes / all, ...wilsonInterval(yes / all, all) })

test('a share: the published example, and exact ends', () => {
  const { low, high } = wilsonInterval(81 / 263, 263)
  expect(low).toBeCloseTo(0.2553, 4)
  expect(high).toBeCloseTo(0.3662, 4)
  expect(wilsonInterval(0, 12).low).toBe(0)
  expect(wilsonInterval(1, 12).high).toBe(1)
})

test('a difference: the published examples', () => {
  const some = newcombeInterval(of(56, 70), of(48, 80))
  expect(some.low).toBeCloseTo(0.0524, 4)
  expect(some.high).toBeCloseTo(0.3339, 4)
  const none = newcombeInterval(of(9, 10), of(3, 10))
  expect(none.low).toBeCloseTo(0.1705, 4)
  expect(none.high).toBeCloseTo(0.809, 4)
})
