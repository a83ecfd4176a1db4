import { spawnSync } from 'node:child_process'
import { strToU8, zipSync } from 'fflate'
import { sql } from 'kysely'
import sharp from 'sharp'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { importResources } from '../../imports/actions/import-resources.ts'
import { readImportFile } from '../../imports/routes/import-file.ts'
import { resourcesModule } from '../../module.ts'

const database = useDatabase()
const { db } = database
const { get, post, house } = openDoor(database, { routes: resourcesModule.routes })
const administrator = asPerson('administrator')
const inAct = <T>(run: (ctx: Ctx) => Promise<T>) => act(house, { person: administrator }, run)

const picture = await sharp({
  create: { width: 40, height: 30, channels: 3, background: '#c8401f' },
})
  .png()
  .toBuffer()

/** A Word document with a title, a sentence and a picture whose author said what it shows. */
function docx(sentence: string): Uint8Array {
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const pack = 'http://schemas.openxmlformats.org/package/2006'
  const draw = 'http://schemas.openxmlformats.org/drawingml/2006'
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${pack}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${pack}/relationships"><Relationship Id="r1" Type="${rel}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="${pack}/relationships"><Relationship Id="r2" Type="${rel}/image" Target="media/image1.png"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${rel}" xmlns:a="${draw}/main" xmlns:wp="${draw}/wordprocessingDrawing" xmlns:pic="${draw}/picture"><w:body><w:p><w:r><w:t>${sentence}</w:t></w:r></w:p><w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="a" descr="La salle du conseil"/><a:graphic><a:graphicData uri="${draw}/picture"><pic:pic><pic:blipFill><a:blip r:embed="r2"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p></w:body></w:document>`,
    ),
    'word/media/image1.png': new Uint8Array(picture),
  })
}

async function importDocx(sentence: string, dryRun = false) {
  const bytes = docx(sentence)
  const read = await readImportFile({
    name: 'Bilan du jury.docx',
    pieces: async function* () {
      yield bytes
    },
  })
  if (!read.ok) throw new Error(read.refusal)
  const { rows, ...about } = read.value
  const file = { ...about, name: 'Bilan du jury.docx' }
  const said = { kind: 'case-sheet', licence: 'CC-BY-4.0' } as const
  const input = { file, rows, map: undefined, source: undefined, dryRun, publish: true, ...said }
  const done = await importResources(inAct, input)
  if (!done.ok) throw new Error(done.refusal)
  return done.value
}

const files = () =>
  db.selectFrom('resource_files').select(['id', 'licence', 'title', 'description']).execute()
async function archive(): Promise<Buffer> {
  const { response } = await get('/ressources/export.tar')
  expect(response.headers.get('content-type')).toBe('application/x-tar')
  return Buffer.from(await response.arrayBuffer())
}
const unpacked = (input: Buffer, ...asked: string[]) => spawnSync('tar', asked, { input }).stdout

beforeEach(async () => {
  await sql`delete from resources`.execute(db)
  await sql`delete from resource_imports`.execute(db)
})

describe('the pictures of an imported document', () => {
  test('wait among its files, unseen until somebody says whose they are', async () => {
    expect(await importDocx('Vingt personnes.', true)).toMatchObject({ created: 1, pictures: 1 })
    expect(await files()).toEqual([])
    await importDocx('Vingt personnes.')
    const [file] = await files()
    expect(file).toMatchObject({ licence: 'unknown', description: 'La salle du conseil' })
    const at = '/ressources/bilan-du-jury'
    const own = `${at}/fichiers/${file?.['id']}`
    expect((await get(own)).status).toBe(404)
    expect((await get(own, administrator)).response.headers.get('content-type')).toBe('image/webp')
    expect((await get(at)).text).not.toContain('La salle du conseil')
    expect((await get(`${at}/fichiers`, administrator)).text).toContain('droits à dire')
    expect(unpacked(await archive(), '-tf', '-').toString()).not.toContain('fichiers/')

    const words = { title: 'La salle', description: 'La salle du conseil', peopleShown: 'nobody' }
    const still = await post(`${own}/modifier`, { ...words, licence: 'unknown' }, administrator)
    expect(still.status).toBe(422)
    const said = { ...words, licence: 'CC-BY-4.0', rightsHolder: 'Ville de Valbrenne' }
    expect((await post(`${own}/modifier`, said, administrator)).status).toBe(303)
    expect((await get(own)).status).toBe(200)
    expect((await get(at)).text).toContain('Ville de Valbrenne')
  })

  test('read again, a document adds none twice and keeps what was said', async () => {
    await importDocx('Vingt personnes.')
    await db.updateTable('resource_files').set({ licence: 'CC0-1.0', title: 'Dite' }).execute()
    expect(await importDocx('Vingt personnes.')).toMatchObject({ same: 1 })
    expect(await importDocx('Trente personnes.')).toMatchObject({ updated: 1 })
    expect(await files()).toMatchObject([{ licence: 'CC0-1.0', title: 'Dite' }])
  })
})

test('the archive has a line for each resource, and each file with whose it is', async () => {
  await importDocx('Vingt personnes.')
  await db
    .updateTable('resource_files')
    .set({ licence: 'CC-BY-4.0', rightsHolder: 'Ville de Valbrenne' })
    .execute()
  const tar = await archive()
  const names = unpacked(tar, '-tf', '-').toString().trim().split('\n')
  const image = names.find((name) => name.endsWith('.webp')) ?? ''
  expect(names).toEqual(['LISEZMOI.txt', image, 'ressources/00001.jsonl', 'fichiers/00001.jsonl'])
  const line = JSON.parse(unpacked(tar, '-xOf', '-', 'fichiers/00001.jsonl').toString())
  expect(line).toMatchObject({ chemin: image, titulaire: 'Ville de Valbrenne' })
  expect(line.licence.spdx).toBe('CC-BY-4.0')
  const stored = unpacked(tar, '-xOf', '-', image)
  expect((await sharp(stored).metadata()).width).toBe(40)
  const sheet = JSON.parse(unpacked(tar, '-xOf', '-', 'ressources/00001.jsonl').toString())
  expect(sheet.titre).toContain('Bilan du jury')
})
