import { expect, test } from 'vitest'
import { writeXlsx } from '#platform/sheets/write-xlsx.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { noticeOf } from '#platform/testing/said-and-sent.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { resourcesModule } from '../../module.ts'
import { importGroup, undoGroup } from '../actions/run-import.ts'

const database = useDatabase()
const { routes, listeners = [] } = resourcesModule
const { get, post, house } = openDoor(database, { routes, listeners })
const staff = asPerson('lab-team')
const file = (text: string, name = 'fiches.csv') => new File([text], name)
const text = 'Nom de la fiche;Ce que ça raconte\nUn jury;Vingt personnes\n;Rien\n'

test('a file goes from its reading to its end, and back', async () => {
  const sent = await post('/ressources/importer', { file: file(text) }, staff)
  expect(sent.status).toBe(303)
  const prepare = sent.location ?? ''
  const asked = await get(prepare, staff)
  expect(asked.text).toContain('Nom de la fiche')
  expect(asked.text).toContain('Vingt personnes')

  const without = await post(prepare, { source: 'essai', licence: 'CC-BY-4.0' }, staff)
  expect(without.status).toBe(422)
  expect(without.text).toContain('Dites quelle colonne contient le titre')

  const said = {
    source: 'essai',
    licence: 'CC-BY-4.0',
    kind: 'guide',
    column0: 'title',
    column1: 'lead',
  }
  const tried = await post(prepare, said, staff)
  const at = tried.location ?? ''
  const forecast = await get(at, staff)
  expect(forecast.text).toContain('Ce qui se passera')
  expect(forecast.text).toContain('pas de titre')
  expect(await database.db.selectFrom('resources').selectAll().execute()).toHaveLength(0)

  await post(`${at}/confirmer`, {}, staff)
  expect((await get(at, staff)).text).toContain('L’import avance')
  const id = at.split('/').at(-1) ?? ''
  await act(house, { person: staff }, (ctx) => importGroup(ctx, id))
  expect((await get(at, staff)).text).toContain('Import terminé')
  const [made] = await database.db.selectFrom('resources').selectAll().execute()
  expect(made).toMatchObject({ title: 'Un jury', lead: 'Vingt personnes', state: 'draft' })
  const rejected = await get(`${at}/rejets.csv`, staff)
  expect(rejected.text).toContain('pas de titre')

  const habit = await post('/ressources/importer', { file: file(text) }, staff)
  expect((await get(habit.location ?? '', staff)).text).toMatch(/value="title" selected/)

  // Pressed again, or prepared again from a page that was left open: nothing is done, and the page says so.
  const again = await post(`${at}/confirmer`, {}, staff)
  expect(noticeOf(again.response)).toMatch(/déjà lancé/)
  expect((await post(prepare, said, staff)).location).toBe(at)
  expect((await get(prepare, staff)).location).toBe(at)

  await post(`${at}/annuler`, {}, staff)
  await act(house, { person: staff }, (ctx) => undoGroup(ctx, id))
  expect(noticeOf((await post(`${at}/annuler`, {}, staff)).response)).toMatch(/déjà annulé/)
  expect((await get(at, staff)).text).toContain('Import annulé')
  expect(await database.db.selectFrom('resources').selectAll().execute()).toHaveLength(0)
})

test('a file that cannot be read is refused with words, and nothing is kept', async () => {
  const before = await database.db.selectFrom('resource_imports').selectAll().execute()
  const refused = await post('/ressources/importer', { file: file('a;b\n1;"2') }, staff)
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('n’est jamais fermé')
  expect((await post('/ressources/importer', {}, staff)).status).toBe(422)
  expect(await database.db.selectFrom('resource_imports').selectAll().execute()).toHaveLength(
    before.length,
  )
})

test('an error of the spreadsheet refuses the file with its place, in a CSV and in a workbook', async () => {
  const column = { title: 'Titre', kind: 'text' as const }
  const book = await writeXlsx([
    { name: 'Fiches', columns: [column], rows: [['Un jury'], ['#VALEUR!']] },
    { name: 'Notice', columns: [column], rows: [] },
  ])
  const place = 'Ligne 3, colonne « Titre » : « #VALEUR! » est une erreur du tableur'
  for (const [sent, said] of [
    [file('Titre\nUn jury\n#VALEUR!\n'), place],
    [new File([new Uint8Array(book)], 'fiches.xlsx'), place],
    [new File([new Uint8Array(book)], 'fiches.xlsx'), 'Feuille lue : « Fiches ».'],
  ] as const) {
    const { status, text } = await post('/ressources/importer', { file: sent }, staff)
    expect(status).toBe(422)
    expect(text.replace(/[\u00a0\u202f]/g, ' ')).toContain(said)
  }
})

test('visitors have no business here', async () => {
  expect((await get('/ressources/importer')).status).toBe(303)
  expect((await get('/ressources/importer', asPerson('territory-referent'))).status).toBe(403)
})

test.each([
  ['a.bib', '@book{a, title={Un}}\n'],
  ['a.ris', 'TY  - BOOK\nTI  - Un\nER  - \n'],
  ['a.json', '[{"id":"a","type":"book","title":"Un"}]\n'],
])('%s is taken up to the size that the page says, and refused beyond', async (name, line) => {
  const hint = (await get('/ressources/importer', staff)).text.replace(/[\u00a0\u202f]/g, ' ')
  const format = { bib: 'BibTeX', ris: 'RIS', json: 'CSL-JSON' }[name.slice(2)] ?? ''
  const words = new RegExp(`${format}[^.]*? : (\\d+) Mo`).exec(hint)?.[1]
  const most = Number(words) * 1_000_000
  const filled = (size: number) => file(line + ' '.repeat(size - line.length), name)
  expect((await post('/ressources/importer', { file: filled(most - 10) }, staff)).status).toBe(303)
  const beyond = await post('/ressources/importer', { file: filled(most + 400_000) }, staff)
  expect([413, 422]).toContain(beyond.status)
})

test('what resembles a resource that was here is offered to be merged with it', async () => {
  const bring = async (cells: string) => {
    const sent = await post(
      '/ressources/importer',
      { file: file(`titre;numero\n${cells}\n`) },
      staff,
    )
    const said = { source: 'essai', licence: 'CC-BY-4.0', kind: 'guide' }
    const columns = { column0: 'title', column1: 'number' }
    const at = (await post(sent.location ?? '', { ...said, ...columns }, staff)).location ?? ''
    await post(`${at}/confirmer`, {}, staff)
    await act(house, { person: staff }, (ctx) => importGroup(ctx, at.split('/').at(-1) ?? ''))
    return (await get(at, staff)).text
  }
  const merge = /href="(\/ressources\/une-votation\/reunir\?avec=[^"]*)"/
  expect(await bring('Une votation;1')).not.toMatch(merge)
  const again = await bring('UNE VOTATION;2')
  const href = merge.exec(again)?.[1] ?? ''
  expect((await get(href, staff)).text).toMatch(/revenir en\sarrière/)
})
