import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { isReadyToImport } from '../../letter-files/draw-file.ts'
import { drawsModule } from '../../module.ts'
import { sealPaths } from '../../paths/ceremony.ts'
import { drawPaths } from '../../paths.ts'

const database = useDatabase()
const door = openDoor(database, { routes: drawsModule.routes })
const staff = asPerson('lab-team')

test('the catalogue of open data names the list of draws, which leads to the receipt of each that is drawn', async () => {
  const files = drawsModule.openData?.('fr').flatMap((set) => set.files.map(({ href }) => href))
  expect(files).toEqual([drawPaths.openList])
  const made = await door.post(
    drawPaths.create,
    { title: 'Le panel de Sizun', panelSize: '12', reserveSize: '5' },
    staff,
  )
  const slug = made.location?.split('/')[2] ?? ''
  const listed = async () => JSON.parse((await door.get(drawPaths.openList)).text) as unknown[]
  // A rule that is not published is nobody's to read, the team's included: the file is the same for all.
  expect(await listed()).toEqual([])
  expect((await door.get(drawPaths.openList, staff)).text).toBe('[]')
  await sql`alter table draws disable trigger all`.execute(database.db)
  await sql`update draws set state = 'recruiting', published_at = now(), hidden = false where slug = ${slug}`.execute(
    database.db,
  )
  expect(await listed()).toEqual([expect.not.objectContaining({ recu: expect.anything() })])
  await sql`update draws set state = 'drawn' where slug = ${slug}`.execute(database.db)
  expect(await listed()).toEqual([
    expect.objectContaining({
      titre: 'Le panel de Sizun',
      recu: `http://localhost:3000${sealPaths.receiptFile(slug)}`,
    }),
  ])
})

test('lines are imported once their source is kept, and the number of letters of a list', () => {
  const kept = { sourceId: 's' }
  expect(isReadyToImport({ kind: 'quotas', options: {} })).toBe(true)
  expect(isReadyToImport({ kind: 'people', options: {} })).toBe(false)
  expect(isReadyToImport({ kind: 'people', options: kept })).toBe(true)
  expect(isReadyToImport({ kind: 'frame', options: kept })).toBe(false)
  expect(isReadyToImport({ kind: 'frame', options: { ...kept, size: 60 } })).toBe(true)
})
