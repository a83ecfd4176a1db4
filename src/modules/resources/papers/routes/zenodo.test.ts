import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { publishResource } from '../../actions/publish-resource.ts'
import { resourcesModule } from '../../module.ts'
import { aSheet } from '../../testing/examples.ts'

const database = useDatabase()
const { ctx, db } = database
const { get } = openDoor(database, { routes: resourcesModule.routes })

test('a deposit holds what the archive asks for, the pages, and nothing of what may not be copied', async () => {
  const sheet = aSheet({ title: 'Un <jury> de quartier', origin: undefined })
  const authors = [{ name: 'Camille Aubry', organisation: 'Le Labo' }]
  const made = await publishResource(ctx(), { ...sheet, content: { ...sheet.content, authors } })
  if (!made.ok) throw new Error(made.refusal)
  const { slug, id } = made.value
  const { status, response } = await get(`/ressources/${slug}/zenodo.zip`)
  expect(status).toBe(200)
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()))
  expect(Object.keys(files)).toEqual(['metadata.json', `${slug}.pdf`, `${slug}.md`])
  expect(strFromU8(files[`${slug}.pdf`] ?? new Uint8Array()).startsWith('%PDF')).toBe(true)
  const { metadata } = JSON.parse(strFromU8(files['metadata.json'] ?? new Uint8Array()))
  expect(metadata).toMatchObject({
    upload_type: 'publication',
    publication_type: 'report',
    title: 'Un <jury> de quartier',
    creators: [{ name: 'Aubry, Camille', affiliation: 'Le Labo' }],
    access_right: 'open',
    license: 'cc-by-4.0',
    language: 'fra',
  })

  await db.insertInto('resource_former_slugs').values({ slug: 'ancien', resource_id: id }).execute()
  const moved = await get('/ressources/ancien/zenodo.zip')
  expect([moved.status, moved.location]).toEqual([301, `/ressources/${slug}/zenodo.zip`])

  await db.updateTable('resources').set({ licence: 'unknown' }).where('id', '=', id).execute()
  expect((await get(`/ressources/${slug}/zenodo.zip`)).status).toBe(404)
})
