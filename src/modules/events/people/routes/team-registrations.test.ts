import type { Kysely } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import type { PlatformTables } from '#platform/tables.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import type { NetworkEvent } from '../../event.ts'
import { eventsModule } from '../../module.ts'
import { managePath, managePaths } from '../../paths.ts'
import { listAnswersOf } from '../../seating/store/questions.ts'
import { listRegistrations } from '../../seating/store/registrations.ts'
import { listSeatClasses } from '../../seating/store/seat-classes.ts'
import { getEvent } from '../../store/events.ts'
import { formOfEvent } from '../../testing/form-of-event.ts'
import { personTexts } from '../texts/person.ts'

const database = useDatabase()
const { db } = database
const platform: Kysely<PlatformTables> = database.db
const door = openDoor(database, { routes: eventsModule.routes })
const staff = asPerson('lab-team')
const post = (path: string, fields: Record<string, string>) => door.post(path, fields, staff)

async function announced(fields: Readonly<Record<string, string>> = {}): Promise<NetworkEvent> {
  const made = await post(managePaths.create, formOfEvent(fields))
  const id = made.location?.split('/').at(-1) ?? ''
  expect((await post(managePath('publish', id), {})).status).toBe(303)
  return getEvent(db, id)
}

async function register({ slug }: NetworkEvent, name: string, more: Record<string, string> = {}) {
  const email = `${name.split(' ')[0]?.toLowerCase()}@exemple.fr`
  const answer = await door.post(`/agenda/${slug}/inscription`, { name, email, ...more })
  expect(answer.status).toBe(303)
}

const people = async ({ id }: NetworkEvent) =>
  (await listRegistrations(db, id)).map(({ state, identity }) => `${identity?.name} ${state}`)
const personOf = async (event: NetworkEvent, at = 0) => {
  const registration = (await listRegistrations(db, event.id))[at]
  if (!registration) throw new Error('nobody')
  return {
    ...registration,
    page: managePath('person', event.id, { registration: registration.id }),
  }
}
const letters = async () => {
  const sent = await platform
    .selectFrom('outbox_mails')
    .select(['recipient', 'subject', 'bodyText', 'icalMethod'])
    .orderBy('id')
    .execute()
  await platform.deleteFrom('outbox_mails').execute()
  return sent
}
const linkIn = (text: string) => /\/inscription\/[0-9a-f]{64}/.exec(text)?.[0] ?? ''

beforeEach(async () => {
  database.clock.set('2026-11-25T09:00:00Z')
  await db.deleteFrom('events').execute()
  await letters()
})

describe('two people of one mailbox', () => {
  test('register both, each with a number, a letter and a link; the same name twice is one', async () => {
    const event = await announced()
    const email = 'famille@exemple.fr'
    for (const name of ['Inès Morvan', 'Paul Morvan', 'MORVAN Ines']) {
      await register(event, name, { email })
    }
    expect(await people(event)).toEqual(['Inès Morvan registered', 'Paul Morvan registered'])
    const sent = await letters()
    expect(sent.map(({ recipient }) => recipient)).toEqual([email, email, email])
    expect(sent[2]?.subject).toContain('déjà')
    const pages = await Promise.all(
      sent.slice(0, 2).map(async (entry) => (await door.get(linkIn(entry.bodyText))).text),
    )
    expect(pages[0]).toContain('value="Inès Morvan"')
    expect(pages[1]).toContain('value="Paul Morvan"')
  })

  test('one gives up: the calendar of the other keeps the event; each letter has a higher sequence', async () => {
    const event = await announced()
    const email = 'couple@exemple.fr'
    for (const name of ['Inès Morvan', 'Paul Morvan']) await register(event, name, { email })
    const entries = async () => {
      const sent = await platform
        .selectFrom('outbox_mails')
        .select(['icalMethod', 'bodyIcal'])
        .orderBy('id')
        .execute()
      await platform.deleteFrom('outbox_mails').execute()
      return sent.map(({ icalMethod, bodyIcal }) => ({
        method: icalMethod,
        sequence: Number(/SEQUENCE:(\d+)/.exec(bodyIcal ?? '')?.[1] ?? -1),
      }))
    }
    const [first] = await entries()
    const leave = async (at: number) => {
      database.clock.pass({ seconds: 30 })
      const { id } = await personOf(event, at)
      const gone = await post(managePath('cancelPerson', event.id, { registration: id }), {})
      expect(gone.status).toBe(303)
      return (await entries())[0]
    }
    expect((await leave(0))?.method).toBeNull()
    // Nobody of this mailbox is left: now its calendar drops the event.
    const dropped = await leave(1)
    expect(dropped?.method).toBe('CANCEL')
    expect(dropped?.sequence).toBeGreaterThan(first?.sequence ?? 0)
    database.clock.pass({ seconds: 30 })
    await register(event, 'Paul Morvan', { email })
    const [back] = await entries()
    expect(back?.method).toBe('REQUEST')
    expect(back?.sequence).toBeGreaterThan(dropped?.sequence ?? 0)
  })

  test('a correction makes no twin of another registration: already-there', async () => {
    const event = await announced()
    for (const name of ['Ines', 'Paul']) await register(event, name)
    const { page } = await personOf(event, 1)
    const fields = { name: 'INÈS', email: 'ines@exemple.fr', organisation: '', function: '' }
    const refused = await post(page, fields)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain(personTexts.fr.refusals['already-there'])
    expect(await people(event)).toEqual(['Ines registered', 'Paul registered'])
  })
})

