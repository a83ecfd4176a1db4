import { describe, expect, test } from 'vitest'
import { parseCsv } from './parse-csv.ts'
import { csvLimits } from './read-csv.ts'
import type { SheetRow } from './table.ts'
import { csvTexts, rowTexts } from './texts.ts'

// Files as people have them. All the people, places and sums are invented.

async function read(input: string | Uint8Array) {
  const rows: SheetRow[] = []
  const bytes = typeof input === 'string' ? Buffer.from(input) : input
  const table = await parseCsv(bytes, csvLimits, async (part) => {
    rows.push(...part)
  })
  return table.ok ? { ...table, rows } : table
}

const cells = (table: Awaited<ReturnType<typeof read>>) =>
  table.ok ? table.rows.map((row) => row.cells) : table.refusal

test('a bank statement: account, dates and a title above the titles of columns', async () => {
  const table = await read(
    [
      'Téléchargement du 12/01/2026;',
      '',
      'Compte courant n° 00012345678;',
      'Solde au 11/01/2026;1 234,56',
      '',
      'Liste des opérations',
      'Date;Libellé;Débit euros;Crédit euros;',
      '10/01/2026;"VIR Commune de Valbrenne; adhésion";;500,00;',
      '11/01/2026;FRAIS;2,50;;',
    ].join('\r\n'),
  )
  expect(table).toMatchObject({
    ok: true,
    header: ['Date', 'Libellé', 'Débit euros', 'Crédit euros'],
    rows: [
      { line: 8, cells: ['10/01/2026', 'VIR Commune de Valbrenne; adhésion', '', '500,00'] },
      { line: 9 },
    ],
    problems: [],
  })
  // What was not read as data is listed.
  expect(table.ok && table.above.map(({ line }) => line)).toEqual([1, 3, 4, 6])
  expect(table.ok && rowTexts.fr.above(table.above)).toContain('1, 3, 4, 6')
})

test('the line that Excel writes for itself', async () => {
  const table = await read('sep=,\r\nNom,Ville\r\n"Roy, Ana",Saint-Aubrac\r\n')
  expect(table).toMatchObject({ header: ['Nom', 'Ville'], delimiter: ',' })
  expect(table.ok && table.rows).toEqual([{ line: 3, cells: ['Roy, Ana', 'Saint-Aubrac'] }])
})

test.each([
  ['UTF-16 LE with its mark', 'utf-16le', true],
  ['UTF-16 LE without', 'utf-16le', false],
  ['UTF-16 BE with its mark', 'utf-16be', true],
  ['UTF-16 BE without', 'utf-16be', false],
] as const)('%s, as “Unicode text” is saved', async (_name, encoding, isMarked) => {
  const little = Buffer.from(`${isMarked ? '\ufeff' : ''}Nom\tVille\r\nZoë\tÉvry\r\n`, 'utf16le')
  const bytes = encoding === 'utf-16be' ? Buffer.from(little).swap16() : little
  expect(await read(bytes)).toMatchObject({ header: ['Nom', 'Ville'], encoding })
  expect(cells(await read(bytes))).toEqual([['Zoë', 'Évry']])
})

test('one row with a cell too many: the others are read, and it is told where and what', async () => {
  const table = await read('Nom;Ville\nAna;Lyon\nZoé;Évry;bis\nIsmaël;Metz\n')
  expect(cells(table)).toEqual([
    ['Ana', 'Lyon'],
    ['Ismaël', 'Metz'],
  ])
  expect(table.ok && table.problems).toEqual([
    {
      ...{ line: 3, column: 3, heading: '', value: 'bis', expected: 'no-cell' },
      cells: ['Zoé', 'Évry', 'bis'],
    },
  ])
  const [problem] = table.ok ? table.problems : []
  for (const texts of [rowTexts.fr, rowTexts.en]) {
    expect(problem && texts.problem(problem)).toMatch(/3.*3.*bis/)
  }
})

test('a title that is missing is no preamble: each row is told', async () => {
  const table = await read('nom;ville\nAna;Lyon;x\nZoé;Évry;y\n')
  expect(table).toMatchObject({ header: ['nom', 'ville'], rows: [], above: [] })
  expect(table.ok && table.problems).toHaveLength(2)
})

test('old Mac line ends, quotes inside quotes, lines inside cells', async () => {
  expect(cells(await read('a;b\r"dit ""oui""";"un\rdeux"\r'))).toEqual([['dit "oui"', 'un\rdeux']])
})

test('decimal commas do not make a comma the separator', async () => {
  const table = await read('Date;Montant\n1;12,50\n2;13,50\n3;14,50\n4;15,50\n')
  expect(table).toMatchObject({ delimiter: ';' })
})

