import { expect, test } from 'vitest'
import { holdsWords } from './holds-words.ts'

test('words are found whatever their accents; signs are looked for as they are', () => {
  expect(holdsWords(['Réserver la salle'], 'RESERVER')).toBe(true)
  expect(holdsWords(['Réserver la salle', 'La halle'], 'halle')).toBe(true)
  expect(holdsWords(['Nour Haddad', 'Mairie de Valbrenne'], 'haddad  Nour, mairie')).toBe(true)
  expect(holdsWords(['Nour Haddad', 'Mairie de Valbrenne'], 'Haddad préfecture')).toBe(false)
  expect(holdsWords(['Réserver la salle'], '%')).toBe(false)
  expect(holdsWords(['Payer 30 % de la salle'], '%')).toBe(true)
  expect(holdsWords(['Réserver la salle'], '_')).toBe(false)
  expect(holdsWords(['Réserver la salle'], '  ')).toBe(true)
})
