import { expect, test } from 'vitest'
import { columnsCalled, filledColumns, guessColumns, ignoredColumns } from './import-columns.ts'

const names = { email: ['courriel', 'e mail'], name: ['nom complet', 'nom'] }

test('a column is known by its surest name, whatever its accents, its case and its place', () => {
  expect(columnsCalled(['NOM', 'Nom complet', 'Ville', 'nom'], names.name)).toEqual([1, 0, 3])
  expect(guessColumns(['NOM', 'Nom complet', 'E-mail'], names)).toEqual({
    ...{ 'Nom complet': 'name', 'E-mail': 'email' },
  })
  // A heading that every object has is a heading like another.
  expect(guessColumns(['constructor', '', 'Nom'], names)).toEqual({ Nom: 'name' })
})

test('what nothing was read from is told, but for what is empty', () => {
  const header = ['Nom', 'Remarque', 'Vide', 'Autre']
  const rows = [{ cells: ['Ana', ' oui ', '  ', ''] }, { cells: ['Lou', 'non'] }]
  const isRead = (_: number, column: string) => column === 'Nom'
  expect(ignoredColumns(header, rows, isRead)).toEqual([{ column: 'Remarque', cells: 2 }])
  expect(filledColumns(header, new Map([[3, 7]]), isRead)).toEqual([{ column: 'Autre', cells: 7 }])
})
