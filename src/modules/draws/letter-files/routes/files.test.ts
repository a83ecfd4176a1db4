import { writeOds } from 'hucre/ods'
import { type Kysely, sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { writeXlsx } from '#platform/sheets/write-xlsx.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { drawsModule } from '../../module.ts'
import { recruitPaths } from '../../paths/recruiting.ts'
import { drawPaths } from '../../paths.ts'
import { listSources } from '../../recruits/store/recruitments.ts'
import { listRecruits } from '../../recruits/store/recruits.ts'
import { findDrawBySlug } from '../../store/draws.ts'
import { listFeatures } from '../../store/features.ts'
import type { DrawTables } from '../../tables.ts'

const database = useDatabase()
const db: Kysely<DrawTables> = database.db
const door = openDoor(database, { routes: drawsModule.routes })
const staff = asPerson('lab-team')
const slug = 'panel-du-lac'
let drawId = ''
let sourceId = ''

beforeAll(async () => {
  await door.post(drawPaths.create, { title: 'Panel du lac', panelSize: '4', purpose: '' }, staff)
  drawId = (await findDrawBySlug(db, slug))?.id ?? ''
  const source = { kind: 'volunteers', label: 'Autre outil', usualResponse: '100', declared: 'yes' }
  await door.post(recruitPaths.sources(slug), source, staff)
  sourceId = (await listSources(db, drawId))[0]?.id ?? ''
})

async function give(kind: string, name: string, bytes: Uint8Array | string) {
  const file = new File([bytes as BlobPart], name)
  const read = await door.post(recruitPaths.files(slug), { kind, file }, staff)
  return { ...read, path: read.location ?? '' }
}

const quotas =
  'feature,value,min,max\nGenre,Femme,2,2\nGenre,Homme,2,2\nÂge,16-29,1,3\nÂge,30+,1,3\n'

describe('quotas', () => {
  test('in the form of the field’s tools, they become features and bounds, and go out the same', async () => {
    const { path } = await give('quotas', 'categories.csv', quotas)
    expect((await door.get(path, staff)).text).toContain('Importer')
    expect((await listFeatures(db, drawId)).length).toBe(0)
    await door.post(`${path}/importer`, {}, staff)
    const features = await listFeatures(db, drawId)
    expect(features.map(({ label, values }) => [label, values.length])).toEqual([
      ['Genre', 2],
      ['Âge', 2],
    ])
    const out = await door.post(
      recruitPaths.exports(slug),
      { what: 'quotas', format: 'csv' },
      staff,
    )
    expect(out.text.split('\n').slice(0, 2)).toEqual([
      'feature,value,min,max,min_flex,max_flex',
      'Genre,Femme,2,2,0,6',
    ])
  })

  test('a defect stops all of it, and says its line', async () => {
    const { path } = await give('quotas', 'faux.csv', quotas.replace('Homme,2,2', 'Homme,3,2'))
    const page = await door.get(path, staff)
    expect(page.text).toContain('le minimum dépasse le maximum')
    expect((await door.post(`${path}/importer`, {}, staff)).status).toBe(422)
    // A source that was chosen and not kept would be lost by the other button: it is not there yet.
    expect((await door.get(path, staff)).text).not.toContain(`${path}/importer`)
    expect((await listFeatures(db, drawId))[0]?.values[1]?.min).toBe(2)
  })
})

const lines = [
  ['nationbuilder_id', 'Genre', 'Âge', 'primary_address1', 'zip_royal_mail', 'note'],
  ['p1', 'femme', '16-29', '3 rue de l’Église', '29450', 'x'],
  ['p2', 'HOMME', '30+', '3, r. de l eglise', '29450', 'x'],
  ['p3', 'Autre', '30+', '', '', 'x'],
  ['p4', 'Homme', '30+', '', '', 'x'],
  ['p4', 'Homme', '30+', '', '', 'x'],
]
const csv = (sign: string) =>
  lines.map((cells) => cells.map((cell) => `"${cell}"`).join(sign)).join('\r\n')
const latin1 = (text: string) =>
  Uint8Array.from(text.replaceAll('’', "'"), (sign) => sign.charCodeAt(0))

describe('people', () => {
  const [header = [], ...rows] = lines
  test.each([
    ['semicolon', async () => csv(';')],
    ['comma and BOM', async () => `\ufeff${csv(',')}`],
    ['tab', async () => csv('\t')],
    ['Windows-1252', async () => latin1(csv(';'))],
    [
      'XLSX',
      () =>
        writeXlsx({ name: 'x', columns: header.map((title) => ({ title, kind: 'text' })), rows }),
    ],
    ['ODS', () => writeOds({ sheets: [{ name: 'x', rows: lines }] })],
  ])('%s: the same dry run', async (_name, bytes) => {
    const { path } = await give('people', 'gens.csv', await bytes())
    const page = await door.get(path, staff)
    expect(page.text).toMatch(/<dt>lignes bonnes<\/dt><dd>3<\/dd>/)
    expect(page.text).toMatch(/réponse inconnue.*trouvé «\sAutre\s», attendu.*Femme \| Homme/)
    expect(page.text).toContain('déjà dans ce fichier')
  })

  test('a line with a cell under no title is refused among the others, and given back whole', async () => {
    const { path } = await give('people', 'gens.csv', `${csv(';')}\r\np9;Homme;30+;;;x;en trop`)
    const page = await door.get(path, staff)
    expect(page.text).toMatch(/<dt>lignes bonnes<\/dt><dd>3<\/dd>/)
    expect(page.text).toMatch(/une case de trop, sous aucun titre.*colonne «\s7\s».*en trop/)
    const rejected = await door.get(
      recruitPaths.rejected(slug, path.split('/').at(-1) ?? ''),
      staff,
    )
    expect(rejected.text).toMatch(/p9.*en trop.*une case de trop/)
  })

  test('nothing is imported before it is confirmed; then all the good lines, and the others in a file', async () => {
    const { path } = await give('people', 'gens.csv', csv(';'))
    expect((await door.post(`${path}/importer`, {}, staff)).status).toBe(422)
    expect(await listRecruits(db, drawId)).toHaveLength(0)
    const columns = { column0: 'id', column1: 'feature:genre', column2: 'feature:age' }
    const mapped = { ...columns, column3: 'address', column4: 'postcode', column5: '' }
    await door.post(path, { ...mapped, sourceId }, staff)
    await door.post(`${path}/importer`, {}, staff)
    const people = await listRecruits(db, drawId)
    expect(people.map(({ status }) => status)).toEqual(['eligible', 'eligible', 'eligible'])
    // Two ways of writing one address are one household; no address is nobody’s.
    const [a, b, c] = people
    expect(a?.household).toBe(b?.household)
    expect(c?.household).toBeUndefined()
    const rejected = await door.get(`${path}/lignes-rejetees.csv`, staff)
    expect(rejected.text.trim().split('\r\n')).toHaveLength(3)
    expect((await door.post(`${path}/importer`, {}, staff)).status).toBe(422)
    expect(await listRecruits(db, drawId)).toHaveLength(3)
  })

  test('a breakdown in the middle imports nothing at all', async () => {
    const { path } = await give('people', 'gens.csv', csv(';'))
    const columns = { column0: 'id', column1: 'feature:genre', column2: 'feature:age' }
    await door.post(path, { ...columns, sourceId }, staff)
    await sql`alter table draw_registrations add constraint broken check (medium <> 'file') not valid`.execute(
      db,
    )
    expect((await door.post(`${path}/importer`, {}, staff)).status).toBe(500)
    await sql`alter table draw_registrations drop constraint broken`.execute(db)
    expect(await listRecruits(db, drawId)).toHaveLength(3)
  })

  test('S21: out without names for another tool; with names only for a reason, which is noted', async () => {
    const path = recruitPaths.exports(slug)
    const out = await door.post(path, { what: 'people', format: 'csv' }, staff)
    const [first = ''] = out.text.split('\n')
    expect(first).toBe('nationbuilder_id,Genre,Âge,primary_address1,zip_royal_mail')
    expect(out.text).not.toContain('glise')
    expect((await door.post(path, { what: 'named', format: 'csv' }, staff)).status).toBe(422)
    const named = { what: 'named', format: 'ods', reason: 'appel du garant' }
    const ods = await door.post(path, named, staff)
    expect(ods.response.headers.get('content-type')).toContain('opendocument')
  })
})

test('a list too short for the pool says how many letters it would take, and does not advise its own length', async () => {
  await db.updateTable('draws').set({ panelSize: 400 }).where('id', '=', drawId).execute()
  const lines = Array.from({ length: 12 }, (_, at) => `${at + 1} rue Haute;29450;Sizun`)
  const bytes = new TextEncoder().encode(`adresse;code postal;commune\n${lines.join('\n')}\n`)
  const file = new File([bytes as BlobPart], 'courte.csv')
  const read = await door.post(recruitPaths.files(slug), { kind: 'frame', file }, staff)
  const { text } = await door.get(read.location ?? '', staff)
  expect(text).toMatch(/Il faudrait [\d\s\u202f]{3,}lettres/)
  expect(text).toMatch(/n’a que 12\slignes/)
  expect(text).not.toContain('Conseillé')
})

test.each([
  ['', /graine «\s[0-9a-f]{32}\s», tirée par le logiciel/, /graine «\s[0-9a-f]{32}\s»\s:/],
  ['dés 3-5-2', /graine «\sdés 3-5-2\s»\s: la personne/, /dés 3-5-2\s», tirée/],
])('a seed is said to be of whoever drew it: « %s »', async (seed, expected, never) => {
  const rows = Array.from({ length: 6 }, (_, at) => `${at + 1} rue ${seed || 'Basse'};29450;Sizun`)
  const read = await give('frame', 'liste.csv', `adresse;code postal;commune\n${rows.join('\n')}\n`)
  const columns = { column0: 'address', column1: 'postcode', column2: 'town' }
  await door.post(read.path, { ...columns, size: '2', sourceId, seed }, staff)
  expect((await door.post(`${read.path}/importer`, {}, staff)).status).toBe(303)
  // What was imported is said once, with the way to what comes next.
  const { text } = await door.get(read.path, staff)
  expect(text).toContain('liste.csv est importé')
  expect(text).toMatch(new RegExp(`href="${recruitPaths.board(slug)}"[^>]*>Imprimer les lettres`))
  const board = (await door.get(recruitPaths.board(slug), staff)).text
  expect(board).toMatch(expected)
  expect(board).not.toMatch(never)
})
