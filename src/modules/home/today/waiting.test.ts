import { expect, test } from 'vitest'
import { inOrder, isPast } from './waiting.ts'

const item = (label: string, dueOn?: string) => ({ label, dueOn })

test('what is late comes first, then what is near, then what has no day', () => {
  const items = [item('un jour'), item('demain', '2026-11-26'), item('oublié', '2026-10-01')]
  expect(inOrder(items).map(({ label }) => label)).toEqual(['oublié', 'demain', 'un jour'])
})

test('things of the same day keep their order', () => {
  const items = [item('a', '2026-11-26'), item('b', '2026-11-26'), item('c'), item('d')]
  expect(inOrder(items).map(({ label }) => label)).toEqual(['a', 'b', 'c', 'd'])
})

test('late is from the day after', () => {
  expect(isPast(item('x', '2026-11-25'), '2026-11-25')).toBe(false)
  expect(isPast(item('x', '2026-11-24'), '2026-11-25')).toBe(true)
  expect(isPast(item('x'), '2026-11-25')).toBe(false)
})
