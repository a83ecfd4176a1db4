import { expect, test } from 'vitest'
import { done, refused } from '#kit/result.ts'
import { isStaff } from '#kit/viewer.ts'
import { useDatabase } from '../testing/database.ts'
import { openDoor } from '../testing/door.ts'
import { readVersion } from '../testing/read-version.ts'
import { asPerson } from '../testing/world.ts'
import { historyRoutes } from './history-routes.ts'
import { keepTextVersion, markOf } from './text-versions.ts'

const database = useDatabase()
const subject = 'planted:01900000-0000-7000-8000-0000000000f1'
const set: unknown[] = []
const staff = asPerson('lab-team')
/** What is found under the lock, where the page was read before. */
let stands = 'deux'

/** A page that anyone signed in may knock at: only `may` keeps its versions. */
const door = openDoor(database, {
  routes: historyRoutes({
    path: '/essai/versions',
    audience: 'signed-in',
    on: () => ({ text: 'deux' }),
    may: (viewer) => isStaff(viewer),
    subject: () => subject,
    present: ({ text }) => ({ kept: { text }, at: new Date('2026-11-02T10:00:00Z') }),
    draw: async (_, __, { versions, standing }) => (
      <p>
        {versions.map(({ mark }) => mark).join(' ')} {standing}
      </p>
    ),
    restore: async (_, __, kept, stillShown) => {
      if (!stillShown({ text: stands })) return refused('present-changed')
      set.push(kept)
      return done()
    },
    refusals: () => ({}),
    back: () => '/essai',
    notice: () => 'Remise.',
  }),
})

test('whoever may not write the thing reads no version and sets none back, whatever its address asks', async () => {
  const ctx = database.ctx({ person: staff })
  const before = { kept: { text: 'un' }, at: new Date('2026-11-01T10:00:00Z') }
  await keepTextVersion(ctx, { subject, before, after: { text: 'deux' } })
  const first = await readVersion(database.db as never, subject, 1)
  const volunteer = asPerson('volunteer')
  const read = await door.get('/essai/versions', volunteer)
  expect([read.status, read.text.includes(first.mark)]).toEqual([403, false])
  expect((await door.post('/essai/versions/remettre', first, volunteer)).status).toBe(403)
  expect(set).toEqual([])
  expect((await door.get('/essai/versions', staff)).text).toContain(first.mark)
  expect((await door.post('/essai/versions/remettre', first, staff)).location).toBe('/essai')
  expect(set).toEqual([{ text: 'un' }])
})

test('nothing is set back over a text that another person saved since the page was read', async () => {
  const first = await readVersion(database.db as never, subject, 1)
  const standing = markOf({ text: 'deux' })
  expect((await door.get('/essai/versions', staff)).text).toContain(standing)
  const before = set.length
  stands = 'trois'
  const late = await door.post('/essai/versions/remettre', { ...first, standing }, staff)
  expect([late.location, set.length]).toEqual(['/essai/versions', before])
  stands = 'deux'
  await door.post('/essai/versions/remettre', { ...first, standing }, staff)
  expect(set.length).toBe(before + 1)
})
