import ICAL from 'ical.js'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '#kit/viewer.ts'
import type { WaitingLine } from '#kit/waiting-line.ts'
import { recordPerson, recordRole } from '#modules/people/index.ts'
import { readConfig } from '#platform/config.ts'
import { sendQueuedMail, smtpPost } from '#platform/mail/mail.ts'
import type { Module } from '#platform/module.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { startPost, type TestPost } from '#platform/testing/smtp.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { homeModule } from '../../module.ts'
import { paths } from '../../paths.ts'
import { sendWaiting } from '../actions/send-waiting.ts'
import { wishLetters } from '../actions/wish-letters.ts'

const database = useDatabase()
const { db, clock, ctx } = database

const line = (key: string, more: Partial<WaitingLine>): WaitingLine => ({
  ...{ key, family: 'lab', label: `Faire ${key}`, href: `/experiences/${key}`, where: 'Labo' },
  ...{ why: 'Vous êtes de l’équipe', minutes: 5, dueOn: undefined, ...more },
})
let standing: WaitingLine[] = []
const room: Module = {
  name: 'things',
  routes: [],
  columns: {},
  waiting: async (_ctx, { roles }) =>
    roles.some(({ role }) => role === 'lab-team') ? standing : [],
}
const home = homeModule(() => [room])
const door = openDoor(database, { routes: home.routes })
let ana: Viewer
let server: TestPost
let post: NonNullable<ReturnType<typeof smtpPost>>

const weekly = { every: 'weekly', weekday: '1', wholeHour: '8', families: ['lab', 'network'] }
const send = () =>
  act({ ...door.house, mailLeaves: true }, {}, (inside) => sendWaiting(inside, [room]))
const letters = () =>
  db
    .selectFrom('outbox_mails')
    .select(['id', 'recipient', 'subject', 'bodyText', 'unsubscribeHref'])
    .orderBy('at')
    .execute()

beforeAll(async () => {
  server = await startPost()
  const made = smtpPost(
    readConfig({ SMTP_URL: server.url, OUVROIR_URL: 'https://atelier.exemple' }),
  )
  if (!made) throw new Error('a server was named')
  post = made
  const id = await recordPerson(ctx(), { name: 'Ana', email: 'ana@exemple.fr' })
  await recordRole(ctx(), { personId: id, role: 'lab-team' })
  ana = asPerson('lab-team', { id, name: 'Ana' })
})
beforeEach(async () => {
  clock.set('2026-11-30T07:05:00Z')
  for (const table of ['outbox_mails', 'waiting_letters', 'waiting_feeds'])
    await db.deleteFrom(table).execute()
  standing = [
    line('two', { family: 'network', dueOn: '2026-11-12', minutes: 60 }),
    line('one', { dueOn: '2026-12-04' }),
    line('none', { family: 'means' }),
  ]
})
afterAll(async () => {
  post.close()
  await server.stop()
})

