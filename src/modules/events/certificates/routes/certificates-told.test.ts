import { type Kysely, sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { recordPerson } from '#modules/people/index.ts'
import type { PlatformTables } from '#platform/tables.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { noticeOf } from '#platform/testing/said-and-sent.ts'
import { asPerson } from '#platform/testing/world.ts'
import type { NetworkEvent } from '../../event.ts'
import { eventsModule } from '../../module.ts'
import { presencePath } from '../../paths/presences.ts'
import { managePath, managePaths, myPaths } from '../../paths.ts'
import { listRegistrations } from '../../seating/store/registrations.ts'
import { registrationTexts } from '../../seating/texts/registration.ts'
import { getEvent } from '../../store/events.ts'
import { formOfEvent } from '../../testing/form-of-event.ts'
import { listCertificates } from '../store/certificates.ts'
import { certificateTexts } from '../texts/certificate.ts'

const database = useDatabase()
const { db, clock } = database
const outbox: Kysely<PlatformTables> = database.db
const lost = new Set<string>()
const door = openDoor(database, {
  routes: eventsModule.routes,
  unreached: async (_db, addresses) => addresses.filter((address) => lost.has(address)),
})
const staff = asPerson('lab-team')
const odile = asPerson('innovator', { name: 'Odile Serre' })
const words = certificateTexts.fr
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

async function post(path: string, fields: Record<string, string>, as: typeof staff | undefined) {
  const answer = await door.post(path, fields, as)
  expect(answer.status, answer.text.slice(0, 2_000)).toBe(303)
  return answer
}

/** Four people of a workshop who all came: Odile with her account, Paul and Anna of one mailbox, Noor without any. */
async function attended(): Promise<NetworkEvent> {
  const made = await post(managePaths.create, formOfEvent(), staff)
  const id = made.location?.split('/').at(-1) ?? ''
  await post(managePath('publish', id), {}, staff)
  const event = await getEvent(db, id)
  const form = `/agenda/${event.slug}/inscription`
  await post(form, { name: 'Odile Serre', email: 'odile@exemple.fr' }, odile)
  await post(form, { name: 'Paul Le Goff', email: 'couple@exemple.fr' }, undefined)
  await post(form, { name: 'Anna Kerr', email: 'couple@exemple.fr' }, undefined)
  const byTeam = { name: 'Noor Haddad', role: 'attendee', medium: 'paper' }
  await post(managePath('people', id), byTeam, staff)
  clock.set('2026-12-10T21:00:00Z')
  for (const number of ['1', '2', '3', '4']) {
    const there = { number, day: '2026-12-10', how: 'on-site', there: 'day' }
    await post(presencePath('presences', { slug: event.slug }), there, staff)
  }
  await outbox.deleteFrom('outbox_mails').execute()
  return event
}

const letters = async () =>
  outbox
    .selectFrom('outbox_mails')
    .select(['recipient', 'subject', 'bodyText'])
    .orderBy('recipient')
    .execute()

const at = (event: NetworkEvent) => presencePath('certificates', { slug: event.slug })

beforeEach(() => {
  clock.set('2026-11-25T09:00:00Z')
  lost.clear()
})

test('are offered once the event is over, somebody came, and has none: until then the page says what is missing', async () => {
  const made = await post(managePaths.create, formOfEvent(), staff)
  const id = made.location?.split('/').at(-1) ?? ''
  await post(managePath('publish', id), {}, staff)
  const event = await getEvent(db, id)
  await post(
    managePath('people', id),
    { name: 'Noor Haddad', role: 'attendee', medium: 'paper' },
    staff,
  )
  const shown = async () => {
    const text = plain((await door.get(at(event), staff)).text)
    return { text, offered: text.includes(`action="${at(event)}"`) }
  }
  for (const refusal of ['not-over', 'nobody-present'] as const) {
    const { text, offered } = await shown()
    expect([refusal, offered, text.includes(plain(words.refusals[refusal]))]).toEqual([
      refusal,
      false,
      true,
    ])
    expect([refusal, (await door.post(at(event), {}, staff)).status]).toEqual([refusal, 422])
    clock.set('2026-12-10T21:00:00Z')
  }
  const there = { number: '1', day: '2026-12-10', how: 'on-site', there: 'day' }
  await post(presencePath('presences', { slug: event.slug }), there, staff)
  expect((await shown()).offered).toBe(true)
  await post(at(event), {}, staff)
  const { text, offered } = await shown()
  expect([offered, text.includes(plain(words.noneIssued))]).toEqual([false, true])
})

describe('certificates that are given', () => {
  test('are written to each person who has an address, with a link that opens theirs', async () => {
    const event = await attended()
    const done = await post(at(event), {}, staff)
    const sent = await letters()
    expect(sent.map(({ recipient }) => recipient)).toEqual([
      'couple@exemple.fr',
      'couple@exemple.fr',
      'odile@exemple.fr',
    ])
    expect(plain(noticeOf(done.response))).toBe(plain(words.issued.told('4', 3)))
    const opened = new Set<string>()
    for (const { bodyText } of sent) {
      const own = /\/inscription\/[0-9a-f]{64}\/attestation\.pdf/.exec(bodyText)?.[0] ?? 'no link'
      const paper = await door.get(own)
      expect(paper.text.startsWith('%PDF')).toBe(true)
      opened.add(paper.response.headers.get('content-disposition') ?? '')
    }
    expect(opened.size).toBe(3)
    // Pressed again: nothing more is given, nobody is written to again, and the page says so.
    const again = await post(at(event), {}, staff)
    expect(plain(noticeOf(again.response))).toBe(plain(words.noneIssued))
    expect(await letters()).toHaveLength(3)
  })

  test('name to the team whoever no letter reaches, before and after, with what to do', async () => {
    const event = await attended()
    lost.add('odile@exemple.fr')
    const before = plain((await door.get(at(event), staff)).text)
    expect(before).toContain(plain(words.issueUntold('Odile Serre et Noor Haddad')))
    const done = await post(at(event), {}, staff)
    expect(plain(noticeOf(done.response))).toContain('odile@exemple.fr')
    const after = plain((await door.get(at(event), staff)).text)
    expect(after).toContain(plain(words.byHand('Odile Serre et Noor Haddad')))
  })

  test('say that nobody was written to when nobody has an address', async () => {
    const event = await attended()
    await sql`update event_registration_identities set email = ''`.execute(db)
    const done = await post(at(event), {}, staff)
    expect(await letters()).toEqual([])
    expect(plain(noticeOf(done.response))).toBe(plain(words.issued.nobody('4')))
  })

  test('that are taken back are told to the person who had them, and to nobody else', async () => {
    const event = await attended()
    await post(at(event), {}, staff)
    await outbox.deleteFrom('outbox_mails').execute()
    const all = await listRegistrations(db, event.id)
    const own = all.find(({ identity }) => identity?.name === 'Odile Serre')?.id
    const certificates = await listCertificates(db, event.id)
    const id = certificates.find(({ registrationId }) => registrationId === own)?.id ?? ''
    await post(presencePath('certificateWithdraw', { slug: event.slug, id }), {}, staff)
    const sent = await letters()
    expect(sent.map(({ recipient }) => recipient)).toEqual(['odile@exemple.fr'])
    expect(plain(sent[0]?.subject ?? '')).toContain('Votre attestation ne vaut plus')
    expect(plain(sent[0]?.bodyText ?? '')).toContain('écrivez-nous')
  })

  test('reach whoever gave up their seat and came all the same', async () => {
    const event = await attended()
    const all = await listRegistrations(db, event.id)
    const paul = all.find(({ identity }) => identity?.name === 'Paul Le Goff')
    await sql`update event_registrations set state = 'cancelled' where id = ${paul?.id}`.execute(db)
    await post(at(event), {}, staff)
    for (const { bodyText } of await letters()) {
      const own = /\/inscription\/[0-9a-f]{64}\/attestation\.pdf/.exec(bodyText)?.[0] ?? 'no link'
      expect((await door.get(own)).status).toBe(200)
    }
  })
})

describe('my agenda', () => {
  const texts = registrationTexts.fr

  test('lists what is over with its certificate, to its person alone, as long as the name is kept', async () => {
    const event = await attended()
    const bare = plain((await door.get(myPaths.myAgenda, odile)).text)
    expect(bare).toContain(texts.pastTitle)
    expect(bare).toContain(texts.noCertificate)
    await post(at(event), {}, staff)
    const { text } = await door.get(myPaths.myAgenda, odile)
    const link = /\/mon-agenda\/attestations\/[^"]+\/pdf/.exec(text)?.[0] ?? 'no link'
    expect((await door.get(link, odile)).text.startsWith('%PDF')).toBe(true)
    expect((await door.get(link, asPerson('innovator'))).status).toBe(404)
    expect((await door.get(link)).status).toBe(303)
    // Not that of somebody else of the same event, however one knows its key.
    const others = (await listCertificates(db, event.id)).filter(({ id }) => !link.includes(id))
    expect(others).toHaveLength(3)
    for (const { id } of others) {
      const path = myPaths.certificate.replace(':id', id)
      expect((await door.get(path, odile)).status).toBe(404)
    }
    // The retention of names is its end.
    clock.set('2027-12-11T09:00:00Z')
    const later = plain((await door.get(myPaths.myAgenda, odile)).text)
    expect(later).not.toContain(texts.pastTitle)
    expect((await door.get(link, odile)).status).toBe(404)
  })

  test('finds what the team wrote down with the mailbox of the account, and names who it is for', async () => {
    const event = await attended()
    const account = { name: 'Camille Roy', email: 'couple@exemple.fr' }
    const id = await recordPerson(database.ctx({ person: staff }), account)
    const camille = asPerson('innovator', { id, name: account.name })
    const page = plain((await door.get(myPaths.myAgenda, camille)).text)
    expect(page).toContain('(Paul Le Goff)')
    expect(page).toContain('(Anna Kerr)')
    expect(page).not.toMatch(/Noor|Odile/)
    expect(page).toContain(event.title)
  })
})
