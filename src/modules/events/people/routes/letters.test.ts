import ICAL from 'ical.js'
import type { Kysely } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readConfig } from '#platform/config.ts'
import { makeFileStore } from '#platform/files/files.ts'
import { sendQueuedMail, smtpPost } from '#platform/mail/mail.ts'
import type { PlatformTables } from '#platform/tables.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { startPost, type TestPost } from '#platform/testing/smtp.ts'
import { asPerson, testSettings } from '#platform/testing/world.ts'
import { eventsModule } from '../../module.ts'
import { managePath, managePaths, myPaths } from '../../paths.ts'
import { getEvent } from '../../store/events.ts'
import { formOfEvent } from '../../testing/form-of-event.ts'
import { saveSeen } from '../../testing/save-seen.ts'

const database = useDatabase()
const { db, clock, storage } = database
const outbox: Kysely<PlatformTables> = database.db
const asked: { roomId: string; personName: string; isHost: boolean }[] = []
const house = {
  db,
  world: clock,
  settings: { ...testSettings, senderEmail: 'ne-pas-repondre@exemple.fr' },
  listenersOf: () => [],
  mailLeaves: false,
  fileStore: (inside: typeof db) => makeFileStore(inside, storage, clock),
  video: {
    join: async (input: (typeof asked)[number]) => {
      asked.push(input)
      return 'https://bbb.exemple.fr/entrer?checksum=1'
    },
    recordingOf: async () => 'https://bbb.exemple.fr/lecture/1',
  },
}
const { get, post } = openDoor(database, { routes: eventsModule.routes, house })
const staff = asPerson('lab-team')
let server: TestPost

beforeAll(async () => {
  server = await startPost()
})
afterAll(() => server.stop())
beforeEach(async () => {
  server.received.length = 0
  await outbox.deleteFrom('outbox_mails').execute()
})

async function announce(fields: Readonly<Record<string, string>> = {}) {
  const made = await post(managePaths.create, formOfEvent(fields), staff)
  const id = made.location?.split('/').at(-1) ?? ''
  await post(managePath('publish', id), {}, staff)
  return getEvent(db, id)
}

/** What waits in the outbox leaves by SMTP, and is read as the server received it. */
async function receive() {
  const sender = smtpPost(
    readConfig({ SMTP_URL: server.url, MAIL_FROM: 'Ouvroir <ne-pas-repondre@exemple.fr>' }),
  )
  if (!sender) throw new Error('a server was named')
  await outbox.updateTable('outbox_mails').set({ state: 'queued' }).execute()
  for (const { id } of await outbox.selectFrom('outbox_mails').select('id').execute()) {
    await sendQueuedMail(outbox, sender, id, clock.now())
  }
  sender.close()
  const received = [...server.received]
  server.received.length = 0
  await outbox.deleteFrom('outbox_mails').execute()
  return received
}

type Received = Awaited<ReturnType<typeof receive>>[number]

function calendarIn(mail: Received | undefined) {
  const part = mail?.attachments.find(({ contentType }) => contentType === 'text/calendar')
  const calendar = new ICAL.Component(ICAL.parse(String(part?.content)))
  const first = calendar.getFirstSubcomponent('vevent')
  if (!first) throw new Error('no event')
  return { method: calendar.getFirstPropertyValue('method'), first, event: new ICAL.Event(first) }
}