test('every cell quoted, between tabs', async () => {
  const table = await read('"a"\t"b"\r\n"1"\t"2, 3"')
  expect(table).toMatchObject({
    delimiter: '\t',
    header: ['a', 'b'],
    rows: [{ cells: ['1', '2, 3'] }],
  })
})

test('columns without titles in the middle, empty lines, blanks around', async () => {
  const table = await read('  Nom ;; Ville \n\n ;;\n Ana ; x ; Lyon \n')
  expect(table).toMatchObject({ header: ['Nom', '', 'Ville'] })
  expect(table.ok && table.rows).toEqual([{ line: 4, cells: ['Ana', 'x', 'Lyon'] }])
})

test('Windows-1252, with the apostrophe and the euro of Word', async () => {
  const bytes = Buffer.from('Nom;Prix\nl\x92\xe9t\xe9;3 \x80\n', 'latin1')
  expect(cells(await read(bytes))).toEqual([['l’été', '3 €']])
})

describe('what is no table says what it is, and what to do', () => {
  test.each([
    ['%PDF-1.7\n%âãÏÓ', 'is-pdf', /PDF/],
    ['<!DOCTYPE html><html><body>Connexion</body></html>', 'is-html', /page web/],
    ['PK\u0003\u0004 xl/workbook.xml', 'is-workbook', /classeur/],
    ['PK\u0003\u0004 word/document.xml', 'is-word', /DOCX/],
    ['PK\u0003\u0004 photos/1.jpg', 'is-archive', /archive/],
    ['\u00d0\u00cf\u0011\u00e0\u00a1\u00b1', 'is-old-office', /ancienne version/],
    ['\u0089PNG\r\n\u001a\n', 'is-picture', /image/],
  ] as const)('%j', async (start, refusal, words) => {
    const table = await read(Buffer.from(start, 'latin1'))
    expect(table).toMatchObject({ ok: false, refusal })
    expect(csvTexts.fr[refusal](1)).toMatch(words)
    expect(csvTexts.fr[refusal](1).split('. ').length).toBeGreaterThan(1)
  })
})

// Three lines for people above the titles, in each shape that offices give them.
const titles = 'Nom de la fiche;Ce que ça raconte;Où'
// The last column is empty in most rows.
const facts = [
  'Un jury;Vingt personnes',
  'Une votation;Trente',
  'Un forum;Dix',
  'Un panel;Cent;Metz',
]
test.each([
  ['a cell each', ['Fiches du réseau', 'Service citoyenneté', 'Export du 12 mars 2026'], titles],
  ['padded', ['Fiches du réseau;;', 'Service citoyenneté;;', 'À jour;;'], titles],
  ['a name and what it is', ['Source;Mairie', 'Suivi;Odile Serre', 'Usage;interne'], titles],
  [
    'a name that is also a title',
    ['Commune;Metz', 'Auteur;Odile', 'Date;mars'],
    'Titre;Résumé;Lieu',
  ],
  ['as wide as the table', ['Mairie;de;Metz', 'Ne;pas;diffuser', 'À;jour;!'], 'Titre;Résumé;Lieu'],
  ['empty lines between', ['Fiches du réseau', '', 'Service', '', 'À jour', ''], titles],
])('three lines above the titles, %s: none of them is the titles', async (_name, above, header) => {
  const isPair = above.every((line) => line.split(';').length === 2)
  const rows = isPair
    ? facts.map((row) => (row.split(';').length < 3 ? `${row};Évry` : row))
    : facts
  const table = await read([...above, header, ...rows].join('\n'))
  expect(table).toMatchObject({ ok: true, header: header.split(';'), problems: [] })
  expect(table.ok && table.rows).toHaveLength(facts.length)
  expect(table.ok && table.above).toHaveLength(3)
})

test.each([
  [
    'rows with a cell too many',
    'Nom;Ville\nAna;Lyon;bis\nZoé;Évry;ter\nLéa;Metz;un\n',
    'Nom;Ville',
  ],
  ['two titles of which one is usual', 'Nom;Surnom\nAna;Nana\nZoé;Zo\n', 'Nom;Surnom'],
  [
    'no usual title at all',
    'Quoi;Pourquoi;Comment\nUn jury;Choisir;Au sort\n',
    'Quoi;Pourquoi;Comment',
  ],
])('no line above the titles, %s: the first line is the titles', async (_name, text, header) => {
  expect(await read(text)).toMatchObject({ ok: true, header: header.split(';'), above: [] })
})
