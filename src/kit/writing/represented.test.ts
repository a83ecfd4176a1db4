import { expect, test } from 'vitest'
import { personAndRole, saysRole } from './represented.ts'

test.each([
  ['Hervé Riou', 'Maire', 'Hervé Riou, maire'],
  ['Le maire de Valbrenne', 'Maire', 'le maire de Valbrenne'],
  ['Le Maire de Valbrenne', 'maire', 'le maire de Valbrenne'],
  ['M. le Maire', 'Maire', 'M. le maire'],
  ['La présidente', '', 'la présidente'],
  ['L’adjointe aux écoles', 'Adjointe aux écoles', 'l’adjointe aux écoles'],
  // The name of a family keeps its article.
  ['Le Goff Anne', 'Présidente', 'Le Goff Anne, présidente'],
  ['Odile Kerven', 'DGS', 'Odile Kerven, DGS'],
  ['Odile Kerven', 'Première ministre', 'Odile Kerven, Première ministre'],
  ['Odile Kerven', '', 'Odile Kerven'],
  ['', 'Maire', '…, maire'],
  ['', '', ''],
])('%s, %s: « que représente %s »', (name, role, words) => {
  expect(personAndRole(name, role, '…')).toBe(words)
})

test('a function is said once', () => {
  expect(saysRole('Le maire de Valbrenne', 'Maire')).toBe(true)
  expect(saysRole('Hervé Maire', 'Maire')).toBe(false)
  expect(saysRole('Hervé Riou', '')).toBe(false)
})
