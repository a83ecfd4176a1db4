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
  // Basile has no address: no letter is offered to him.
  expect(all).toContain('Écrire à la personne affichée')
  expect(all).toContain('C’est fait pour les 2 personnes affichées')
  const some = await noticeFor('&q=Odile')
  expect(some).toContain('2 personnes n’ont pas encore été informées')
  expect(some).toContain('Écrire à la personne affichée')
  expect(some).toContain('C’est fait pour la personne affichée')
})

test('ticked rows: what will happen is named first, for those it is about; nothing is done before', async () => {
  const { text } = await door.get('/reseau/contacts?q=Valbrenne', staff)
  const form = /<form class="list-bulk"[\s\S]*?<\/form>/.exec(text)?.[0] ?? ''
  expect(form).toContain('name="q" value="Valbrenne"')
  const boxes = [...text.matchAll(/name="choix" value="([^"]+)"[^>]*aria-label="([^"]+)"/g)]
  expect(boxes.map(([, , label]) => label).toSorted()).toEqual([
    'Choisir Basile Okoye',
    'Choisir Odile Serre',
    'Choisir Paulette Vidal',
  ])
  const noticeOf = async (act: string, ids: readonly string[]) => {
    const query = new URLSearchParams([['acte', act], ...ids.map((id) => ['choix', id])])
    const page = await door.get(`/reseau/contacts?q=Valbrenne&${query}`, staff)
    const notice = /<div class="notice caution">([\s\S]*?)<\/(?:form|section)>/.exec(page.text)
    return (notice?.[1] ?? '').replace(/[\s\u00a0]+/g, ' ')
  }
  const every = boxes.map(([, id = '']) => id)
  const letter = await noticeOf('lettre', every)
  expect(letter).toContain('Un courriel part à cette personne.')
  expect(letter).toContain('<li>Odile Serre</li>')
  expect(letter).not.toMatch(/<li>(?:Basile|Paulette)/)
  const odile = every[boxes.findIndex(([, , label]) => label?.includes('Odile'))]
  expect(letter).toContain(`name="ids" value="${odile}"`)
  expect(await noticeOf('informes', every)).toContain('<li>Basile Okoye</li>')
  expect(await noticeOf('lettre', [])).toContain('Aucune ligne n’est cochée.')
  const paulette = boxes.find(([, , label]) => label?.includes('Paulette'))?.[1] ?? ''
  expect(await noticeOf('lettre', [paulette])).toContain('Rien à faire pour les lignes cochées')
  expect(await noticeOf('autre', every)).toBe('')
  expect(await lettersTo('odile@valbrenne.example')).toHaveLength(0)
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

test('at the address of somebody else, nobody is added: the form comes back whole, and says whose it is', async () => {
  const before = (await rows()).length
  const form = { name: 'Zoé Petit', email: 'odile@valbrenne.example', origin: 'partner' }
  const typed = { ...form, territory: 'Valbrenne', function: 'Élue', kind: 'elected' }
  const refused = await door.post('/reseau/contacts/nouveau', typed, staff)
  expect(refused.status).toBe(422)
  const text = refused.text.replace(/[\s\u00a0\u202f]+/g, ' ')
  expect(text).toContain('connue ici sous un autre nom : Odile Serre')
  for (const word of ['Zoé Petit', form.email, 'Élue']) expect(text).toContain(`value="${word}"`)
  expect(await rows()).toHaveLength(before)
})

test('the whole list is asked for by one box, of the pages that are not shown too, and as it was filtered', async () => {
  for (let number = 1; number <= 60; number++) {
    const contact = {
      ...{ name: `Inès Exemple ${number}`, email: `ines${number}@valbrenne.example` },
      ...{ origin: 'partner', territory: 'Valbrenne', function: 'Maire', kind: 'elected' },
    }
    expect((await door.post('/reseau/contacts/nouveau', contact, staff)).status).toBe(303)
  }
  const few = await door.get('/reseau/contacts?q=Odile', staff)
  expect(few.text).not.toContain('name="tout"')
  const { text } = await door.get('/reseau/contacts?q=Exemple', staff)
  expect(text).toMatch(/name="tout" value="oui"[\s\S]*Toute la liste\s: 60\slignes/)
  const asked = await door.get('/reseau/contacts?q=Exemple&acte=informes&tout=oui', staff)
  const [, ids = ''] = /name="ids" value="([^"]+)"/.exec(asked.text) ?? []
  expect(new Set(ids.split(' ')).size).toBe(60)
  // Nobody of another search is among them, and nothing is done before the button.
  const names = await db.selectFrom('network_contacts').select(['id', 'informedOn']).execute()
  expect(names.filter(({ id }) => ids.includes(id)).every((row) => !row.informedOn)).toBe(true)
  expect((await door.post('/reseau/contacts/informes', { how: 'told', ids }, staff)).status).toBe(
    303,
  )
  const told = (await rows()).filter(({ id }) => ids.includes(id))
  expect(told.filter(({ informedOn }) => informedOn !== null)).toHaveLength(60)
  // With one ticked row and without the box, it is that row alone.
  const ticked = await door.get(`/reseau/contacts?acte=informes&choix=${ids.split(' ')[0]}`, staff)
  expect(ticked.text).not.toContain(ids)
})
