import { beforeAll, expect, test } from 'vitest'
import { importTerritories } from '#modules/territories/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { networkModule } from '../../module.ts'
import { importContacts } from '../actions/import-contacts.ts'
import { readContactFile } from './file.ts'

// A mandate is kept with a contact whose days are said: what is noted beside them must be a title that it may bear.

const database = useDatabase()
const room = networkModule(() => [])
const door = openDoor(database, { routes: room.routes, listeners: room.listeners ?? [] })
const staff = asPerson('lab-team')
const longest = `Maire ${'x'.repeat(154)}`

beforeAll(async () => {
  await act(door.house, {}, (ctx) => importTerritories(ctx, () => undefined))
}, 120_000)

const titles = async () =>
  (await database.db.selectFrom('mandates').select('title').orderBy('title').execute()).map(
    ({ title }) => title,
  )

test.each([
  ['no function', '', 'Mandat'],
  ['the longest function', longest, longest],
])('a contact with the days of a mandate and %s is added', async (_, written, title) => {
  const added = await door.post(
    '/reseau/contacts/nouveau',
    {
      ...{ name: `Odile ${title.length}`, territory: 'Rennes (35)', function: written },
      ...{ kind: 'elected', origin: 'met', mandateStart: '2026-03-20', mandateEnd: '2032-03-20' },
    },
    staff,
  )
  expect(added.status).toBe(303)
  expect(await titles()).toContain(title)
})

test('so is a line of a file', async () => {
  const head = 'Nom;Commune;Fonction;Début de mandat;Fin de mandat'
  const lines = ['Ada B;Rennes;;20/03/2026;20/03/2032', `Cléo D;Rennes;${longest};20/03/2026;`]
  const read = await readContactFile('contacts.csv', Buffer.from([head, ...lines].join('\n')))
  if (!read.ok) throw new Error(read.refusal)
  const report = await importContacts((inside) => act(door.house, { person: staff }, inside), {
    ...{ name: 'contacts.csv', file: read.value, map: undefined, origin: 'met' },
    ...{ dryRun: false, unknownPlaces: 'reject' },
  })
  expect(report).toMatchObject({ ok: true, value: { created: 2, rejected: [] } })
  expect((await titles()).filter((title) => title === 'Mandat')).toHaveLength(2)
})
