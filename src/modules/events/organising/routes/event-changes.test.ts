import type { Kysely } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import type { PlatformTables } from '#platform/tables.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import type { NetworkEvent } from '../../event.ts'
import { eventsModule } from '../../module.ts'
import { managePath, managePaths } from '../../paths.ts'
import { listRegistrations, listSeatHolders } from '../../seating/store/registrations.ts'
import { listSeatClasses } from '../../seating/store/seat-classes.ts'
import { getEvent } from '../../store/events.ts'
import { formOfEvent } from '../../testing/form-of-event.ts'
import { saveSeen, shownEffects } from '../../testing/save-seen.ts'
import { editEvent } from '../actions/save-event.ts'
import { eventShape } from '../event-form.ts'

const database = useDatabase()
const { db } = database
const outbox: Kysely<PlatformTables> = database.db
const door = openDoor(database, { routes: eventsModule.routes })
const staff = asPerson('lab-team')
const post = (path: string, fields: Record<string, string>) => door.post(path, fields, staff)
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

const sent = async () => {
  const letters = await outbox.selectFrom('outbox_mails').select('recipient').execute()
  await outbox.deleteFrom('outbox_mails').execute()
  return letters.map(({ recipient }) => recipient)
}

async function announced(fields: Readonly<Record<string, string>>): Promise<NetworkEvent> {
  const made = await post(managePaths.create, formOfEvent(fields))
  const id = made.location?.split('/').at(-1) ?? ''
  expect((await post(managePath('publish', id), {})).status).toBe(303)
  return getEvent(db, id)
}

async function register(event: NetworkEvent, name: string, more: Record<string, string> = {}) {
  const fields = { name, email: `${name.toLowerCase()}@exemple.fr`, ...more }
  const answer = await door.post(`/agenda/${event.slug}/inscription`, fields)
  expect(answer.status).toBe(303)
}

beforeEach(async () => {
  database.clock.set('2026-11-25T09:00:00Z')
  await outbox.deleteFrom('outbox_mails').execute()
})

describe('what ended before the event', () => {
  const reason = 'La salle est plus grande que prévu.'

  test('registrations go on until another day, with a reason on the page', async () => {
    const event = await announced({ closesOn: '2026-11-28' })
    const path = managePath('reopenEvent', event.id)
    expect((await post(path, { reason })).text).toContain('ne sont pas closes')
    database.clock.set('2026-11-29T09:00:00Z')
    expect((await door.get(`/agenda/${event.slug}`)).text).not.toContain('/inscription')
    expect((await door.post(path, { reason }, asPerson('volunteer'))).status).toBe(403)
    const back = await post(path, { reason: 'Oui', closesOn: '2026-12-01' })
    expect([back.status, back.text.includes('value="2026-12-01"')]).toEqual([422, true])
    const past = await post(path, { reason, closesOn: '2026-11-01' })
    expect([past.status, past.text.includes(reason)]).toEqual([422, true])

    const fields = { reason, closesOn: '2026-12-01' }
    const both = await Promise.all([post(path, fields), post(path, fields)])
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 422])
    const page = (await door.get(`/agenda/${event.slug}`)).text
    expect(page.split(reason)).toHaveLength(2)
    expect(page).toContain('/inscription')
  })

  test('the call of a gathering too, unless the gathering is over', async () => {
    const event = await announced({ kind: 'gathering', onDay: '2027-03-18' })
    const team = `/agenda/${event.slug}/programme`
    const call = { formats: 'Atelier : 90', criteria: 'Intérêt', scale: '5', opensOn: '2026-11-25' }
    const days = { closesOn: '2026-11-28', dayFrom: '09:00', dayTo: '18:00' }
    expect((await post(`${team}/preparer`, { ...call, ...days })).status).toBe(303)
    const fields = { reason, closesOn: '2026-12-10' }
    expect((await post(`${team}/rouvrir`, fields)).text).toContain('n’est pas clos')
    database.clock.set('2026-11-30T09:00:00Z')
    const offered = async () =>
      (await door.get(`/agenda/${event.slug}`)).text.includes(`${event.slug}/contribuer"`)
    expect(await offered()).toBe(false)
    expect((await post(`${team}/rouvrir`, { reason })).status).toBe(422)
    expect((await post(`${team}/rouvrir`, fields)).status).toBe(303)
    expect(await offered()).toBe(true)
    expect((await door.get(`/agenda/${event.slug}`)).text).toContain(reason)
    database.clock.set('2027-04-01T09:00:00Z')
    const over = await post(`${team}/rouvrir`, { reason, closesOn: '2027-04-02' })
    expect(over.text).toContain('ne se rouvre plus')
  })
})

