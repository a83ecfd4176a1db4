import { type Kysely, sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import { recordPerson } from '#modules/people/index.ts'
import { listen } from '#platform/http/serve.ts'
import type { PlatformTables } from '#platform/tables.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson, testSettings } from '#platform/testing/world.ts'
import { eventsModule } from '../../module.ts'
import { managePath, managePaths } from '../../paths.ts'
import { placingOf } from '../../seating/actions/take-seat.ts'
import { insertRegistration, listRegistrations } from '../../seating/store/registrations.ts'
import { getEvent } from '../../store/events.ts'
import type { EventTables } from '../../tables.ts'
import { formOfEvent } from '../../testing/form-of-event.ts'
import { saveSeen } from '../../testing/save-seen.ts'

const database = useDatabase()
const { clock, ctx } = database
const db: Kysely<EventTables> = database.db
const outbox: Kysely<PlatformTables> = database.db
const door = openDoor(database, { routes: eventsModule.routes })
const { get, post } = door
// Whatever was drawn before, letters of one moment are in the order they were written.
clock.chance.bytes(1)
const staff = asPerson('lab-team')

async function announce(fields: Readonly<Record<string, string>> = {}) {
  const made = await post(managePaths.create, formOfEvent(fields), staff)
  const id = made.location?.split('/').at(-1) ?? ''
  expect((await post(managePath('publish', id), {}, staff)).status).toBe(303)
  return getEvent(db, id)
}

const person = (name: string) => ({
  name,
  email: `${name.toLowerCase().replace(/ /g, '.')}@exemple.fr`,
})

/** Letters since the last call, the oldest first. */
async function letters() {
  const rows = await outbox.selectFrom('outbox_mails').selectAll().orderBy('id').execute()
  await outbox.deleteFrom('outbox_mails').execute()
  return rows
}

function linkIn(text: string | undefined): string {
  return /\/inscription\/[0-9a-f]{64}/.exec(text ?? '')?.[0] ?? ''
}

async function states(eventId: string) {
  const all = await listRegistrations(db, eventId)
  return all.map(({ identity, state }) => `${identity?.name} ${state}`)
}

beforeEach(async () => {
  await outbox.deleteFrom('outbox_mails').execute()
})

describe('a person without an account', () => {
  test('registers, is told by letter with an invitation, and gives up the seat by the link', async () => {
    const event = await announce({ capacity: '1' })
    const path = `/agenda/${event.slug}/inscription`
    expect((await get(path)).text).toContain('Votre adresse électronique')
    const sent = await post(path, person('Ines Morvan'))
    expect(sent.location).toBe(`${path}/envoyee`)
    expect((await post(path, person('Paul Le Goff'))).location).toBe(`${path}/envoyee`)
    expect(await states(event.id)).toEqual(['Ines Morvan registered', 'Paul Le Goff waiting'])

    const [first, second] = await letters()
    expect(first?.subject).toMatch(/^Votre inscription\s: Un atelier/)
    expect(first?.icalMethod).toBe('REQUEST')
    expect(second?.subject).toContain('Liste d’attente')
    expect(second?.icalMethod).toBeNull()
    const link = linkIn(first?.bodyText)
    expect((await get(link)).text).toContain('Votre place est réservée.')
    expect((await get(linkIn(second?.bodyText))).text).toContain('au rang 1')

    expect((await post(`${link}/rendre`, {})).status).toBe(303)
    expect(await states(event.id)).toEqual(['Ines Morvan cancelled', 'Paul Le Goff registered'])
    const [goodbye, moved] = await letters()
    expect(goodbye?.icalMethod).toBe('CANCEL')
    expect(moved?.recipient).toBe('paul.le.goff@exemple.fr')
    expect(moved?.subject).toContain('Une place s’est libérée pour vous')
    expect((await post(`${link}/rendre`, {})).status).toBe(303)
    expect(await letters()).toEqual([])
  })

  test('asks twice with one address: one registration, and the same answer as anyone', async () => {
    const event = await announce()
    const path = `/agenda/${event.slug}/inscription`
    const first = await post(path, person('Anna Kerr'))
    const again = await post(path, { name: 'KERR Anna', email: ' Anna.Kerr@EXEMPLE.fr ' })
    expect([again.status, again.location]).toEqual([first.status, first.location])
    expect(await states(event.id)).toEqual(['Anna Kerr registered'])
    const [, already] = await letters()
    expect(already?.recipient).toBe('anna.kerr@exemple.fr')
    expect(already?.subject).toContain('Vous êtes déjà inscrit·e')
  })

  test('clicks twice: one registration', async () => {
    const event = await announce()
    const path = `/agenda/${event.slug}/inscription`
    const form = { ...person('Anna Kerr'), _key: 'a'.repeat(64) }
    const answers = await Promise.all([post(path, form), post(path, form)])
    expect(answers.map(({ location }) => location)).toEqual([`${path}/envoyee`, `${path}/envoyee`])
    expect(await states(event.id)).toHaveLength(1)
  })

  test('is told what is missing, on the same page, with what was typed', async () => {
    const event = await announce()
    const path = `/agenda/${event.slug}/inscription`
    const refusal = await post(path, { name: 'Inès', email: 'pas une adresse' })
    expect(refusal.status).toBe(422)
    expect(refusal.text).toContain('value="Inès"')
    expect(await states(event.id)).toEqual([])
  })

  test('a machine that fills the trap is thanked, and nothing is kept', async () => {
    const event = await announce()
    const path = `/agenda/${event.slug}/inscription`
    expect((await post(path, { ...person('Robot'), site: 'x' })).status).toBe(303)
    expect(await states(event.id)).toEqual([])
  })

  test('cannot register to a draft, to an event that is over or closed, nor to one for members', async () => {
    const made = await post(managePaths.create, formOfEvent({ title: 'Brouillon' }), staff)
    const draft = await getEvent(db, made.location?.split('/').at(-1) ?? '')
    expect((await post(`/agenda/${draft.slug}/inscription`, person('A'))).status).toBe(404)
    const closed = await announce({ closesOn: '2026-11-20' })
    const refusal = await post(`/agenda/${closed.slug}/inscription`, person('A'))
    expect(refusal.status).toBe(422)
    expect(refusal.text).toContain('Les inscriptions sont closes.')
    const members = await announce({ audience: 'members' })
    expect((await get(`/agenda/${members.slug}`)).status).toBe(404)
    expect((await get(`/agenda/${members.slug}`, asPerson('innovator'))).status).toBe(200)
  })
})

describe('an address to be confirmed', () => {
  test('holds no seat until it is: who confirms first sits first', async () => {
    const event = await announce({ capacity: '1', confirmEmail: 'yes' })
    const path = `/agenda/${event.slug}/inscription`
    await post(path, person('Lent'))
    await post(path, person('Vif'))
    const [slow, quick] = (await letters()).map(({ bodyText }) => linkIn(bodyText))
    expect(await states(event.id)).toEqual(['Lent unconfirmed', 'Vif unconfirmed'])
    await post(`${quick}/confirmer`, {})
    await post(`${slow}/confirmer`, {})
    await post(`${slow}/confirmer`, {})
    expect(await states(event.id)).toEqual(['Lent waiting', 'Vif registered'])
    expect((await letters()).map(({ icalMethod }) => icalMethod)).toEqual(['REQUEST', null])
  })
})

describe('kinds of seats and questions', () => {
  let slug = ''
  let id = ''
  beforeAll(async () => {
    const event = await announce({ seatClasses: 'Sur place ; 1\nEn ligne', capacity: '30' })
    slug = event.slug
    id = event.id
    const question = { kind: 'diet', label: 'Votre repas', choices: 'Végétarien\nOrdinaire' }
    const added = await post(
      managePath('questions', id),
      { ...question, keptDays: '10', required: 'yes' },
      staff,
    )
    expect(added.status).toBe(303)
  })

  test('are chosen, counted apart, and the answers go at their date, counted before', async () => {
    const path = `/agenda/${slug}/inscription`
    const html = (await get(path)).text
    const onSite = /name="seatClass" value="([^"]+)"/.exec(html)?.[1] ?? ''
    const question = /name="(question_[^"]+)"/.exec(html)?.[1] ?? ''
    const without = await post(path, person('Un'))
    expect(without.status).toBe(422)
    expect(without.text).toContain('Répondez à cette question')
    const answered = { seatClass: onSite, [question]: 'Végétarien' }
    expect((await post(path, { ...person('Un'), [question]: 'Ordinaire' })).status).toBe(422)
    expect((await post(path, { ...person('Un'), ...answered })).status).toBe(303)
    expect((await post(path, { ...person('Deux'), ...answered })).status).toBe(303)
    expect(await states(id)).toEqual(['Un registered', 'Deux waiting'])
    expect((await get(managePath('questions', id), staff)).text).toContain('Végétarien')

    clock.set('2026-12-21T09:00:00Z')
    await eventsModule.purge?.(ctx())
    const kept = await db.selectFrom('event_answers').selectAll().execute()
    expect(kept).toEqual([])
    const counts = await db.selectFrom('event_answer_counts').selectAll().execute()
    expect(counts.map(({ answer, count }) => [answer, count])).toEqual([['Végétarien', 2]])
    expect(await states(id)).toHaveLength(2)
    clock.set('2027-12-20T09:00:00Z')
    await eventsModule.purge?.(ctx())
    expect(await states(id)).toEqual(['undefined registered', 'undefined waiting'])
    clock.set('2026-11-25T09:00:00Z')
  })
})

