import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { writeDocx } from '#platform/documents/docx.ts'
import { writeXlsx } from '#platform/sheets/write-xlsx.ts'
import { type FileRow, readImportFile } from './import-file.ts'

function read(name: string, bytes: Uint8Array, format?: 'docx' | 'xlsx') {
  return readImportFile(
    {
      name,
      pieces: async function* () {
        yield bytes
      },
    },
    format,
  )
}

async function rowsOf(name: string, bytes: Uint8Array) {
  const file = await read(name, bytes)
  if (!file.ok) throw new Error(file.refusal)
  const rows: FileRow[] = []
  for await (const row of file.value.rows()) rows.push(row)
  return rows
}

test('a Word document is read with its headings', async () => {
  const bytes = await writeDocx(
    {
      title: 'Le guide du jury',
      language: 'fr',
      authors: ['Le Labo'],
      date: new Date('2026-11-25'),
      footer: '',
      blocks: [
        { kind: 'heading', level: 1, text: 'Contexte' },
        { kind: 'paragraph', text: 'Une commune & deux hameaux.' },
        { kind: 'heading', level: 1, text: 'Résultats' },
        { kind: 'list', items: ['un parc', 'une école'] },
      ],
    },
    undefined,
  )
  const [row] = await rowsOf('Guide du jury.docx', bytes)
  if (!row || 'refusal' in row) throw new Error('no row')
  expect(row.cells[0]).toBe('guide-du-jury')
  expect(row.cells[2]).toContain('## Contexte\n')
  expect(row.cells[2]).toContain('Une commune & deux hameaux.')
  expect(row.cells[2]).toContain('- un parc')
})

const word = (document: string, more: Record<string, Uint8Array> = {}) =>
  zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    'word/document.xml': strToU8(document),
    ...more,
  })

test.each([
  [
    'a bomb that says its size',
    word('<a/>', { 'word/media/a.bin': new Uint8Array(70_000_000) }),
    'too-large',
  ],
  [
    'entities that grow',
    word('<!DOCTYPE a [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><w>&b;</w>'),
    'not-docx',
  ],
  ['no document', zipSync({ 'a.txt': strToU8('a') }), 'not-docx'],
  ['a cut archive', word('<a/>').subarray(0, 100), 'not-docx'],
])('a Word document that is %s is refused in words', async (_name, bytes, refusal) => {
  expect(await read('piege.docx', bytes)).toMatchObject({ ok: false, refusal })
})

test('an archive that lies about its size writes no more than it said', async () => {
  const honest = word('<a/>', { 'word/media/a.bin': new Uint8Array(30_000_000) })
  const lying = Buffer.from(honest)
  // The size once unpacked, in the table of contents: a thousand bytes instead of thirty millions.
  const at = lying.lastIndexOf(Buffer.from('word/media/a.bin')) - 46
  lying.writeUInt32LE(1_000, at + 24)
  const before = process.memoryUsage().rss
  expect((await read('menteur.docx', new Uint8Array(lying))).ok).toBe(false)
  expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000)
})

test('a table that is no table is refused in words', async () => {
  expect(await read('a.xlsx', strToU8('PKrien'), 'xlsx')).toMatchObject({ ok: false })
  expect(await read('vide.csv', strToU8(''))).toMatchObject({ ok: false, refusal: 'empty' })
  expect(await read('a.json', strToU8('{"__proto__":{"a":1}'))).toMatchObject({
    refusal: 'not-references',
  })
})

test('what is written in Windows-1252 keeps its accents; pages in cells become words', async () => {
  const bytes = Buffer.from('titre;texte\nDéchets;<p>Été<img src=x onerror=alert(1)></p>', 'latin1')
  expect(await rowsOf('a.csv', new Uint8Array(bytes))).toEqual([
    { line: 2, cells: ['Déchets', 'Été'] },
  ])
})

test('the titles of a table are found under three lines for people, as a text and as a workbook', async () => {
  const rows = [
    ['Source', 'Mairie de Valbrenne'],
    ['Suivi', 'Odile Serre'],
    ['Usage', 'interne'],
    ['Nom de la fiche', 'Ce que ça raconte', 'Où'],
    ['Un jury', 'Vingt personnes', 'Valbrenne'],
    ['Une votation', 'Trente', 'Saint-Aubrac'],
  ]
  const text = new TextEncoder().encode(rows.map((cells) => cells.join(';')).join('\n'))
  const columns = ['', '', ''].map((title) => ({ title, kind: 'text' as const }))
  const book = await writeXlsx([
    { name: 'Fiches', columns, rows: rows.map((row) => [...row, '', ''].slice(0, 3)) },
  ])
  for (const [name, bytes] of [
    ['fiches.csv', text],
    ['fiches.xlsx', book],
  ] as const) {
    const file = await read(name, bytes)
    expect(file).toMatchObject({ value: { header: rows[3] } })
    expect(await rowsOf(name, bytes)).toHaveLength(2)
  }
})
