import { expect, test } from 'vitest'
import { inView, readWaitingView } from './waiting-view.ts'

test('what is pressing is a dozen; the rest is asked for by its word', () => {
  const lines = Array.from({ length: 20 }, (_, at) => ({
    dueOn: at === 0 ? '2026-11-01' : undefined,
    minutes: at < 3 ? 5 : 30,
  }))
  const count = (word?: string) => inView(lines, readWaitingView(word), '2026-11-30').length
  expect([
    count(),
    count('tout'),
    count('en-retard'),
    count('cinq-minutes'),
    count('autre'),
  ]).toEqual([12, 20, 1, 3, 12])
})
