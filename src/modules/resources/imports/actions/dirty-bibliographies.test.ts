import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { resourcesModule } from '../../module.ts'
import { readImportFile } from '../routes/import-file.ts'
import { importResources } from './import-resources.ts'

// Bibliographies as people have them: nothing of them is lost in silence. The works and their authors are invented.

const database = useDatabase()
const { routes, listeners = [] } = resourcesModule
const { get, post, house } = openDoor(database, { routes, listeners })
const person = asPerson('administrator')
const inAct = <T>(run: (ctx: Ctx) => Promise<T>) => act(house, { person }, run)

beforeEach(async () => {
  await sql`truncate resources, resource_imports cascade`.execute(database.db)
})

async function run(name: string, text: string, dryRun = false) {
  const bytes = new TextEncoder().encode(text)
  const read = await readImportFile({
    name,
    pieces: async function* () {
      yield bytes
    },
  })
  if (!read.ok) return { refusal: read.refusal, told: read.told }
  const { rows, told, ...about } = read.value
  const report = await importResources(inAct, {
    ...{ file: { ...about, name }, rows, map: undefined, source: 'essai' },
    ...{ dryRun, publish: false },
  })
  if (!report.ok) return { refusal: report.refusal }
  const { created, rejectedLines, rejected, notes, ignored } = report.value
  return {
    ...{ told, created, rejectedLines },
    rejected: rejected.map(({ line, column, problem }) => `${line} ${column} ${problem}`),
    notes: notes.map(({ line, column, problem }) => `${line} ${column} ${problem}`),
    ignored: ignored.map(({ column, cells }) => `${column} ${cells}`),
  }
}

const clean = { told: undefined, rejectedLines: 0, rejected: [], notes: [], ignored: [] }
const one = '@book{a, title={Un}, author={Roy, Ana}, year=2024, doi={10.1234/a}}\n'
const risOf = (...tags: readonly string[]) =>
  `${['TY  - BOOK', 'TI  - Un', 'AU  - Roy, Ana', ...tags, 'ER  - '].join('\n')}\n`

test.each<[string, string, string, object]>([
  [
    'an entry that never closes',
    'a.bib',
    `${one}@book{b, title={Deux}\n@book{c, title={Trois}, year=2020}\n`,
    { ...clean, created: 2, rejectedLines: 1, rejected: ['2 entry open-brace'] },
  ],
  [
    'an entry that is none',
    'a.bib',
    `${one}@article{title = }\n`,
    { ...clean, created: 1, rejectedLines: 1, rejected: ['2 entry not-an-entry'] },
  ],
  [
    'an entry without end, and one of too many braces',
    'a.bib',
    `${one}@book{b, title={${'x'.repeat(50_001)}}}\n@book{c, title={${'{'.repeat(60)}x${'}'.repeat(60)}}}\n`,
    {
      ...clean,
      created: 1,
      rejectedLines: 2,
      rejected: ['2 entry long-entry', '3 entry deep-entry'],
    },
  ],
  [
    'forty-one names',
    'a.bib',
    `@book{a, title={Un}, year=2020, author={${Array(41).fill('Roy, Ana').join(' and ')}}}\n`,
    { ...clean, created: 1, notes: ['1 authors fewer-names'] },
  ],
  [
    'a year that is none',
    'a.bib',
    '@book{a, title={Un}, year={20x4}}\n@book{b, title={Deux}, date={bientôt}}\n@book{c, title={Trois}, year={2020/2021}}\n',
    { ...clean, created: 3, notes: ['1 period bad-year', '2 period bad-year'] },
  ],
  [
    'a licence in an uncommon field, a licence that is none, and two of them',
    'a.bib',
    '@book{a, title={Un}, year=2020, copyright={CC BY-SA 3.0}}\n@book{b, title={Deux}, year=2020, rights={(c) Le Pré}}\n@book{c, title={Trois}, year=2020, license={CC0}, copyright={CC BY 4.0}}\n',
    {
      ...clean,
      created: 3,
      notes: ['2 licence unclear-licence'],
      ignored: ['bibtex:copyright 1'],
    },
  ],
  [
    'fields that nothing is read from, in TeX, in abbreviations and turned round',
    'a.bib',
    '@string{pre = {Éditions du Pré}}\n@book{a, title={Un}, year=2020, editor={Zo{\\"e} Roy}, publisher = pre, pages={1--9}, note="vu, lu", abstract={Long}}\n@book{b, title={Deux}, year=2020, author={Roy, Ana}, editor={Petit, Luc}, doi={10.1/x}, url={https://exemple.fr}}\n',
    {
      ...clean,
      created: 2,
      ignored: [
        ...['bibtex:pages 1', 'bibtex:note 1', 'bibtex:abstract 1', 'bibtex:editor 1'],
        'bibtex:url 1',
      ],
    },
  ],
  [
    'the same key and title twice, and the same work under two keys',
    'a.bib',
    `${one}@book{a, title={Un}, year=2024}\n@book{b, title={UN}, year=2024}\n@book{c, title={Autre}, year=2024, doi={10.1234/A}}\n@book{a, title={Un}, year=2024}\n`,
    {
      ...clean,
      created: 4,
      rejectedLines: 1,
      rejected: ['5 number twice'],
      notes: ['2 title title-above', '3 title title-above', '4 address address-above'],
    },
  ],
  [
    'a RIS with a year that is none, one with a month, and a tag that is not read',
    'a.ris',
    risOf('PY  - bientôt', 'VL  - 3') + risOf('ID  - k', 'Y1  - 2020/03//').replace('Un', 'Deux'),
    { ...clean, created: 2, notes: ['1 period bad-year'], ignored: ['ris:VL 1'] },
  ],
  [
    'a CSL-JSON with days in words, a licence and an item that is none',
    'a.json',
    JSON.stringify([
      { id: 'a', type: 'book', title: 'Un', issued: { raw: '20x4' }, license: 'CC BY 4.0' },
      { id: 'b', type: 'book', title: 'Deux', issued: { literal: 'vers 2020' }, volume: 3 },
      42,
      { id: 'c', type: 'book', title: 'Trois', issued: '20x4' },
    ]),
    {
      ...clean,
      created: 3,
      rejectedLines: 1,
      rejected: ['3 entry not-an-entry'],
      notes: ['1 period bad-year', '4 period bad-year'],
      ignored: ['csl:volume 1'],
    },
  ],
])('%s', async (_, name, text, expected) => {
  // What is announced is what comes: of duplicates too, that stand in the same file.
  expect(await run(name, text, true)).toEqual(expected)
  expect(await run(name, text)).toEqual(expected)
})

