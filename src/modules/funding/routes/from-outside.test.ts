import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { addOpportunity } from '../actions/keep-opportunities.ts'
import { fundingModule } from '../module.ts'
import { paths } from '../paths.ts'
import { blankForm } from '../testing/an-opportunity.ts'

const database = useDatabase()
const door = openDoor(database, { routes: fundingModule.routes })
const team = asPerson('lab-team')
const find = '00000000-0000-7000-8000-0000000f17d1'
const address = 'https://exemple.fr/appel'

test('a find of the watch begins a grant with its title, its address and its words', async () => {
  await sql`insert into watch_items (id, address, canonical, title, extract, seen_at, group_id)
    values (${find}, ${address}, ${address}, 'Appel des villages', 'Pour les villages.', now(), ${find})`.execute(
    database.db,
  )
  const page = (await door.get(paths.fromFind(find), team)).text
  expect(page).toContain('value="Appel des villages"')
  expect(page).toContain(`value="${address}"`)
  expect(page).toContain('Pour les villages.')
  expect(page).not.toContain('Une aide a déjà cette adresse')
  expect((await door.get(paths.fromFind('rien'), team)).status).toBe(200)
  const [use] = fundingModule.findUses?.(team, 'fr', find) ?? []
  expect(use?.href).toBe(paths.fromFind(find))
  expect(fundingModule.findUses?.(asPerson('participant'), 'fr', find)).toEqual([])

  await act(door.house, { person: team }, (ctx) => addOpportunity(ctx, { ...blankForm, address }))
  expect((await door.get(paths.fromFind(find), team)).text).toContain(
    'Une aide a déjà cette adresse',
  )
})

test('a page that is not on the web is not read', async () => {
  expect((await door.get(paths.fromAddress, team)).status).toBe(200)
  const refused = await door.post(paths.fromAddress, { address: 'file:///etc/hosts' }, team)
  expect(refused.status).toBe(422)
  expect((await door.post(paths.fromAddress, { address }, asPerson('participant'))).status).toBe(
    403,
  )
})

test('a last day that is over is said, and a closed grant is marked in the list', async () => {
  const fields = { title: 'Vieille aide', kind: 'grant', funder: 'Région', closesOn: '31/12/2020' }
  const sent = await door.post(paths.add, fields, team)
  expect(sent.status).toBe(303)
  expect((await door.get(paths.list, team)).text).toMatch(/Vieille aide[\s\S]{0,80}Close</)
})

test('an empty file is said to be empty', async () => {
  const file = new File([], 'aides.json')
  const refused = await door.post(paths.tryImport, { file }, team)
  expect(refused.text).toContain('Ce fichier est vide')
})
