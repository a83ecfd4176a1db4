import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeRooms } from '#app.ts'
import type { Viewer } from '#kit/viewer.ts'
import { recordPerson } from '#modules/people/index.ts'
import { registerPlace } from '#modules/territories/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { networkModule } from '../../module.ts'
import { askSkills } from '../../skills/actions/ask-skills.ts'

const database = useDatabase()
const { db, clock } = database
const room = networkModule(() => [])
const door = openDoor(database, { routes: makeRooms().flatMap(({ routes }) => routes) })
const staff = asPerson('lab-team')

let place: { id: string; name: string }
let coach: Viewer
let second: Viewer
let coached: Viewer

const run = <T>(what: Parameters<typeof act<T>>[2]) => act(door.house, {}, what)

async function person(name: string, email: string): Promise<Viewer> {
  const id = await run((ctx) => recordPerson(ctx, { name, email }))
  return asPerson([], { id, name })
}

beforeAll(async () => {
  place = await run((ctx) =>
    registerPlace(ctx, {
      kind: 'commune',
      subtype: '',
      slug: 'valbrenne',
      name: 'Valbrenne',
      source: 'demo',
      regionCode: '75',
      population: 8400,
      lon: 1.2,
      lat: 46.6,
    }),
  )
  coach = await person('Tomás Ferreira', 'tomas.ferreira@collectif.example')
  second = await person('Nour Haddad', 'nour.haddad@universite.example')
})

const need = {
  territory: 'Valbrenne',
  themes: ['sortition', 'facilitation'],
  need: 'Nos réunions attirent toujours les mêmes personnes : nous voulons tirer au sort.',
  how: 'either',
  availability: 'Le mardi',
  title: 'Maire',
  name: 'Odile Serre',
  email: 'odile.serre@valbrenne.example',
}
const skills = {
  skills: ['sortition', 'facilitation'],
  languages: 'fr',
  place: 'Valbrenne',
  atDistance: 'yes',
  hoursPerMonth: '4',
  coaches: 'yes',
  shown: 'staff',
  otherWords: 'théâtre-forum',
  about: '',
  availability: '',
}

async function mailsTo(recipient: string) {
  const result = await sql<{ subject: string; bodyText: string }>`
    select subject, body_text from outbox_mails where recipient = ${recipient}
    order by at, id`.execute(db)
  return result.rows
}

async function coachings() {
  const result = await sql<{ id: string; state: string; coachedId: string; tokenHash: string }>`
    select id, state, coached_id, token_hash from network_coachings order by asked_at desc, id desc`.execute(
    db,
  )
  return result.rows
}

describe('skills', () => {
  test('are stated by the person, and seen by the team alone unless they say otherwise', async () => {
    expect((await door.get('/reseau/competences/les-miennes')).location).toContain('/connexion')
    expect((await door.post('/reseau/competences/les-miennes', skills, coach)).status).toBe(303)
    await door.post(
      '/reseau/competences/les-miennes',
      { ...skills, shown: 'public', place: '', atDistance: '' },
      second,
    )
    const inside = await door.get('/reseau/competences', staff)
    expect(inside.text).toContain('Tomás Ferreira')
    expect(inside.text).toContain('théâtre-forum')
    const outside = await door.get('/reseau/competences')
    expect(outside.text).not.toContain('Tomás')
    expect(outside.text).toContain('Tirage au sort')
    expect(outside.text).not.toContain('@')
  })

  test('what was typed stays when a place is not found', async () => {
    const back = await door.post(
      '/reseau/competences/les-miennes',
      { ...skills, place: 'Nulle-Part-sur-Rien', about: 'Vingt assemblées' },
      coach,
    )
    expect(back.status).toBe(422)
    expect(back.text).toContain('Vingt assemblées')
  })

  test('are asked about once a year, and hidden a month later without an answer', async () => {
    const start = clock.now()
    clock.pass({ days: 366 })
    expect(await run(askSkills)).toBe(2)
    expect(await run(askSkills)).toBe(0)
    const [letter] = await mailsTo('tomas.ferreira@collectif.example')
    const link = /\/reseau\/competences\/confirmer\/\w+/.exec(letter?.bodyText ?? '')?.[0] ?? ''
    expect((await door.get('/reseau/competences', staff)).text).toContain('Nour Haddad')
    clock.pass({ days: 40 })
    expect((await door.get('/reseau/competences', staff)).text).not.toContain('Nour Haddad')
    expect((await door.get(link)).text).toContain('toujours vrai')
    expect((await door.post(link, {})).status).toBe(303)
    const shown = (await door.get('/reseau/competences', staff)).text
    expect(shown).toContain('Tomás Ferreira')
    expect(shown).not.toContain('Nour Haddad')
    expect((await door.get(link)).status).toBe(404)
    clock.set(start)
    await door.post('/reseau/competences/les-miennes/confirmer', {}, coach)
    await door.post('/reseau/competences/les-miennes/confirmer', {}, second)
  })
})

