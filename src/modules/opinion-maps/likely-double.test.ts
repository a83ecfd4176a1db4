import { expect, test } from 'vitest'
import { likelyDoubles, likenessOf } from './likely-double.ts'

test('statements with the same words, in another order or number, are shown side by side', () => {
  const bench = { text: 'Il faut plus de bancs sur la place.' }
  const others = [
    { text: 'Plus de bancs sur les places, il en faut !' },
    { text: 'Le car du matin part trop tôt.' },
  ]
  expect(likelyDoubles(bench.text, others).map(({ text }) => text)).toEqual([others[0]?.text])
})

test('nothing is like words of no weight', () => {
  expect(likenessOf('Oui ou non ?', 'Oui et non.')).toBe(0)
})