describe('correcting a registration', () => {
  test('leaves a trace without words, and a new address takes the link over', async () => {
    const event = await announced()
    await register(event, 'Ines Morvan', { email: 'inse@exemple.fr' })
    const old = linkIn((await letters())[0]?.bodyText ?? '')
    const { page } = await personOf(event)
    const shown = (await door.get(page, staff)).text
    expect(shown).toContain('inse@exemple.fr')
    // It is somebody else's: neither « votre », nor what the browser knows of its owner.
    expect(shown).not.toMatch(/Votre nom|Votre adresse|autocomplete="name"/)
    expect((await door.get(old)).text).toContain('autocomplete="name"')
    const fields = { name: 'Inès Morvan', email: 'ines@exemple.fr', organisation: '', function: '' }
    expect((await post(page, fields)).status).toBe(303)

    expect((await personOf(event)).identity).toMatchObject({ name: 'Inès Morvan' })
    const [letter] = await letters()
    expect(letter?.recipient).toBe('ines@exemple.fr')
    expect((await door.get(old)).status).toBe(404)
    expect((await door.get(linkIn(letter?.bodyText ?? ''))).status).toBe(200)
    const trace = await platform
      .selectFrom('audit_lines')
      .selectAll()
      .where('act', '=', 'event.registration-corrected')
      .execute()
    expect(trace.map(({ detail, isPublic }) => [detail, isPublic])).toEqual([
      [{ number: 1, parts: 'name, email' }, false],
    ])
  })

  test('changes the kind of place, unless it is full: class-full', async () => {
    const event = await announced({ seatClasses: 'Sur place ; 1\nEn ligne ; 1' })
    const [here, online] = await listSeatClasses(db, event.id)
    await register(event, 'Anna', { seatClass: here?.id ?? '' })
    await register(event, 'Ines', { seatClass: online?.id ?? '' })
    const { page } = await personOf(event, 1)
    const fields = { name: 'Ines', email: 'ines@exemple.fr', seatClass: here?.id ?? '' }
    const refused = await post(page, fields)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain(personTexts.fr.refusals['class-full'])
    await post(
      managePath('cancelPerson', event.id, { registration: (await personOf(event)).id }),
      {},
    )
    expect((await post(page, fields)).status).toBe(303)
    expect((await personOf(event, 1)).seatClassId).toBe(here?.id)
    const unknown = await post(page, { ...fields, seatClass: event.id })
    expect([unknown.status, unknown.text.includes('Choisissez une sorte')]).toEqual([422, true])
  })

  test('of two who correct at once, the second is told', async () => {
    const event = await announced()
    await register(event, 'Anna')
    const { page } = await personOf(event)
    const seen = /name="_seen" value="([^"]*)"/.exec((await door.get(page, staff)).text)?.[1] ?? ''
    const fields = { name: 'Anna', email: 'anna@exemple.fr', _seen: seen }
    expect((await post(page, { ...fields, name: 'Anna Kerr' })).status).toBe(303)
    const told = await post(page, { ...fields, name: 'Anna Le Gall', organisation: 'Mairie' })
    expect(told.status).toBe(422)
    expect(told.text).toMatch(/«\sAnna Kerr\s»/)
  })
})