describe('a last day that had passed, moved to a day to come in the form itself', () => {
  const reason = 'La salle est plus grande que prévu.'

  test('registrations ask their reason once, with all that was typed, and show it', async () => {
    const event = await announced({ closesOn: '2026-11-28' })
    const edit = (fields: Record<string, string>) =>
      post(managePath('edit', event.id), formOfEvent(fields))
    // Not closed yet: a correction.
    expect((await edit({ closesOn: '2026-11-27' })).status).toBe(303)
    database.clock.set('2026-11-29T09:00:00Z')
    // Still closed: nothing goes on.
    expect((await edit({ closesOn: '2026-11-26', title: 'Un autre titre' })).status).toBe(303)
    for (const closesOn of ['2026-12-01', '']) {
      const asked = await edit({ closesOn, title: 'Encore un titre' })
      expect([asked.status, asked.text.includes('Encore un titre')]).toEqual([422, true])
      expect(asked.text).toContain('name="reopenReason"')
      expect(plain(asked.text)).toContain('l’enregistrer rouvre')
    }
    const short = await edit({ closesOn: '2026-12-01', reopenReason: 'oui' })
    expect([short.status, short.text.includes('>oui</textarea>')]).toEqual([422, true])
    expect((await door.get(`/agenda/${event.slug}`)).text).not.toContain('/inscription')

    expect((await edit({ closesOn: '2026-12-01', reopenReason: reason })).status).toBe(303)
    const page = (await door.get(`/agenda/${event.slug}`)).text
    expect([page.split(reason).length, page.includes('/inscription')]).toEqual([2, true])
    // Open again: nothing more is asked.
    expect((await edit({ closesOn: '2026-12-02' })).status).toBe(303)
  })

  test('the act itself is refused without it, whoever calls it', async () => {
    const event = await announced({ closesOn: '2026-11-28' })
    database.clock.set('2026-11-29T09:00:00Z')
    const input = eventShape.parse(formOfEvent({ closesOn: '2026-12-01' }))
    const change = { ...input, territoryId: undefined }
    const answer = await act(door.house, { person: staff }, (ctx) =>
      editEvent(ctx, event.id, change, ''),
    )
    expect(answer).toMatchObject({ ok: false, refusal: 'reopen-reason' })
  })

  test('the call of a gathering asks it too', async () => {
    const event = await announced({ kind: 'gathering', onDay: '2027-03-18' })
    const call = {
      ...{ formats: 'Atelier : 90', criteria: 'Intérêt', scale: '5', opensOn: '2026-11-25' },
      ...{ dayFrom: '09:00', dayTo: '18:00' },
    }
    const prepare = (fields: Record<string, string>) =>
      post(`/agenda/${event.slug}/programme/preparer`, { ...call, ...fields })
    expect((await prepare({ closesOn: '2026-11-28' })).status).toBe(303)
    database.clock.set('2026-11-30T09:00:00Z')
    const asked = await prepare({ closesOn: '2026-12-10', intro: 'Venez raconter.' })
    expect([asked.status, asked.text.includes('Venez raconter.')]).toEqual([422, true])
    expect(asked.text).toContain('name="reopenReason"')
    expect((await prepare({ closesOn: '2026-12-10', reopenReason: reason })).status).toBe(303)
    const page = (await door.get(`/agenda/${event.slug}`)).text
    expect([page.includes(reason), page.includes(`${event.slug}/contribuer"`)]).toEqual([
      true,
      true,
    ])
    expect((await prepare({ closesOn: '2026-12-11' })).status).toBe(303)
  })
})