/** Whoever is told to try again (the house is busy) tries again. */
async function insist(url: string, fields: Record<string, string>): Promise<Response> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { origin: testSettings.baseUrl },
    body: new URLSearchParams(fields),
    redirect: 'manual',
  })
  return answer.status === 503 ? insist(url, fields) : answer
}

describe('two hundred people at once', () => {
  const crowd = Array.from({ length: 200 }, (_, at) => person(`Personne ${at}`))

  test('on twenty seats: exactly twenty, and a waiting list in the order of arrival', async () => {
    const event = await announce({ capacity: '20' })
    const server = await listen(door.app, 0, '127.0.0.1')
    const url = `http://127.0.0.1:${server.port}/agenda/${event.slug}/inscription`
    const answers = await Promise.all(crowd.map((fields) => insist(url, fields)))
    await server.stop()
    expect(answers.map(({ status }) => status)).toEqual(crowd.map(() => 303))
    const all = await listRegistrations(db, event.id)
    expect(all.map(({ number }) => number)).toEqual(crowd.map((_, at) => at + 1))
    expect(all.map(({ state }) => state)).toEqual(
      crowd.map((_, at) => (at < 20 ? 'registered' : 'waiting')),
    )
    const ranks = all.slice(20).map(({ position }) => position)
    expect(ranks).toEqual(crowd.slice(20).map((_, at) => at + 1))
  }, 60_000)

  test('without the lock, the same crowd would sit on more seats than there are', async () => {
    const event = await announce({ capacity: '20' })
    await Promise.all(
      crowd.slice(0, 40).map(async ({ name, email }, at) => {
        const alone = { role: 'attendee', seatClassId: undefined } as const
        const { placing } = await placingOf(ctx(), event, alone)
        await insertRegistration(
          db,
          {
            ...alone,
            id: newId(clock.now(), clock.chance),
            eventId: event.id,
            seriesId: undefined,
            parentId: undefined,
            number: at + 1,
            state: placing === 'full' ? 'cancelled' : placing,
            language: 'fr',
            medium: 'screen',
            position: at + 1,
            offeredUntil: undefined,
            createdAt: clock.now(),
            confirmedAt: undefined,
            cancelledAt: undefined,
          },
          {
            name,
            email,
            organisation: '',
            function: '',
            territoryId: undefined,
            personId: undefined,
          },
          '2027-12-31',
        )
      }),
    )
    const seated = (await listRegistrations(db, event.id)).filter(
      ({ state }) => state === 'registered',
    )
    expect(seated.length).toBeGreaterThan(20)
  })

  test('who give up and arrive together never sit twice on one seat', async () => {
    const event = await announce({ capacity: '10' })
    const path = `/agenda/${event.slug}/inscription`
    for (const entry of crowd.slice(0, 15)) await post(path, entry)
    const links = (await letters()).slice(0, 8).map(({ bodyText }) => linkIn(bodyText))
    await Promise.all([
      ...links.map((link) => post(`${link}/rendre`, {})),
      ...crowd.slice(20, 30).map((entry) => post(path, entry)),
    ])
    const all = await listRegistrations(db, event.id)
    expect(all.filter(({ state }) => state === 'registered')).toHaveLength(10)
    const waiting = all.filter(({ state }) => state === 'waiting').map(({ number }) => number)
    expect(waiting).toEqual(waiting.toSorted((a, b) => a - b))
  })
})

