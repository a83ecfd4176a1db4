import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readConfig } from '#platform/config.ts'
import { makeLog } from '#platform/log.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { makeTestMailing, type TestMailingGiven } from '#platform/testing/letters.ts'
import { startPost, type TestPost } from '#platform/testing/smtp.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { moveSending } from '../sending/actions/move-sending.ts'
import { queueMailing } from '../sending/actions/queue-mailing.ts'
import { takeLease } from '../sending/store/leases.ts'
import { countRecipients, findMailing } from '../sending/store/mailings.ts'
import { countReasons, listDoubtful, requeueDoubtful } from '../sending/store/recipients.ts'
import { suppress } from '../suppressions/store/suppressions.ts'
import { startSender } from './sender.ts'

const database = useDatabase()
const { db, clock } = database
const { house } = openDoor(database, { routes: [] })
const person = asPerson('lab-team')
const log = makeLog({ LOG_LEVEL: 'silent' })
const owner = '019ac000-0000-7000-8000-000000000001'
let post: TestPost

beforeAll(async () => {
  post = await startPost()
})
afterAll(() => post.stop())
beforeEach(() => {
  post.received.length = 0
  post.behave('take')
  // Each test has a week of its own: the guard counts seven days back.
  clock.pass({ days: 31 })
})

const needs = (env: Record<string, string> = {}) => ({
  house,
  log,
  config: readConfig({
    SMTP_URL: post.url,
    MAILINGS_PER_MINUTE: '1000000',
    MAILINGS_PER_DOMAIN_PER_MINUTE: '1000000',
    ...env,
  }),
})

async function confirmed(input: TestMailingGiven) {
  const made = await makeTestMailing(db, clock, { word: `w${clock.now().getTime()}`, ...input })
  const done = await act(house, { person }, (ctx) =>
    queueMailing(ctx, made.id, { subscribers: made.subscribers }),
  )
  expect(done.ok).toBe(true)
  return made
}

async function sendUntil(
  id: string,
  happened: () => Promise<boolean> | boolean = () => false,
  env: Record<string, string> = {},
  leaseMs = 500,
) {
  const sender = startSender(needs(env), { only: id, pollMs: 10, leaseMs })
  const watch = setInterval(async () => {
    if (await happened()) void sender.stop()
  }, 10)
  await sender.ended
  clearInterval(watch)
}

/** Does this once so many letters have arrived, then stops the sender. */
function onceAt(count: number, gesture: () => Promise<unknown>) {
  let begun = false
  return async () => {
    if (begun || post.received.length < count) return false
    begun = true
    await gesture()
    return true
  }
}

const receivers = () => post.received.map(({ to }) => [to].flat()[0]?.text ?? '')
const move = (id: string, gesture: 'pause' | 'resume' | 'cancel') =>
  act(house, { person }, (ctx) => moveSending(ctx, id, gesture))
const countsOf = (id: string) => countRecipients(db, id)
const stateOf = async (id: string) => (await findMailing(db, id))?.state

