import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { drawsModule } from '../../module.ts'
import { drawPaths } from '../../paths.ts'

const database = useDatabase()
const door = openDoor(database, { routes: drawsModule.routes })

test('whoever may not see a draw finds it neither in the list nor in its files', async () => {
  const typed = { title: 'Le panel de Sizun', panelSize: '12', reserveSize: '5' }
  await door.post(drawPaths.create, typed, asPerson('lab-team'))
  for (const path of [drawPaths.list, ...Object.values(drawPaths.listFiles)])
    expect((await door.get(path)).text).not.toContain('Sizun')
  expect((await door.get(drawPaths.listFiles.csv, asPerson('lab-team'))).text).toContain('Sizun')
})

test('beyond five hundred draws, the list, its files, open data and the map of the site say every one', async () => {
  const { db } = database
  await sql`alter table draws disable trigger all`.execute(db)
  await sql`update draws set state = 'recruiting', published_at = now(), hidden = false`.execute(db)
  await sql`
    insert into draws
    select (jsonb_populate_record(d, jsonb_build_object(
      'id', gen_random_uuid(), 'slug', 'panel-' || n, 'title', 'Panel ' || n))).*
    from draws d, generate_series(1, 600) n`.execute(db)
  const first = await door.get(drawPaths.list)
  expect(first.text.replace(/[\s\u00a0\u202f]+/g, ' ')).toContain('601 tirages')
  const last = await door.get(`${drawPaths.list}?page=13`)
  expect(last.text.match(/href="\/tirages\/(panel|le-panel)-/g)).toHaveLength(1)
  const searched = await door.get(`${drawPaths.list}?q=panel+599`)
  expect(searched.text).toContain('/tirages/panel-599')
  expect(searched.text).not.toContain('/tirages/panel-598')
  const counts = await Promise.all(
    [drawPaths.listFiles.json, drawPaths.openList].map(
      async (path) => (JSON.parse((await door.get(path)).text) as unknown[]).length,
    ),
  )
  expect(counts).toEqual([601, 601])
  expect(await drawsModule.publicPages?.(db)).toHaveLength(601)
})
