import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { useDatabase } from '../testing/database.ts'
import { asPerson } from '../testing/world.ts'
import {
  dropOldVersions,
  dropTextVersions,
  exportTextVersions,
  forgetInTextVersions,
  keepTextVersion,
  listTextVersions,
} from './text-versions.ts'

const database = useDatabase()
const { clock } = database
const lina = asPerson('lab-team', { id: '01900000-0000-7000-8000-00000000000a' })
const zoe = asPerson('lab-team', { id: '01900000-0000-7000-8000-00000000000b' })
let subject = ''
let number = 0
let last = ''

beforeEach(async () => {
  await sql`delete from text_versions`.execute(database.db)
  subject = `planted:01900000-0000-7000-8000-0000000000${10 + number++}`
  last = 'Garder le lavoir'
  clock.set('2026-12-01T10:00:00Z')
})

async function write(text: string, person = lina, isApart = false) {
  const ctx = database.ctx({ person, now: clock.now() })
  const before = { kept: { text: last }, at: new Date('2026-11-01T10:00:00Z') }
  await keepTextVersion(ctx, { subject, before, after: { text }, isApart })
  last = text
}
const versions = async () => listTextVersions(database.db as never, subject, { most: 50 })
const texts = async () => (await versions()).map(({ kept }) => (kept as { text: string }).text)

test('what one person saves within ten minutes is one version; after that, or by another hand, it is another', async () => {
  await write('un')
  clock.set('2026-12-01T10:09:00Z')
  await write('deux')
  expect(await texts()).toEqual(['deux', 'Garder le lavoir'])
  clock.set('2026-12-01T10:11:00Z')
  await write('trois')
  await write('quatre', zoe)
  await write('cinq', zoe, true)
  expect(await texts()).toEqual(['cinq', 'quatre', 'trois', 'deux', 'Garder le lavoir'])
  await write('cinq', zoe)
  expect(await versions()).toHaveLength(5)
})

test('whoever is erased is no author any more, and what they wrote stays with the thing', async () => {
  await write('un')
  await write('deux', zoe)
  expect(await exportTextVersions(database.db, lina.id)).toMatchObject([
    { kept: { text: 'un' }, subject },
  ])
  await forgetInTextVersions(database.db as never, lina.id)
  expect((await versions()).map(({ byId }) => byId)).toEqual([zoe.id, undefined, undefined])
  expect(await texts()).toEqual(['deux', 'un', 'Garder le lavoir'])
  expect(await exportTextVersions(database.db, lina.id)).toEqual([])
})

test('past two years a version goes, but for the last one of the thing', async () => {
  await write('un')
  clock.set('2027-06-01T10:00:00Z')
  await write('deux')
  const db = database.db as never
  await dropOldVersions(db, new Date('2028-11-30T10:00:00Z'))
  expect(await texts()).toEqual(['deux', 'un'])
  await dropOldVersions(db, new Date('2028-12-02T10:00:00Z'))
  expect(await texts()).toEqual(['deux'])
  await dropOldVersions(db, new Date('2036-12-02T10:00:00Z'))
  expect(await texts()).toEqual(['deux'])
})

test('versions go with their thing, and with no other', async () => {
  await write('un')
  const kept = subject
  subject = `${kept.slice(0, -2)}99`
  last = 'Un autre lavoir'
  await write('deux')
  const id = kept.slice('planted:'.length)
  await dropTextVersions(database.db as never, 'planted', async () => [id])
  expect(await versions()).toEqual([])
  subject = kept
  expect(await texts()).toEqual(['un', 'Garder le lavoir'])
})