describe('the team', () => {
  test('registers somebody without an address, and prints the paper form', async () => {
    const event = await announce({ closesOn: '2026-11-20' })
    const fields = { name: 'Odette', email: '', role: 'attendee', medium: 'paper' }
    expect((await post(managePath('people', event.id), fields, staff)).status).toBe(303)
    expect(await letters()).toEqual([])
    const page = await get(managePath('people', event.id), staff)
    expect(page.text).toContain('Odette')
    expect((await get(managePath('people', event.id), asPerson('innovator'))).status).toBe(403)
    const pdf = await get(`/agenda/${event.slug}/bulletin.pdf`)
    expect(pdf.text.slice(0, 5)).toBe('%PDF-')
  })

  test('moves an event: everybody is told, with the next sequence; a typing mistake tells nobody', async () => {
    const event = await announce()
    await post(`/agenda/${event.slug}/inscription`, person('Anna Kerr'))
    await letters()
    const edit = managePath('edit', event.id)
    await post(edit, formOfEvent({ description: 'Un mot de plus.' }), staff)
    expect(await letters()).toEqual([])
    await saveSeen((to, fields) => post(to, fields, staff), edit, formOfEvent({ startsAt: '19h' }))
    const [letter] = await letters()
    expect(letter?.subject).toContain('Changement')
    expect(letter?.bodyIcal).toContain('SEQUENCE:1')
    expect(letter?.bodyIcal).toContain('DTSTART:20261210T180000Z')
  })

  test('gives more room: those who wait move up at once', async () => {
    const event = await announce({ capacity: '1' })
    const path = `/agenda/${event.slug}/inscription`
    for (const name of ['Un', 'Deux', 'Trois']) await post(path, person(name))
    await post(managePath('edit', event.id), formOfEvent({ capacity: '2' }), staff)
    expect(await states(event.id)).toEqual(['Un registered', 'Deux registered', 'Trois waiting'])
  })

  test('cancels with a reason that anyone reads, and that calendars follow', async () => {
    const event = await announce()
    await post(`/agenda/${event.slug}/inscription`, person('Anna Kerr'))
    await letters()
    const cancel = managePath('cancelEvent', event.id)
    expect((await post(cancel, { reason: '' }, staff)).status).toBe(422)
    expect((await post(cancel, { reason: 'Tempête annoncée' }, staff)).status).toBe(303)
    const [letter] = await letters()
    expect(letter?.icalMethod).toBe('CANCEL')
    expect(letter?.bodyText).toContain('Tempête annoncée')
    const page = (await get(`/agenda/${event.slug}`)).text
    expect(page).toContain('Tempête annoncée')
    expect(page).toContain('https://schema.org/EventCancelled')
    expect((await post(cancel, { reason: 'Encore une fois' }, staff)).status).toBe(422)
  })
})

