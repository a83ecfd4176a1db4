import { beforeAll, describe, expect, test } from 'vitest'
import { wholeField } from '#kit/left-out.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { type Door, openDoor } from '#platform/testing/door.ts'
import { makeTestMailing, type TestMailing } from '#platform/testing/letters.ts'
import { testSettings } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { hashAddress, leaveToken, preferencesToken } from '../../actions/sign-links.ts'
import { mailingsModule } from '../../module.ts'
import { leavePath, preferencesPath } from '../../paths.ts'

const database = useDatabase()
const { db, clock } = database
const room = mailingsModule(() => [])
let door: Door
let made: TestMailing

beforeAll(async () => {
  door = openDoor(database, { routes: room.routes })
  made = await makeTestMailing(db, clock, { readers: 8 })
})

const reader = (number: number) => made.subscribers[number - 1] ?? ''
const leaveOf = (number: number) => leavePath(leaveToken(made.secret, reader(number), made.listId))
const preferencesOf = (number: number) =>
  preferencesPath(preferencesToken(made.secret, reader(number)))

async function subscriptionOf(number: number) {
  return db
    .selectFrom('mailing_subscriptions')
    .selectAll()
    .where('subscriberId', '=', reader(number))
    .where('listId', '=', made.listId)
    .executeTakeFirst()
}

/** As a mail program does it: no cookie, no origin, no page before (RFC 8058 §3.1). */
const oneClick = (path: string, body = 'List-Unsubscribe=One-Click') =>
  door.app.request(testSettings.baseUrl + path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body,
  })

describe('leaving', () => {
  test('takes one click from a mail program: answered at once, without redirect or cookie', async () => {
    const answer = await oneClick(leaveOf(1))
    expect(answer.status).toBe(200)
    expect(answer.headers.get('location')).toBeNull()
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(await subscriptionOf(1)).toMatchObject({
      state: 'unsubscribed',
      unsubscribedBy: 'one-click',
    })
    expect((await subscriptionOf(2))?.['state']).toBe('active')
  })

  test('is not done by programs that open the link to look at it, however often', async () => {
    for (let time = 0; time < 10; time++) await door.get(leaveOf(2))
    expect((await subscriptionOf(2))?.['state']).toBe('active')
    expect((await oneClick(leaveOf(2), 'autre=chose')).status).toBe(422)
    expect((await subscriptionOf(2))?.['state']).toBe('active')
  })

  test('by the page takes a button, and says that it is done', async () => {
    const shown = await door.get(leaveOf(2))
    expect(shown.text).toContain('Me désabonner')
    // Until the press, nothing is said to be done.
    expect(shown.text).toContain('rien ne change')
    expect(shown.text).not.toMatch(/C’est fait|Vous êtes désabonné/)
    const answer = await door.post(leaveOf(2), { page: 'oui' })
    expect(answer.status).toBe(200)
    expect(answer.text).toContain('C’est fait')
    expect(await subscriptionOf(2)).toMatchObject({ unsubscribedBy: 'link' })
  })

  test('twice, or after the address and every trace are gone, is answered the same', async () => {
    expect((await oneClick(leaveOf(1))).status).toBe(200)
    const path = leaveOf(3)
    await db.deleteFrom('mailing_subscribers').where('id', '=', reader(3)).execute()
    expect((await oneClick(path)).status).toBe(200)
    clock.pass({ days: 3_650 })
    expect((await door.get(path)).status).toBe(200)
    expect((await oneClick(path)).status).toBe(200)
  })

  test('someone else by a link that was changed is refused', async () => {
    const path = leaveOf(4)
    const wrong = path.slice(0, -1) + (path.endsWith('0') ? '1' : '0')
    expect((await oneClick(wrong)).status).toBe(404)
    expect((await door.get(wrong)).status).toBe(404)
    // The preferences of someone are not opened by the link that leaves a list.
    const other = preferencesPath(leaveToken(made.secret, reader(4), made.listId))
    expect((await door.get(other)).status).toBe(404)
    expect((await subscriptionOf(4))?.['state']).toBe('active')
  })
})

