import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { recordPerson } from '#modules/people/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { listCertificates } from '../../certificates/store/certificates.ts'
import type { NetworkEvent } from '../../event.ts'
import { eventsModule } from '../../module.ts'
import { presencePath } from '../../paths/presences.ts'
import { managePath, managePaths, myPaths } from '../../paths.ts'
import { fieldOf } from '../../seating/question.ts'
import { listAnswersOf, listQuestions } from '../../seating/store/questions.ts'
import { listRegistrations } from '../../seating/store/registrations.ts'
import { getEvent } from '../../store/events.ts'
import { formOfEvent } from '../../testing/form-of-event.ts'

// Somebody registers with an account and is replaced: what follows is the other person's, and theirs alone.

const database = useDatabase()
const { db, clock } = database
const door = openDoor(database, { routes: eventsModule.routes })
const staff = asPerson('lab-team')
const marcs = { name: 'Marc Remplaçant', email: 'marc@exemple.fr', organisation: '', function: '' }

async function accountOf(name: string, email: string) {
  const id = await recordPerson(database.ctx({ person: staff }), { name, email })
  return asPerson([], { id, name })
}
let anne: Awaited<ReturnType<typeof accountOf>>
let marc: typeof anne

async function post(path: string, fields: Record<string, string>, as: typeof staff) {
  const answer = await door.post(path, fields, as)
  expect(answer.status, answer.text.slice(0, 2_000)).toBe(303)
  return answer
}

async function announced(fields: Record<string, string> = {}): Promise<NetworkEvent> {
  const made = await post(managePaths.create, formOfEvent(fields), staff)
  const id = made.location?.split('/').at(-1) ?? ''
  await post(managePath('publish', id), {}, staff)
  return getEvent(db, id)
}

async function registerAnne(path: string) {
  await post(path, { name: 'Anne Morel', email: 'anne@exemple.fr' }, anne)
}

async function seatIn({ id }: NetworkEvent) {
  const [registration] = await listRegistrations(db, id)
  if (!registration) throw new Error('nobody')
  return { ...registration, page: managePath('person', id, { registration: registration.id }) }
}

const agendaOf = async (viewer: typeof anne) => (await door.get(myPaths.myAgenda, viewer)).text

beforeEach(async () => {
  clock.set('2026-11-25T09:00:00Z')
  await db.deleteFrom('events').execute()
  await db.deleteFrom('event_series').execute()
  await sql`delete from outbox_mails`.execute(db)
  anne = await accountOf('Anne Morel', 'anne@exemple.fr')
  marc = await accountOf('Marc Remplaçant', 'marc@exemple.fr')
})

describe('a new address of a registration', () => {
  test('takes it out of the agenda of whoever registered, and puts it in that of the new mailbox', async () => {
    const event = await announced()
    await registerAnne(`/agenda/${event.slug}/inscription`)
    expect(await agendaOf(anne)).toContain(event.title)
    expect(await agendaOf(marc)).not.toContain(event.title)
    await post((await seatIn(event)).page, marcs, staff)
    expect(await agendaOf(anne)).not.toContain(event.title)
    expect(await agendaOf(marc)).toContain(event.title)
  })

  test('takes the certificate with it', async () => {
    const event = await announced()
    await registerAnne(`/agenda/${event.slug}/inscription`)
    await post((await seatIn(event)).page, marcs, staff)
    clock.set('2026-12-10T21:00:00Z')
    const there = { number: '1', day: '2026-12-10', how: 'on-site', there: 'day' }
    await post(presencePath('presences', { slug: event.slug }), there, staff)
    await post(presencePath('certificates', { slug: event.slug }), {}, staff)
    const [certificate] = await listCertificates(db, event.id)
    const paper = myPaths.certificate.replace(':id', certificate?.id ?? '')
    expect((await door.get(paper, anne)).status).toBe(404)
    expect(await agendaOf(anne)).not.toContain('Marc')
    expect((await door.get(paper, marc)).text.startsWith('%PDF')).toBe(true)
  })

  test('goes along to another event', async () => {
    const [first, second] = [await announced(), await announced({ title: 'La semaine suivante' })]
    await registerAnne(`/agenda/${first.slug}/inscription`)
    const { id, page } = await seatIn(first)
    await post(page, marcs, staff)
    const path = managePath('movePerson', first.id, { registration: id })
    const asked = await door.post(path, { to: second.id }, staff)
    const effects = /name="effects" value="([^"]*)"/.exec(asked.text)?.[1] ?? ''
    await post(path, { to: second.id, effects }, staff)
    expect(await agendaOf(anne)).not.toContain(second.title)
    expect(await agendaOf(marc)).toContain(second.title)
  })

  test('holds for each date of a series, and for those announced later', async () => {
    const made = await post(
      managePaths.createSeries,
      { title: 'Les midis', summary: 'Un jeudi par mois.', audience: 'public' },
      staff,
    )
    const series = made.location?.split('/').at(-1) ?? ''
    const first = await announced({ series, title: 'Premier', onDay: '2026-12-03' })
    await announced({ series, title: 'Second', onDay: '2027-01-07' })
    await post(managePath('publishSeries', series), {}, staff)
    await registerAnne('/series/les-midis/inscription')
    for (const title of ['Premier', 'Second']) expect(await agendaOf(anne)).toContain(title)
    await post((await seatIn(first)).page, marcs, staff)
    await announced({ series, title: 'Troisième', onDay: '2027-02-04' })
    for (const title of ['Premier', 'Second', 'Troisième']) {
      expect(await agendaOf(anne)).not.toContain(title)
      expect(await agendaOf(marc)).toContain(title)
    }
  })
})