describe('what is kept about a person', () => {
  test('is exported and erased by account and by address; the numbers stay true', async () => {
    const event = await announce()
    const viewer = asPerson('innovator')
    const path = `/agenda/${event.slug}/inscription`
    await post(path, person('Nour Haddad'), viewer)
    const held = await eventsModule.personExport?.(database.db, viewer.id)
    expect(JSON.stringify(held)).toContain('nour.haddad@exemple.fr')
    await eventsModule.personErase?.(ctx(), viewer.id)
    expect(await states(event.id)).toEqual(['undefined registered'])
    const rows = await sql<{ n: number }>`select count(*)::int as n
      from event_registration_identities where person_id = ${viewer.id}`.execute(db)
    expect(rows.rows[0]?.n).toBe(0)
  })

  test('of two people of one mailbox, an account tells and erases its own, and counts the other', async () => {
    const event = await announce()
    const path = `/agenda/${event.slug}/inscription`
    const email = 'mairie@exemple.fr'
    const id = await recordPerson(ctx(), { name: 'Nour Haddad', email })
    const other = await recordPerson(ctx(), { name: 'Sami Roux', email: 'sami@exemple.fr' })
    await post(path, { name: 'HADDAD Noûr', email })
    await post(path, { name: 'Paul Le Goff', email })
    // Sami, signed in, registers Ines: she is not of his account.
    await post(path, person('Ines Morvan'), asPerson('innovator', { id: other }))
    const held = JSON.stringify(await eventsModule.personExport?.(database.db, id))
    expect(held).toContain('HADDAD Noûr')
    expect(held).not.toContain('Le Goff')
    expect(held).toContain('"othersAtYourAddress":1')
    const ofSami = JSON.stringify(await eventsModule.personExport?.(database.db, other))
    expect(ofSami).not.toContain('Morvan')
    for (const gone of [id, other]) await eventsModule.personErase?.(ctx(), gone)
    expect(await states(event.id)).toEqual([
      'undefined registered',
      'Paul Le Goff registered',
      'Ines Morvan registered',
    ])
  })
})