describe('asking', () => {
  test('needs no account: the form comes back with what is missing, then a link arrives', async () => {
    expect((await door.get('/reseau/coaching')).text).toContain('name="email"')
    const back = await door.post('/reseau/coaching', { ...need, themes: [], email: 'odile' })
    expect(back.status).toBe(422)
    expect(back.text).toContain('Choisissez au moins une réponse.')
    expect(back.text).toContain('Nos réunions attirent')

    expect((await door.post('/reseau/coaching', need)).status).toBe(303)
    const [asked] = await coachings()
    expect(asked?.state).toBe('asked')
    coached = asPerson([], { id: asked?.coachedId ?? '', name: 'Odile Serre' })
    const [letter] = await mailsTo(need.email)
    const link = /\/reseau\/coaching\/suivi\/\w+/.exec(letter?.bodyText ?? '')?.[0] ?? ''
    expect((await door.get(link)).text).toContain('L’équipe cherche')
    expect((await door.get('/reseau/coaching/suivi/abc')).status).toBe(404)
    expect((await mailsTo('contact@exemple.fr')).map(({ subject }) => subject).join()).toContain(
      'Valbrenne',
    )
  })

  test('thanks a machine that fills the trap, and keeps nothing', async () => {
    const before = (await coachings()).length
    expect((await door.post('/reseau/coaching', { ...need, site: 'x' })).status).toBe(303)
    expect(await coachings()).toHaveLength(before)
  })

  test('signed in, nobody is asked who they are; the team says for whom', async () => {
    expect((await door.get('/reseau/coaching', coached)).text).not.toContain('name="email"')
    expect((await door.get('/reseau/coaching', staff)).text).toContain('name="email"')
  })
})

