import { strToU8, zipSync } from 'fflate'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { readImportFile } from '../routes/import-file.ts'
import { importResources } from './import-resources.ts'

// Files as people send them; the places, the people and the resources are invented. Each has a line that is
// well said, and that comes whatever stands around it.

const database = useDatabase()
const { house } = openDoor(database, { routes: [] })
const person = asPerson('administrator')
const inAct = <T>(run: (ctx: Ctx) => Promise<T>) => act(house, { person }, run)

beforeEach(async () => {
  await sql`truncate resources, resource_imports cascade`.execute(database.db)
})

async function run(
  name: string,
  bytes: Uint8Array,
  more: { readonly source?: string; readonly alike?: 'skip'; readonly dryRun?: boolean } = {},
) {
  const read = await readImportFile({
    name,
    pieces: async function* () {
      yield bytes
    },
  })
  if (!read.ok) return { refusal: read.refusal }
  const { rows, told = '', ...about } = read.value
  const report = await importResources(inAct, {
    ...{ file: { ...about, name }, rows, map: undefined, source: 'essai' },
    ...{ kind: 'guide' as const, dryRun: false, publish: false },
    ...more,
  })
  if (!report.ok) return { refusal: report.refusal }
  const { created, rejected, notes, ignored } = report.value
  return {
    created,
    rejected: rejected.map(({ line, column, problem }) => `${line} ${column} ${problem}`),
    notes: notes.map(({ line, column, problem }) => `${line} ${column} ${problem}`),
    ignored: ignored.map(({ column }) => column),
    told: told.replace(/[\u00a0\u202f]/g, ' '),
  }
}

