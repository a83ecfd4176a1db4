import { beforeEach, describe, expect, it } from 'vitest'
import type { FirstStep } from '#kit/frames/first-step.ts'
import type { Viewer } from '#kit/viewer.ts'
import { demoPeople, recordPerson } from '#modules/people/index.ts'
import { readConfig } from '#platform/config.ts'
import { listOutbox, sendQueuedMail, smtpPost } from '#platform/mail/mail.ts'
import type { Module } from '#platform/module.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor, testHouse } from '#platform/testing/door.ts'
import { startPost } from '#platform/testing/smtp.ts'
import { asPerson } from '#platform/testing/world.ts'
import { homeModule } from '../../module.ts'
import { removeDemonstration } from '../actions/remove-demonstration.ts'
import { sendTestLetter } from '../actions/send-test-letter.ts'

const database = useDatabase()
const { db, ctx } = database

const contacts: FirstStep = {
  key: 'contacts',
  title: 'Importer vos contacts',
  why: 'Depuis un tableur.',
  isDone: false,
  state: 'Le carnet est vide.',
  href: '/reseau/contacts/importer',
  link: 'Importer',
}
let taken: string[] = []
const room = (name: string): Module => ({
  name,
  routes: [],
  columns: {},
  firstSteps: async () => (name === 'late' ? [contacts] : []),
  demo: { load: async () => undefined, remove: async () => void taken.push(name) },
})
const home: Module = homeModule(() => [home, room('early'), room('late')])
const door = openDoor(database, { routes: home.routes })
const house = { ...testHouse(database), mailLeaves: true }
const withServer = openDoor(database, { routes: home.routes, house })

const admin = asPerson('administrator')
const guide = '/maison/demarrage'

async function read(path: string, as: Viewer = admin): Promise<string> {
  return (await door.get(path, as)).text.replace(/[\u00a0\u202f]/g, ' ')
}

beforeEach(async () => {
  taken = []
  await db.deleteFrom('instance_settings').execute()
  await db.deleteFrom('outbox_mails').execute()
})

describe('the guide of a new house', () => {
  it('says where each step stands from what the house holds, the same to every administrator', async () => {
    for (const as of [admin, asPerson('administrator')]) {
      const page = await read(guide, as)
      expect(page).toMatch(/Il reste 3 choses/)
      expect(page).toMatch(/Il manque : le nom de qui publie, son adresse/)
      expect(page).toContain('Aucun serveur de courriel n’est réglé')
      expect(page).toContain('Ce site ne contient pas de démonstration.')
      expect(page).toContain('Le carnet est vide.')
    }
    const facts = { name: 'Le Labo', address: 'Lyon', director: 'Inès' }
    const host = { hostName: 'Hébergeur', hostAddress: 'Paris' }
    await door.post('/maison/mentions', { ...facts, ...host }, admin)
    const page = await read(guide)
    expect(page).toContain('<h2 class="step-title">')
    expect(page).toContain('« Le Labo » publie ce site')
    expect(page).toMatch(/Il reste 2 choses/)
  })

  it('is left step by step, and taken up again', async () => {
    await door.post(`${guide}/passer`, { step: 'contacts', way: 'skip' }, admin)
    expect(await read(guide)).toMatch(/Il reste 2 choses[\s\S]*laissé pour plus tard/)
    await door.post(`${guide}/passer`, { step: 'contacts', way: 'resume' }, admin)
    expect(await read(guide)).toMatch(/Il reste 3 choses/)
  })

  it('is on the page of the day until it is over or put away, and stays at its address', async () => {
    expect(await read('/atelier')).toMatch(/Préparer ce site[\s\S]*1 étape faite sur 4/)
    expect(await read('/atelier', asPerson('lab-team'))).not.toContain('Préparer ce site')
    await door.post(`${guide}/ranger`, { away: 'yes', from: 'today' }, admin)
    expect(await read('/atelier')).not.toContain('Préparer ce site')
    expect(await read(guide)).toContain('Importer vos contacts')
    await door.post(`${guide}/ranger`, { away: 'no' }, admin)
    expect(await read('/atelier')).toContain('Préparer ce site')
    for (const step of ['publisher', 'mail', 'contacts'])
      await door.post(`${guide}/passer`, { step, way: 'skip' }, admin)
    expect(await read('/atelier')).not.toContain('Préparer ce site')
  })
})

