import { expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { eventsModule } from '../../module.ts'
import { managePath, managePaths } from '../../paths.ts'
import { getEvent } from '../../store/events.ts'
import { formOfEvent } from '../../testing/form-of-event.ts'

const database = useDatabase()
const { db } = database
const door = openDoor(database, { routes: eventsModule.routes })
const [lina, zoe] = [asPerson('lab-team'), asPerson('lab-team')]

async function event(description: string) {
  const form = formOfEvent({ onDay: '2027-03-18', description })
  const { location = '' } = await door.post(managePaths.create, form, lina)
  const id = location.split('/').at(-1) ?? ''
  const write = (words: string, by: typeof lina) =>
    door.post(managePath('edit', id), { ...form, description: words }, by)
  return { id, write, restore: `${managePath('versions', id)}/remettre` }
}

test('a presentation is set back, and nothing else of the event moves', async () => {
  const { id, write, restore } = await event('Venez nombreux.')
  await write('Venez à pied.', zoe)
  const before = await getEvent(db, id)
  const page = await door.get(managePath('versions', id), lina)
  expect(page.text).toContain('Version 2')
  expect((await door.get(managePath('edit', id), lina)).text).toContain(managePath('versions', id))
  expect((await door.post(restore, { version: '1' }, lina)).status).toBe(303)
  const after = await getEvent(db, id)
  expect(after).toEqual({ ...before, description: 'Venez nombreux.', updatedAt: after.updatedAt })
  // What was there stays: it is set back in its turn.
  await door.post(restore, { version: '2' }, lina)
  expect((await getEvent(db, id)).description).toBe('Venez à pied.')
  expect((await door.post(restore, { version: '1' }, asPerson('volunteer'))).status).toBe(403)
})

test('nothing is set back in an event that is called off', async () => {
  const { id, write, restore } = await event('Venez nombreux.')
  await write('Venez à pied.', zoe)
  await door.post(managePath('publish', id), {}, lina)
  await door.post(managePath('cancelEvent', id), { reason: 'La salle a brûlé.' }, lina)
  await door.post(restore, { version: '1' }, lina)
  expect((await getEvent(db, id)).description).toBe('Venez à pied.')
})
