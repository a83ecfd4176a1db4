import { expect, test } from 'vitest'
import type { BallotRules } from '../choice.ts'
import { numbersIn, readSheets } from './paper.ts'

const names = { options: ['Marché', 'Tilleuls', 'Halle'], grades: ['Mal', 'Passable', 'Bien'] }
const rules = (kind: BallotRules['kind']): BallotRules => ({
  kind,
  options: 3,
  grades: 3,
  equalRanks: false,
})
const read = (kind: BallotRules['kind'], text: string) => readSheets(text, rules(kind), names)

test('numbers of the roll, alone or from one to another', () => {
  expect(numbersIn(' 3, 5;8-10\n3 ')).toEqual({ numbers: [3, 5, 8, 9, 10], unread: [] })
  expect(numbersIn('1-1000').numbers).toHaveLength(1000)
})

test('what is no number is told, and nobody is marked by guess', () => {
  expect(numbersIn('3 x 12-')).toEqual({ numbers: [3], unread: ['x', '12-'] })
  expect(numbersIn('abc 99999, 3-1, ééé 1-1001')).toEqual({
    numbers: [99_999],
    unread: ['abc', '3-1', 'ééé', '1-1001'],
  })
})

test('sheets by name or by number, spoilt, blank, under a line of titles or not', () => {
  expect(read('grades', 'Marché;Tilleuls;Halle\nbien;1;\nNUL\n;;\n')).toEqual({
    ok: true,
    sheets: [
      { number: 1, choice: { kind: 'grades', grades: [2, 0, null] } },
      { number: 2, choice: null },
      { number: 3, choice: { kind: 'grades', grades: [null, null, null] } },
    ],
  })
  expect(read('one', '2\n\nnul')).toMatchObject({
    sheets: [{ choice: { option: 1 } }, { choice: { option: null } }, { choice: null }],
  })
  expect(read('approvals', 'x;;oui')).toMatchObject({ sheets: [{ choice: { approved: [0, 2] } }] })
  expect(read('ranking', '2,1,')).toMatchObject({ sheets: [{ choice: { ranks: [[1], [0]] } }] })
})

test('the line that cannot be read is said', () => {
  expect(read('grades', 'Bien;Mal;Mal\nBien;Mal')).toEqual({ ok: false, line: 2 })
  expect(read('grades', 'Parfait;Mal;Mal')).toEqual({ ok: false, line: 1 })
  expect(read('one', '4')).toEqual({ ok: false, line: 1 })
  expect(read('ranking', '1;1;2')).toEqual({ ok: false, line: 1 })
  expect(read('approvals', 'peut-être;;')).toEqual({ ok: false, line: 1 })
})
