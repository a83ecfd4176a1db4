import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { playTold } from '#platform/testing/play-told.ts'
import { noticeOf } from '#platform/testing/said-and-sent.ts'
import { asPerson } from '#platform/testing/world.ts'
import { eventsModule } from '../../module.ts'
import { registerRoutes } from '../../registering/routes/register.tsx'
import { resultListTexts } from '../texts/result-list.ts'
import { reviewTexts } from '../texts/review.ts'

const database = useDatabase()
const { db, clock } = database
const door = openDoor(database, { routes: eventsModule.routes })
/** Registration is next door. */
const whole = openDoor(database, { routes: registerRoutes })
const staff = asPerson('lab-team')
const at = '/agenda/les-rencontres'
const team = `${at}/programme`

beforeAll(async () => {
  await sql`insert into events (id, slug, kind, title, state, starts_at, ends_at, place, audience,
      created_at, updated_at)
    values (${newId(clock.now(), clock.chance)}, 'les-rencontres', 'gathering', 'Les rencontres',
      'published', '2027-03-18T08:00:00Z', '2027-03-19T16:00:00Z', 'Valbrenne', 'public', now(),
      now())`.execute(db)
})

const call = {
  intro: 'Racontez ce que vous avez essayé.',
  opensOn: '2026-11-20',
  closesOn: '2026-12-20',
  formats: 'Atelier : 90\nPlénière : 45',
  criteria: 'Intérêt\nPreuves',
  scale: '5',
  dayFrom: '09:00',
  dayTo: '18:00',
}

const offer = {
  title: 'Tirer au sort sans fichier',
  summary: 'Deux communes racontent.',
  format: 'atelier',
  language: 'fr',
  expected: '40',
  needs: 'Une boucle magnétique',
  name1: 'Odile Serre',
  email1: 'odile.serre@valbrenne.example',
  organisation1: 'Mairie de Valbrenne',
  territory1: 'Valbrenne',
  publishName1: 'yes',
}

async function lettersTo(recipient: string): Promise<readonly string[]> {
  const { rows } = await sql<{ subject: string }>`select subject from outbox_mails
    where recipient = ${recipient} order by at, id`.execute(db)
  return rows.map(({ subject }) => subject)
}

async function idOf(title: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`select id from event_contributions
    where title = ${title}`.execute(db)
  return rows[0]?.id ?? ''
}

async function offered(more: Partial<Record<keyof typeof offer, string>>): Promise<string> {
  const sent = await door.post(`${at}/contribuer`, { ...offer, ...more })
  expect(sent.status).toBe(303)
  return sent.location ?? ''
}

async function accept(title: string): Promise<string> {
  const id = await idOf(title)
  const page = `${team}/contributions/${id}`
  const fields = { decision: 'accepted', message: 'Bravo !' }
  expect((await door.post(`${page}/decision`, fields, staff)).status).toBe(303)
  expect((await door.post(`${page}/annoncer`, {}, staff)).status).toBe(303)
  return id
}

beforeAll(async () => {
  expect((await door.post(`${team}/preparer`, call, staff)).status).toBe(303)
})

