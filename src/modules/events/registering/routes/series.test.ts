import type { Kysely } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { PlatformTables } from '#platform/tables.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { eventsModule } from '../../module.ts'
import { managePath, managePaths } from '../../paths.ts'
import { listAnswersOf, listQuestions } from '../../seating/store/questions.ts'
import { listRegistrations } from '../../seating/store/registrations.ts'
import { listSeatClasses } from '../../seating/store/seat-classes.ts'
import { getEvent } from '../../store/events.ts'
import { formOfEvent } from '../../testing/form-of-event.ts'
import { registerToSeries } from '../actions/register-series.ts'

const database = useDatabase()
const { db, ctx } = database
const outbox: Kysely<PlatformTables> = database.db
const { get, post } = openDoor(database, { routes: eventsModule.routes })
const staff = asPerson('lab-team')

let series = ''
const events: string[] = []

async function addEvent(fields: Readonly<Record<string, string>>) {
  const made = await post(managePaths.create, formOfEvent({ series, ...fields }), staff)
  const id = made.location?.split('/').at(-1) ?? ''
  await post(managePath('publish', id), {}, staff)
  return id
}

beforeAll(async () => {
  const made = await post(
    managePaths.createSeries,
    { title: 'Les midis du réseau', summary: 'Un jeudi par mois.', audience: 'public' },
    staff,
  )
  series = made.location?.split('/').at(-1) ?? ''
  // Announced while it was to come.
  database.clock.set('2026-11-01T09:00:00Z')
  events.push(await addEvent({ title: 'Passé', onDay: '2026-11-05' }))
  database.clock.set('2026-11-25T09:00:00Z')
  events.push(
    await addEvent({ title: 'Premier', onDay: '2026-12-03', capacity: '1' }),
    await addEvent({ title: 'Second', onDay: '2027-01-07' }),
  )
  await post(managePath('publishSeries', series), {}, staff)
})

const who = (name: string) => ({
  name,
  email: `${name.toLowerCase().replace('é', 'e')}@exemple.fr`,
})
const identityOf = (input: { name: string; email: string }) => ({
  ...{ ...input, organisation: '', function: '' },
  ...{ territoryId: undefined, personId: undefined },
})

async function states(id: string | undefined) {
  const all = await listRegistrations(db, id ?? '')
  return all.map(({ identity, state }) => `${identity?.name} ${state}`)
}

