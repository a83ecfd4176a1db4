import { expect, test } from 'vitest'
import { isTotalRow } from './total-row.ts'

test.each([
  [['Total : 4', '', '', '']],
  [['TOTAL', '', '1 250,00 €']],
  [['', 'Sous-total', '12', '3,5 %']],
  [['Total général', '4']],
  [['31/12/2026', 'Total des opérations', '1 010,50 EUR']],
  [['Total contacts : 4']],
  [['Nombre de lignes : 12', '']],
  [['Totaux', '12', '13']],
  [['Grand total', '4']],
])('%j is the total of a table', (cells) => {
  expect(isTotalRow(cells)).toBe(true)
})

test.each([
  [['Total', 'ana@exemple.fr']],
  [['Total Direct Énergie', '06 12 34 56 78']],
  [['Totalement Commune', '']],
  [['Sommet des jeunes', '12']],
  [['Ana Roy', '4']],
  [['Budget total : ce que chacun en dit']],
  [['Nombreux', '4']],
  [['', '']],
  [[]],
])('%j is not', (cells) => {
  expect(isTotalRow(cells)).toBe(false)
})