describe('an invitation, as a mail server received it', () => {
  test('is made, moved and cancelled under one name, with a higher sequence, by its sender', async () => {
    const event = await announce()
    const ines = { name: 'Inès Morvan', email: 'ines@exemple.fr' }
    await post(`/agenda/${event.slug}/inscription`, ines)
    const [invited] = await receive()
    const first = calendarIn(invited)
    expect(invited?.attachments.map(({ contentType }) => contentType)).toEqual([
      'text/calendar',
      'application/ics',
    ])
    expect(invited?.from?.value[0]?.address).toBe('ne-pas-repondre@exemple.fr')
    expect(first.first.getFirstPropertyValue('organizer')).toBe('mailto:ne-pas-repondre@exemple.fr')
    expect(first.first.getFirstPropertyValue('attendee')).toBe('mailto:ines@exemple.fr')
    expect([first.method, first.event.sequence]).toEqual(['REQUEST', 0])
    expect(first.event.startDate.toString()).toBe('2026-12-10T17:30:00Z')

    const later = formOfEvent({ onDay: '2026-12-11' })
    await saveSeen((to, form) => post(to, form, staff), managePath('edit', event.id), later)
    const moved = calendarIn((await receive())[0])
    expect([moved.method, moved.event.sequence]).toEqual(['REQUEST', 1])
    expect(moved.event.startDate.toString()).toBe('2026-12-11T17:30:00Z')

    await post(managePath('cancelEvent', event.id), { reason: 'Tempête' }, staff)
    const gone = calendarIn((await receive())[0])
    expect([gone.method, gone.event.sequence]).toEqual(['CANCEL', 2])
    expect(gone.first.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(new Set([first, moved, gone].map((entry) => entry.event.uid)).size).toBe(1)
  })
})

describe('writing to a state', () => {
  test('is read again with its count before it leaves, once for each person', async () => {
    const event = await announce({ capacity: '1' })
    for (const name of ['Un', 'Deux', 'Trois']) {
      await post(`/agenda/${event.slug}/inscription`, { name, email: `${name}@exemple.fr` })
    }
    await receive()
    const words = { group: 'waiting', subject: 'Des nouvelles', body: 'Nous cherchons une salle.' }
    const preview = await post(managePath('write', event.id), words, staff)
    expect(preview.status).toBe(200)
    expect(preview.text).toContain('Ce message part à 2 personnes')
    expect(await receive()).toEqual([])
    await post(managePath('write', event.id), { ...words, step: 'send' }, staff)
    const letters = await receive()
    expect(letters.map(({ subject }) => subject)).toEqual(['Des nouvelles', 'Des nouvelles'])
    expect(letters[0]?.text).toContain('Nous cherchons une salle.')
    expect((await get(managePath('write', event.id), staff)).text).toContain('Des nouvelles')
  })
})

describe('a room that is made on demand', () => {
  test('is joined by the link of the letter, as oneself; the team hosts; the recording is linked', async () => {
    const event = await announce({ video: 'bbb', place: '' })
    await post(`/agenda/${event.slug}/inscription`, { name: 'Inès', email: 'ines@exemple.fr' })
    const [letter] = await receive()
    const link = /\/inscription\/[0-9a-f]{64}\/rejoindre/.exec(letter?.text ?? '')?.[0] ?? ''
    expect(letter?.text).not.toContain('bbb.exemple.fr')
    const joined = await get(link)
    expect([joined.status, joined.location]).toEqual([
      303,
      'https://bbb.exemple.fr/entrer?checksum=1',
    ])
    expect(asked.at(-1)).toMatchObject({ personName: 'Inès', isHost: false })
    await get(managePath('host', event.id), staff)
    expect(asked.at(-1)).toMatchObject({ roomId: `event-${event.id}`, isHost: true })
    await post(managePath('recordings', event.id), {}, staff)
    expect((await getEvent(db, event.id)).replayUrl).toBe('https://bbb.exemple.fr/lecture/1')
  })
})

describe('a calendar of one’s own', () => {
  test('shows one’s registrations at an address that is shown once and can be revoked', async () => {
    const event = await announce({ title: 'Ma visite' })
    const nour = asPerson('innovator', { name: 'Nour' })
    await post(`/agenda/${event.slug}/inscription`, { name: 'Nour', email: 'n@exemple.fr' }, nour)
    const page = await post(myPaths.renewFeed, {}, nour)
    const address = /\/mon-agenda\/[0-9a-f]{64}\/agenda\.ics/.exec(page.text)?.[0] ?? ''
    expect((await get(address)).text).toContain('SUMMARY:Ma visite')
    expect((await get(myPaths.myAgenda, nour)).text).not.toContain(address)
    await post(myPaths.revokeFeed, {}, nour)
    expect((await get(address)).status).toBe(404)
  })
})
