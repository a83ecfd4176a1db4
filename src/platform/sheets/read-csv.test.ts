import { describe, expect, it } from 'vitest'
import { locales } from '#kit/texts.ts'
import { csvLimits, readCsv } from './read-csv.ts'
import { csvTexts } from './texts.ts'

function read(text: string) {
  return readCsv(Buffer.from(text))
}

describe('the dialects that people have', () => {
  const expected = { ok: true, header: ['Nom', 'Ville'] }

  it('finds the separator by itself', async () => {
    for (const separator of [';', ',', '\t', '|']) {
      const text = ['Nom;Ville', 'Éa;"Saint;Aubrac"', 'x;y'].join('\n').replaceAll(';', separator)
      const table = await read(text)
      expect(table).toMatchObject({ ...expected, delimiter: separator })
      expect(table.ok && table.rows[0]?.cells).toEqual(['Éa', `Saint${separator}Aubrac`])
    }
  })

  it('believes the line of titles, whatever the cells hold', async () => {
    const table = await read('un;"deux, trois, quatre"\n""",";\n')
    expect(table).toMatchObject({ ok: true, delimiter: ';', header: ['un', 'deux, trois, quatre'] })
    expect(table.ok && table.rows[0]?.cells).toEqual(['",', ''])
  })

  it('reads UTF-8 with its mark, Windows-1252 and UTF-16', async () => {
    const text = 'Nom;Ville\r\nZoë;Évry – l’été'
    expect(await read(`\ufeff${text}`)).toMatchObject({ ...expected, encoding: 'utf-8' })
    const western = Buffer.from('Nom;Ville\r\nZo\xeb;\xc9vry \x96 l\x92\xe9t\xe9', 'latin1')
    expect(await readCsv(western)).toMatchObject({
      ...expected,
      encoding: 'windows-1252',
      rows: [{ line: 2, cells: ['Zoë', 'Évry – l’été'] }],
    })
    expect(await readCsv(Buffer.from(`\ufeff${text}`, 'utf16le'))).toMatchObject({
      ...expected,
      encoding: 'utf-16le',
    })
  })

  it('accepts each kind of line end, and counts lines as an editor does', async () => {
    for (const end of ['\n', '\r', '\r\n']) {
      const table = await read(['Nom;Ville', '"a', 'b";c', '', 'd;"e ""f"""', ''].join(end))
      expect(table.ok && table.rows.map((row) => row.line)).toEqual([2, 5])
      expect(table.ok && table.rows[1]?.cells).toEqual(['d', 'e "f"'])
    }
  })

  it('gives every row the cells of the header, and drops empty columns at the right', async () => {
    const table = await read('a;b;;\n1;;;\n2\n')
    expect(table).toMatchObject({
      header: ['a', 'b'],
      rows: [{ cells: ['1', ''] }, { cells: ['2', ''] }],
    })
  })
})

describe('the accents of a Mac', () => {
  const mac = (text: string) =>
    new Uint8Array(
      [...text].map((sign) => ({ é: 0x8e, è: 0x8f, ç: 0x8d, à: 0x88 })[sign] ?? sign.charCodeAt(0)),
    )

  it('are read, and told from those of Windows', async () => {
    expect(await readCsv(mac('Prénom;Ville\nZoé;Besançon\n'))).toMatchObject({
      ...{ encoding: 'macintosh', header: ['Prénom', 'Ville'] },
      rows: [{ cells: ['Zoé', 'Besançon'] }],
    })
    const windows = Buffer.from('Prénom;Ville\nZoé Cœur’s;Besançon\n', 'latin1')
    expect(await readCsv(new Uint8Array(windows))).toMatchObject({ encoding: 'windows-1252' })
    const quoted = Uint8Array.from([
      ...Buffer.from('a;b\nc'),
      0x9c,
      ...Buffer.from('ur;l'),
      0x92,
      0x65,
      0x0a,
    ])
    expect(await readCsv(quoted)).toMatchObject({ rows: [{ cells: ['cœur', 'l’e'] }] })
  })
})

describe('what cannot be read is named, with its line', () => {
  it('says where a quotation mark was left open', async () => {
    expect(await read('a;b\n1;2\n3;"quatre\n5;6\n')).toEqual({
      ok: false,
      refusal: 'open-quote',
      line: 3,
    })
  })

  it('sets aside the one line that has more cells than there are titles, and says where', async () => {
    expect(await read('a;b\n1;2\n1;2;3\n4;5')).toMatchObject({
      ok: true,
      rows: [{ line: 2 }, { line: 4, cells: ['4', '5'] }],
      problems: [{ line: 3, column: 3, heading: '', value: '3', expected: 'no-cell' }],
    })
  })

  it('refuses what is empty, what is no text, and what is too much', async () => {
    expect(await read(' \n')).toMatchObject({ refusal: 'empty' })
    expect(await read('a;b\n1;\0')).toEqual({ ok: false, refusal: 'not-text', line: 2 })
    expect(await readCsv(new Uint8Array(csvLimits.bytes + 1))).toMatchObject({
      refusal: 'too-large',
    })
    const rows = 'a\n'.repeat(csvLimits.rows + 1)
    expect((await read(rows)).ok).toBe(true)
    expect(await read(`${rows}a\n`)).toMatchObject({
      refusal: 'too-many-rows',
      line: csvLimits.rows + 2,
    })
  })

  it('has a sentence for each refusal', async () => {
    for (const locale of locales) {
      for (const sentence of Object.values(csvTexts[locale]))
        expect(sentence(7).length).toBeGreaterThan(20)
    }
  })
})