describe('by e-mail', () => {
  test('nobody who did not ask is written to, and nothing is sent where nothing waits', async () => {
    expect(await send()).toBe(0)
    expect((await door.post(paths.letters, weekly, ana)).status).toBe(303)
    standing = [line('none', { family: 'means' })]
    expect(await send()).toBe(0)
    expect(await letters()).toEqual([])
  })

  test('says what, where, why, how long and until when, with its addresses, and reaches a real server', async () => {
    await door.post(paths.letters, weekly, ana)
    expect(await send()).toBe(1)
    const [letter, ...more] = await letters()
    expect(more).toEqual([])
    expect(letter?.recipient).toBe('ana@exemple.fr')
    const text = letter?.bodyText.replace(/[\u00a0\u202f]/g, ' ') ?? ''
    expect(letter?.subject.replace(/\s/g, ' ')).toBe('2 choses vous attendent, 1 en retard')
    expect(text).toContain(
      'Faire two\nLabo · Vous êtes de l’équipe · 1 h · en retard, 12 novembre 2026',
    )
    expect(text).toContain('http://localhost:3000/experiences/one')
    expect(text).not.toContain('Faire none')
    server.received.length = 0
    await sendQueuedMail(db, post, letter?.id ?? '', clock.now())
    expect(server.received).toHaveLength(1)
    const raw = JSON.stringify(server.received[0])
    expect(raw).toContain('List-Unsubscribe-Post')
    expect(raw).toContain('ana@exemple.fr')
  })

  test('leaves once on its day, after its hour, and once for two workers', async () => {
    await door.post(paths.letters, weekly, ana)
    clock.set('2026-11-30T06:05:00Z')
    expect(await send()).toBe(0)
    clock.set('2026-11-30T07:05:00Z')
    const sent = await Promise.all([send(), send()])
    expect(sent.toSorted()).toEqual([0, 1])
    clock.set('2026-12-01T07:05:00Z')
    expect(await send()).toBe(0)
    clock.set('2026-12-07T07:05:00Z')
    expect(await send()).toBe(1)
  })

  test('the wishes of another day do not stand before those of today', async () => {
    await door.post(paths.letters, weekly, ana)
    const others = Array.from({ length: 501 }, (_, at) => ({
      personId: `01900000-0000-7000-8000-${String(at).padStart(12, '0')}`,
      ...({ every: 'weekly', weekday: 2, hour: 6, families: ['lab'], language: 'fr' } as const),
      token: `wish-${at}`,
      lastOn: null,
    }))
    await db.insertInto('waiting_letters').values(others).execute()
    expect(await send()).toBe(1)
  })

  test('stops in one click from a mail program, and by its page; looking stops nothing', async () => {
    await door.post(paths.letters, weekly, ana)
    await send()
    const at = new URL((await letters())[0]?.unsubscribeHref ?? '').pathname
    expect((await door.get(at)).text).toContain('Arrêter')
    const still = () => db.selectFrom('waiting_letters').select('personId').execute()
    expect(await still()).toHaveLength(1)
    const stopped = await door.app.request(`http://localhost:3000${at}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    })
    expect(stopped.status).toBe(200)
    expect(await still()).toEqual([])
    const after = await door.get(at)
    expect(after.status).toBe(404)
    expect(after.text).toContain('Si vous avez déjà arrêté ces courriels')
  })

  test('a link that was never made, or was replaced, opens nothing and says no lie; the last one stops', async () => {
    const link = async () => new URL((await letters()).at(-1)?.unsubscribeHref ?? '').pathname
    await door.post(paths.letters, weekly, ana)
    await send()
    const first = await link()
    await door.post(paths.letters, { ...weekly, every: 'none' }, ana)
    await door.post(paths.letters, weekly, ana)
    for (const at of [paths.stopLetters('invente'), first]) {
      for (const got of [await door.get(at), await door.post(`${at}/arreter`, {})]) {
        expect(got.status).toBe(404)
        expect(got.text).not.toContain('Ces courriels sont arrêtés')
        expect(got.text).toContain('demandés de nouveau')
      }
    }
    clock.set('2026-12-07T07:05:00Z')
    await send()
    const stopped = await door.post(`${await link()}/arreter`, {})
    expect(stopped.location).toBe(paths.lettersStopped)
    expect(await db.selectFrom('waiting_letters').select('personId').execute()).toEqual([])
  })

  test('no family ticked is refused, and « never » takes the wish away', async () => {
    const none = await door.post(paths.letters, { ...weekly, families: [] }, ana)
    expect(none.status).toBe(422)
    const wish = { every: 'daily', weekday: 1, hour: 8, families: [] } as const
    expect(await act(door.house, { person: ana }, (inside) => wishLetters(inside, wish))).toEqual({
      ok: false,
      refusal: 'no-family',
    })
    await door.post(paths.letters, weekly, ana)
    await door.post(paths.letters, { ...weekly, every: 'none' }, ana)
    expect(await db.selectFrom('waiting_letters').select('personId').execute()).toEqual([])
  })
})

describe('as a calendar', () => {
  const made = async () =>
    /<code>http:\/\/localhost:3000([^<]+)<\/code>/.exec(
      (await door.post(paths.renewFeed, {}, ana)).text,
    )?.[1] ?? ''

  test('holds each dated thing on its day, what is late today, and nothing else', async () => {
    const { text, response } = await door.get(await made())
    expect(response.headers.get('content-type')).toContain('text/calendar')
    const entries = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
    const told = entries.map((entry) => [
      entry.getFirstPropertyValue('summary'),
      String(entry.getFirstPropertyValue('dtstart')),
    ])
    expect(told).toEqual([
      ['Faire two', '2026-11-30'],
      ['Faire one', '2026-12-04'],
    ])
    expect(new Set(entries.map((entry) => entry.getFirstPropertyValue('uid'))).size).toBe(2)
    for (const row of text.split('\r\n')) expect(Buffer.byteLength(row)).toBeLessThanOrEqual(75)
  })

  test('a new address takes the place of the first, and a removed one opens nothing', async () => {
    const first = await made()
    const second = await made()
    expect((await door.get(first)).status).toBe(404)
    expect((await door.get(second)).status).toBe(200)
    await door.post(paths.revokeFeed, {}, ana)
    expect((await door.get(second)).status).toBe(404)
    expect((await door.get(paths.feed.replace(':token', 'autre'))).status).toBe(404)
  })
})
