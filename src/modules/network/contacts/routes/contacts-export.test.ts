import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { noticeOf } from '#platform/testing/said-and-sent.ts'
import { asPerson } from '#platform/testing/world.ts'
import { networkModule } from '../../module.ts'

const database = useDatabase()
const { db } = database
const door = openDoor(database, { routes: networkModule(() => []).routes })
const staff = asPerson('lab-team')
const file = '/reseau/contacts/exporter'

const taken = () =>
  db
    .selectFrom('audit_lines')
    .select(['act', 'detail', 'actorId'])
    .where('act', '=', 'contacts.exported')
    .execute()

const ids = () => db.selectFrom('network_contacts').select('id').orderBy('createdAt').execute()

beforeAll(async () => {
  for (const [name, kind] of [
    ['Odile Serre', 'elected'],
    ['Basile Okoye', 'officer'],
    ['=cmd|calc', 'officer'],
  ] as const) {
    const form = { name, kind, origin: 'met', email: '', function: 'Cheffe de projet' }
    expect((await door.post('/reseau/contacts/nouveau', form, staff)).status).toBe(303)
  }
})

test('the book leaves the house by an act, and the memory says who took how many', async () => {
  const csv = await door.post(file, { form: 'csv' }, staff)
  expect(csv.response.headers.get('content-disposition')).toContain('contacts.csv')
  expect(csv.text).toContain('Odile Serre')
  expect(csv.text).toContain("'=cmd")
  expect(await taken()).toEqual([
    { act: 'contacts.exported', detail: { count: 3 }, actorId: staff.id },
  ])
})

test('what the page was filtered and sorted by is what the file holds', async () => {
  const page = (await door.get('/reseau/contacts?qualite=officer&tri=nom', staff)).text
  const form = /<form[^>]*action="\/reseau\/contacts\/exporter"[\s\S]*?<\/form>/.exec(page)?.[0]
  expect(form).toContain('name="qualite" value="officer"')
  expect(form).toContain('name="tri" value="nom"')
  expect(page).not.toMatch(/<a[^>]*export\./)
  const asked = { qualite: 'officer', tri: 'nom' }
  const json = JSON.parse((await door.post(file, { ...asked, form: 'json' }, staff)).text)
  expect(JSON.stringify(json)).toMatch(/Basile Okoye.*=cmd/)
  expect(JSON.stringify(json)).not.toContain('Odile')
  expect((await taken()).at(-1)?.detail).toEqual({ count: 2 })
  expect((await door.post(file, { ...asked, form: 'xlsx' }, staff)).text.startsWith('PK')).toBe(
    true,
  )
})

test('whoever is not of the team takes nothing, and an old address leads to the list', async () => {
  const before = (await taken()).length
  expect((await door.post(file, { form: 'csv' }, asPerson('finance'))).status).toBe(403)
  const old = await door.get('/reseau/contacts/export.csv?qualite=elected', staff)
  expect(old).toMatchObject({ status: 303, location: '/reseau/contacts?qualite=elected' })
  expect(await taken()).toHaveLength(before)
})

test('records that are not alike any more are not joined, and why is said', async () => {
  const [kept, gone] = await ids()
  const merged = await door.post(
    '/reseau/contacts/doublons/reunir',
    { kept: kept?.['id'] ?? '', gone: gone?.['id'] ?? '' },
    staff,
  )
  expect(merged).toMatchObject({ status: 303, location: '/reseau/contacts/doublons' })
  expect(noticeOf(merged.response)).toContain('ne se ressemblent plus')
  expect(await ids()).toHaveLength(3)
})

test('an import that has begun is not begun again, and why is said', async () => {
  const table = new File(['Nom;Courriel\nLina Faure;lina@exemple.fr\n'], 'a.csv')
  const sent = await door.post('/reseau/contacts/importer', { file: table }, staff)
  const at = (sent.location ?? '').replace(/\/colonnes$/, '')
  const early = await door.post(`${at}/confirmer`, {}, staff)
  expect(early).toMatchObject({ status: 303, location: at })
  expect(noticeOf(early.response)).toContain('Dites d’abord')
  const columns = { column0: 'name', column1: 'email', origin: 'met', originDetail: '' }
  const twice = await door.post(`${at}/colonnes`, { ...columns, column1: 'name' }, staff)
  expect(twice.status).toBe(422)
  expect(twice.text).toContain('Deux colonnes disent la même chose')
  expect((await door.post(`${at}/colonnes`, columns, staff)).location).toBe(at)
  expect(noticeOf((await door.post(`${at}/confirmer`, {}, staff)).response)).toContain('commence')
  expect(noticeOf((await door.get(`${at}/colonnes`, staff)).response)).toContain('déjà commencé')
})
