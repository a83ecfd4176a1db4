import { expect, test } from 'vitest'
import { answerCount } from './found.ts'

test('all the sheets that answer count, also those that are not shown', () => {
  const one = { title: 'a', href: '/', note: '', text: '' }
  const found = {
    experiments: [one],
    resources: [one],
    resourceCount: 41,
    territories: [],
    others: [{ title: 'b', answers: [one] }],
  }
  expect(answerCount(found)).toBe(43)
})