/** Somebody registers and answers what only the team should read; a page of the team shows it as its form. */
async function answered() {
  const event = await announced()
  const question = { kind: 'text', label: 'Allergies', choices: '', required: '', keptDays: '30' }
  await post(managePath('questions', event.id), question, staff)
  const [asked] = await listQuestions(db, { eventId: event.id })
  const field = fieldOf({ id: asked?.id ?? '' })
  const own = { organisation: 'Université', function: 'Chercheuse', [field]: 'Arachide' }
  const annes = { name: 'Anne Morel', email: 'anne@exemple.fr', ...own }
  await post(`/agenda/${event.slug}/inscription`, annes, anne)
  const { page } = await seatIn(event)
  return { event, page, field, own }
}

const lettersTo = async (recipient: string) => {
  const { rows } = await sql<{ subject: string; bodyText: string }>`select subject, body_text
    from outbox_mails where recipient = ${recipient} order by at, id`.execute(db)
  return rows
}

test('whoever takes the seat reads nothing of the other, who is told', async () => {
  const { event, page, own } = await answered()
  await post(page, { ...marcs, ...own }, staff)
  const seat = await seatIn(event)
  expect(seat.identity).toMatchObject({ organisation: '', function: '' })
  const link = /\/inscription\/[0-9a-f]{64}/.exec(
    (await lettersTo('marc@exemple.fr')).at(-1)?.bodyText ?? '',
  )
  const mine = await door.get(link?.[0] ?? '')
  expect(mine.status).toBe(200)
  for (const word of Object.values(own)) expect(mine.text).not.toContain(word)
  const last = (await lettersTo('anne@exemple.fr')).at(-1)
  expect(last?.subject).toMatch(/annule votre inscription|annulé votre inscription/)
  expect(last?.bodyText).not.toContain('/inscription/')
})

test('what the team writes for whoever takes the seat is kept', async () => {
  const { event, page, field } = await answered()
  await post(page, { ...marcs, organisation: 'Mairie', [field]: 'Gluten' }, staff)
  const seat = await seatIn(event)
  expect(seat.identity).toMatchObject({ organisation: 'Mairie', function: '' })
  expect(await listAnswersOf(db, seat.id)).toMatchObject([{ answer: 'Gluten' }])
})

test('a new address alone, or a name written otherwise, keeps what was answered: the control', async () => {
  const { event, page, own } = await answered()
  const before = (await lettersTo('anne@exemple.fr')).length
  const moved = { name: 'Anne Morel', email: 'anne.morel@exemple.fr', seatClass: '' }
  await post(page, { ...moved, ...own }, staff)
  const seat = await seatIn(event)
  expect(seat.identity).toMatchObject({ organisation: 'Université', function: 'Chercheuse' })
  expect(await listAnswersOf(db, seat.id)).toMatchObject([{ answer: 'Arachide' }])
  expect(await lettersTo('anne@exemple.fr')).toHaveLength(before)
})

test('the same mailbox written otherwise, or another name, keeps the account', async () => {
  const event = await announced()
  await registerAnne(`/agenda/${event.slug}/inscription`)
  const { page } = await seatIn(event)
  for (const email of ['Anne@Exemple.FR', 'anne@exemple.fr']) {
    await post(page, { ...marcs, name: 'Anne Morel-Kerr', email }, staff)
    expect((await seatIn(event)).identity?.personId).toBe(anne.id)
  }
  expect(await agendaOf(anne)).toContain(event.title)
})
