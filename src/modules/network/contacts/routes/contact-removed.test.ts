import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { networkModule } from '../../module.ts'
import { contactPaths } from '../../paths/contact.ts'

// Whoever is taken out of the book stays in the house for the minute in which it can be taken back, and leaves it after.

const database = useDatabase()
const { db } = database
const room = networkModule(() => [])
const door = openDoor(database, { routes: room.routes, listeners: room.listeners ?? [] })
const staff = asPerson('lab-team')
const email = 'zoe@valbrenne.example'

const known = async () =>
  (await sql`select 1 from identities where email = ${email}`.execute(db)).rows.length

test('the person leaves once nobody can take it back', async () => {
  const added = await door.post(
    contactPaths.add,
    {
      ...{ name: 'Zoé Le Goff', email, function: 'Maire' },
      ...{ kind: 'elected', origin: 'met', originDetail: 'Un salon' },
    },
    staff,
  )
  const id = (added.location ?? '').split('/').at(-1) ?? ''
  expect((await door.post(contactPaths.remove(id), {}, staff)).status).toBe(303)
  expect((await door.get(contactPaths.one(id), staff)).status).toBe(404)
  expect(await known()).toBe(1)

  // What waits for the end of the minute is what an undo drops.
  const [job] = (
    await sql<{
      key: string
    }>`select key from graphile_worker.jobs where task_identifier = 'listen'`.execute(db)
  ).rows
  expect(job?.key).toMatch(/^undo /)
  const listener = room.listeners?.find(({ name }) => name === 'network.drop-unused-person')
  const [person] = (
    await sql<{
      id: string
    }>`select person_id as id from identities where email = ${email}`.execute(db)
  ).rows
  await act(door.house, {}, async (ctx) => listener?.run(ctx, { personId: person?.id }))
  expect(await known()).toBe(0)
})
