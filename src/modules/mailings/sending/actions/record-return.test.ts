import { createTransport } from 'nodemailer'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readConfig } from '#platform/config.ts'
import { makeLog } from '#platform/log.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { makeTestMailing, type TestMailing } from '#platform/testing/letters.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { returnToken } from '../../actions/sign-links.ts'
import { type Returns, startReturns } from '../../jobs/returns.ts'
import { liftSuppression } from '../../suppressions/actions/lift-suppression.ts'
import { listSuppressions } from '../../suppressions/store/suppressions.ts'
import { softBouncesToSuppress, splitMailbox } from '../return.ts'
import { queueMailing } from './queue-mailing.ts'
import { recordReturn } from './record-return.ts'

const database = useDatabase()
const { db, clock } = database
const { house } = openDoor(database, { routes: [] })
const staff = asPerson('lab-team')
let made: TestMailing
let returns: Returns

beforeAll(async () => {
  const config = readConfig({ BOUNCE_PORT: '0', HOST: '127.0.0.1' })
  const started = await startReturns({ config, house, log: makeLog({ LOG_LEVEL: 'silent' }) })
  if (!started) throw new Error('not listening')
  returns = started
})
afterAll(() => returns.stop())

beforeEach(async () => {
  made = await sent()
})

async function sent(subscribers?: readonly string[], listId?: string): Promise<TestMailing> {
  clock.pass({ minutes: 1 })
  const letter = await makeTestMailing(db, clock, {
    readers: 3,
    word: `w${clock.now().getTime()}`,
    ...(subscribers && listId ? { subscribers, listId } : {}),
  })
  await act(house, { person: staff }, (ctx) =>
    queueMailing(ctx, letter.id, { subscribers: letter.subscribers }),
  )
  await db
    .updateTable('mailing_recipients')
    .set({ state: 'sent', sentAt: clock.now() })
    .where('mailingId', '=', letter.id)
    .execute()
  return letter
}

const addressOf = (number: number, purpose: 'bounce' | 'unsub' = 'bounce', letter = made) =>
  `${purpose}+${returnToken(letter.secret, purpose, letter.id, number)}@retours.labo.fr`

/** A report as mail servers write it (RFC 3464), with the head of the letter inside. */
const report = (
  action: string,
  status: string,
  to = 'bounce+nobody@retours.labo.fr',
  inside = '',
) =>
  [
    'From: MAILER-DAEMON@mx.example.net',
    `To: ${to}`,
    'Subject: Undelivered Mail Returned to Sender',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b1"',
    '',
    'This is a MIME-encapsulated message.',
    '',
    '--b1',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'I am sorry to have to inform you that your message could not be delivered.',
    '',
    '--b1',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example.net',
    '',
    'Final-Recipient: rfc822; lectrice@example.org',
    `Action: ${action}`,
    `Status: ${status}`,
    'Diagnostic-Code: smtp; 550 the mailbox',
    '    does not answer',
    '',
    '--b1',
    'Content-Type: message/rfc822',
    '',
    `Return-Path: <${inside}>`,
    'Subject: Ce que novembre a donné',
    '',
    'Trois ateliers.',
    '',
    '--b1--',
    '',
  ].join('\r\n')

/** A complaint in the form of RFC 5965. */
const complaint = (inside: string) =>
  [
    'From: complaints@provider.example.net',
    'To: abuse@labo.fr',
    'Subject: Email feedback report',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=feedback-report; boundary="b2"',
    '',
    '--b2',
    'Content-Type: text/plain',
    '',
    'This is an email abuse report.',
    '',
    '--b2',
    'Content-Type: message/feedback-report',
    '',
    'Feedback-Type: abuse',
    'User-Agent: Provider/1.0',
    'Version: 1',
    '',
    '--b2',
    'Content-Type: message/rfc822',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(`List-Unsubscribe: <mailto:${inside}>\r\nSubject: x\r\n\r\nTexte\r\n`).toString(
      'base64',
    ),
    '--b2--',
    '',
  ].join('\r\n')

const record = (text: string, recipients?: readonly string[]) =>
  act(house, {}, (ctx) =>
    recordReturn(ctx, { bytes: Buffer.from(text), ...(recipients ? { recipients } : {}) }),
  )

async function stateOf(number: number, letter = made) {
  const row = await db
    .selectFrom('mailing_recipients')
    .select(['state', 'lastError'])
    .where('mailingId', '=', letter.id)
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
  return [row['state'], row['lastError']]
}

async function suppressionOf(number: number, letter = made) {
  const all = await listSuppressions(db, 1_000)
  return all.find(({ email }) => email === letter.emailOf(number))?.reason
}