test('duplicates further than a group of lines are told too', async () => {
  const many = Array.from(
    { length: 250 },
    (_, at) => `@book{k${at}, title={Titre ${at}}, year=2020}`,
  )
  const text = [...many, '@book{z, title={Titre 3}, year=2020}'].join('\n')
  const expected = { ...clean, created: 251, notes: ['251 title title-above'] }
  expect(await run('a.bib', text, true)).toEqual(expected)
  expect(await run('a.bib', text)).toEqual(expected)
})

test('hundreds of fields are counted together, and no column says more than a mark', async () => {
  const fields = Array.from({ length: 300 }, (_, at) => `f${at}={Secret}`).join(', ')
  const done = await run('a.bib', `@book{a, title={Un}, year=2020, ${fields}}\n`)
  const ignored = 'ignored' in done ? done.ignored : []
  expect(ignored).toHaveLength(61)
  expect(ignored.at(-1)).toBe('bibtex:… 1')
  const lines = await database.db.selectFrom('resource_import_lines').select('cells').execute()
  expect(JSON.stringify(lines)).not.toContain('Secret')
})

test('a bibliography of which nothing can be read is refused, each entry with its reason', async () => {
  expect(await run('a.bib', '@book{b, title={Deux}\n')).toMatchObject({
    refusal: 'not-references',
    told: expect.stringContaining('accolade'),
  })
})

test('the page, the file of rejects and the report say it too', async () => {
  const file = new File(
    [`${one}@book{b, title={Deux}\n@book{c, title={Trois}, year={20x4}}\n`],
    'a.bib',
  )
  const prepare = (await post('/ressources/importer', { file }, person)).location ?? ''
  const tried = await post(
    prepare,
    { source: 'essai', licence: 'unknown', kind: 'article' },
    person,
  )
  const at = tried.location ?? ''
  const forecast = (await get(at, person)).text
  for (const words of ['une accolade n’est pas fermée', '@book{b, title={Deux}', '20x4']) {
    expect(forecast).toContain(words)
  }
  expect((await get(`${at}/rejets.csv`, person)).text).toMatch(/@book\{b.*accolade/)
  expect((await get(`${at}/compte-rendu.csv`, person)).text).toMatch(/20x4.*année non reconnue/)
})
