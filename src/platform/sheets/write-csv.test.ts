import fc from 'fast-check'
import { parseCsv } from 'hucre/csv'
import { expect, it } from 'vitest'
import { cleanText } from '../documents/text.ts'
import { formulaAttacks, markupAttacks, scriptAttacks } from '../testing/hostile-texts.ts'
import { parseCsv as parseTable } from './parse-csv.ts'
import { csvLimits } from './read-csv.ts'
import { writeCsv } from './write-csv.ts'

const separators = [';', ',', '\t', '|']

it('writes figures, sums and dates as a French spreadsheet reads them', () => {
  const csv = writeCsv({
    name: 'Portefeuille',
    columns: [
      { title: 'Expérimentation', kind: 'text' },
      { title: 'Part', kind: 'number' },
      { title: 'Coût', kind: 'money' },
      { title: 'Début', kind: 'day' },
      { title: 'Publiée', kind: 'instant' },
      { title: 'Page', kind: 'link' },
    ],
    rows: [
      [
        'Tirer au sort ; sans "fichier"',
        -0.125,
        290_050,
        '2026-09-02',
        new Date('2026-09-02T12:12:00Z'),
        'https://exemple.fr/e',
      ],
      [null, 12345678, 100, undefined, null, { link: 'https://exemple.fr/f', text: 'F' }],
      [],
    ],
  })
  expect(csv).toBe(
    '\ufeffExpérimentation;Part;Coût;Début;Publiée;Page\r\n' +
      '"Tirer au sort ; sans ""fichier""";"-0,125";"2900,50";02/09/2026;02/09/2026 14:12;https://exemple.fr/e\r\n' +
      ';12345678;"1,00";;;https://exemple.fr/f\r\n' +
      ';;;;;\r\n',
  )
})

it('makes every formula inert, whatever separator the reader guesses', () => {
  const words = [...formulaAttacks, ...markupAttacks, ...scriptAttacks]
  const rows = words.flatMap((text) => [[text], [`${text};${text}`], [`a,${text}`], [`a\n${text}`]])
  const csv = writeCsv({ name: 'x', columns: [{ title: '=1+1', kind: 'text' }], rows })
  for (const delimiter of separators) {
    const read = parseCsv(csv, { delimiter }).flat()
    expect(
      read.filter((cell) => /^\s*[=+\-@|＝＋－＠]/.test(String(cell))),
      delimiter,
    ).toEqual([])
  }
})

it('keeps a negative number a number', () => {
  const csv = writeCsv({ name: 'x', columns: [{ title: 'n', kind: 'number' }], rows: [[-5]] })
  expect(csv).toBe('\ufeffn\r\n-5\r\n')
})

it('writes what a formula gives, and not the formula', () => {
  const rows = [[{ formula: 'SUM(A1:A2)', value: 290_050 }]]
  expect(writeCsv({ name: 'x', columns: [{ title: 'n', kind: 'money' }], rows })).toBe(
    '\ufeffn\r\n"2900,50"\r\n',
  )
})

it('is read back cell for cell', async () => {
  const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => cleanText(text).trim())
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }),
      async (rows) => {
        const columns = ['un', 'deux'].map((title) => ({ title, kind: 'text' as const }))
        const full = rows.filter((row) => row.join('') !== '').map((row) => [...row])
        const found: (readonly string[])[] = []
        await parseTable(
          Buffer.from(writeCsv({ name: 'x', columns, rows: full })),
          csvLimits,
          async (part) => {
            for (const { cells } of part) found.push(cells)
          },
        )
        expect(found).toEqual(full)
      },
    ),
    { numRuns: 300 },
  )
})
