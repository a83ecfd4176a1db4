import { expect, test } from 'vitest'
import { codeInTyped } from './letter-page.ts'

test.each([
  ['k7rw 3tpx', 'k7rw 3tpx'],
  [' K7RW-3TPX ', 'K7RW-3TPX'],
  ['atelier.exemple.fr/t/K7RW3TPX', 'K7RW3TPX'],
  ['https://atelier.exemple.fr/t/K7RW3TPX/?lang=fr', 'K7RW3TPX'],
  ['', ''],
])('%s holds the code %s', (typed, code) => {
  expect(codeInTyped(typed)).toBe(code)
})

test('no code is longer than a line', () => {
  expect(codeInTyped('x'.repeat(5000))).toHaveLength(100)
})