describe('a letter that comes back', () => {
  test('for good: the address receives nothing any more', async () => {
    expect(await record(report('failed', '5.1.1'), [addressOf(1)])).toBe('bounce')
    expect(await stateOf(1)).toEqual(['bounced', '5.1.1'])
    expect(await suppressionOf(1)).toBe('hard-bounce')
    expect(await suppressionOf(2)).toBeUndefined()
  })

  test('for now: three letters in a row are needed, and the same report twice counts once', async () => {
    let letter = made
    for (let time = 1; time <= softBouncesToSuppress; time++) {
      expect(await suppressionOf(2)).toBeUndefined()
      const to = [addressOf(2, 'bounce', letter)]
      expect(await record(report('failed', '4.2.2'), to)).toBe('soft-bounce')
      expect(await record(report('failed', '4.2.2'), to)).toBe('nothing')
      if (time < softBouncesToSuppress) letter = await sent(made.subscribers, made.listId)
    }
    expect(await suppressionOf(2)).toBe('soft-bounces')
  })

  test('as a notice that it is late, or as good news, changes nothing', async () => {
    expect(await record(report('delayed', '4.4.1'), [addressOf(1)])).toBe('nothing')
    expect(await record(report('delivered', '2.0.0'), [addressOf(1)])).toBe('nothing')
    expect(await stateOf(1)).toEqual(['sent', null])
  })

  test('as an answer on holiday says nothing', async () => {
    const holiday = 'From: a@example.org\r\nSubject: Absente\r\n\r\nJe rentre lundi.\r\n'
    expect(await record(holiday, [addressOf(1)])).toBe('nothing')
    expect(await stateOf(1)).toEqual(['sent', null])
  })

  test('in a file is known by what it holds', async () => {
    expect(await record(report('failed', '5.1.1', addressOf(3)))).toBe('bounce')
    expect(await record(report('failed', '5.0.0', 'x@y.fr', addressOf(2)))).toBe('bounce')
    expect(await suppressionOf(2)).toBe('hard-bounce')
  })

  test('to an address that we never signed touches nobody', async () => {
    const forged = addressOf(1).replace(/\+./, (start) => (start === '+a' ? '+b' : '+a'))
    expect(await record(report('failed', '5.1.1', forged), [forged])).toBe('unknown')
    expect(await record('rubbish')).toBe('unknown')
    expect(await record('')).toBe('unknown')
    expect(await stateOf(1)).toEqual(['sent', null])
  })

  test('after its reader was erased, is noted without anyone to name', async () => {
    await db
      .deleteFrom('mailing_addresses')
      .where('subscriberId', '=', made.subscribers[0] ?? '')
      .execute()
    expect(await record(report('failed', '5.1.1'), [addressOf(1)])).toBe('bounce')
    expect(await stateOf(1)).toEqual(['bounced', '5.1.1'])
  })
})

describe('a complaint', () => {
  test('leaves every list and suppresses the address, until someone lifts it with a reason', async () => {
    expect(await record(complaint(addressOf(1, 'unsub')))).toBe('complaint')
    expect(await stateOf(1)).toEqual(['complained', 'complaint'])
    const row = await db
      .selectFrom('mailing_subscriptions')
      .selectAll()
      .where('subscriberId', '=', made.subscribers[0] ?? '')
      .executeTakeFirst()
    expect(row).toMatchObject({ state: 'unsubscribed', unsubscribedBy: 'complaint' })
    expect(await suppressionOf(1)).toBe('complaint')
    const all = await listSuppressions(db, 1_000)
    const hash = all.find(({ email }) => email === made.emailOf(1))?.emailHash ?? ''
    const lift = (reason: string, person = staff) =>
      act(house, { person }, (ctx) => liftSuppression(ctx, hash, reason))
    expect(await lift('')).toMatchObject({ refusal: 'without-reason' })
    expect(await lift('elle a téléphoné', asPerson('innovator'))).toMatchObject({
      refusal: 'forbidden',
    })
    expect((await lift('elle a téléphoné')).ok).toBe(true)
    expect(await suppressionOf(1)).toBeUndefined()
  })
})

describe('the receiver', () => {
  const deliver = async (to: string, raw: string) => {
    const transport = createTransport({ host: '127.0.0.1', port: returns.port })
    try {
      await transport.sendMail({ envelope: { from: '', to: [to] }, raw })
    } finally {
      transport.close()
    }
  }

  test('takes what comes back to an address of ours, at once', async () => {
    await deliver(addressOf(1), report('failed', '5.1.1'))
    expect(await stateOf(1)).toEqual(['bounced', '5.1.1'])
    await deliver(addressOf(2).toUpperCase(), report('failed', '5.1.1'))
    expect(await stateOf(2)).toEqual(['bounced', '5.1.1'])
  })

  test('takes a mail that asks to leave', async () => {
    await deliver(addressOf(3, 'unsub'), 'From: a@example.org\r\nSubject: unsubscribe\r\n\r\n\r\n')
    const row = await db
      .selectFrom('mailing_subscriptions')
      .selectAll()
      .where('subscriberId', '=', made.subscribers[2] ?? '')
      .executeTakeFirst()
    expect(row).toMatchObject({ state: 'unsubscribed', unsubscribedBy: 'mail' })
  })

  test('takes nothing for anyone else: it is no relay', async () => {
    for (const to of ['quelquun@example.org', 'bounce+aaaa@retours.labo.fr', 'unsub+@labo.fr']) {
      await expect(deliver(to, 'Subject: x\r\n\r\nx')).rejects.toThrow('550')
    }
  })
})

test('a mailbox file is cut at its separators, and only there', () => {
  const box = [
    'From mailer@mx Wed Nov 25 10:00:00 2026',
    'Subject: un',
    '',
    '>From loin, un texte',
    '',
    'From mailer@mx Wed Nov 25 10:01:00 2026',
    'Subject: deux',
    '',
    'x',
  ].join('\n')
  expect(splitMailbox(box).map((one) => one.trim())).toEqual([
    'Subject: un\n\nFrom loin, un texte',
    'Subject: deux\n\nx',
  ])
  expect(splitMailbox('Subject: seul\n\nx')).toEqual(['Subject: seul\n\nx'])
})