describe('a letter that was confirmed', () => {
  test('reaches everyone once, in order, filled for each, with its own return address', async () => {
    const { id, emailOf } = await confirmed({ readers: 40 })
    await sendUntil(id)
    expect(receivers()).toEqual(Array.from({ length: 40 }, (_, at) => emailOf(at + 1)))
    expect(new Set(post.received.map(({ messageId }) => messageId)).size).toBe(40)
    expect(post.received[0]?.text).toContain('Bonjour Une lectrice')
    const links = post.received.map(
      ({ text }) => /desabonnement\/([0-9a-f]{96})/.exec(text ?? '')?.[1],
    )
    expect(new Set(links).size).toBe(40)
    expect(await stateOf(id)).toBe('sent')
    expect(await countsOf(id)).toMatchObject({ sent: 40, queued: 0, uncertain: 0 })
  })

  test('goes to nobody who left, was suppressed, had enough, reads less, or does not exist', async () => {
    const people = await confirmed({ readers: 12 })
    await sendUntil(people.id, undefined, { MAILINGS_PER_WEEK: '1' })
    const [, , left, gone, few] = people.subscribers as string[]
    clock.pass({ days: 8 })
    await db
      .updateTable('mailing_subscriptions')
      .set({ state: 'unsubscribed' })
      .where('subscriberId', '=', left)
      .execute()
    await db.deleteFrom('mailing_addresses').where('subscriberId', '=', gone).execute()
    await db
      .updateTable('mailing_subscribers')
      .set({ pace: 'fewer' })
      .where('id', '=', few)
      .execute()
    const row = await db
      .selectFrom('mailing_addresses')
      .select('emailHash')
      .where('subscriberId', '=', people.subscribers[1] ?? '')
      .executeTakeFirstOrThrow()
    await suppress(db, row['emailHash'], 'complaint', '', clock.now())
    await db
      .updateTable('mailing_addresses')
      .set({ email: 'quelquun@labo.example' })
      .where('subscriberId', '=', people.subscribers[0] ?? '')
      .execute()

    post.received.length = 0
    const next = await confirmed({ ...people, readers: 0, subscribers: people.subscribers })
    await sendUntil(next.id, undefined, { MAILINGS_PER_WEEK: '1' })
    expect(post.received.length).toBe(7)
    const reasons = await countReasons(db, next.id)
    expect(new Map(reasons.map(({ reason, count }) => [reason, count]))).toEqual(
      new Map(Object.entries({ erased: 1, fewer: 1, reserved: 1, suppressed: 1, unsubscribed: 1 })),
    )

    // The same week, a third letter: everyone has had enough, unless it is about their own affairs.
    post.received.length = 0
    const third = await confirmed({
      ...people,
      readers: 0,
      subscribers: people.subscribers.slice(5),
    })
    await sendUntil(third.id, undefined, { MAILINGS_PER_WEEK: '1' })
    expect(post.received.length).toBe(0)
    expect(await countReasons(db, third.id)).toEqual([
      { state: 'skipped', reason: 'fatigue', count: 7 },
    ])
    const own = await confirmed({
      ...people,
      readers: 0,
      transactional: true,
      subscribers: people.subscribers.slice(5),
    })
    await sendUntil(own.id, undefined, { MAILINGS_PER_WEEK: '1' })
    expect(post.received.length).toBe(7)
  })

  test('stops at once when it is paused, goes on where it was, and never after it is cancelled', async () => {
    const { id } = await confirmed({ readers: 60 })
    await sendUntil(
      id,
      onceAt(10, () => move(id, 'pause')),
    )
    const before = post.received.length
    expect(before).toBeLessThan(60)
    expect(await stateOf(id)).toBe('paused')
    await sendUntil(id)
    expect(post.received.length).toBe(before)
    await move(id, 'resume')
    await sendUntil(
      id,
      onceAt(30, () => move(id, 'cancel')),
    )
    const after = post.received.length
    await sendUntil(id)
    expect(post.received.length).toBe(after)
    expect(new Set(receivers()).size).toBe(after)
    expect((await countsOf(id)).queued).toBe(60 - after)
    expect((await move(id, 'resume')).ok).toBe(false)
  })

  test('is not sent to whoever leaves while it is leaving', async () => {
    const { id, subscribers, emailOf } = await confirmed({ readers: 50 })
    let asked = false
    await sendUntil(id, async () => {
      if (!asked && post.received.length >= 5) {
        asked = true
        await db
          .updateTable('mailing_subscriptions')
          .set({ state: 'unsubscribed' })
          .where('subscriberId', '=', subscribers[49] ?? '')
          .execute()
      }
      return false
    })
    expect(receivers()).not.toContain(emailOf(50))
    expect(post.received.length).toBe(49)
  })
})

describe('a server that', () => {
  test('says “later” is asked again, later and later, with the same Message-ID', async () => {
    const { id } = await confirmed({ readers: 1 })
    post.behave('later')
    await sendUntil(id, async () => (await countsOf(id)).queued === 1 && (await triesOf(id)) === 1)
    const { nextTryAt } = await firstOf(id)
    expect(nextTryAt?.getTime()).toBe(clock.now().getTime() + 60_000)
    await sendUntil(id, () => waited())
    expect(await triesOf(id)).toBe(1)
    clock.pass({ minutes: 1 })
    post.behave('take')
    await sendUntil(id)
    expect(post.received.length).toBe(1)
    expect(await countsOf(id)).toMatchObject({ sent: 1 })
  })

  test('says “never” is not asked again, and the others are served', async () => {
    const { id } = await confirmed({ readers: 3 })
    post.behave('never')
    await sendUntil(id)
    expect(await countsOf(id)).toMatchObject({ failed: 3, queued: 0 })
    expect(await countReasons(db, id)).toEqual([{ state: 'failed', reason: '550', count: 3 }])
  })

  test('is not asked about what is no address; nobody else waits for it', async () => {
    const { id, subscribers } = await confirmed({ readers: 3 })
    const crooked = 'a@b.fr>\r\nRCPT TO:<other@example.org'
    await db
      .updateTable('mailing_addresses')
      .set({ email: crooked })
      .where('subscriberId', '=', subscribers[0] ?? '')
      .execute()
    await sendUntil(id)
    expect(post.received.length).toBe(2)
    expect(await countsOf(id)).toMatchObject({ sent: 2, failed: 1 })
  })

  test('is away is waited for, and that costs nobody a try', async () => {
    const { id } = await confirmed({ readers: 5 })
    let looked = 0
    await sendUntil(id, () => looked++ > 20, { SMTP_URL: 'smtp://127.0.0.1:9' })
    expect(await countsOf(id)).toMatchObject({ queued: 5 })
    expect(await triesOf(id)).toBe(0)
    await sendUntil(id)
    expect(post.received.length).toBe(5)
  })

  test('cuts the line after the last dot leaves a doubt, and the doubt is told', async () => {
    const { id, emailOf } = await confirmed({ readers: 1 })
    post.behave('cut')
    await sendUntil(id, async () => (await countsOf(id)).uncertain === 1)
    post.behave('take')
    clock.pass({ minutes: 2 })
    await sendUntil(id)
    expect(receivers()).toEqual([emailOf(1), emailOf(1)])
    expect(new Set(post.received.map(({ messageId }) => messageId)).size).toBe(1)
    expect(await listDoubtful(db, id)).toMatchObject([
      { number: 1, email: emailOf(1), state: 'sent', doubts: 1 },
    ])
  })

  test('cuts it each time is left alone after three, until a person says otherwise', async () => {
    const { id } = await confirmed({ readers: 1 })
    post.behave('cut')
    for (let time = 1; time <= 3; time++) {
      await sendUntil(id, async () => (await firstOf(id)).doubts === time)
      clock.pass({ minutes: 2 })
    }
    await sendUntil(id)
    expect(post.received.length).toBe(3)
    expect(await stateOf(id)).toBe('sent')
    expect(await countsOf(id)).toMatchObject({ uncertain: 1 })
    expect(await requeueDoubtful(db, id)).toBe(1)
  })
})

