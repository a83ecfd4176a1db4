import { expect, test } from 'vitest'
import { type Glance, isNew, waitingCounts } from './dashboard.ts'

const none: Glance = { published: 0, late: 0, stopped: 0, seeking: 0, toReview: 0, sheets: 0 }

test('what waits is counted, and what is past its day apart', () => {
  const item = (dueOn?: string) =>
    ({ kind: 'task', label: '', href: '', where: '', dueOn }) as const
  const items = [item('2026-11-24'), item('2026-11-25'), item()]
  expect(waitingCounts(items, '2026-11-25')).toEqual({ count: 3, late: 1 })
})

test('a house is new until a first experiment is there, sheets apart', () => {
  expect(isNew({ ...none, sheets: 22 })).toBe(true)
  expect(isNew({ ...none, toReview: 1 })).toBe(false)
  expect(isNew({ ...none, published: 1 })).toBe(false)
})