describe('the test letter', () => {
  const page = async (as: Viewer) =>
    (await withServer.get(`${guide}/courriel`, as)).text.replace(/[\u00a0\u202f]/g, ' ')

  async function somebody(email: string): Promise<Viewer> {
    const id = await recordPerson(ctx(), { name: 'Camille Aubry', email })
    return asPerson('administrator', { id })
  }

  /** Sends what waits in the outbox, as the worker does. */
  async function work(url: string) {
    const config = { SMTP_URL: url, OUVROIR_URL: 'https://atelier.exemple' }
    const post = smtpPost(readConfig(config))
    if (!post) throw new Error('a server was named')
    for (const { id } of await listOutbox(db, 10))
      await sendQueuedMail(db, post, id, ctx().now).catch(() => undefined)
    post.close()
  }

  it('sends one letter to whoever asks, and says that it left', async () => {
    const server = await startPost()
    const camille = await somebody('camille@labo.fr')
    expect(await page(camille)).toContain('Personne n’a encore essayé')
    await withServer.post(`${guide}/courriel`, {}, camille)
    expect(await page(camille)).toContain('Une lettre d’essai attend son tour')
    await work(server.url)
    expect(server.received.map(({ to }) => [to].flat()[0]?.text)).toEqual(['camille@labo.fr'])
    expect(await page(camille)).toContain('Les courriels partent')
    const shown = (await withServer.get(guide, asPerson('administrator'))).text
    expect(shown.replace(/[\u00a0\u202f]/g, ' ')).toContain('La dernière lettre est partie le')
    await server.stop()
  })

  it('says what failed, and what to ask of whom', async () => {
    const camille = await somebody('camille2@labo.fr')
    await withServer.post(`${guide}/courriel`, {}, camille)
    await work('smtp://serveur-absent.invalid:2525')
    const failed = await page(camille)
    expect(failed).toContain('Aucun serveur ne porte le nom qui est réglé.')
    expect(failed).toContain('Demandez à votre fournisseur de courriel le nom exact')
  })

  it('is refused, with what to do, to an address that is invented', async () => {
    const invented = await somebody('camille@labo.example')
    const answer = await withServer.post(`${guide}/courriel`, {}, invented)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Écrivez la vôtre dans')
    expect(await listOutbox(db, 10)).toHaveLength(0)
  })

  it('says why it does not leave: an address that is invented, or none', async () => {
    const world = ctx({ mailLeaves: true })
    const invented = await somebody('camille.a@labo.example')
    expect(await sendTestLetter({ ...world, person: invented })).toMatchObject({
      refusal: 'invented',
    })
    expect(await sendTestLetter({ ...world, person: admin })).toMatchObject({
      refusal: 'no-address',
    })
  })
})

describe('the demonstration', () => {
  it('is not taken away where there is none, nor by one of its people', async () => {
    const maelle = asPerson('administrator', { id: demoPeople.maelle.id })
    const asked = (person: Viewer) => removeDemonstration(ctx({ person }), [])
    expect(await asked(admin)).toMatchObject({ refusal: 'no-demonstration' })
    expect(await asked(maelle)).toMatchObject({ refusal: 'invented-person' })
  })

  const loaded = () =>
    db
      .insertInto('instance_settings')
      .values({ name: 'demonstration', value: '{"state":"loaded"}', changedAt: new Date() })
      .execute()

  it('goes room after room, the last ones first, once', async () => {
    await loaded()
    expect(await read(`${guide}/demonstration`)).toMatch(/Ce qui part[\s\S]*Ce qui reste/)
    await door.post(`${guide}/demonstration`, {}, admin)
    expect(taken).toEqual(['late', 'early'])
    expect(await read(guide)).toContain('La démonstration est enlevée.')
    await door.post(`${guide}/demonstration`, {}, admin)
    expect(taken).toHaveLength(2)
  })

  it('is not taken away by somebody who would go with it', async () => {
    await loaded()
    await door.post(
      `${guide}/demonstration`,
      {},
      asPerson('administrator', { id: demoPeople.maelle.id }),
    )
    expect(taken).toEqual([])
  })
})
