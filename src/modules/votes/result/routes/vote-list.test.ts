import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { votesModule } from '../../module.ts'
import { votePaths } from '../../paths.ts'

const database = useDatabase()
const room = votesModule(() => [])
const door = openDoor(database, { routes: room.routes })
const settings = {
  title: 'Le nom de la place',
  question: 'Quel nom pour la place ?',
  options: 'Place du Marché\nPlace des Tilleuls',
  method: 'mj',
  seats: '1',
  tier: 'tracked',
  closesOn: '2026-12-10',
  closesTime: '18:00',
}

test('a draft is in the list and the files of the team only', async () => {
  await door.post(votePaths.create, settings, asPerson('lab-team'))
  for (const path of [votePaths.list, ...Object.values(votePaths.listFiles)])
    expect((await door.get(path)).text).not.toContain('Le nom de la place')
  const file = await door.get(votePaths.listFiles.csv, asPerson('lab-team'))
  expect(file.text).toContain('Le nom de la place')
})

test('beyond three hundred votes, the list, its files, open data and the map of the site say every one', async () => {
  const { db } = database
  await sql`alter table votes disable trigger all`.execute(db)
  await sql`update votes set state = 'cancelled'`.execute(db)
  await sql`
    insert into votes
    select (jsonb_populate_record(v, jsonb_build_object(
      'id', gen_random_uuid(), 'slug', 'vote-' || n, 'title', 'Vote ' || n))).*
    from votes v, generate_series(1, 400) n`.execute(db)
  const first = await door.get(votePaths.list)
  expect(first.text.replace(/[\s\u00a0\u202f]+/g, ' ')).toContain('401 scrutins')
  const searched = await door.get(`${votePaths.list}?q=vote+399`)
  expect(searched.text).toContain('/scrutins/vote-399')
  expect(searched.text).not.toContain('/scrutins/vote-398')
  const counts = await Promise.all(
    [votePaths.listFiles.json, votePaths.openList].map(
      async (path) => (JSON.parse((await door.get(path)).text) as unknown[]).length,
    ),
  )
  expect(counts).toEqual([401, 401])
  expect(await room.publicPages?.(db)).toHaveLength(401)
})
