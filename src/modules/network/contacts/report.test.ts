import { describe, expect, test } from 'vitest'
import { guessMapping } from './mapping.ts'
import { cellBehind, hasNoTitles, ignoredColumns, isOrderUndone, notesOf } from './report.ts'
import { readLine } from './row.ts'

const table = (header: readonly string[]) => ({ header, mapping: guessMapping(header) })

describe('a line that is refused says its cell', () => {
  test.each([
    [['Nom', 'Courriel'], ['Odile', 'odile@'], 'bad-email', 'Courriel', 'odile@'],
    [['Nom', 'Tél'], ['Odile', '06 12'], 'bad-phone', 'Tél', '06 12'],
    [['Nom', 'Début', 'Fin'], ['Odile', '01/04/2026', '20x4'], 'bad-date', 'Fin', '20x4'],
    [['Nom', 'Début', 'Fin'], ['Odile', 'hier', '01/04/2026'], 'bad-date', 'Début', 'hier'],
    [['Nom', 'INSEE'], ['Odile', 'A1'], 'bad-insee', 'INSEE', 'A1'],
    [['Nom', 'SIRET'], ['Odile', '2,1E+13'], 'bad-siren', 'SIRET', '2,1E+13'],
    [['Nom', 'Courriel'], ['', ''], 'no-name', 'Nom', ''],
    [['Nom', 'Fonction'], ['Odile', 'x'.repeat(161)], 'too-long', 'Nom', 'Odile'],
  ] as const)('%j %j', (header, cells, reason, column, value) => {
    const { mapping } = table(header)
    expect(readLine(header, cells, mapping)).toMatchObject({ ok: false, reasons: [reason] })
    expect(cellBehind({ header, mapping }, 4, cells, reason)).toEqual({ line: 4, column, value })
  })
})

test('columns left aside are listed with what they hold; a second “Nom” is one of them', () => {
  const header = ['Nom', 'Nom (2)', 'Courriel', 'Couleur', 'Vide']
  const rows = [{ cells: ['Odile', 'Serre', 'o@exemple.fr', 'bleu', ''] }]
  expect(ignoredColumns(table(header), rows)).toEqual([
    { column: 'Nom (2)', cells: 1 },
    { column: 'Couleur', cells: 1 },
  ])
})

test('what was read by a guess is told: a name drawn from an address, one value among several', () => {
  const header = ['Nom', 'Courriel', 'Tél', 'CP', 'Département']
  const told = (...cells: string[]) =>
    notesOf(table(header), 2, cells).map(({ column, problem }) => [column, problem])
  expect(told('', 'odile.serre@exemple.fr')).toEqual([['Courriel', 'name-from-address']])
  expect(told('Odile', 'a@exemple.fr ; b@exemple.fr')).toEqual([['Courriel', 'several-in-cell']])
  expect(told('Odile', '', '0612345678 / 0612345679')).toEqual([['Tél', 'several-in-cell']])
  expect(told('Odile', '', '', '3x', 'Gers')).toEqual([
    ['CP', 'unreadable-code'],
    ['Département', 'unreadable-code'],
  ])
  expect(told('Odile', 'a@exemple.fr', '0612345678', '32000', '32')).toEqual([])
})

test.each(['Remboursé', 'Remboursée', 'Annulé', 'Refusé', 'Refunded', 'Cancelled', 'Échoué'])(
  'an order that is %s makes nobody a contact',
  (state) => {
    expect(isOrderUndone(['Statut de la commande', 'Nom'], [state, ''])).toBe(true)
    expect(isOrderUndone(['Statut', 'Nom'], [state, 'Odile'])).toBe(true)
  },
)

test('an order that was paid, and a status that is none, make contacts as before', () => {
  for (const state of ['Validé', 'Payé', '', 'Élue']) {
    expect(isOrderUndone(['Statut', 'Nom'], [state, 'Odile'])).toBe(false)
  }
  expect(isOrderUndone(['Note', 'Nom'], ['Remboursé', 'Odile'])).toBe(false)
})

test('a first row that is somebody is no row of titles', () => {
  expect(hasNoTitles(['Odile Serre', 'odile@exemple.fr', '0612345678'])).toBe(true)
  expect(hasNoTitles(['Odile', '06 12 34 56 78'])).toBe(true)
  expect(hasNoTitles(['Nom', 'Courriel', 'Adresse@'])).toBe(false)
})
