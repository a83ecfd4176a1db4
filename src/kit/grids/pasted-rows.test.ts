import { expect, test } from 'vitest'
import { typedFromSheet } from './pasted-cell.ts'
import { copiedRows, pastedRows } from './pasted-rows.ts'

const cellsOf = (text: string) => copiedRows(text).map(({ cells }) => cells)

test('LibreOffice leaves quotation marks as they stand: they are signs of the cell', () => {
  expect(cellsOf('Repas\t"bio" et local\nSalle "des mariages"\t12\n')).toEqual([
    ['Repas', '"bio" et local'],
    ['Salle "des mariages"', '12'],
  ])
  // Nobody closes it: nothing of what follows is taken into this cell.
  expect(cellsOf('Lieux\t"Salle\t12\nRepas\tle "buffet"\t5')).toEqual([
    ['Lieux', '"Salle', '12'],
    ['Repas', 'le "buffet"', '5'],
  ])
})

test('Excel and Google put them around a cell of several lines, and double those inside', () => {
  const rows = copiedRows('Salle\t"deux jours,\r\ndont un ""samedi"""\t12\r\nBuffet\t\t5\r\n')
  expect(rows).toEqual([
    { line: 1, cells: ['Salle', 'deux jours,\r\ndont un "samedi"', '12'] },
    { line: 3, cells: ['Buffet', '', '5'] },
  ])
})

test('a tab between marks that open and close a cell is of this cell, and shifts no column', () => {
  expect(copiedRows('Salle\t"a\tb"\t12\nBuffet\t"c\nd\t""e"""\t5')).toEqual([
    { line: 1, cells: ['Salle', 'a\tb', '12'] },
    { line: 2, cells: ['Buffet', 'c\nd\t"e"', '5'] },
  ])
})

test('an empty row keeps its place among those that are copied, and is nothing in a block', () => {
  expect(cellsOf('100\n\n300\n')).toEqual([['100'], [''], ['300']])
  expect(cellsOf('a\tb\n\t\nc\td')).toEqual([
    ['a', 'b'],
    ['', ''],
    ['c', 'd'],
  ])
  expect(pastedRows('a\tb\n\t\nc\td')).toEqual({
    rows: [
      { line: 1, cells: ['a', 'b'] },
      { line: 3, cells: ['c', 'd'] },
    ],
  })
})

test('a row that ends with an empty cell has it', () => {
  expect(cellsOf('a\t')).toEqual([['a', '']])
  expect(cellsOf('')).toEqual([])
})

test('what is no table is said so', () => {
  expect(pastedRows('a\tb\0')).toEqual({})
  expect(pastedRows('\t'.repeat(201))).toEqual({})
})

test('a figure is typed without what parts its thousands; a field of one line has no line break', () => {
  const typed = (type: 'figure' | 'text', cell: string) =>
    typedFromSheet({ type, label: { fr: '', en: '' } }, cell, () => undefined)
  expect(typed('figure', '1\u202f234\u00a0567,50\u00a0€')).toBe('1234567,50')
  // Two figures stay two, for its shape to refuse.
  expect(typed('figure', '12 34')).toBe('12 34')
  expect(typed('text', 'deux jours,\r\ndont un samedi')).toBe('deux jours, dont un samedi')
})

test('a mark that opens each line is read in the time of the text', () => {
  const began = performance.now()
  expect(copiedRows('"a b\n'.repeat(40_000))).toHaveLength(40_000)
  expect(copiedRows('"a\t""'.repeat(40_000))).not.toEqual([])
  expect(copiedRows('"a\t'.repeat(40_000))).toHaveLength(1)
  expect(performance.now() - began).toBeLessThan(2_000)
})