describe('moving a registration', () => {
  const kinds = { seatClasses: 'Sur place ; 1' }

  test('says its effects first; the seat goes to who waits, the person is told of both', async () => {
    const first = await announced(kinds)
    const second = await announced({ ...kinds, title: 'La semaine suivante', onDay: '2026-12-17' })
    const [seat] = await listSeatClasses(db, first.id)
    for (const name of ['Anna', 'Ines']) await register(first, name, { seatClass: seat?.id ?? '' })
    await letters()
    const { id } = await personOf(first)
    const path = managePath('movePerson', first.id, { registration: id })
    const asked = await post(path, { to: second.id })
    expect(asked.status).toBe(200)
    const text = asked.text.replaceAll(/\s/g, ' ')
    expect(text).toContain('1 personne qui attend la reçoit')
    expect(text).toContain('Une place lui est réservée à « La semaine suivante »')
    expect(await people(first)).toEqual(['Anna registered', 'Ines waiting'])
    expect(await letters()).toEqual([])

    const effects = /name="effects" value="([^"]*)"/.exec(asked.text)?.[1] ?? ''
    expect((await post(path, { to: second.id, effects })).status).toBe(303)
    expect(await people(first)).toEqual(['Anna cancelled', 'Ines registered'])
    expect(await people(second)).toEqual(['Anna registered'])
    const sent = await letters()
    expect(sent.map((entry) => [entry.recipient, entry.icalMethod])).toEqual([
      ['anna@exemple.fr', 'CANCEL'],
      ['anna@exemple.fr', 'REQUEST'],
      ['ines@exemple.fr', 'REQUEST'],
    ])
  })

  test('keeps the answers that fit, and asks again when seats changed: effects-unseen', async () => {
    const first = await announced()
    const second = await announced({ capacity: '1', title: 'Le petit atelier' })
    for (const { id } of [first, second]) {
      const question = { kind: 'text', label: 'Accès ?', choices: '', keptDays: '7' }
      expect((await post(managePath('questions', id), question)).status).toBe(303)
    }
    await register(first, 'Anna')
    const anna = await personOf(first)
    const asked = /name="(question_[^"]+)"/.exec((await door.get(anna.page, staff)).text)?.[1] ?? ''
    const fields = { name: 'Anna', email: 'anna@exemple.fr', [asked]: 'Une rampe' }
    expect((await post(anna.page, fields)).status).toBe(303)
    const path = managePath('movePerson', first.id, { registration: anna.id })
    const before = await post(path, { to: second.id })
    const effects = /name="effects" value="([^"]*)"/.exec(before.text)?.[1] ?? ''
    await register(second, 'Ines')
    const again = await post(path, { to: second.id, effects })
    expect(again.status).toBe(422)
    expect(again.text).toContain('est complet')
    const now = /name="effects" value="([^"]*)"/.exec(again.text)?.[1] ?? ''
    expect((await post(path, { to: second.id, effects: now })).status).toBe(303)
    expect(await people(second)).toEqual(['Ines registered', 'Anna waiting'])
    expect(await listAnswersOf(db, (await personOf(second, 1)).id)).toMatchObject([
      { answer: 'Une rampe' },
    ])
    // already-there
    await register(first, 'Anna')
    const back = await personOf(first, 1)
    const twice = managePath('movePerson', first.id, { registration: back.id })
    const refused = await post(twice, { to: second.id })
    expect([refused.status, refused.text.includes('déjà inscrite')]).toEqual([422, true])
  })

  test.each([
    ['same-event', 'choisissez-en un autre'],
    ['target-closed', 'n’est pas annoncé'],
    ['target-full', 'complet et n’a pas de liste d’attente'],
    ['was-there', 'est notée présente'],
  ])('is refused: %s', async (why, words) => {
    const first = await announced()
    const closed = { capacity: '1', waitingList: '', title: 'Un autre' }
    const second = await announced(closed)
    await register(first, 'Anna')
    const { id } = await personOf(first)
    if (why === 'target-full') await register(second, 'Ines')
    if (why === 'target-closed') {
      await post(managePath('cancelEvent', second.id), { reason: 'La salle est prise.' })
    }
    if (why === 'was-there') {
      await db
        .insertInto('event_presences')
        .values({
          eventId: first.id,
          registrationId: id,
          day: '2026-12-10',
          how: 'on-site',
          medium: 'typed',
          morning: true,
          afternoon: true,
          minutes: null,
          recordedAt: database.clock.now(),
          recordedBy: null,
        })
        .execute()
    }
    const path = managePath('movePerson', first.id, { registration: id })
    const refused = await post(path, { to: why === 'same-event' ? first.id : second.id })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain(words)
    expect(await people(first)).toEqual(['Anna registered'])
  })
})

