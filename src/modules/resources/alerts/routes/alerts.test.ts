import { beforeAll, describe, expect, test } from 'vitest'
import { recordPerson } from '#modules/people/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { publishResource } from '../../actions/publish-resource.ts'
import { resourcesModule } from '../../module.ts'
import { listUnansweredSearches } from '../../search/store/unanswered-searches.ts'
import { aSheet } from '../../testing/examples.ts'
import { forgetSearches, sendAlerts } from '../jobs/alerts.ts'

const database = useDatabase()
const { clock, ctx, db } = database
const { app, get, post } = openDoor(database, { routes: resourcesModule.routes })
const email = 'lectrice@exemple.fr'

beforeAll(async () => {
  await publishResource(ctx(), aSheet({ title: 'Un panel aux fléchettes', origin: undefined }))
})

const letters = () =>
  db.selectFrom('outbox_mails').select(['recipient', 'subject', 'bodyText']).orderBy('at').execute()
const linkOf = (text: string) => /\/alertes\/[0-9a-f]{64}/.exec(text)?.[0] ?? 'no link'

describe('an alert', () => {
  let link = ''

  test('asks the mailbox, and the page says the same to everyone', async () => {
    const asked = await post('/alertes', { email, vers: '?q=verger' })
    expect(asked).toMatchObject({ status: 303, location: '/alertes/envoye' })
    // The same search by the same address, and a machine that fills the trap: no other letter.
    expect(await post('/alertes', { email, vers: '?q=verger' })).toMatchObject({ status: 303 })
    const trapped = { email: 'autre@exemple.fr', vers: '?q=verger', site: 'x' }
    expect(await post('/alertes', trapped)).toMatchObject({
      status: 303,
      location: '/alertes/envoye',
    })
    const sent = await letters()
    expect(sent).toHaveLength(1)
    expect(sent[0]?.bodyText).toContain('verger')
    link = linkOf(sent[0]?.bodyText ?? '')
  })

  test('says what is wrong and keeps what was typed', async () => {
    const wrong = await post('/alertes', { email: 'pas une adresse', vers: '?q=verger' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('pas une adresse')
    expect((await post('/alertes', { email, vers: '' })).status).toBe(422)
  })

  test('offers no form that would only be refused: without a search, it says to search first', async () => {
    const form = /<form[^>]*action="\/alertes"/
    for (const empty of [
      '/alertes',
      '/alertes?q=',
      '/alertes?type=nimporte',
      '/alertes?tri=recent',
    ]) {
      const { text, status } = await get(empty)
      expect(status).toBe(200)
      expect(text).not.toMatch(form)
      expect(text).toContain('Cherchez d’abord')
    }
    expect((await get('/alertes?q=verger')).text).toMatch(form)
    const refused = await post('/alertes', { email, vers: '' })
    expect(refused.text).not.toMatch(form)
    expect(refused.text).toContain('Cherchez d’abord')
  })

  test('without a yes sends nothing, whatever is published', async () => {
    clock.pass({ hours: 1 })
    await publishResource(ctx(), aSheet({ title: 'Un verger partagé', origin: undefined }))
    clock.pass({ minutes: 1 })
    const world = ctx()
    expect(await sendAlerts(world)).toBe(0)
    expect(world.mails).toEqual([])
  })

  test('opening its link changes nothing; the button says yes', async () => {
    expect((await get(link)).text).toContain('Oui, me prévenir')
    expect((await get(link)).text).toContain('Oui, me prévenir')
    expect(await post(`${link}/garder`, {})).toMatchObject({ status: 303, location: link })
    expect((await get(link)).text).toMatch(/s’arrêtera d’elle-même le\s25\snovembre\s2027/)
  })

  test('has one letter a week at most, with what is new and nothing twice', async () => {
    const first = ctx()
    expect(await sendAlerts(first)).toBe(1)
    expect(first.mails[0]?.text).toContain('Un verger partagé')
    expect(first.mails[0]?.text).toContain(link)
    expect(first.mails[0]?.unsubscribeHref).toBe(`http://localhost:3000${link}`)
    expect(first.mails[0]?.text).not.toContain('fléchettes')

    clock.pass({ days: 2 })
    await publishResource(ctx(), aSheet({ title: 'Le verger du lycée', origin: undefined }))
    clock.pass({ hours: 1 })
    expect(await sendAlerts(ctx())).toBe(0)

    clock.pass({ days: 5 })
    const second = ctx()
    expect(await sendAlerts(second)).toBe(1)
    expect(second.mails[0]?.text).toContain('Le verger du lycée')
    expect(second.mails[0]?.text).not.toContain('Un verger partagé')

    clock.pass({ days: 8 })
    expect(await sendAlerts(ctx())).toBe(0)
  })

  test('stops from a mail program in one click, without a page; a program that only looks stops nothing', async () => {
    await post('/alertes', { email: 'clic@exemple.fr', vers: '?q=potager' })
    const asked = (await letters()).find(({ recipient }) => recipient === 'clic@exemple.fr')
    const own = linkOf(asked?.bodyText ?? '')
    await post(`${own}/garder`, {})
    expect((await post(own, {})).text).toContain('potager')
    expect((await get(own)).status).toBe(200)
    const stopped = await app.request(`http://localhost:3000${own}`, {
      method: 'POST',
      headers: { origin: 'https://courrier.exemple' },
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    })
    expect(stopped.status).toBe(200)
    expect(await stopped.text()).toBe('')
    expect((await get(own)).status).toBe(404)
  })

  test('stops by its link, for good, and the address is erased', async () => {
    expect(await post(`${link}/arreter`, {})).toMatchObject({ location: '/alertes/arretee' })
    expect(await post(`${link}/arreter`, {})).toMatchObject({ location: '/alertes/arretee' })
    expect((await get(link)).status).toBe(404)
    expect(await db.selectFrom('saved_search_identities').selectAll().execute()).toEqual([])
  })

  test('is forgotten after three days without a yes, and after its year', async () => {
    await post('/alertes', { email: 'oubli@exemple.fr', vers: '?type=guide' })
    clock.pass({ days: 2 })
    await forgetSearches(ctx())
    expect(await db.selectFrom('saved_searches').selectAll().execute()).toHaveLength(1)
    clock.pass({ days: 2 })
    await forgetSearches(ctx())
    expect(await db.selectFrom('saved_searches').selectAll().execute()).toEqual([])

    await post('/alertes', { email: 'annee@exemple.fr', vers: '?type=guide' })
    const told = (await letters()).find(({ recipient }) => recipient === 'annee@exemple.fr')
    await post(`${linkOf(told?.bodyText ?? '')}/garder`, {})
    clock.pass({ days: 364 })
    await forgetSearches(ctx())
    expect(await db.selectFrom('saved_searches').selectAll().execute()).toHaveLength(1)
    clock.pass({ days: 2 })
    await forgetSearches(ctx())
    expect(await db.selectFrom('saved_search_identities').selectAll().execute()).toEqual([])
  })

  test('of one address are ten at most', async () => {
    for (let at = 0; at < 12; at++) {
      await post('/alertes', { email: 'beaucoup@exemple.fr', vers: `?q=mot${at}` })
      clock.pass({ minutes: 11 })
    }
    expect(await db.selectFrom('saved_searches').selectAll().execute()).toHaveLength(10)
  })
})

describe('what was looked for and not found', () => {
  const listed = () => listUnansweredSearches(db, { since: clock.now(), limit: 20 })

  test('is shown once several have looked for it, and never with what could name them', async () => {
    for (const words of ['monnaie locale', 'Monnaie  LOCALE']) {
      await get(`/ressources?q=${encodeURIComponent(words)}`)
    }
    expect(await listed()).toEqual([])
    await get('/ressources?q=monnaie+locale')
    for (let time = 0; time < 4; time++) {
      await get('/ressources?q=camille%40exemple.fr')
      await get('/ressources?q=06+12+34+56+78')
      await get('/ressources?q=zygomatique&type=guide')
    }
    const searches = await listed()
    expect(searches.map(({ words, count }) => [words, count])).toEqual([['monnaie locale', 3]])
  })

  test('is forgotten after a year, and sooner when hardly anyone looked for it', async () => {
    await get('/ressources?q=cadran')
    clock.pass({ days: 50 })
    await forgetSearches(ctx())
    const words = () => db.selectFrom('searches_without_answer').select('words').execute()
    expect(await words()).toEqual([{ words: 'monnaie locale' }])
    clock.pass({ days: 330 })
    await forgetSearches(ctx())
    expect(await words()).toEqual([])
  })

  test('offers other ways, and says what was looked for', async () => {
    const page = await get('/ressources?q=cadran+solaire&type=kit')
    expect(page.text).toMatch(/Vous cherchiez\s: «\scadran solaire\s», Kit/)
    expect(page.text).toContain('href="/ressources?q=cadran+solaire"')
    expect(page.text).toContain('mailto:contact@exemple.fr')
    expect(page.text).toContain('/alertes?q=cadran+solaire&amp;type=kit')
  })
})

test('is not told to whoever only typed its address, and stays when they are erased', async () => {
  const known = { name: 'Zoé Petit', email: 'zoe@exemple.fr' }
  const owner = await recordPerson(ctx(), known)
  const claimant = await recordPerson(ctx(), { ...known, name: 'Basile Kerm' })
  await post('/alertes', { email: known.email, vers: '?q=compost' })
  const told = async (id: string) =>
    JSON.stringify(await resourcesModule.personExport?.(db as never, id))
  expect(await told(claimant)).not.toContain('compost')
  await resourcesModule.personErase?.(ctx(), claimant)
  expect(await told(owner)).toContain('compost')
})
