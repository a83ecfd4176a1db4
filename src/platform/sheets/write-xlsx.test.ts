import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { convertedByOffice, hasCommand } from '../testing/commands.ts'
import { formulaAttacks, markupAttacks, scriptAttacks } from '../testing/hostile-texts.ts'
import { zipParts } from '../testing/zip.ts'
import type { Sheet } from './sheet.ts'
import { writeXlsx } from './write-xlsx.ts'

const hasOffice = hasCommand('soffice')
const asShown = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,true'

const portfolio: Sheet = {
  name: 'Portefeuille : 2026',
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
      '0123',
      0.5,
      290_050,
      '2026-09-02',
      new Date('2026-09-02T12:12:00Z'),
      'https://exemple.fr/e?a=1&b=2',
    ],
    ['=1+1', -12, 100, null, null, { link: 'javascript:alert(1)', text: 'ici' }],
  ],
}

async function sheetPart(sheet: Sheet): Promise<string> {
  return (
    zipParts(await writeXlsx(sheet))
      .get('xl/worksheets/sheet1.xml')
      ?.toString('utf8') ?? ''
  )
}

describe('a workbook', () => {
  it('keeps texts as texts, and gives sums and dates that can be computed', async () => {
    const book = await readXlsx(await writeXlsx(portfolio))
    const [header, first, second] = book.sheets[0]?.rows ?? []
    expect(header).toEqual(portfolio.columns.map((column) => column.title))
    expect(first?.slice(0, 3)).toEqual(['0123', 0.5, 2900.5])
    expect(first?.[3]).toEqual(new Date('2026-09-02T00:00:00Z'))
    expect(first?.[4]).toEqual(new Date('2026-09-02T14:12:00Z'))
    expect(second?.slice(0, 3)).toEqual(['=1+1', -12, 1])
  })

  it('freezes its header, can be filtered, and links only to the web', async () => {
    const part = await sheetPart(portfolio)
    expect(part).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
    expect(part).toContain('<autoFilter ref="A1:F3"')
    const links = zipParts(await writeXlsx(portfolio)).get('xl/worksheets/_rels/sheet1.xml.rels')
    expect(links?.toString('utf8').match(/Target="[^"]*"/g)).toEqual([
      'Target="https://exemple.fr/e?a=1&amp;b=2"',
    ])
  })

  it('has no formula, whatever was typed', async () => {
    const rows = [...formulaAttacks, ...markupAttacks, ...scriptAttacks].map((text) => [text])
    const part = await sheetPart({ name: '=x', columns: [{ title: '=1+1', kind: 'text' }], rows })
    expect(part).not.toMatch(/<f[ >]/)
    expect(part.match(/ t="s"/g)?.length).toBe(rows.length + 1)
  })

  it('has the formulas of the house, with what they give now', async () => {
    const columns = [
      { title: 'n', kind: 'number' } as const,
      { title: '€', kind: 'money' } as const,
    ]
    const rows = [
      [1, 250],
      [
        { formula: 'A2*2', value: 2 },
        { formula: 'B2*3', value: 750 },
      ],
    ]
    const few: Sheet = { name: 'a', columns, rows, isPrinted: true }
    // A long sheet is written in a thread.
    const many: Sheet = { ...few, rows: [...rows, ...Array.from({ length: 1_600 }, () => [1, 1])] }
    for (const sheet of [few, many]) {
      const part = await sheetPart(sheet)
      expect(part).toMatch(/<c r="A3"[^>]*><f>A2\*2<\/f><v>2<\/v><\/c>/)
      expect(part).toMatch(/<c r="B3"[^>]*><f>B2\*3<\/f><v>7\.5<\/v><\/c>/)
      expect(part).toMatch(/<pageSetup[^>]* orientation="landscape"[^>]* fitToWidth="1"/)
    }
    expect(await sheetPart(portfolio)).not.toContain('<pageSetup')
  })

  it('names its sheets as Excel allows', async () => {
    const named = (name: string): Sheet => ({ ...portfolio, name })
    const long = 'Expérimentations suivies par le Labo en 2026'
    const book = await readXlsx(
      await writeXlsx([named('a/b'), named('A:B'), named(long), named('')]),
    )
    expect(book.sheets.map((sheet) => sheet.name)).toEqual([
      'a b',
      'A B 2',
      long.slice(0, 31),
      'Feuille',
    ])
  })

  it('accepts an empty list and a text that is too long for Excel', async () => {
    const none = await readXlsx(await writeXlsx({ ...portfolio, rows: [] }))
    expect(none.sheets[0]?.rows).toHaveLength(1)
    const long = await writeXlsx({ ...portfolio, rows: [['x'.repeat(40_000)]] })
    const book = await readXlsx(long)
    expect(String(book.sheets[0]?.rows[1]?.[0])).toHaveLength(32_767)
  })

  it.skipIf(!hasOffice)(
    'opens in LibreOffice with the same cells',
    async () => {
      const csv = convertedByOffice(await writeXlsx(portfolio), 'a.xlsx', asShown).toString('utf8')
      const [header, first, second] = csv.replace('\ufeff', '').split('\n')
      expect(header).toBe('Expérimentation;Part;Coût;Début;Publiée;Page')
      expect(first).toMatch(/^0123;0[.,]5;"?2.?900[.,]50 €"?;02.09.2026;02.09.2026 14:12;/)
      expect(second).toMatch(/^=1\+1;-12;"?1[.,]00 €"?;;;ici$/)
    },
    60_000,
  )

  it.skipIf(!hasOffice)(
    'computes nothing in LibreOffice',
    async () => {
      const attacks = formulaAttacks.filter((text) => /^[=+\-@]/.test(text) && !/["']/.test(text))
      const sheet = {
        name: 'x',
        columns: [{ title: 'T', kind: 'text' as const }],
        rows: attacks.map((text) => [text]),
      }
      const csv = convertedByOffice(await writeXlsx(sheet), 'a.xlsx', asShown).toString('utf8')
      const read = csv.replace('\ufeff', '').trim().split('\n').slice(1)
      expect(attacks.length).toBeGreaterThan(3)
      expect(read).toEqual(attacks.map((text) => (text.includes(';') ? `"${text}"` : text)))
    },
    60_000,
  )
})