const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook of one sheet, or of two; `rows` are cells as Excel writes them. */
function workbook(sheets: readonly string[], hidden = -1): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${type}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns:r="${type}"><sheets>${sheets
      .map((_, at) => {
        const state = at === hidden ? ' state="hidden"' : ''
        return `<sheet name="Feuille ${at + 1}" sheetId="${at + 1}"${state} r:id="r${at + 1}"/>`
      })
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
      .map(
        (_, at) =>
          `<Relationship Id="r${at + 1}" Type="${type}/worksheet" Target="worksheets/s${at + 1}.xml"/>`,
      )
      .join('')}</Relationships>`,
  }
  for (const [at, rows] of sheets.entries()) {
    parts[`xl/worksheets/s${at + 1}.xml`] = `<worksheet><sheetData>${rows}</sheetData></worksheet>`
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([at, xml]) => [at, strToU8(xml)])))
}

const row = (line: number | string, ...cells: readonly string[]) =>
  `<row r="${line}">${cells
    .map((cell) => (cell.startsWith('<') ? cell : `<c t="inlineStr"><is><t>${cell}</t></is></c>`))
    .join('')}</row>`
const sheet = (...rows: readonly (readonly string[])[]) =>
  rows.map((cells, at) => row(at + 1, ...cells)).join('')
const clean = { created: 1, rejected: [], notes: [], ignored: [], told: '' }

describe('ten dirty workbooks of resources', () => {
  test.each<[string, Uint8Array, object]>([
    [
      'a cell too many',
      workbook([sheet(['titre', 'lieu'], ['Un', 'Ici', 'en trop'], ['Deux', 'Là'])]),
      { ...clean, rejected: ['2 3 no-cell'] },
    ],
    [
      'a number of row that is none',
      workbook([row(1, 'titre') + row('99999999999', 'Un') + row(2, 'Deux')]),
      { ...clean, created: 2 },
    ],
    [
      'a hidden first sheet',
      workbook([sheet(['titre'], ['Caché']), sheet(['titre'], ['Un'])], 0),
      {
        ...clean,
        told: 'Feuille lue : « Feuille 2 ». Feuilles non lues : « Feuille 1 » (masquée).',
      },
    ],
    [
      'lines above the titles',
      workbook([sheet(['Association des essais'], [], ['titre', 'lieu'], ['Un', 'Ici'])]),
      { ...clean, told: 'Lignes lues comme un en-tête, et non comme des données : 1.' },
    ],
    [
      'two columns of one name',
      workbook([sheet(['titre', 'titre'], ['Un', 'Autre'])]),
      { ...clean, ignored: ['titre (2)'] },
    ],
    [
      'an error of a formula in a title',
      workbook([sheet(['titre', 'type'], ['=NOM()', 'Podcast'], ['Deux', 'Guide'])]),
      { ...clean, rejected: ['2 titre formula', '2 type unknown-kind'] },
    ],
    [
      'a cost in words and a year that is none',
      workbook([sheet(['titre', 'coût', 'année'], ['Un', 'abc', '20x4'])]),
      { ...clean, notes: ['2 année bad-year', '2 coût bad-cost'] },
    ],
    [
      'a date where a text was',
      workbook([sheet(['titre', 'période'], ['Un', '<c><v>2024</v></c>'])]),
      clean,
    ],
    [
      'an address that is none, on a line without a title',
      workbook([sheet(['titre', 'lien'], ['', 'ici'], ['Deux', 'https://exemple.fr'])]),
      { ...clean, rejected: ['2 titre no-title', '2 lien bad-address'] },
    ],
    [
      'a line of totals, and a preamble as wide as the titles',
      workbook([
        sheet(['Association', 'Pré'], ['titre', 'lieu'], ['Un', 'Ici'], ['Total : 1', '1']),
      ]),
      {
        ...clean,
        rejected: ['4 titre total-row'],
        told: 'Lignes lues comme un en-tête, et non comme des données : 1.',
      },
    ],
    ['nothing but titles', workbook([sheet(['titre', 'lieu'])]), { refusal: 'empty' }],
  ])('%s', async (_, bytes, expected) => {
    expect(await run('fiches.xlsx', bytes)).toEqual(expected)
  })
})

describe('ten dirty lines of Participedia', () => {
  const header =
    'id,type,title,url,description,post_date,original_language,city,country,general_issues,start_date,specific_methods_tools_techniques_titles,ongoing,number_of_participants,body'
  const good = '1,case,Un jury,,,2024-05-01,fr,Valbrenne,France,,,,no,42,<p>Texte</p>'

  test.each<[string, string, object]>([
    [
      'an identifier in words',
      'un,case,Deux,,,2024-05-01,fr,,,,,,,,',
      { rejected: ['3 id shifted'] },
    ],
    [
      'a line that slipped, and its type with it',
      '2,France,Deux,,,2024-05-01,fr,48.1,,,,,,,',
      { rejected: ['3 city shifted', '3 type not-a-resource'] },
    ],
    ['no title', '2,case,null,,,2024-05-01,fr,,,,,,,,', { rejected: ['3 title no-title'] }],
    ['no identifier', ',case,Deux,,,2024-05-01,fr,,,,,,,,', { rejected: ['3 id no-number'] }],
    [
      'an organisation',
      '2,organization,D,,,2024-05-01,fr,,,,,,,,',
      { rejected: ['3 type not-a-resource'] },
    ],
    [
      'a theme and a method that are none of ours',
      '2,case,Deux,,,2024-05-01,fr,,,martians,,telepathy,,,',
      {
        created: 2,
        notes: [
          '3 general_issues unknown-theme',
          '3 specific_methods_tools_techniques_titles unknown-method',
        ],
      },
    ],
    [
      'a language that the house does not hold',
      '2,case,Deux,,,2024-05-01,de,,,,,,,,',
      { created: 2, notes: ['3 original_language other-language'] },
    ],
    ['a cell too many', `2,case,Deux,,,2024-05-01,fr,,,,,,,,,loin`, { rejected: ['3 16 no-cell'] }],
    ['the same number again', good, { rejected: ['3 id twice'] }],
    [
      'a title and a text without end',
      `2,case,${'x'.repeat(301)},,,2024-05-01,fr,,,,,,,,${'y'.repeat(20_001)}`,
      { rejected: ['3 title too-long', '3 body too-long'] },
    ],
  ])('%s', async (_, line, expected) => {
    const bytes = new TextEncoder().encode([header, good, line].join('\n'))
    expect(await run('export.csv', bytes)).toEqual({ ...clean, ...expected })
  })
})

describe('what is here already', () => {
  const first =
    'id;titre;url\n1;Un jury;https://doi.org/10.1234/ABC\n2;Une votation;\n3;Un forum;\n'
  const second =
    'id;titre;url\na;Autre titre;http://dx.doi.org/10.1234/abc/\nb;UNE VOTATION;\nc;Du neuf;\n'
  const table = (text: string, more = {}) => run('fiches.csv', new TextEncoder().encode(text), more)
  const told = ['2 url same-address', '3 titre same-title']

  test('under another number is told, and comes all the same', async () => {
    await table(first)
    const source = 'ailleurs'
    expect(await table(second, { source, dryRun: true })).toMatchObject({ notes: told })
    expect(await table(second, { source })).toEqual({ ...clean, created: 3, notes: told })
    const lines = await database.db.selectFrom('resource_import_lines').select('notes').execute()
    expect(JSON.stringify(lines)).toContain('"at":"/ressources/un-jury"')
    // What an import has just made is nothing that was here.
    expect(await table(first)).toMatchObject({ created: 0, notes: [] })
  })

  test('is left aside when a person says so', async () => {
    await table(first)
    expect(await table(second, { source: 'ailleurs', alike: 'skip' })).toEqual({
      ...clean,
      rejected: told,
    })
    const { length } = await database.db.selectFrom('resources').select('id').execute()
    expect(length).toBe(4)
  })
})