describe('moving the dates of a gathering', () => {
  const twoDays = { kind: 'gathering', onDay: '2027-03-18', endDay: '2027-03-19', endsAt: '17:00' }
  let event: NetworkEvent
  let team = ''
  const programme = async (file = '') =>
    plain((await door.get(`/agenda/${event.slug}/programme${file}`)).text)

  /** A word of welcome the first day at 9, a meal the second at 12:30; readers have version 1. */
  beforeEach(async () => {
    event = await announced({ ...twoDays, startsAt: '09:00' })
    team = `/agenda/${event.slug}/programme`
    const welcome = { title: 'Accueil café', day: '2027-03-18', time: '09:00', minutes: '30' }
    const meal = { title: 'Repas partagé', day: '2027-03-19', time: '12:30', minutes: '60' }
    for (const fields of [welcome, meal]) {
      expect((await post(`${team}/grille/placer`, { what: '', room: '', ...fields })).status).toBe(
        303,
      )
    }
    expect((await post(`${team}/grille/publier`, { note: '' })).status).toBe(303)
  })

  const edit = (fields: Record<string, string>) =>
    [
      managePath('edit', event.id),
      formOfEvent({ ...twoDays, startsAt: '09:00', ...fields }),
    ] as const

  test('says its effects first, and writes nothing before they were read', async () => {
    const [path, form] = edit({ onDay: '2027-04-08', endDay: '2027-04-09' })
    const asked = await post(path, form)
    expect(asked.status).toBe(200)
    const page = plain(asked.text)
    expect(page).toContain('21 jours plus tard')
    expect(page).toContain('2 moments gardent leur heure et leur salle')
    expect(page).toContain('version 2')
    expect(page).toContain('value="2027-04-08"')
    expect((await getEvent(db, event.id)).startsAt).toEqual(event.startsAt)
    expect(await programme()).toContain('18 mars 2027')
  })

  test('the programme follows: page, calendar and grid hold the same days', async () => {
    const [path, form] = edit({ onDay: '2027-04-08', endDay: '2027-04-09' })
    expect((await saveSeen(post, path, form)).status).toBe(303)
    const page = await programme()
    expect(page).toContain('Accueil café')
    expect(page).toContain('Repas partagé')
    expect(page).toContain('8 avril 2027')
    const calendar = await programme('.ics')
    expect(calendar).toContain('20270408T')
    expect(calendar).toContain('20270409T')
    expect(calendar).not.toContain('202703')
    const grid = plain((await door.get(`${team}/grille`, staff)).text)
    expect(grid).toContain('La grille est celle de la version 2, publiée')
  })

  test('a moment of a day that is lost is shown to be placed again, and can be', async () => {
    const [path, form] = edit({ endDay: '2027-03-18' })
    const asked = await post(path, form)
    expect(plain(asked.text)).toContain(
      '1 moment du programme était un jour que l’événement n’a plus',
    )
    await saveSeen(post, path, form)
    expect(await programme('.ics')).not.toContain('Repas partagé')
    const grid = (await door.get(`${team}/grille`, staff)).text
    expect(plain(grid)).toContain(
      'C’était le 19 mars 2027, mais l’événement n’a plus lieu ce jour-là.',
    )
    const what = /id="moment-([0-9a-f-]{36})"[^>]*>\s*<p[^>]* class="board-title">Repas/.exec(
      grid,
    )?.[1]
    const again = { what: what ?? '', day: '2027-03-18', time: '12:30', room: '' }
    expect((await post(`${team}/grille/placer`, again)).status).toBe(303)
    expect((await post(`${team}/grille/publier`, { note: '' })).status).toBe(303)
    expect(await programme()).toContain('Repas partagé')
  })

  test('says first that a day of the past leaves people with the former one: nothing is written before', async () => {
    await register(event, 'Anna')
    await sent()
    for (const input of [
      { onDay: '2026-02-03', endDay: '2026-02-04' },
      { onDay: '2026-02-03', endDay: '2026-02-03' },
      { onDay: '2026-11-24', endDay: '2027-03-19' },
    ]) {
      const [path, form] = edit(input)
      const asked = await post(path, form)
      expect(asked.status, input.onDay).toBe(200)
      expect(plain(asked.text)).toContain('1 personne inscrite garde l’ancienne date')
    }
    const [path, form] = edit({ onDay: '2027-03-18', endDay: '2029-03-19' })
    expect(plain((await post(path, form)).text)).toContain('Un événement dure un an au plus')
    expect((await getEvent(db, event.id)).startsAt).toEqual(event.startsAt)
    expect(await sent()).toEqual([])
    const [way, past] = edit({ onDay: '2026-11-20', endDay: '2026-11-21' })
    expect((await saveSeen(post, way, past)).status).toBe(303)
    expect((await getEvent(db, event.id)).startsAt.toISOString()).toMatch(/^2026-11-20/)
  })

  test('control: a change that moves no day asks nothing', async () => {
    const [path, form] = edit({ description: 'Un mot de plus.' })
    expect((await post(path, form)).status).toBe(303)
  })
})

