import { beforeAll, expect, it } from 'vitest'
import type { Viewer } from '#kit/viewer.ts'
import { garden, openGarden } from '#modules/discussions/testing/garden.ts'
import { peopleModule } from '#modules/people/module.ts'
import { eraseByRule } from '#modules/people/rights/actions/erase-person.ts'
import type { Module } from '#platform/module.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { act } from '#platform/world.ts'

const database = useDatabase()
const { db } = database
const { door, house, state, person, module } = openGarden(database)
let awa: Viewer
let elise: Viewer

beforeAll(async () => {
  awa = await person('Awa Diop', 'lab-team')
  elise = await person('Élise Le Goff', 'lab-team')
  await door.post(garden, { body: 'Voir @Élise Le Goff pour la haie.', tell: elise.id }, awa)
  const { location = '' } = await door.post(garden, { body: 'Je la tailerai.' }, elise)
  const id = location.split('#m-')[1]
  await door.post(`${garden}/${id}/modifier`, { body: 'Je la taillerai.' }, elise)
})

it('tells somebody what they wrote, before and now, with names in the place of keys', async () => {
  const own = JSON.stringify(await module.personExport?.(db, elise.id))
  for (const words of ['Je la taillerai.', 'Je la tailerai.', 'garden'])
    expect(own).toContain(words)
  expect(own).not.toContain('Voir @')
  const hers = JSON.stringify(await module.personExport?.(db, awa.id))
  expect(hers).toContain('Voir @Élise Le Goff pour la haie.')
})

it('keeps the words of somebody who is erased, and their name nowhere', async () => {
  const rooms: readonly Module[] = [peopleModule(() => rooms), module]
  const erased = await act(house, {}, (ctx) => eraseByRule(ctx, { all: () => rooms }, elise.id))
  expect(erased.ok).toBe(true)
  const { text } = await door.get(garden, awa)
  expect(text).toContain('Voir @une personne pour la haie.')
  expect(text).toContain('Je la taillerai.')
  expect(text).not.toContain('Je la tailerai.')
  expect(text).not.toContain('Le Goff')
  expect(
    await db
      .selectFrom('discussion_letters')
      .selectAll()
      .where('personId', '=', elise.id)
      .execute(),
  ).toEqual([])
  expect(
    await db
      .selectFrom('discussion_follows')
      .selectAll()
      .where('personId', '=', elise.id)
      .execute(),
  ).toEqual([])
})

it('goes with the thing, and not before', async () => {
  const count = async () =>
    (await db.selectFrom('discussion_comments').select('id').execute()).length
  await act(house, {}, async (ctx) => void (await module.purge?.(ctx)))
  expect(await count()).toBe(2)
  state.exists = false
  await act(house, {}, async (ctx) => void (await module.purge?.(ctx)))
  expect(await count()).toBe(0)
  expect(await db.selectFrom('discussion_follows').selectAll().execute()).toEqual([])
})
