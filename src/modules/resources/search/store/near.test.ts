import { strToU8, zipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { publishResource } from '../../actions/publish-resource.ts'
import { aSheet } from '../../testing/examples.ts'
import { insertFile } from '../../view/store/files.ts'
import { generateResources } from '../actions/generate-resources.ts'
import { readFileTexts } from '../jobs/file-texts.ts'
import { keepConcepts } from './concepts.ts'
import { hasRealResources, settleTables } from './invented.ts'
import { listNear } from './near.ts'
import { searchWithFacets } from './search.ts'

const database = useDatabase()
const { clock, ctx, db } = database
const ids: Record<string, string> = {}

beforeAll(async () => {
  await keepConcepts(db)
  const sheets = {
    draw: aSheet({ title: 'Un panel tiré au sort', themes: ['eau'], methods: ['tirage au sort'] }),
    lot: aSheet({ title: 'Le hasard et la sortition', themes: ['eau'], methods: ['jury citoyen'] }),
    water: aSheet({ title: 'La rivière', themes: ['eau'], methods: [] }),
    sport: aSheet({ title: 'Une maison', themes: ['sport'], methods: ['atelier'], challenges: [] }),
  }
  for (const [key, sheet] of Object.entries(sheets)) {
    const done = await publishResource(ctx(), { ...sheet, origin: undefined, isStarter: true })
    if (!done.ok) throw new Error(done.refusal)
    const row = await db
      .selectFrom('resources')
      .select('id')
      .where('slug', '=', done.value.slug)
      .executeTakeFirstOrThrow()
    ids[key] = row.id
  }
})

test('near a resource are those that share its words and its subjects, never itself', async () => {
  const near = (await listNear(db, ids['draw'] ?? '', 3)).map(({ id }) => id)
  expect(near.slice(0, 2)).toEqual([ids['lot'], ids['water']])
  expect(near).not.toContain(ids['draw'])
  expect(await listNear(db, ids['sport'] ?? '', 0)).toEqual([])
})

test('the words of an attached file find the resource, and are forgotten with it', async () => {
  const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  const xml = '<w:document><w:p><w:t>Une péniche amphithéâtre</w:t></w:p></w:document>'
  const bytes = zipSync({ 'word/document.xml': strToU8(xml) })
  const world = ctx()
  const fileId = await world.files.save({ name: 'a.docx', mediaType: docx, bytes, public: true })
  const file = {
    ...{ id: '01936000-0000-7000-8000-0000000000f1', fileId, title: 'Le récit', description: '' },
    ...{ mediaType: docx, size: bytes.length, sha256: 'x', licence: 'CC-BY-4.0' as const },
    ...{ rightsHolder: '', peopleShown: 'nobody' as const, agreement: '', step: undefined },
  }
  await insertFile(db, { ...file, resourceId: ids['sport'] ?? '', at: clock.now(), by: undefined })
  const found = () => searchWithFacets(db, { words: 'péniches' }, { size: 5, number: 1 })

  expect((await found()).count).toBe(0)
  expect(await readFileTexts(world)).toBe(1)
  expect(await readFileTexts(world)).toBe(0)
  expect((await found()).answers).toMatchObject([
    { resource: { id: ids['sport'] }, files: [{ name: 'Le récit' }] },
  ])
  await db.deleteFrom('resource_files').where('id', '=', file.id).execute()
  expect((await found()).count).toBe(0)
})

test('invented resources are made, counted about when they are many, and refused beside real ones', async () => {
  const made = await db
    .transaction()
    .execute((inside) => generateResources(ctx({ db: inside }), 4500))
  expect(made).toEqual({ ok: true, value: 4500 })
  await settleTables(db)
  const all = await searchWithFacets(db, {}, { size: 5, number: 1 })
  expect(all.about).toBe(true)
  // One row in four is counted: within a tenth of the truth, on any machine.
  expect(all.count).toBeGreaterThan(4500 * 0.9)
  expect(all.count).toBeLessThan(4500 * 1.1)
  expect(all.resources).toHaveLength(5)
  // Ten pages can be turned; then the page asks for a narrower question.
  expect(all.reachable).toBe(240)

  expect(await hasRealResources(db)).toBe(false)
  await publishResource(ctx(), aSheet({ title: 'Écrite par quelqu’un', origin: undefined }))
  expect(await generateResources(ctx(), 5000)).toMatchObject({ refusal: 'real-resources' })
}, 120_000)
