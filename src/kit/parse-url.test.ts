import { expect, test } from 'vitest'
import { parseUrl } from './parse-url.ts'

test('an address with accents is one the hundred thousandth time as the first', () => {
  let wrong = 0
  for (let times = 0; times < 100_000; times++) {
    if (parseUrl('https://Élus.Exemple.FR/fiche?q=é') === undefined) wrong++
  }
  expect(wrong).toBe(0)
})

test('what is no address is none; a path is one beside another', () => {
  expect(parseUrl('pas une adresse')).toBeUndefined()
  expect(parseUrl('/fiche')).toBeUndefined()
  expect(parseUrl('/fiche', 'https://exemple.fr/a')?.href).toBe('https://exemple.fr/fiche')
})