describe('changing seats under those who have one', () => {
  const kinds = 'Étudiants ; 1\nÉlus ; 5'
  let event: NetworkEvent
  let elsewhere: { seatClass: string }
  beforeEach(async () => {
    event = await announced({ seatClasses: kinds })
    const [students, elected] = await listSeatClasses(db, event.id)
    elsewhere = { seatClass: elected?.id ?? '' }
    await register(event, 'Ines', { seatClass: students?.id ?? '' })
    await sent()
  })

  const save = (fields: Record<string, string>) =>
    [managePath('edit', event.id), formOfEvent({ seatClasses: kinds, ...fields })] as const

  test('a kind that is renamed keeps its people and its limit', async () => {
    const [path, form] = save({ seatClasses: 'Étudiant·es ; 1\nÉlus ; 5' })
    const asked = await post(path, form)
    expect(asked.status).toBe(200)
    expect(plain(asked.text)).toContain('« Étudiants » devient « Étudiant·es »')
    expect((await saveSeen(post, path, form)).status).toBe(303)
    const [first] = await listSeatClasses(db, event.id)
    expect(first?.label).toBe('Étudiant·es')
    await register(event, 'Paul', { seatClass: first?.id ?? '' })
    const held = await listSeatHolders(db, event.id)
    expect(held.map(({ state, seatClassId }) => [state, seatClassId === first?.id])).toEqual([
      ['registered', true],
      ['waiting', true],
    ])
  })

  test('a kind that goes with people in it is said first', async () => {
    const [path, form] = save({ seatClasses: 'Élus ; 5' })
    const asked = await post(path, form)
    expect(asked.status).toBe(200)
    expect(plain(asked.text)).toContain('« Étudiants » disparaît : 1 personne garde sa place')
  })

  test('fewer seats than people who sit is said first, and nobody loses theirs', async () => {
    await register(event, 'Paul', elsewhere)
    const [path, form] = save({ capacity: '1' })
    const asked = await post(path, form)
    expect(asked.status).toBe(200)
    expect(plain(asked.text)).toContain('1 place pour 2 personnes qui en ont déjà une')
    expect((await saveSeen(post, path, form)).status).toBe(303)
    const states = (await listRegistrations(db, event.id)).map(({ state }) => state)
    expect(states).toEqual(['registered', 'registered'])
  })

  test('who is told is counted before: nothing leaves until the effects were read', async () => {
    const [path, form] = save({ place: 'Mairie' })
    const asked = await post(path, form)
    expect(asked.status).toBe(200)
    expect(plain(asked.text)).toContain('à 1 personne inscrite ou en attente')
    expect(await sent()).toEqual([])
    // Somebody registers meanwhile: the same effect, of one more person, is not asked again.
    await register(event, 'Anna', elsewhere)
    await sent()
    const effects = shownEffects(asked) ?? ''
    expect((await post(path, { ...form, effects })).status).toBe(303)
    expect((await sent()).sort()).toEqual(['anna@exemple.fr', 'ines@exemple.fr'])
  })

  test('effects that are not those that were read are shown again', async () => {
    const [path, form] = save({ place: 'Mairie' })
    const effects = shownEffects(await post(path, form)) ?? ''
    const other = { ...form, capacity: '1', seatClasses: 'Élus ; 5', effects }
    const input = { ...eventShape.parse(other), territoryId: undefined }
    const done = await act(door.house, { person: staff }, (ctx) =>
      editEvent(ctx, event.id, input, effects),
    )
    expect(done).toMatchObject({ refusal: 'effects-unseen' })
    expect((await post(path, other)).status).toBe(200)
    expect((await listSeatClasses(db, event.id)).length).toBe(2)
  })
})

test('the list of the team leads to the agenda by its tab, and by nothing else above its title', async () => {
  const { text } = await door.get(managePaths.list, staff)
  const above = /<main[\s\S]*?<\/h1>/.exec(text)?.[0] ?? 'no title'
  expect(above).toContain('</h1>')
  expect(above).not.toContain('class="crumbs"')
})
