import { expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { findMentioned } from './mentions.ts'

const database = useDatabase()

test('a key is found wherever it is written, except in the tables that are left out', async () => {
  const { db } = database
  const [used, free] = [
    newId(database.clock.now(), database.clock.chance),
    newId(database.clock.now(), database.clock.chance),
  ]
  await db
    .insertInto('persons')
    .values({ id: used, createdAt: new Date(), lastSeenAt: new Date() })
    .execute()
  expect([...(await findMentioned(db, [used, free], []))]).toEqual([used])
  expect((await findMentioned(db, [used, free], ['persons'])).size).toBe(0)
  expect((await findMentioned(db, [], [])).size).toBe(0)
})
