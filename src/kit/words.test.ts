import { expect, test } from 'vitest'
import { agreed, onOneLine } from './words.ts'

test('a unit agrees with its figure, as French and English each do', () => {
  expect(agreed('séances', 0, 'fr')).toBe('séance')
  expect(agreed('jours de travail', 1.5, 'fr')).toBe('jour de travail')
  expect(agreed('séances', 2, 'fr')).toBe('séances')
  expect(agreed('sessions', 0, 'en')).toBe('sessions')
  expect(agreed('sessions', 1, 'en')).toBe('session')
})

test('a unit that is the same for one and for several stays as it is', () => {
  expect(agreed('mois', 1, 'fr')).toBe('mois')
  expect(agreed('€', 1, 'fr')).toBe('€')
})

test('a text of several lines stands on one', () => {
  expect(onOneLine('Les haies \n\n  du lavoir')).toBe('Les haies du lavoir')
  expect(onOneLine('deux  espaces')).toBe('deux  espaces')
})