describe('whoever speaks no longer', () => {
  const registered = async (email: string) => {
    const { rows } = await sql<{ state: string; role: string }>`select r.state, r.role
      from event_registrations r join event_registration_identities i on registration_id = r.id
      where email = ${email}`.execute(db)
    return rows.map(({ role, state }) => `${role} ${state}`)
  }

  test('by withdrawing, holds no registration, unless something else of theirs is kept', async () => {
    const email1 = 'deux.fois@valbrenne.example'
    const one = await offered({ title: 'Première fois', email1 })
    const other = await offered({ title: 'Seconde fois', email1 })
    await accept('Première fois')
    await accept('Seconde fois')
    expect(await registered(email1)).toEqual(['speaker registered'])
    await door.post(`${one}/reponse`, { answer: 'withdraw' })
    expect(await registered(email1)).toEqual(['speaker registered'])
    await door.post(`${other}/reponse`, { answer: 'withdraw' })
    expect(await registered(email1)).toEqual(['speaker cancelled'])
    expect(await lettersTo(email1)).toContainEqual(expect.stringContaining('retirée'))
  })

  test('when the decision changes and is told; not before', async () => {
    const email1 = 'refus@valbrenne.example'
    await offered({ title: 'Finalement non', email1 })
    const page = `${team}/contributions/${await accept('Finalement non')}`
    await door.post(`${page}/decision`, { decision: 'refused', message: '' }, staff)
    expect(await registered(email1)).toEqual(['speaker registered'])
    expect((await door.post(`${page}/annoncer`, {}, staff)).status).toBe(303)
    expect(await registered(email1)).toEqual(['speaker cancelled'])
  })

  test('a seat left by a participant who becomes a speaker goes to who waits', async () => {
    const speaker = 'promue@valbrenne.example'
    const waiting = 'attend@valbrenne.example'
    await sql`update events set capacity = 1, waiting_list = true`.execute(db)
    for (const email of [speaker, waiting]) {
      const sent = await whole.post(`${at}/inscription`, { name: 'Une personne', email })
      expect(sent.status).toBe(303)
    }
    expect(await registered(waiting)).toEqual(['attendee waiting'])
    await offered({ title: 'De la salle à la scène', email1: speaker })
    await accept('De la salle à la scène')
    expect(await registered(speaker)).toEqual(['speaker registered'])
    expect(await registered(waiting)).toEqual(['attendee registered'])
  })
})

describe('a programme being prepared', () => {
  test('has rooms and tracks that are renamed and put in order, and breaks that are renamed', async () => {
    const grid = `${team}/grille`
    const roomId = async (name: string) => {
      const { rows } = await sql<{ id: string }>`select id from event_rooms
        where name = ${name}`.execute(db)
      return rows[0]?.id ?? ''
    }
    for (const name of ['Salle des fêtes', 'Grenier']) {
      await door.post(`${team}/salles`, { name, capacity: '', note: '' }, staff)
    }
    await offered({ title: 'Une histoire', email1: 'histoire@valbrenne.example' })
    const moment = { minutes: '', room: '', day: '2027-03-18' }
    const story = { ...moment, what: await accept('Une histoire'), title: '', time: '10:00' }
    for (const entry of [story, { ...moment, title: 'Repas', time: '12:30' }]) {
      expect((await door.post(`${grid}/placer`, entry, staff)).status).toBe(303)
    }
    const attic = await roomId('Grenier')
    const words = { capacity: '12', note: 'Sous le toit', rank: '1' }
    const edit = `${team}/salles/${attic}/modifier`
    expect((await door.post(edit, { ...words, name: 'salle des FÊTES' }, staff)).status).toBe(422)
    expect((await door.post(edit, { ...words, name: 'Le grenier' }, staff)).status).toBe(303)
    const page = (await door.get(`${team}/preparer`, staff)).text
    expect(page.indexOf('Le grenier')).toBeLessThan(page.indexOf('Salle des fêtes'))
    expect(page).toContain('Sous le toit')
    expect(await roomId('Le grenier')).toBe(attic)
    const back = { name: 'Grenier', capacity: '', note: '', rank: '2' }
    expect((await door.post(edit, back, staff)).status).toBe(303)
    expect((await door.post(edit, { ...back, rank: 'x' }, staff)).status).toBe(422)

    const trackNamed = (name: string) =>
      sql<{ id: string }>`select id from event_tracks where name = ${name}`
        .execute(db)
        .then(({ rows }) => rows[0]?.id ?? '')
    await door.post(`${team}/pistes`, { name: 'Preuves', colour: 'blue' }, staff)
    const track = await trackNamed('Preuves')
    const changed = { name: 'Ce qui marche', colour: 'green', rank: '' }
    expect((await door.post(`${team}/pistes/${track}/modifier`, changed, staff)).status).toBe(303)
    expect(await trackNamed('Ce qui marche')).toBe(track)
    await door.post(`${team}/pistes/${track}/retirer`, {}, staff)

    const { rows } = await sql<{ id: string; contributionId: string | null }>`
      select id, contribution_id from event_slots`.execute(db)
    const meal = rows.find(({ contributionId }) => contributionId === null)?.id ?? ''
    const talk = rows.find(({ contributionId }) => contributionId !== null)?.id ?? ''
    const rename = (id: string, title: string) =>
      door.post(`${grid}/${id}/renommer`, { title }, staff)
    expect((await rename(meal, 'Repas partagé')).status).toBe(303)
    expect((await door.get(grid, staff)).text).toContain('Repas partagé')
    expect((await rename(meal, '')).status).toBe(422)
    expect((await rename(talk, 'Autre titre')).status).toBe(404)
  })
})

