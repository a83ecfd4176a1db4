import { expect, test } from 'vitest'
import { fieldWords } from './field-words.ts'

test.each([
  ['outcome', 'finished', 'menée à bout'],
  ['language', 'fr', 'français'],
  ['licence', 'unknown', 'Licence inconnue'],
  ['evidenceLevel', '2', '2 : récit sourcé, sans mesure avant et après'],
  ['publics', 'far-from-it\nyouth', 'personnes éloignées de la participation\n\njeunes'],
  ['participedia.recruitment_method', 'stratified', 'tirage au sort par quotas'],
  ['authors', 'Camille Aubry | Le Labo\nCommune', 'Camille Aubry, Le Labo\n\nCommune'],
  ['authors', '| Le Labo', 'Le Labo'],
  ['sections.summary', 'finished', 'finished'],
  ['themes', 'un thème d’avant la liste', 'un thème d’avant la liste'],
])('%s: « %s » is read as « %s »', (key, text, words) => {
  expect(fieldWords(key, text, 'fr')).toBe(words)
})

test('a place is read by its name, and a key is never shown', () => {
  const places = new Map([['76d5dc51-67b0-5754-afd3-cf16330018e5', 'Valbrenne (36)']])
  expect(fieldWords('territories', [...places.keys()].join(), 'fr', places)).toBe('Valbrenne (36)')
  expect(fieldWords('territories', '76d5dc51', 'fr')).toBe('')
})