describe('preferences, without an account', () => {
  test('show what one receives; lists are left and joined, with the proof of it', async () => {
    expect((await door.get(preferencesOf(4))).text).toContain(made.emailOf(4))
    // A page that had not arrived in whole says nothing of its boxes: nobody leaves by it.
    const cut = await door.post(preferencesOf(4), { pace: 'fewer' })
    expect(cut.status).toBe(422)
    expect(cut.text).toMatch(/Rien n’est encore enregistré/)
    await door.post(preferencesOf(4), { lists: [], pace: 'fewer', [wholeField]: 'yes' })
    expect(await subscriptionOf(4)).toMatchObject({
      state: 'unsubscribed',
      unsubscribedBy: 'preferences',
    })
    const answer = await door.post(preferencesOf(4), { lists: [made.listId], pace: 'all' })
    expect(answer.status).toBe(303)
    const again = await subscriptionOf(4)
    expect(again).toMatchObject({ state: 'active', source: 'preferences', unsubscribedAt: null })
    expect(again?.['wording']).toMatch(/Je souhaite recevoir «\sInfolettre\s»/)
    expect(again?.['wordingHash']).toMatch(/^[0-9a-f]{64}$/)
  })

  test('topics are chosen and changed there, and only those that exist', async () => {
    const topicsOf = async () =>
      (
        await db
          .selectFrom('mailing_subscribers')
          .select('topics')
          .where('id', '=', reader(7))
          .executeTakeFirstOrThrow()
      ).topics
    const topics = ['empowerment', 'diversify_participants', 'inconnu']
    await door.post(preferencesOf(7), { lists: [made.listId], pace: 'all', topics })
    expect([...(await topicsOf())].sort()).toEqual(['diversify_participants', 'empowerment'])
    const shown = (await door.get(preferencesOf(7))).text
    expect(shown.match(/<input[^>]*value="empowerment"[^>]*checked/)).not.toBeNull()
    await door.post(preferencesOf(7), { lists: [made.listId], pace: 'all', [wholeField]: 'yes' })
    expect(await topicsOf()).toEqual([])
  })

  test('everything may be left at once', async () => {
    await door.post(preferencesOf(5), { all: 'yes', pace: 'all', lists: [made.listId] })
    expect((await subscriptionOf(5))?.['state']).toBe('unsubscribed')
  })

  test('the address may be erased: a hash remains, links still open, nothing is written again', async () => {
    const answer = await door.post(`${preferencesOf(6)}/effacer`, {})
    expect(answer.status).toBe(303)
    const rows = await db
      .selectFrom('mailing_addresses')
      .selectAll()
      .where('subscriberId', '=', reader(6))
      .execute()
    expect(rows).toEqual([])
    const hash = hashAddress(made.secret, made.emailOf(6))
    const kept = await db
      .selectFrom('mailing_suppressions')
      .select('reason')
      .where('emailHash', '=', hash)
      .executeTakeFirst()
    expect(kept).toEqual({ reason: 'erased' })
    expect((await door.get(preferencesOf(6))).text).toContain('Votre adresse a été effacée')
    expect((await door.post(preferencesOf(6), { lists: [made.listId] })).status).toBe(303)
    expect((await subscriptionOf(6))?.['state']).toBe('unsubscribed')
    expect((await oneClick(leaveOf(6))).status).toBe(200)
  })
})

describe('a person of the house', () => {
  test('takes all of it away, and is erased with the rest', async () => {
    const personId = reader(7)
    await db
      .updateTable('mailing_addresses')
      .set({ personId })
      .where('subscriberId', '=', reader(7))
      .execute()
    const held = await room.personExport?.(db, personId)
    expect(JSON.stringify(held)).toContain(made.emailOf(7))
    expect(JSON.stringify(held)).toContain('Infolettre')
    await act(door.house, {}, async (ctx) => room.personErase?.(ctx, personId))
    const after = await room.personExport?.(db, personId)
    expect(after).toEqual({ letters: {}, lettersBegun: [], lettersScheduled: [], lettersSent: [] })
    expect(await subscriptionOf(7)).toMatchObject({ unsubscribedBy: 'erasure' })
  })

  test('who left is forgotten thirty days later; the proof of their consent three years later', async () => {
    await oneClick(leaveOf(8))
    const count = async (table: string, column: string) => {
      const rows = await db.selectFrom(table).selectAll().where(column, '=', reader(8)).execute()
      return rows.length
    }
    const purge = () => act(door.house, {}, async (ctx) => room.purge?.(ctx))
    clock.pass({ days: 29 })
    await purge()
    expect(await count('mailing_addresses', 'subscriber_id')).toBe(1)
    clock.pass({ days: 2 })
    await purge()
    expect(await count('mailing_addresses', 'subscriber_id')).toBe(0)
    expect(await count('mailing_subscriptions', 'subscriber_id')).toBe(1)
    clock.pass({ days: 1_096 })
    await purge()
    expect(await count('mailing_subscriptions', 'subscriber_id')).toBe(0)
    expect(await count('mailing_subscribers', 'id')).toBe(0)
  })
})
