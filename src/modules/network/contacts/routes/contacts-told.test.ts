import { beforeAll, expect, test } from 'vitest'
import { registerPlace } from '#modules/territories/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { networkModule } from '../../module.ts'

const database = useDatabase()
const { db } = database
const door = openDoor(database, { routes: networkModule(() => []).routes })
const staff = asPerson('lab-team')

const lettersTo = async (recipient: string) =>
  db
    .selectFrom('outbox_mails')
    .select(['subject', 'bodyText'])
    .where('recipient', '=', recipient)
    .execute()
const rows = () => db.selectFrom('network_contacts').select(['id', 'informedOn']).execute()

beforeAll(async () => {
  await registerPlace(database.ctx(), {
    kind: 'commune',
    subtype: '',
    slug: 'valbrenne',
    name: 'Valbrenne',
    source: 'demo',
  })
  for (const [name, email, origin] of [
    ['Odile Serre', 'odile@valbrenne.example', 'public-directory'],
    ['Basile Okoye', '', 'partner'],
    ['Paulette Vidal', 'paulette@valbrenne.example', 'person'],
  ] as const) {
    const form = { name, email, origin, territory: 'Valbrenne', function: 'Maire', kind: 'elected' }
    const added = await door.post('/reseau/contacts/nouveau', form, staff)
    expect(added.status).toBe(303)
  }
})

test('the buttons say how many people they act on: those shown, and not all who remain to be told', async () => {
  const noticeFor = async (query: string) => {
    const drawn = await door.get(`/reseau/contacts?informer=oui${query}`, staff)
    return drawn.text.replace(/[\s\u00a0]+/g, ' ')
  }
  const all = await noticeFor('')
  expect(all).toContain('2 personnes n’ont pas encore été informées')
  expect(all).toContain('Écrire aux 2 personnes affichées')
  const some = await noticeFor('&q=Odile')
  expect(some).toContain('2 personnes n’ont pas encore été informées')
  expect(some).toContain('Écrire à la personne affichée')
  expect(some).toContain('C’est fait pour la personne affichée')
})

test('people whose data came from elsewhere are told by a letter, once, with what the law asks', async () => {
  const ids = (await rows()).map(({ id }) => id).join(' ')
  const stranger = asPerson('volunteer')
  expect(
    (await door.post('/reseau/contacts/informes', { ids, how: 'letter' }, stranger)).status,
  ).toBe(403)
  for (let time = 0; time < 2; time++) {
    await door.post('/reseau/contacts/informes', { ids, how: 'letter' }, staff)
  }
  const letters = await lettersTo('odile@valbrenne.example')
  expect(letters).toHaveLength(1)
  for (const part of ['D’où elles viennent', 'trois ans', 'effacer', 'www.cnil.fr']) {
    expect(letters[0]?.['bodyText']).toContain(part)
  }
  expect(await lettersTo('paulette@valbrenne.example')).toEqual([])
  expect((await rows()).filter(({ informedOn }) => informedOn !== null)).toHaveLength(1)
})

test('whoever has no address is told by the team, which says so', async () => {
  const ids = (await rows()).map(({ id }) => id).join(' ')
  await door.post('/reseau/contacts/informes', { ids }, staff)
  expect((await rows()).filter(({ informedOn }) => informedOn !== null)).toHaveLength(2)
  expect(await lettersTo('odile@valbrenne.example')).toHaveLength(1)
})