describe('one registration for a whole series', () => {
  test('covers all that comes, each event with its own seats, and nothing that is over', async () => {
    const page = await get('/series/les-midis-du-reseau')
    expect(page.text).toContain('S’inscrire à toute la série')
    const path = '/series/les-midis-du-reseau/inscription'
    expect((await post(path, who('Anna'))).status).toBe(303)
    expect((await post(path, who('Paul'))).status).toBe(303)
    expect((await post(path, who('Paul'))).status).toBe(303)
    expect(await states(events[0])).toEqual([])
    expect(await states(events[1])).toEqual(['Anna registered', 'Paul waiting'])
    expect(await states(events[2])).toEqual(['Anna registered', 'Paul registered'])
  })

  test('covers an event that is announced later, without asking again', async () => {
    events.push(await addEvent({ title: 'Troisième', onDay: '2027-02-04' }))
    expect(await states(events[3])).toEqual(['Anna registered', 'Paul registered'])
  })

  test('is given up at once, and the seats go to those who wait', async () => {
    const letters = await outbox.selectFrom('outbox_mails').selectAll().orderBy('id').execute()
    const first = letters.find(({ recipient }) => recipient === 'anna@exemple.fr')
    expect(first?.subject).toContain('la série')
    const link = /\/inscription\/[0-9a-f]{64}/.exec(first?.bodyText ?? '')?.[0]
    expect((await get(link ?? '')).text).toContain('Troisième')
    expect((await post(`${link}/rendre`, {})).status).toBe(303)
    expect(await states(events[1])).toEqual(['Anna cancelled', 'Paul registered'])
    expect(await states(events[2])).toEqual(['Anna cancelled', 'Paul registered'])
  })

  const path = '/series/les-midis-du-reseau/inscription'
  /** The kind of place of each of these people on a date. */
  const kindsOf = async (id: string) => {
    const classes = await listSeatClasses(db, id)
    return (await listRegistrations(db, id)).map(({ identity, seatClassId }) => {
      const kind = classes.find((seatClass) => seatClass.id === seatClassId)
      return `${identity?.name} ${kind?.label}`
    })
  }

  test('asks for each date what that date asks: kind of place and required answer', async () => {
    const seatClasses = 'Sur place ; 1\nEn ligne'
    const id = await addEvent({ title: 'Quatrième', onDay: '2027-03-04', seatClasses })
    const question = { kind: 'text', label: 'Votre régime ?', choices: '', required: 'yes' }
    await post(managePath('questions', id), { ...question, keptDays: '30' }, staff)
    const form = (await get(path)).text
    expect(form).toContain('Quatrième, ')
    expect(form).toMatch(/Votre régime\s\?/)
    const [asked] = await listQuestions(db, { eventId: id })
    const [, online] = await listSeatClasses(db, id)

    const empty = await post(path, who('Zoé'))
    expect(empty.status).toBe(422)
    expect(empty.text).toContain('Choisissez une sorte de place pour cette date.')
    expect(empty.text).toContain('Répondez à cette question')
    const answers = { [`seatClass_${id}`]: online?.id ?? '', [`question_${asked?.id}`]: 'Sans sel' }
    const foreign = { ...answers, [`seatClass_${id}`]: '0190a000-0000-7000-8000-000000000000' }
    expect((await post(path, { ...who('Zoé'), ...foreign })).status).toBe(422)
    expect((await post(path, { ...who('Zoé'), ...answers })).status).toBe(303)
    expect(await kindsOf(id)).toContain('Zoé En ligne')
    const seat = (await listRegistrations(db, id)).find(({ identity }) => identity?.name === 'Zoé')
    const kept = await listAnswersOf(db, seat?.id ?? '')
    expect(kept.map(({ answer }) => answer)).toEqual(['Sans sel'])
    const bare = { identity: identityOf(who('Zoé')), answers: [], seats: new Map() }
    const done = await registerToSeries(ctx(), series, {
      ...bare,
      role: 'attendee',
      medium: 'screen',
    })
    expect(done).toMatchObject({ refusal: 'no-such-seat' })
  })

  test('a date announced later takes the kind of place of the same name', async () => {
    const seatClasses = 'Sur place ; 1\nEn ligne'
    const id = await addEvent({ title: 'Cinquième', onDay: '2027-04-01', seatClasses })
    expect(await kindsOf(id)).toContain('Zoé En ligne')
  })

  test('one date is given up, the others stay, and only by whoever has the link', async () => {
    const letters = await outbox.selectFrom('outbox_mails').selectAll().orderBy('id').execute()
    const first = letters.find(
      ({ recipient, subject }) => recipient === 'paul@exemple.fr' && /série/.test(subject),
    )
    const link = /\/inscription\/[0-9a-f]{64}/.exec(first?.bodyText ?? '')?.[0] ?? ''
    const on = async (id: string | undefined, name: string) =>
      (await listRegistrations(db, id ?? '')).find(({ identity }) => identity?.name === name)
    const seat = (await on(events[2], 'Paul'))?.id ?? ''
    const zoe = (await on(events[2], 'Zoé'))?.id ?? ''
    expect((await get(link)).text).toContain('Annuler ma place')
    const release = `${link}/rendre-une-date`
    expect((await post(release, { seat: zoe })).status).toBe(422)
    expect((await post(release, {})).status).toBe(422)
    expect((await post(release, { seat })).status).toBe(303)
    expect((await on(events[2], 'Paul'))?.state).toBe('cancelled')
    expect((await on(events[1], 'Paul'))?.state).toBe('registered')
    expect((await on(events[2], 'Zoé'))?.state).toBe('registered')

    // Given up by mistake, it is taken again by the same link, and by no other date's key.
    expect((await get(link)).text).toContain('Reprendre une place')
    const retake = `${link}/reprendre-une-date`
    expect((await post(retake, { seat: zoe })).status).toBe(422)
    expect((await post(retake, { seat })).status).toBe(303)
    expect((await on(events[2], 'Paul'))?.state).toBe('registered')
    expect((await get(link)).text).not.toContain('Reprendre une place')
  })

  test('a letter that holds no seat promises no file', async () => {
    const alone = { title: 'Une autre série', summary: 'Une date.', audience: 'public' }
    const made = await post(managePaths.createSeries, alone, staff)
    const other = made.location?.split('/').at(-1) ?? ''
    await post(managePath('publishSeries', other), {}, staff)
    await addEvent({ title: 'Une seule', onDay: '2027-05-07', capacity: '1', series: other })
    for (const name of ['Lea', 'Lou']) {
      expect((await post('/series/une-autre-serie/inscription', who(name))).status).toBe(303)
    }
    const sent = await outbox.selectFrom('outbox_mails').selectAll().orderBy('id').execute()
    const of = (mailbox: string) => sent.find(({ recipient }) => recipient === mailbox)
    expect(of('lea@exemple.fr')?.bodyText).toContain('Le fichier joint')
    expect(of('lea@exemple.fr')?.bodyIcal).toContain('BEGIN:VEVENT')
    expect(of('lou@exemple.fr')?.bodyText).not.toContain('fichier joint')
    expect(of('lou@exemple.fr')?.bodyIcal).toBeNull()
  })

  test('a draft is not called off: its page, and its title, would open to everybody', async () => {
    const words = { title: 'Un brouillon', summary: 'Rien encore.', audience: 'public' }
    const made = await post(managePaths.createSeries, words, staff)
    const draft = made.location?.split('/').at(-1) ?? ''
    const page = managePath('editSeries', draft)
    expect((await get(page, staff)).text).not.toContain(managePath('cancelSeries', draft))
    const pressed = await post(
      managePath('cancelSeries', draft),
      { reason: 'Plus de salle' },
      staff,
    )
    expect([pressed.status, /ce\sbrouillon/.test(pressed.text)]).toEqual([422, true])
    expect((await get('/series/un-brouillon')).status).toBe(404)
  })

  test('goes with the series: what is to come is cancelled for the same reason', async () => {
    const gone = await post(managePath('cancelSeries', series), { reason: 'Plus de budget' }, staff)
    expect(gone.status).toBe(303)
    const [past, first] = [await getEvent(db, events[0] ?? ''), await getEvent(db, events[1] ?? '')]
    expect(past.state).toBe('published')
    expect([first.state, first.cancelReason]).toEqual(['cancelled', 'Plus de budget'])
  })
})
