import { expect, test } from 'vitest'
import { waitingCounts } from './dashboard.ts'

test('what waits is counted, and what is past its day apart', () => {
  const item = (dueOn?: string) =>
    ({ kind: 'task', label: '', href: '', where: '', dueOn }) as const
  const items = [item('2026-11-24'), item('2026-11-25'), item()]
  expect(waitingCounts(items, '2026-11-25')).toEqual({ count: 3, late: 1 })
})