describe('two senders', () => {
  test('share the work without writing to anyone twice', async () => {
    const { id, emailOf } = await confirmed({ readers: 80 })
    // None of them falls: a busy machine that stops one for half a second must not look like a fall.
    const send = () => sendUntil(id, undefined, {}, 60_000)
    await Promise.all([send(), send(), send()])
    expect(receivers().sort()).toEqual(
      Array.from({ length: 80 }, (_, at) => emailOf(at + 1)).sort(),
    )
  })
})

describe('a database that starts again', () => {
  const fallen = (id: string, claim: number[]) =>
    db
      .updateTable('mailing_leases')
      .set({ claim, serverSince: new Date('2026-01-01'), until: new Date(0) })
      .where('mailingId', '=', id)
      .execute()

  test('may have lost its last commits: the claim is in doubt and named, nobody else is', async () => {
    const { id } = await confirmed({ readers: 6 })
    await fallen(id, [2, 3])
    expect(await takeLease(db, id, owner, 500)).toEqual([2, 3])
    await db.updateTable('mailing_leases').set({ until: new Date() }).execute()
    await sendUntil(id)
    expect(post.received.length).toBe(6)
    expect((await listDoubtful(db, id)).map(({ number }) => number)).toEqual([2, 3])
  })

  test('leaves nobody in doubt whom the sender that lived on has not begun', async () => {
    const { id } = await confirmed({ readers: 6 })
    await fallen(id, [1, 2, 3])
    expect(await takeLease(db, id, owner, 500, [2, 3])).toEqual([1])
  })

  test('and the same one leaves nobody in doubt: it has lost nothing', async () => {
    const { id } = await confirmed({ readers: 6 })
    await fallen(id, [2, 3])
    await db
      .updateTable('mailing_leases')
      .set({ serverSince: sql`pg_postmaster_start_time()` })
      .execute()
    expect(await takeLease(db, id, owner, 500)).toEqual([])
  })
})

describe('nothing leaves', () => {
  test('after a restore, until a person says so', async () => {
    const { id } = await confirmed({ readers: 2 })
    await db
      .insertInto('instance_settings')
      .values({ name: 'restored', value: '{}', changedAt: clock.now() })
      .execute()
    await sendUntil(id, () => waited())
    expect(post.received.length).toBe(0)
    expect(await stateOf(id)).toBe('sending')
    clock.pass({ minutes: 1 })
    await db.updateTable('mailing_house').set({ releasedAt: clock.now() }).execute()
    await sendUntil(id)
    expect(post.received.length).toBe(2)
  })

  test('of a letter that nobody sent for half a day: it may be an old copy', async () => {
    const { id } = await confirmed({ readers: 2 })
    await db
      .updateTable('mailing_leases')
      .set({ until: new Date(Date.now() - 13 * 3_600_000) })
      .where('mailingId', '=', id)
      .execute()
    await sendUntil(id)
    expect(post.received.length).toBe(0)
    expect(await findMailing(db, id)).toMatchObject({ state: 'paused', pauseReason: 'asleep' })
    await move(id, 'resume')
    await sendUntil(id)
    expect(post.received.length).toBe(2)
  })
})

let looks = 0
/** A few rounds have passed. */
function waited(): boolean {
  looks++
  if (looks < 12) return false
  looks = 0
  return true
}

async function firstOf(
  id: string,
): Promise<{ tries: number; doubts: number; nextTryAt: Date | null }> {
  return db
    .selectFrom('mailing_recipients')
    .select(['tries', 'doubts', 'nextTryAt'])
    .where('mailingId', '=', id)
    .where('number', '=', 1)
    .executeTakeFirstOrThrow() as never
}
const triesOf = async (id: string) => (await firstOf(id)).tries
