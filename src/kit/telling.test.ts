import { expect, test } from 'vitest'
import { saidOfLetters, type Telling } from './telling.ts'

const telling: Telling = { told: 'La personne est prévenue.', nobody: 'Appelez-la.' }

test.each([
  [0, 'Appelez-la.'],
  [1, 'La personne est prévenue.'],
  [7, 'La personne est prévenue.'],
])('%d letters: %s', (letters, words) => {
  expect(saidOfLetters(telling, letters)).toBe(words)
})

test('several letters may be counted, none is never « 0 »', () => {
  const counting: Telling = { told: (letters) => `${letters} courriels`, nobody: 'Personne.' }
  expect([0, 1, 2].map((letters) => saidOfLetters(counting, letters))).toEqual([
    'Personne.',
    '1 courriels',
    '2 courriels',
  ])
})
