import { strToU8, zipSync } from 'fflate'
import { readOds } from 'hucre/ods'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { parseWorkbook } from './parse-workbook.ts'
import { readWorkbook, xlsxLimits } from './read-xlsx.ts'
import type { SheetRow } from './table.ts'
import { rowTexts } from './texts.ts'
import { toldOfRefused } from './told.ts'
import { writeOds } from './write-ods.ts'
import { writeXlsx } from './write-xlsx.ts'

// Workbooks as people have them. All the people and places are invented.

async function read(bytes: Uint8Array) {
  const rows: SheetRow[] = []
  const table = await parseWorkbook(bytes, xlsxLimits, async (part) => {
    rows.push(...part)
  })
  return table.ok ? { ...table, rows } : table
}

const zip = (parts: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))

const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

interface Made {
  readonly name: string
  readonly state?: string
  readonly data: string
}

function xlsx(sheets: readonly Made[], more: Readonly<Record<string, string>> = {}): Uint8Array {
  const rels = sheets.map(
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="${type}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  )
  return zip({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships><Relationship Id="rId1" Type="${type}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns:r="${type}"><sheets>${sheets.map(({ name, state }, at) => `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${rels.join('')}</Relationships>`,
    ...Object.fromEntries(
      sheets.map(({ data }, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `<worksheet><sheetData>${data}</sheetData></worksheet>`,
      ]),
    ),
    ...more,
  })
}

const row = (line: number, cells: Readonly<Record<string, string>>) =>
  `<row r="${line}">${Object.entries(cells)
    .map(([at, text]) => `<c r="${at}${line}" t="inlineStr"><is><t>${text}</t></is></c>`)
    .join('')}</row>`

const contacts = row(1, { A: 'Nom', B: 'Ville' }) + row(2, { A: 'Ana', B: 'Lyon' })

describe('Excel', () => {
  test('a row that says an impossible number, or one that was said, is numbered by its place', async () => {
    const data =
      contacts +
      row(3, { A: 'Lou', B: 'Nice' }).replace('r="3"', 'r="99999999999"') +
      row(3, { A: 'Zoé', B: 'Brest' }).replace('r="3"', 'r="2"') +
      row(9, { A: 'Max', B: 'Tours' }).replace('<row r="9"', '<row r="neuf"')
    const table = await read(xlsx([{ name: 'a', data }]))
    expect(table.ok && table.rows).toEqual([
      { line: 2, cells: ['Ana', 'Lyon'] },
      { line: 3, cells: ['Lou', 'Nice'] },
      { line: 4, cells: ['Zoé', 'Brest'] },
      { line: 5, cells: ['Max', 'Tours'] },
    ])
  })

  test('a hidden first sheet is not read, and the sheets that were not are named', async () => {
    const table = await read(
      xlsx([
        { name: 'Listes', state: 'hidden', data: row(1, { A: 'secret' }) },
        { name: 'Vraiment cachée', state: 'veryHidden', data: row(1, { A: 'secret' }) },
        { name: 'Contacts &amp; co', data: contacts },
        { name: '2025', data: contacts },
      ]),
    )
    expect(table).toMatchObject({
      ok: true,
      sheet: 'Contacts & co',
      rows: [{ line: 2, cells: ['Ana', 'Lyon'] }],
      otherSheets: [
        { name: 'Listes', isHidden: true },
        { name: 'Vraiment cachée', isHidden: true },
        { name: '2025', isHidden: false },
      ],
    })
    expect(table.ok && rowTexts.fr.otherSheets(table.sheet, table.otherSheets)).toMatch(
      /Listes.*masquée.*2025/,
    )
  })

  test('a workbook whose every sheet is hidden is empty for whoever looks at it', async () => {
    const made = xlsx([{ name: 'a', state: 'hidden', data: contacts }])
    expect(await read(made)).toMatchObject({ refusal: 'empty' })
  })

  test('an empty first sheet is passed over', async () => {
    const made = xlsx([
      { name: 'Feuil1', data: '' },
      { name: 'Données', data: contacts },
    ])
    expect(await read(made)).toMatchObject({ sheet: 'Données', otherSheets: [{ name: 'Feuil1' }] })
  })

  test('a stray cell far away sets its row aside, and no other', async () => {
    const made = xlsx([
      { name: 'a', data: contacts + row(3, { A: 'Zoé', XFD: 'x' }) + row(4, { A: 'Ismaël' }) },
    ])
    expect(await read(made)).toMatchObject({
      rows: [{ line: 2 }, { line: 4, cells: ['Ismaël', ''] }],
      problems: [{ line: 3, column: 16_384, value: 'x', expected: 'no-cell' }],
    })
  })

  test('formatted cells that hold nothing are nothing', async () => {
    const made = xlsx([{ name: 'a', data: `${contacts}<row r="3"><c r="XFD3" s="1"/></row>` }])
    expect(await read(made)).toMatchObject({ rows: [{ line: 2 }], problems: [] })
  })

  test('lines above the titles are listed and not read as data', async () => {
    const data =
      row(1, { A: 'Extraction du 12/01/2026' }) +
      row(3, { A: 'Nom', B: 'Ville', C: 'Code' }) +
      row(4, { A: 'Ana', B: 'Lyon', C: '1' }) +
      row(5, { A: 'Zoé', B: 'Évry', C: '2' })
    expect(await read(xlsx([{ name: 'a', data }]))).toMatchObject({
      header: ['Nom', 'Ville', 'Code'],
      rows: [{ line: 4 }, { line: 5 }],
      above: [{ line: 1 }],
    })
  })

  test('texts in several styles, phonetic notes, escaped signs', async () => {
    const data = `${row(1, { A: 'Nom' })}<row r="2"><c r="A2" t="s"><v>0</v></c></row>`
    const made = xlsx([{ name: 'a', data }], {
      'xl/sharedStrings.xml':
        '<sst><si><r><t>Saint</t></r><r><rPr><b/></rPr><t>-Aubrac_x000A_bis</t></r><rPh sb="0" eb="1"><t>non</t></rPh></si></sst>',
    })
    expect(await read(made)).toMatchObject({ rows: [{ cells: ['Saint-Aubrac\nbis'] }] })
  })

  test('a cell that a formula could not fill refuses the file, with its place and the sheet', async () => {
    const data = `${row(1, { A: 'Nom', B: 'Courriel' })}<row r="2"><c r="A2" t="str"><f>x</f><v>Ada</v></c><c r="B2" t="e"><v>#REF!</v></c></row>`
    const read = await readWorkbook(
      xlsx([
        { name: 'Liste', data },
        { name: 'Notice', data: '' },
      ]),
    )
    expect(read).toEqual({
      ...{ ok: false, refusal: 'error-cell', line: 2 },
      cell: { column: 'Courriel', value: '#REF!' },
      ...{ sheet: 'Liste', otherSheets: [{ name: 'Notice', isHidden: false }] },
    })
    if (read.ok) return
    const words = toldOfRefused(read, 'fr').replace(/[\u00a0\u202f]/g, ' ')
    expect(words).toContain('Ligne 2, colonne « Courriel » : « #REF! »')
    expect(words).toContain('Feuille lue : « Liste ».')
  })

  test.each(['#N/A', '#N/D', '#NAME?', '#NOM ?', '#VALEUR!', '#DIV/0!', 'Err:508'])(
    'so does %s, whatever the type of its cell; a title, a hashtag and a number sign do not',
    async (value) => {
      const of = (cell: string) =>
        read(xlsx([{ name: 'a', data: row(1, { A: 'a', B: '#REF!' }) + row(2, { A: cell }) }]))
      expect(await of(value)).toMatchObject({ refusal: 'error-cell', line: 2, cell: { value } })
      expect(await of('#NOMADE')).toMatchObject({ ok: true })
    },
  )

  test('truths and formulas give what they show', async () => {
    const data = `${row(1, { A: 'a', B: 'b', C: 'c' })}<row r="2"><c r="A2" t="str"><v>un</v></c><c r="B2" t="b"><v>1</v></c><c r="C2" t="str"><f>1+1</f><v>deux</v></c></row>`
    expect(await read(xlsx([{ name: 'a', data }]))).toMatchObject({
      rows: [{ cells: ['un', 'true', 'deux'] }],
    })
  })

  test('the parts are named with prefixes, and rows carry no number', async () => {
    const made = xlsx([{ name: 'a', data: '' }], {
      'xl/worksheets/sheet1.xml':
        '<x:worksheet xmlns:x="a"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>Nom</x:t></x:is></x:c></x:row><x:row><x:c><x:v>12.50</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    })
    expect(await read(made)).toMatchObject({
      header: ['Nom'],
      rows: [{ line: 2, cells: ['12.5'] }],
    })
  })

  test('entities of its own, a cut part or another kind of file are refused', async () => {
    const grown = xlsx([{ name: 'a', data: contacts }], {
      'xl/worksheets/sheet1.xml': '<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>',
    })
    expect(await read(grown)).toMatchObject({ refusal: 'not-xlsx' })
    const cut = xlsx([{ name: 'a', data: contacts }], { 'xl/worksheets/sheet1.xml': '<worksheet>' })
    expect(await read(cut)).toMatchObject({ refusal: 'not-xlsx' })
    expect(await read(zip({ 'word/document.xml': '<a/>' }))).toMatchObject({ refusal: 'is-word' })
    expect(await read(Buffer.from('%PDF-1.7'))).toMatchObject({ refusal: 'is-pdf' })
  })

  test('what our own writer writes is read as its library reads it', async () => {
    const bytes = await writeXlsx({
      name: 'Essai',
      columns: [
        { title: 'Texte', kind: 'text' },
        { title: 'Nombre', kind: 'number' },
        { title: 'Jour', kind: 'day' },
        { title: 'Argent', kind: 'money' },
      ],
      rows: [
        ['=1+1', -0.5, '1900-02-01', 1_250],
        ["l'été <b>&amp;", 1e21, '2026-12-31', -1],
        ['', 0, '2000-02-29', null],
      ],
    })
    const [theirs] = (await readXlsx(bytes)).sheets
    const table = await read(bytes)
    const shown = (cell: unknown) =>
      cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? '').trim()
    expect(table.ok && [table.header, ...table.rows.map((sheetRow) => sheetRow.cells)]).toEqual(
      theirs?.rows.map((cells) => cells.map(shown)),
    )
  })
})

const content = (tables: string, styles = '') =>
  zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    'content.xml': strToU8(
      `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    ),
  })
const told = (text: string, more = '') =>
  `<table:table-cell office:value-type="string"${more}><text:p>${text}</text:p></table:table-cell>`
const line = (cells: string, more = '') => `<table:table-row${more}>${cells}</table:table-row>`
const sheet = (name: string, rows: string, more = '') =>
  `<table:table table:name="${name}"${more}>${rows}</table:table>`
const people = line(told('Nom') + told('Ville')) + line(told('Ana') + told('Lyon'))

describe('OpenDocument', () => {
  test('a hidden first sheet is not read, and is named', async () => {
    const hidden =
      '<style:style style:name="ta1"><style:table-properties table:display="false"/></style:style>'
    const made = content(
      sheet('Listes', people, ' table:style-name="ta1"') +
        sheet('Contacts', people) +
        sheet('B', people),
      hidden,
    )
    expect(await read(made)).toMatchObject({
      sheet: 'Contacts',
      rows: [{ line: 2, cells: ['Ana', 'Lyon'] }],
      otherSheets: [
        { name: 'Listes', isHidden: true },
        { name: 'B', isHidden: false },
      ],
    })
  })

  test('rows and columns repeated to the end of the sheet are nothing', async () => {
    const empty = '<table:table-cell table:number-columns-repeated="16382"/>'
    const made = content(sheet('a', people + line(empty, ' table:number-rows-repeated="1048574"')))
    expect(await read(made)).toMatchObject({ rows: [{ line: 2 }], problems: [] })
  })

  test('a value that is repeated is repeated, and the lines after keep their numbers', async () => {
    const made = content(
      sheet(
        'a',
        line(told('a') + told('b')) +
          line(told('x', ' table:number-columns-repeated="2"'), ' table:number-rows-repeated="2"') +
          line('<table:table-cell/>', ' table:number-rows-repeated="10"') +
          line(told('y')),
      ),
    )
    expect(await read(made)).toMatchObject({
      rows: [
        { line: 2, cells: ['x', 'x'] },
        { line: 3, cells: ['x', 'x'] },
        { line: 14, cells: ['y', ''] },
      ],
    })
  })

  test('a billion repeated cells are refused before they exist', async () => {
    const made = content(
      sheet(
        'a',
        line(
          told('x', ' table:number-columns-repeated="16384"'),
          ' table:number-rows-repeated="1000000"',
        ),
      ),
    )
    expect(await read(made)).toMatchObject({ ok: false })
  })

  test('a row with a cell too many is set aside alone', async () => {
    const made = content(
      sheet('a', people + line(told('Zoé') + told('Évry') + told('bis')) + line(told('Ismaël'))),
    )
    expect(await read(made)).toMatchObject({
      rows: [{ line: 2 }, { line: 4 }],
      problems: [{ line: 3, column: 3, value: 'bis' }],
    })
  })

  test('dates, sums and truths are read as they are kept, notes are left', async () => {
    const cells =
      '<table:table-cell office:value-type="date" office:date-value="2026-03-31T10:00:00"><text:p>31/03/26</text:p></table:table-cell>' +
      '<table:table-cell office:value-type="currency" office:value="12.5"><text:p>12,50 €</text:p></table:table-cell>' +
      '<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>VRAI</text:p></table:table-cell>' +
      '<table:table-cell office:value-type="string"><office:annotation><text:p>note</text:p></office:annotation><text:p>un<text:s text:c="2"/>deux</text:p><text:p>trois</text:p></table:table-cell>'
    const made = content(
      sheet('a', line(told('a') + told('b') + told('c') + told('d')) + line(cells)),
    )
    expect(await read(made)).toMatchObject({
      rows: [{ cells: ['2026-03-31', '12.5', 'true', 'un  deux\ntrois'] }],
    })
  })

  test('merged cells keep their columns', async () => {
    const made = content(
      sheet(
        'a',
        line(told('a') + told('b') + told('c')) +
          line(`${told('x')}<table:covered-table-cell/>${told('z')}`),
      ),
    )
    expect(await read(made)).toMatchObject({ rows: [{ cells: ['x', '', 'z'] }] })
  })

  test('an empty first sheet is passed over', async () => {
    const made = content(sheet('a', line('<table:table-cell/>')) + sheet('b', people))
    expect(await read(made)).toMatchObject({ sheet: 'b', otherSheets: [{ name: 'a' }] })
  })

  test('a file with nothing in it is empty; one without content is none', async () => {
    expect(await read(content(sheet('a', '')))).toMatchObject({ refusal: 'empty' })
    const bare = zipSync({
      mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    })
    expect(await read(bare)).toMatchObject({ refusal: 'not-xlsx' })
  })

  test('what our own writer writes is read as its library reads it', async () => {
    const bytes = await writeOds({
      name: 'Essai',
      columns: [
        { title: 'Texte', kind: 'text' },
        { title: 'Nombre', kind: 'number' },
      ],
      rows: [
        ['=1+1', 0.1],
        ['été & <b>', -3],
      ],
    })
    const [theirs] = (await readOds(bytes)).sheets
    const table = await read(bytes)
    expect(table.ok && [table.header, ...table.rows.map((sheetRow) => sheetRow.cells)]).toEqual(
      theirs?.rows.map((cells) => cells.map(String)),
    )
  })
})