test('the list is exported as it is seen, and a name is no formula', async () => {
  const event = await announced({ seatClasses: 'Sur place ; 5' })
  const [seat] = await listSeatClasses(db, event.id)
  await register(event, 'Anna', { seatClass: seat?.id ?? '', organisation: '=2+3' })
  const columns = { colonnes: 'nom,numero,organisation,joindre,etat,place,role' }
  const page = await door.get(managePath('people', event.id), staff)
  const file = managePath('peopleFile', event.id)
  const csv = await door.post(file, { form: 'csv', ...columns }, staff)
  const [titles = '', row = ''] = csv.text.split('\r\n')
  expect(titles.split(';')).toHaveLength(7)
  const cells = row.split(';').map((cell) => cell.replaceAll('"', ''))
  expect(cells).toEqual([
    'Anna',
    '1',
    expect.stringMatching(/^['\t]=2\+3$/),
    'anna@exemple.fr',
    'place réservée',
    'Sur place',
    'participant·e',
  ])
  for (const cell of cells.filter((item) => !item.includes('='))) expect(page.text).toContain(cell)
  // What is filtered out of the page is not in its file.
  const none = await door.post(file, { form: 'csv', etat: 'waiting' }, staff)
  expect(none.text).not.toContain('Anna')
  const xlsx = await door.post(file, { form: 'xlsx' }, staff)
  expect(xlsx.text.startsWith('PK')).toBe(true)
  expect((await door.get((await personOf(event)).page, asPerson([]))).status).toBe(403)
  expect((await door.post(file, { form: 'csv' }, asPerson([]))).status).toBe(403)
  for (const name of ['oldPeopleCsv', 'oldPeopleXlsx'] as const) {
    expect((await door.get(managePath(name, event.id), asPerson([]))).status).toBe(403)
    const old = await door.get(managePath(name, event.id), staff)
    expect(old).toMatchObject({ status: 303, location: managePath('people', event.id) })
  }
  // Names left the house each time: the memory says so.
  const lines = db.selectFrom('audit_lines').where('act', '=', 'event.people-exported')
  expect(await lines.select(['subject', 'detail', 'actorId']).execute()).toEqual(
    [1, 0, 1].map((count) => ({
      ...{ subject: `event:${event.id}`, detail: { count }, actorId: staff.id },
    })),
  )
})

test('whoever registers somebody is told what became of them: seated, waiting, or there already', async () => {
  const event = await announced({ capacity: '1' })
  const path = managePath('people', event.id)
  const shown = (await door.get(path, staff)).text
  expect(shown).not.toMatch(/Votre nom|Votre adresse|autocomplete="name"/)
  const add = async (name: string) => {
    const email = `${name.toLowerCase()}@exemple.fr`
    const answer = await post(path, { name, email, role: 'attendee', medium: 'screen' })
    expect(answer.status).toBe(303)
    const words = answer.response.headers
      .getSetCookie()
      .find((one) => one.startsWith('ouvroir-mot='))
    return decodeURIComponent(words ?? '')
  }
  expect(await add('Anna')).toContain('La personne est inscrite.')
  expect(await add('Ines')).toContain('sur la liste d’attente')
  expect(await add('Anna')).toContain('était déjà inscrite')
})