test('decisions taken are told together from the list, once, and never by whoever is of the contribution', async () => {
  const ids: string[] = []
  for (const name of ['une', 'deux', 'trois', 'quatre']) {
    const title = `Ensemble, ${name}`
    await offered({ title, email1: `ensemble.${name}@valbrenne.example` })
    ids.push(await idOf(title))
  }
  const decision = { decision: 'accepted', message: '' }
  for (const id of ids.slice(0, 3))
    await door.post(`${team}/contributions/${id}/decision`, decision, staff)
  // The third is theirs: it is not in their list, and they do not tell it.
  await sql`update event_contribution_speaker_identities set person_id = ${staff.id}
    where email = 'ensemble.trois@valbrenne.example'`.execute(db)
  const list = await door.get(`${team}/relectures?a-annoncer=oui`, staff)
  expect(list.text).toContain('Ensemble, deux')
  expect(list.text).not.toMatch(/Ensemble, (trois|quatre)/)
  expect((await door.get(`${team}/relectures.csv`, staff)).text).not.toContain('Ensemble, trois')
  for (const told of ['2 décisions sont annoncées.', resultListTexts.fr.tellNothing]) {
    const sent = await door.post(`${team}/annoncer-plusieurs`, { ids: ids.join(' ') }, staff)
    expect(noticeOf(sent.response)).toContain(told)
  }
  const letters = async (name: string) =>
    (await lettersTo(`ensemble.${name}@valbrenne.example`)).filter((subject) =>
      subject.includes('retenue'),
    )
  expect(await letters('une')).toHaveLength(1)
  expect(await letters('deux')).toHaveLength(1)
  expect([...(await letters('trois')), ...(await letters('quatre'))]).toEqual([])
  const last = ids.at(-1) ?? ''
  await door.post(`${team}/contributions/${last}/decision`, decision, staff)
  await sql`delete from event_contribution_speaker_identities
    where email = 'ensemble.quatre@valbrenne.example'`.execute(db)
  const lost = await door.post(`${team}/annoncer-plusieurs`, { ids: last }, staff)
  expect(noticeOf(lost.response)).toBe(resultListTexts.fr.unreached(1))
})

test('events/review.ts#toldDone: a decision reaches who proposed it, or the page says that it did not', async () => {
  let turn = 0
  const email = 'annonce@valbrenne.example'
  await playTold(
    { door, db },
    reviewTexts.fr.toldDone,
    async () => {
      const title = `À annoncer ${++turn}`
      await offered({ title, email1: email })
      const page = `${team}/contributions/${await idOf(title)}`
      await door.post(`${page}/decision`, { decision: 'waiting', message: '' }, staff)
      return { path: `${page}/annoncer`, as: staff, email }
    },
    async () => {
      await sql`delete from event_contribution_speaker_identities`.execute(db)
    },
  )
})
