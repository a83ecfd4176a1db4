import { XMLParser, XMLValidator } from 'fast-xml-parser'
import ICAL from 'ical.js'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { eventsModule } from '../../module.ts'

const database = useDatabase()
const { db, clock } = database
const door = openDoor(database, { routes: eventsModule.routes })
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
  'answer-qu_avez_vous_appris': 'Qu’une visite vaut deux lettres.',
  name1: 'Odile Serre',
  email1: 'odile.serre@valbrenne.example',
  organisation1: 'Mairie de Valbrenne',
  territory1: 'Valbrenne',
  publishName1: 'yes',
}

/** The address of the last letter to this mailbox that holds such a link. */
async function linkTo(recipient: string, part: string): Promise<string> {
  const { rows } = await sql<{ bodyText: string }>`select body_text from outbox_mails
    where recipient = ${recipient} order by at desc, id desc`.execute(db)
  for (const { bodyText } of rows) {
    const match = new RegExp(`/agenda/[a-z-]+/${part}/[0-9a-f]{64}`).exec(bodyText)
    if (match) return match[0]
  }
  throw new Error(`no letter to ${recipient}`)
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

describe('a call for contributions', () => {
  test('asks for nothing before the team opens it', async () => {
    expect((await door.get(`${at}/contribuer`)).text).toContain('Il n’y a pas d’appel')
    expect((await door.post(`${at}/contribuer`, offer)).status).toBe(422)
    const opened = await door.post(`${team}/preparer`, call, staff)
    expect(opened.status).toBe(303)
    const asked = { text: 'Qu’avez-vous appris ?', most: '2000', required: 'yes' }
    const added = `${team}/questions/page/page_1/ajouter/long-text`
    expect((await door.post(added, asked, staff)).status).toBe(303)
    const form = await door.get(`${at}/contribuer`)
    expect(form.text).toContain('Racontez ce que vous avez essayé.')
    expect(form.text).toMatch(/Atelier \(1\sh\s30\)/)
    expect(form.text).toContain('name="answer-qu_avez_vous_appris"')
  })

  test('keeps what was typed and says everything that is missing', async () => {
    const back = await door.post(`${at}/contribuer`, {
      ...offer,
      title: '',
      email1: 'odile',
      'answer-qu_avez_vous_appris': '',
    })
    expect(back.status).toBe(422)
    expect(back.text).toMatch(/Répondez à «\sQu’avez-vous appris\s\?\s»/)
    expect(back.text).toContain('prenom@exemple.fr')
    expect(back.text).toContain('value="Odile Serre"')
  })

  test('gives a link by mail, which opens it until the close', async () => {
    await offered({})
    const link = await linkTo(offer.email1, 'contribution')
    const page = await door.get(link)
    expect(page.text).toContain('en lecture')
    expect(page.response.headers.get('referrer-policy')).toBe('no-referrer')
    const changed = await door.post(link, { ...offer, summary: 'Trois communes racontent.' })
    expect(changed.status).toBe(303)
    expect((await door.get(link)).text).toContain('Trois communes racontent.')
    clock.set('2026-12-21T09:00:00Z')
    expect((await door.post(link, offer)).status).toBe(422)
    clock.set('2026-11-25T09:00:00Z')
    expect((await door.get(`${at}/contribution/${'ab'.repeat(32)}`)).status).toBe(404)
  })

  test('thanks a machine that filled the trap, and keeps nothing', async () => {
    const before = await idOf('Robot')
    const sent = await door.post(`${at}/contribuer`, { ...offer, title: 'Robot', site: 'x' })
    expect(sent.status).toBe(303)
    expect(before + (await idOf('Robot'))).toBe('')
  })
})

describe('reading', () => {
  const reader = {
    name: 'Nour Haddad',
    email: 'nour.haddad@universite.example',
    organisation: 'Université de Lorme',
    territory: '',
  }

  test('is by a link, and shows the scores of others after one’s own', async () => {
    await offered({
      title: 'Un jeu de rôle du conseil',
      name1: 'Tomás Ferreira',
      email1: 'tomas@collectif.example',
      organisation1: 'Collectif',
      territory1: 'Saint-Aubrac',
    })
    const second = { ...reader, name: 'Jeanne Castaing', email: 'jeanne@benevoles.example' }
    for (const entry of [reader, { ...second, organisation: '', territory: 'Valbrenne' }]) {
      expect((await door.post(`${team}/comite`, entry, staff)).status).toBe(303)
    }
    const mine = await linkTo(reader.email, 'relire')
    const theirs = await linkTo(second.email, 'relire')
    const list = await door.get(mine)
    expect(list.text).toContain('Tirer au sort sans fichier')
    expect(list.text).toContain('0 sur 2')

    const id = await idOf('Un jeu de rôle du conseil')
    const scores = { 'score-interet': '5', 'score-preuves': '4', comment: 'Très clair.' }
    expect((await door.post(`${theirs}/${id}`, scores)).status).toBe(303)
    expect((await door.get(`${mine}/${id}`)).text).not.toContain('Très clair.')
    const missing = await door.post(`${mine}/${id}`, { 'score-interet': '1' })
    expect(missing.status).toBe(422)
    const own = { 'score-interet': '1', 'score-preuves': '2', comment: '' }
    expect((await door.post(`${mine}/${id}`, own)).status).toBe(303)
    const after = await door.get(`${mine}/${id}`)
    expect(after.text).toContain('Très clair.')
    expect(after.text).toContain('2 lectures, moyenne 3')
  })

  test('never tells of what touches one’s own territory, whatever the address', async () => {
    const link = await linkTo('jeanne@benevoles.example', 'relire')
    const list = await door.get(link)
    expect(list.text).not.toContain('Tirer au sort sans fichier')
    expect(list.text).toContain('1 sur 1')
    const id = await idOf('Tirer au sort sans fichier')
    expect((await door.get(`${link}/${id}`)).status).toBe(404)
    const scores = { 'score-interet': '5', 'score-preuves': '5' }
    expect((await door.post(`${link}/${id}`, scores)).status).toBe(404)
    // The same gesture by somebody without a tie is accepted: the guard is the tie.
    const free = await linkTo(reader.email, 'relire')
    expect((await door.post(`${free}/${id}`, scores)).status).toBe(303)
  })

  test('ends for what one declares a conflict with', async () => {
    const link = await linkTo(reader.email, 'relire')
    const id = await idOf('Tirer au sort sans fichier')
    expect((await door.post(`${link}/${id}/conflit`, {})).status).toBe(303)
    expect((await door.get(link)).text).not.toContain('Tirer au sort sans fichier')
    expect((await door.get(`${link}/${id}`)).status).toBe(404)
    const page = await door.get(`${team}/contributions/${id}`, staff)
    expect(page.text).toContain('conflit déclaré')
    expect(page.text).toContain('même territoire')
  })

  test('closes with the link of who does not read any more', async () => {
    const email = 'basile@trois-rives.example'
    await door.post(`${team}/comite`, { ...reader, name: 'Basile Kermorvan', email }, staff)
    const link = await linkTo(email, 'relire')
    expect((await door.get(link)).status).toBe(200)
    const { rows } = await sql<{ id: string }>`select reviewer_id as id
      from event_reviewer_identities where email = ${email}`.execute(db)
    await door.post(`${team}/comite/${rows[0]?.id}/retirer`, {}, staff)
    expect((await door.get(link)).status).toBe(404)
  })

  test('by account keeps the team to the same rule', async () => {
    const { rows } = await sql<{ id: string }>`select person_id as id
      from event_reviewer_identities where email = 'jeanne@benevoles.example'`.execute(db)
    const tied = asPerson('lab-team', { id: rows[0]?.id ?? '' })
    const id = await idOf('Tirer au sort sans fichier')
    expect((await door.get(`${at}/relire/moi`, tied)).status).toBe(200)
    expect((await door.get(`${at}/relire/moi`, staff)).status).toBe(404)
    expect((await door.get(`${team}/relectures`, tied)).text).not.toContain('Tirer au sort')
    expect((await door.get(`${team}/relectures`, staff)).text).toContain('Tirer au sort')
    expect((await door.get(`${team}/contributions/${id}`, tied)).status).toBe(404)
    const decided = await door.post(
      `${team}/contributions/${id}/decision`,
      { decision: 'refused', message: '' },
      tied,
    )
    expect(decided.status).toBe(404)
  })
})

describe('a decision', () => {
  test('is read before it leaves, leaves once, and registers who speaks', async () => {
    const id = await idOf('Tirer au sort sans fichier')
    const page = `${team}/contributions/${id}`
    const before = (await lettersTo(offer.email1)).length
    await door.post(`${page}/decision`, { decision: 'accepted', message: 'Bravo !' }, staff)
    const preview = await door.get(page, staff)
    expect(preview.text).toContain('est retenue pour Les rencontres')
    expect(preview.text).toMatch(/Bravo\s!/)
    const link = await linkTo(offer.email1, 'contribution')
    expect((await door.get(link)).text).toContain('en lecture')
    expect(await lettersTo(offer.email1)).toHaveLength(before)

    expect((await door.post(`${page}/annoncer`, {}, staff)).status).toBe(303)
    expect((await door.post(`${page}/annoncer`, {}, staff)).status).toBe(422)
    expect(await lettersTo(offer.email1)).toHaveLength(before + 1)
    expect((await door.get(link)).text).toContain('Je confirme')
    const { rows } = await sql<{ role: string; name: string }>`select role, name
      from event_registrations r join event_registration_identities i on registration_id = r.id
      where email = ${offer.email1}`.execute(db)
    expect(rows).toEqual([{ role: 'speaker', name: 'Odile Serre' }])
  })

  test('is told once by two people who press at the same moment', async () => {
    await offered({ title: 'Deux pressés', email1: 'presse@valbrenne.example' })
    const page = `${team}/contributions/${await idOf('Deux pressés')}`
    await door.post(`${page}/decision`, { decision: 'waiting', message: '' }, staff)
    const both = await Promise.all([1, 2, 3, 4].map(() => door.post(`${page}/annoncer`, {}, staff)))
    expect(both.map(({ status }) => status).sort()).toEqual([303, 422, 422, 422])
    const waiting = (await lettersTo('presse@valbrenne.example')).filter((letter) =>
      /attente/.test(letter),
    )
    expect(waiting).toHaveLength(1)
  })

  test('is confirmed by its speakers, and shown to everybody with the names that may be', async () => {
    const link = await linkTo(offer.email1, 'contribution')
    for (const neither of [{}, { answer: '' }, { answer: 'confirm ' + 'non' }])
      expect((await door.post(`${link}/reponse`, neither as Record<string, string>)).status).toBe(
        422,
      )
    expect((await door.post(`${link}/reponse`, { answer: 'confirm' })).status).toBe(303)
    expect((await door.get(link)).text).toContain('retenue et confirmée')
    await accept('Un jeu de rôle du conseil')
    const list = await door.get(`${at}/contributions`)
    expect(list.text).toContain('Tirer au sort sans fichier')
    expect(list.text).toContain('Odile Serre')
    expect(list.text).not.toContain('boucle magnétique')
    expect(list.text).not.toContain('Deux pressés')
  })
})

describe('the schedule', () => {
  const grid = `${team}/grille`
  const place = (fields: Record<string, string>) =>
    door.post(`${grid}/placer`, { minutes: '', title: '', room: '', ...fields }, staff)

  async function roomId(name: string): Promise<string> {
    const { rows } = await sql<{ id: string }>`select id from event_rooms
      where name = ${name}`.execute(db)
    return rows[0]?.id ?? ''
  }

  test('places by a plain form, tells clashes and publishes with what changed', async () => {
    for (const room of [
      { name: 'Salle des fêtes', capacity: '30', note: 'Rez-de-chaussée' },
      { name: 'Grenier', capacity: '', note: '' },
    ]) {
      expect((await door.post(`${team}/salles`, room, staff)).status).toBe(303)
    }
    expect((await door.post(`${team}/salles`, { name: 'grenier' }, staff)).status).toBe(422)
    const hall = await roomId('Salle des fêtes')
    const first = await idOf('Tirer au sort sans fichier')
    const second = await idOf('Un jeu de rôle du conseil')
    const moment = { day: '2027-03-18', time: '10:00', room: hall }

    expect((await door.get(grid, staff)).text).toContain('À placer')
    expect((await place({ what: first, ...moment })).status).toBe(303)
    expect((await place({ what: second, ...moment })).status).toBe(303)
    const page = (await door.get(grid, staff)).text
    expect(page).toContain('Même salle, même heure')
    expect(page).toContain('Salle plus petite')
    expect((await place({ title: 'Repas', day: '2027-03-18', time: '12:30' })).status).toBe(303)
    expect((await place({ day: '2027-03-18', time: '12:30' })).status).toBe(422)
    expect((await place({ what: await idOf('Deux pressés'), ...moment })).status).toBe(422)

    expect((await door.get(`${at}/programme.json`)).status).toBe(404)
    expect((await door.get(`${at}/programme`)).text).toContain('pas encore publié')
    expect((await door.post(`${grid}/publier`, { note: '' }, staff)).status).toBe(303)
    expect((await door.post(`${grid}/publier`, { note: '' }, staff)).status).toBe(422)
    const attic = { day: '2027-03-18', time: '14:00', room: await roomId('Grenier') }
    expect((await place({ what: second, ...attic })).status).toBe(303)
    expect((await door.get(grid, staff)).text).toContain('pas encore publié')
    const note = 'Le jeu passe au grenier.'
    expect((await door.post(`${grid}/publier`, { note }, staff)).status).toBe(303)
    const read = (await door.get(`${at}/programme`)).text
    expect(read).toContain('Version 2')
    expect(read).toMatch(/Déplacé\s: Un jeu de rôle du conseil/)
    expect(read).toContain('Odile Serre')
    expect(read).not.toContain('boucle magnétique')
  })

  test('is one place for a contribution, whoever moves it at the same moment', async () => {
    const what = await idOf('Un jeu de rôle du conseil')
    const hours = ['14:00', '14:30', '15:00', '15:30']
    const moved = await Promise.all(
      hours.map((time) => place({ what, day: '2027-03-19', time, room: '' })),
    )
    expect(moved.every(({ status }) => status === 303)).toBe(true)
    const { rows } = await sql`select 1 from event_slots where contribution_id = ${what}`.execute(
      db,
    )
    expect(rows).toHaveLength(1)
  })

  test('is read by conference applications and calendars, at keys that stay', async () => {
    const json = JSON.parse((await door.get(`${at}/programme.json`)).text)
    expect(json.$schema).toBe('https://c3voc.de/schedule/schema.json')
    const id = await idOf('Tirer au sort sans fichier')
    const [moment] = json.schedule.conference.days[0].rooms['Salle des fêtes']
    expect(moment).toMatchObject({ guid: id, date: '2027-03-18T10:00:00+01:00', end: '11:30' })
    expect(moment.persons[0].public_name).toBe('Odile Serre')

    const xml = await door.get(`${at}/programme.xml`)
    expect(XMLValidator.validate(xml.text)).toBe(true)
    const parsed = new XMLParser({ ignoreAttributes: false }).parse(xml.text)
    const rooms = parsed.schedule.day[0].room
    expect(rooms[0].event['@_guid']).toBe(id)

    const calendar = ICAL.Component.fromString((await door.get(`${at}/programme.ics`)).text)
    expect(calendar.getAllSubcomponents('vevent')).toHaveLength(3)
    const chosen = await door.get(`${at}/programme.ics?choix=${moment.id}`)
    const [entry] = ICAL.Component.fromString(chosen.text).getAllSubcomponents('vevent')
    expect(entry?.getFirstPropertyValue('summary')).toBe('Tirer au sort sans fichier')
    expect(String(entry?.getFirstPropertyValue('dtstart'))).toBe('2027-03-18T09:00:00Z')
  })

  test('keeps somebody’s choice in the address, and tells what crosses in it', async () => {
    const page = await door.get(`${at}/programme?choix=1&choix=2`)
    expect(page.text).toContain('Mon choix dans un agenda')
    expect(page.text).toMatch(/value="1"[^>]*checked/)
    expect(page.response.headers.get('set-cookie') ?? '').not.toContain('choix')
  })

  test('gives the team a run sheet, with needs, for the team alone', async () => {
    const csv = await door.get(`${team}/conducteur.csv`, staff)
    expect(csv.text).toContain('boucle magnétique')
    expect(csv.text).toContain('18/03/2027;10:00;11:30;Salle des fêtes')
    expect((await door.get(`${team}/conducteur.csv`)).status).not.toBe(200)
    expect((await door.get(`${team}/conducteur.csv`, asPerson('innovator'))).status).toBe(403)
  })

  test('loses what its speakers take back', async () => {
    const link = await linkTo('tomas@collectif.example', 'contribution')
    expect((await door.post(`${link}/reponse`, { answer: 'withdraw' })).status).toBe(303)
    const read = await door.get(`${at}/programme.json`)
    expect(read.text).not.toContain('jeu de rôle')
    expect((await door.get(`${at}/programme`)).text).not.toContain('<h4>Un jeu de rôle')
  })
})
