import { expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { readVersion } from '#platform/testing/read-version.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { eventsModule } from '../../module.ts'
import { managePath, managePaths } from '../../paths.ts'
import { findSeries } from '../../registering/index.ts'
import { getEvent } from '../../store/events.ts'
import { formOfEvent } from '../../testing/form-of-event.ts'
import { restoreEventText } from '../actions/event-versions.ts'

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
  const restore = async (version: number, by: typeof lina) =>
    door.post(
      `${managePath('versions', id)}/remettre`,
      await readVersion(db, `event:${id}`, version),
      by,
    )
  return { id, write, restore }
}

test('a presentation is set back, and nothing else of the event moves', async () => {
  const { id, write, restore } = await event('Venez nombreux.')
  await write('Venez à pied.', zoe)
  const before = await getEvent(db, id)
  const page = await door.get(managePath('versions', id), lina)
  expect(page.text).toContain('Version 2')
  expect((await door.get(managePath('edit', id), lina)).text).toContain(managePath('versions', id))
  expect((await restore(1, lina)).status).toBe(303)
  const after = await getEvent(db, id)
  expect(after).toEqual({ ...before, description: 'Venez nombreux.', updatedAt: after.updatedAt })
  // What was there stays: it is set back in its turn.
  await restore(2, lina)
  expect((await getEvent(db, id)).description).toBe('Venez à pied.')
  expect((await restore(1, asPerson('volunteer'))).status).toBe(403)
})

test('nothing is set back in an event that is called off', async () => {
  const { id, write, restore } = await event('Venez nombreux.')
  await write('Venez à pied.', zoe)
  await door.post(managePath('publish', id), {}, lina)
  await door.post(managePath('cancelEvent', id), { reason: 'La salle a brûlé.' }, lina)
  await restore(1, lina)
  expect((await getEvent(db, id)).description).toBe('Venez à pied.')
})

test('a version that its author went on writing is not the one that was read: nothing is set back', async () => {
  const { id, write } = await event('Venez nombreux.')
  await write('Venez à pied.', zoe)
  const read = await readVersion(db, `event:${id}`, 2)
  await write('Venez à pied, jamais en voiture.', zoe)
  await write('Venez en train.', lina)
  const at = managePath('versions', id)
  expect((await door.get(at, lina)).text).not.toContain(`value="${read.mark}"`)
  const refused = await door.post(`${at}/remettre`, read, lina)
  expect(refused.location).toBe(at)
  expect((await door.post(`${at}/remettre`, { version: '2' }, lina)).location).toBe(at)
  expect((await getEvent(db, id)).description).toBe('Venez en train.')
  const again = await readVersion(db, `event:${id}`, 2)
  expect((await door.get(at, lina)).text).toContain(`value="${again.mark}"`)
  await door.post(`${at}/remettre`, again, lina)
  expect((await getEvent(db, id)).description).toBe('Venez à pied, jamais en voiture.')
})

test('the versions are read by those who may write the event, and by no other', async () => {
  const { id, write } = await event('Venez nombreux.')
  await write('Venez à pied.', zoe)
  expect((await door.get(managePath('versions', id), asPerson('volunteer'))).status).toBe(403)
  expect((await door.get(managePath('versions', id), lina)).status).toBe(200)
})

test('the presentation of a series is set back; its name stays, and a series that is called off is read alone', async () => {
  const words = {
    title: 'Les midis',
    summary: 'Une heure',
    description: 'Venez.',
    audience: 'public',
  }
  const { location = '' } = await door.post(managePaths.createSeries, words, lina)
  const id = location.split('/').at(-1) ?? ''
  const at = managePath('seriesVersions', id)
  const edited = { ...words, title: 'Les midis du réseau', description: 'Venez, avec votre repas.' }
  await door.post(managePath('editSeries', id), edited, zoe)
  expect((await door.get(managePath('editSeries', id), lina)).text).toContain(at)
  const set = async (version: number) =>
    door.post(`${at}/remettre`, await readVersion(db, `series:${id}`, version), lina)
  expect((await set(1)).location).toBe(at)
  const now = async () => await findSeries(db, id)
  expect(await now()).toMatchObject({ title: 'Les midis du réseau', description: 'Venez.' })
  await door.post(managePath('publishSeries', id), {}, lina)
  await door.post(managePath('cancelSeries', id), { reason: 'Plus personne ne vient.' }, lina)
  await set(2)
  expect(await now()).toMatchObject({ state: 'cancelled', description: 'Venez.' })
})

test('a presentation that is no more the one that was shown is not replaced', async () => {
  const { id } = await event('Venez nombreux.')
  const late = await act(door.house, { person: lina }, (ctx) =>
    restoreEventText(ctx, id, { summary: '', description: 'Ancien.' }, () => false),
  )
  expect(late).toMatchObject({ ok: false, refusal: 'present-changed' })
  expect((await getEvent(db, id)).description).toBe('Venez nombreux.')
})
