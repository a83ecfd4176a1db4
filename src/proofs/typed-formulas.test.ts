import { expect, test } from 'vitest'
import { plainCsv } from '#modules/draws/letter-files/documents/exports.ts'
import { ballotsCsv, meritTally } from '#modules/votes/box/documents/vote-files.ts'
import { readCsv } from '#platform/sheets/read-csv.ts'
import { readWorkbook } from '#platform/sheets/read-xlsx.ts'
import type { Sheet } from '#platform/sheets/sheet.ts'
import { writeCsv } from '#platform/sheets/write-csv.ts'
import { writeXlsx } from '#platform/sheets/write-xlsx.ts'

const typed = ['=1+1', '+33 6', '-2+3', '@SUM(A1)', ' =1+1', "'=1+1", '＝1+1', '|calc']
/** What a spreadsheet would compute, once the quotes of the file are taken off. */
const computed = /^\s*[=+\-@|＝＋－＠]/

const sheet: Sheet = {
  name: 'essai',
  columns: [{ title: 'texte', kind: 'text' }],
  rows: typed.map((text) => [text]),
}

const rawCells = (text: string) =>
  text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .flatMap((line) => line.split(/[;,]/))
    .map((cell) => cell.replace(/^"|"$/g, ''))

const vote = {
  vote: { options: typed.map((label) => ({ label })), grades: ['Bien', '=2+2'] },
  ballots: [],
  result: { deciding: { profiles: typed.map(() => ({ tally: [1, 2] })) }, learning: [] },
} as unknown as Parameters<typeof ballotsCsv>[0] & Parameters<typeof meritTally>[0]

test.each([
  ['the lists of the house', () => writeCsv(sheet)],
  ['the people and the bounds of a draw', () => plainCsv(sheet)],
  ['the ballots of a vote', () => ballotsCsv(vote)],
  ['the tally of a vote', () => meritTally(vote)],
])('what somebody typed is no formula in the CSV of %s', (_, write) => {
  const found = rawCells(write())
  expect(found.filter((cell) => computed.test(cell))).toEqual([])
  // Control: the texts are there.
  expect(found.some((cell) => cell.includes('1+1'))).toBe(true)
})

test('it reads back as it was typed, from a CSV and from a workbook', async () => {
  const bytes = new TextEncoder().encode(writeCsv(sheet))
  const csv = await readCsv(bytes)
  const workbook = await readWorkbook(await writeXlsx(sheet))
  const firsts = (read: unknown) =>
    ((read as { value?: unknown }).value ?? read) as {
      rows: readonly { cells: readonly string[] }[]
    }
  const plain = typed.map((text) => text.trim())
  for (const read of [csv, workbook])
    expect(firsts(read).rows.map(({ cells }) => cells[0]?.trim())).toEqual(plain)
})
