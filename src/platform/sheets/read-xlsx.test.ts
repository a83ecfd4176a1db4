import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formulaAttacks, markupAttacks } from '../testing/hostile-texts.ts'
import { parseWorkbook } from './parse-workbook.ts'
import { readWorkbook, xlsxLimits } from './read-xlsx.ts'
import { writeXlsx } from './write-xlsx.ts'

describe('a workbook that people have', () => {
  it('is read as texts, with the numbers of its rows', async () => {
    const bytes = await writeXlsx({
      name: 'Contacts',
      columns: [
        { title: 'Nom', kind: 'text' },
        { title: 'Code', kind: 'number' },
        { title: 'Fin', kind: 'day' },
      ],
      rows: [['Zoé', 1004, '2026-03-31'], [], ['Ana', null, null]],
    })
    expect(await readWorkbook(bytes)).toEqual({
      ok: true,
      sheet: 'Contacts',
      otherSheets: [],
      problems: [],
      above: [],
      header: ['Nom', 'Code', 'Fin'],
      rows: [
        { line: 2, cells: ['Zoé', '1004', '2026-03-31'] },
        { line: 4, cells: ['Ana', '', ''] },
      ],
    })
  })

  it('computes nothing, and keeps hostile cells as they are', async () => {
    const attacks = [...formulaAttacks, ...markupAttacks]
    const bytes = await writeXlsx({
      name: 'x',
      columns: [{ title: 'T', kind: 'text' }],
      rows: attacks.map((text) => [text]),
    })
    const read = await readWorkbook(bytes)
    const cells = read.ok ? read.rows.map(({ cells: [cell] }) => cell) : []
    expect(cells).toContain('=1+1')
    expect(cells).toContain('<https://exemple.fr>')
  })

  it('is refused when it is none, empty, too large, or would unpack into something huge', async () => {
    expect(await readWorkbook(Buffer.from('Nom;Ville'))).toMatchObject({ refusal: 'not-xlsx' })
    expect(await readWorkbook(Buffer.from('PK\u0003\u0004rien'))).toMatchObject({
      refusal: 'not-xlsx',
    })
    expect(await readWorkbook(new Uint8Array(xlsxLimits.bytes + 1))).toMatchObject({
      refusal: 'too-large',
    })
    const bomb = Buffer.alloc(100)
    bomb.write('PK\u0003\u0004')
    bomb.set([0x50, 0x4b, 0x01, 0x02], 10)
    bomb.writeUInt32LE(2_000_000_000, 34)
    expect(await readWorkbook(bomb)).toMatchObject({ refusal: 'too-large' })
  })

  it('answers to any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const zip = new Uint8Array([0x50, 0x4b, 0x03, 0x04, ...bytes])
        expect((await parseWorkbook(zip, xlsxLimits, async () => {})).ok).toBe(false)
      }),
      { numRuns: 200 },
    )
  })
})