describe('the pair', () => {
  const secret = 'Le directeur général bloque tout, gardez-le pour vous.'
  let at = ''

  beforeAll(async () => {
    at = `/reseau/coachings/${(await coachings())[0]?.id}`
  })

  test('is asked back by whoever asked, in words of their own; the team reads that it is for somebody', async () => {
    expect((await door.get(at, coached)).text).toContain('Retirer ma demande')
    const team = (await door.get(at, staff)).text
    expect(team).not.toContain('Retirer ma demande')
    expect(team).toContain('Retirer la demande de cette personne')
  })

  test('the team sees who could coach and why, and proposes', async () => {
    const page = await door.get(at, staff)
    expect(page.text).toContain('Tomás Ferreira')
    expect(page.text).toContain('Peut aller sur ce territoire')
    expect(page.text).toContain('N’a pas dit pouvoir venir jusque-là')
    const stranger = asPerson('innovator')
    expect((await door.post(`${at}/proposer`, { coach: stranger.id }, staff)).status).toBe(422)
    expect((await door.post(`${at}/proposer`, { coach: second.id }, staff)).status).toBe(303)
  })

  test('a coach who cannot is thanked, and somebody else is asked', async () => {
    expect((await door.post(`${at}/reponse`, { answer: 'accept' }, coach)).status).toBe(404)
    const no = { answer: 'decline', word: 'Pas avant l’été' }
    expect((await door.post(`${at}/reponse`, no, second)).location).toBe('/reseau/coachings')
    const page = await door.get(at, staff)
    expect(page.text).toContain('Pas avant l’été')
    expect((await door.post(`${at}/proposer`, { coach: second.id }, staff)).status).toBe(422)
    expect((await door.post(`${at}/proposer`, { coach: coach.id }, staff)).status).toBe(303)
    expect((await door.post(`${at}/reponse`, { answer: 'accept' }, coach)).location).toBe(at)
    // From a page that was kept open, where those who could coach were still listed.
    const late = await door.post(`${at}/proposer`, { coach: second.id }, staff)
    expect(late.status).toBe(422)
    expect(late.text).toMatch(/role="alert".*lisez plus bas où il en est/s)
    const letters = (await mailsTo(need.email)).map(({ bodyText }) => bodyText)
    expect(letters.some((text) => text.includes('tomas.ferreira@'))).toBe(true)
  })

  test('writes sessions that sum up to hours, with notes the two read', async () => {
    const future = { day: '2026-12-25', minutes: '90', how: 'video', note: secret }
    const early = await door.post(`${at}/seances`, future, coach)
    expect(early.status).toBe(422)
    expect(early.text).toContain('n’a pas encore eu lieu')
    expect(early.text).toContain(secret)
    const met = { ...future, day: '2026-11-24' }
    expect((await door.post(`${at}/seances`, met, coach)).location).toBe(at)
    await door.post(
      `${at}/seances`,
      { ...met, day: '2026-11-25', minutes: '45', note: '' },
      coached,
    )
    for (const viewer of [coach, coached]) {
      const page = await door.get(at, viewer)
      expect(page.text).toContain('Le directeur général')
      expect(page.text).toMatch(/2\sh\s15/)
      expect((await door.get(`${at}/notes.txt`, viewer)).text).toContain(secret)
    }
  })

  test('the team, administrators and the territory see the hours, and never the notes', async () => {
    const here = { kind: 'territory', id: place.id } as const
    const others = [
      staff,
      asPerson('administrator'),
      asPerson([{ role: 'territory-referent', place: here }]),
    ]
    for (const other of others) {
      const page = await door.get(at, other)
      expect(page.text).toMatch(/2\sh\s15/)
      expect(page.text).not.toContain('directeur')
      expect((await door.get(`${at}/notes.txt`, other)).status).toBe(404)
      const session = /note-([0-9a-f-]{36})/.exec((await door.get(at, coach)).text)?.[1]
      const notes = `${at}/seances/${session}/notes`
      expect((await door.post(notes, { note: 'Je passe' }, other)).status).toBe(403)
      expect((await door.post(`${at}/seances`, { day: 'x' }, other)).status).toBe(403)
    }
    for (const other of [undefined, asPerson('finance'), second]) {
      expect((await door.get(at, other)).status).not.toBe(200)
    }
  })

  test('each adds to a session, and erases only their own', async () => {
    const shown = await door.get(at, coached)
    const session = /note-([0-9a-f-]{36})/.exec(shown.text)?.[1]
    const add = await door.post(`${at}/seances/${session}/notes`, { note: 'Merci.' }, coached)
    expect(add.location).toBe(at)
    const { rows } = await sql<{ id: string; authorId: string }>`
      select id, author_id from network_coaching_notes`.execute(db)
    const of = (viewer: Viewer) => rows.find(({ authorId }) => authorId === viewer.id)?.id
    expect((await door.post(`${at}/notes/${of(coach)}/effacer`, {}, coached)).status).toBe(404)
    expect((await door.post(`${at}/notes/${of(coached)}/effacer`, {}, coached)).status).toBe(303)
    expect((await door.get(at, coach)).text).not.toContain('Merci.')
  })

  test('no line, letter, job or file of data carries a word of them', async () => {
    const tables = ['audit_lines', 'outbox_mails', 'submissions', 'graphile_worker._private_jobs']
    for (const table of tables) {
      const exists = await sql<{ t: string | null }>`select to_regclass(${table})::text t`.execute(
        db,
      )
      if (!exists.rows[0]?.t) continue
      const { rows } = await sql<{ text: string }>`
        select t::text as text from ${sql.raw(table)} t`.execute(db)
      expect(
        rows.filter(({ text }) => text.includes('directeur')),
        table,
      ).toEqual([])
    }
    for (const viewer of [coach, coached, staff]) {
      const data = JSON.stringify(await room.personExport?.(db, viewer.id))
      expect(data).not.toContain('directeur')
    }
    const own = await room.personExport?.(db, coach.id)
    expect(own?.['coachings']).toMatchObject([{ as: 'coach', ownNotes: 1 }])
  })

  test('closes with what it gave, and consents to a learning, or takes it back', async () => {
    const end = { outcome: 'reached', outcomeText: 'Un panel de vingt personnes est recruté.' }
    expect((await door.post(`${at}/clore`, { outcome: 'reached' }, coach)).status).toBe(422)
    expect((await door.post(`${at}/clore`, end, coach)).location).toBe(at)
    expect((await door.get(`${at}/enseignement`, staff)).location).toBe(at)
    const words = {
      title: 'Tirer au sort dans un bourg',
      lead: 'Deux séances ont suffi pour recruter un panel.',
      context: 'Les réunions attiraient les mêmes personnes.',
      worked: 'Une lettre du maire, puis un appel.',
    }
    expect((await door.post(`${at}/enseignement`, words, staff)).status).toBe(422)
    expect((await door.post(`${at}/accord`, { gesture: 'give' }, staff)).status).toBe(403)
    expect((await door.post(`${at}/accord`, { gesture: 'give' }, coached)).status).toBe(303)
    expect((await door.get(`${at}/enseignement`, staff)).text).not.toContain('directeur')
    expect((await door.post(`${at}/enseignement`, words, coached)).status).toBe(403)
    expect((await door.post(`${at}/enseignement`, words, coach)).location).toBe(at)
    const sheet = '/ressources/tirer-au-sort-dans-un-bourg'
    expect((await door.get(sheet)).status).toBe(404)
    expect((await door.get(sheet, staff)).text).toContain('Seule l’équipe lit ce brouillon')
    // A draft that is not theirs does not even say that it is there.
    expect((await door.post(`${sheet}/publier`, {}, coach)).status).toBe(404)
    expect((await door.post(`${sheet}/publier`, {}, staff)).location).toBe(sheet)
    const shown = await door.get(sheet)
    expect(shown.status).toBe(200)
    expect(shown.text).not.toContain('Odile')
    expect(shown.text).not.toContain(at)

    expect((await door.post(`${at}/accord`, { gesture: 'take-back' }, coached)).status).toBe(303)
    expect((await door.get(sheet)).status).toBe(404)
    expect((await door.post(`${at}/enseignement`, words, coach)).status).toBe(422)
  })

  test('closed too soon, it goes on with its reason, which stays; the other of the pair is told', async () => {
    const why = 'Le panel n’est pas encore réuni.'
    const reopen = (reason: string, viewer: Viewer) =>
      door.post(`${at}/rouvrir`, { reason }, viewer)
    expect((await door.get(at, coach)).text).toContain('Rouvrir l’accompagnement')
    expect((await reopen('ok', coach)).status).toBe(422)
    expect((await reopen(why, asPerson('volunteer'))).status).toBe(404)
    expect((await reopen(why, coach)).location).toBe(at)
    const page = (await door.get(at, staff)).text.replace(/[\u00a0\u202f]/g, ' ')
    expect(page).toContain('Rouvert le 25 novembre 2026')
    expect(page).toContain(why)
    expect(page).not.toContain('Un panel de vingt personnes est recruté')
    const { rows: letters } = await sql<{ to: string }>`select recipient as to from outbox_mails
      where body_text like ${`%${why}%`}`.execute(db)
    expect(letters).toEqual([{ to: 'odile.serre@valbrenne.example' }])
    // Going on, it is not reopened; closed again, the reason is still read.
    expect((await reopen(why, coach)).status).toBe(422)
    const end = { outcome: 'reached', outcomeText: 'Le panel de vingt personnes est réuni.' }
    expect((await door.post(`${at}/clore`, end, coach)).location).toBe(at)
    const over = (await door.get(at, coached)).text.replace(/[\u00a0\u202f]/g, ' ')
    expect(over).toContain(why)
    expect(over.indexOf('Terminé le 25 novembre 2026')).toBeGreaterThan(over.indexOf(why))
  })

  test('the territory’s time line tells that it exists, to those who may know', async () => {
    const ask = (viewer: Viewer | undefined) =>
      room.territoryMoments?.(db, { territoryId: place.id }, viewer, 'fr') ?? []
    const labels = (await ask(staff)).map(({ label }) => label)
    expect(labels).toContain('Accompagnement demandé')
    expect(labels).toContain('Séance d’accompagnement, en visio')
    expect(labels.join()).not.toContain('directeur')
    expect(await ask(coach)).toEqual([])
    expect(await ask(undefined)).toEqual([])
  })

  test('erasing one of the two erases the notes of both, and keeps the hours', async () => {
    await run((ctx) => room.personErase?.(ctx, coached.id) ?? Promise.resolve())
    const notes = await sql`select 1 from network_coaching_notes`.execute(db)
    expect(notes.rows).toEqual([])
    expect((await door.get(at, staff)).text).toMatch(/2\sh\s15/)
    const { rows } = await sql<{ text: string }>`
      select network_coachings::text as text from network_coachings`.execute(db)
    expect(rows.map(({ text }) => text).join()).not.toContain(coached.id)
    expect(rows.map(({ text }) => text).join()).not.toContain('Nos réunions')
    // There is no pair any more: nobody is offered to go on, and whoever asks is told why.
    expect((await door.get(at, staff)).text).not.toContain('Rouvrir l’accompagnement')
    const reason = { reason: 'Il reste une séance.' }
    const refused = await door.post(`${at}/rouvrir`, reason, staff)
    expect(refused.text).toContain('cet accompagnement reste terminé')
  })
})

test('notes go a year after the end, without anybody asking', async () => {
  await door.post('/reseau/coaching', { ...need, email: 'basile.kermorvan@trois-rives.example' })
  const [asked] = await coachings()
  const at = `/reseau/coachings/${asked?.id}`
  const helped = asPerson([], { id: asked?.coachedId ?? '' })
  await door.post(`${at}/proposer`, { coach: coach.id }, staff)
  await door.post(`${at}/reponse`, { answer: 'accept' }, coach)
  const met = { day: '2026-11-25', minutes: '60', how: 'phone', note: 'À deux.' }
  await door.post(`${at}/seances`, met, helped)
  const end = { outcome: 'in-part', outcomeText: 'La moitié du chemin est faite.' }
  await door.post(`${at}/clore`, end, coach)
  const count = async () =>
    (await sql`select 1 from network_coaching_notes`.execute(db)).rows.length
  await run((ctx) => room.purge?.(ctx) ?? Promise.resolve(0))
  expect(await count()).toBe(1)
  clock.pass({ days: 366 })
  await run((ctx) => room.purge?.(ctx) ?? Promise.resolve(0))
  expect(await count()).toBe(0)
})
