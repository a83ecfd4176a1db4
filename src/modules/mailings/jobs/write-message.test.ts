import { generateKeyPairSync } from 'node:crypto'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '#platform/config.ts'
import { makeLog } from '#platform/log.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { checkDkim } from '#platform/testing/dkim.ts'
import { openDoor } from '#platform/testing/door.ts'
import { makeTestMailing, type TestMailing } from '#platform/testing/letters.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { readLeaveToken, readReturnToken } from '../actions/sign-links.ts'
import { queueMailing } from '../sending/actions/queue-mailing.ts'
import { checkDns } from './check-dns.ts'
import { startSender } from './sender.ts'

const database = useDatabase()
const { house } = openDoor(database, { routes: [] })
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const published = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')

/** What a mail server received: the bytes as they came, and the envelope. */
const received: { bytes: Buffer; from: string; to: string }[] = []
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  logger: false,
  onData(stream, { envelope }, done) {
    const parts: Buffer[] = []
    stream.on('data', (part: Buffer) => parts.push(part))
    stream.on('end', () => {
      const from = envelope.mailFrom ? envelope.mailFrom.address : ''
      received.push({ bytes: Buffer.concat(parts), from, to: envelope.rcptTo[0]?.address ?? '' })
      done()
    })
  },
})

let made: TestMailing
const settings = {
  OUVROIR_URL: 'https://ouvroir.labo.fr',
  MAIL_FROM: 'Le Labo <lettres@labo.fr>',
  DKIM_PRIVATE_KEY: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  BOUNCE_DOMAIN: 'retours.labo.fr',
  MAILINGS_PER_MINUTE: '1000000',
  MAILINGS_PER_DOMAIN_PER_MINUTE: '1000000',
}

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const address = server.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  made = await makeTestMailing(database.db, database.clock, { readers: 3 })
  await act(house, { person: asPerson('lab-team') }, (ctx) =>
    queueMailing(ctx, made.id, { subscribers: made.subscribers }),
  )
  const config = readConfig({ ...settings, SMTP_URL: `smtp://127.0.0.1:${port}` })
  await startSender(
    { config, house, log: makeLog({ LOG_LEVEL: 'silent' }) },
    { only: made.id, pollMs: 10 },
  ).ended
})
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())))

const first = () => {
  const [letter] = received
  if (!letter) throw new Error('nothing was received')
  return letter
}
const keyOf = (name: string) => {
  expect(name).toBe('ouvroir._domainkey.labo.fr')
  return published
}

describe('a letter as a mail server receives it', () => {
  test('is signed, and the signature covers the two ways out (RFC 8058 §4)', () => {
    expect(received.length).toBe(3)
    for (const { bytes } of received) {
      const checked = checkDkim(bytes, keyOf)
      expect(checked).toMatchObject({ domain: 'labo.fr' })
      if (typeof checked === 'string') return
      expect(checked.covers).toEqual(
        expect.arrayContaining([
          'from',
          'to',
          'subject',
          'list-unsubscribe',
          'list-unsubscribe-post',
        ]),
      )
    }
  })

  test('would not pass with another word in it, another way out, or another key', () => {
    const changed = (from: string | RegExp, to: string) =>
      checkDkim(Buffer.from(first().bytes.toString('latin1').replace(from, to), 'latin1'), keyOf)
    expect(changed('Trois ateliers', 'Deux ateliers')).toBe('the body was changed')
    expect(changed(/unsub\+/, 'autre+')).toBe('the headers were changed')
    expect(changed('One-Click', 'Two-Clicks')).toBe('the headers were changed')
    expect(changed(/DKIM-Signature:/, 'X-Was:')).toBe('not signed')
    const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey
    const otherKey = other.export({ type: 'spki', format: 'der' }).toString('base64')
    expect(checkDkim(first().bytes, () => otherKey)).toBe('the headers were changed')
  })

  test('says how to leave, by web and by mail, to which list it belongs, and where it comes back', async () => {
    const { bytes, from, to } = first()
    const mail = await simpleParser(bytes)
    const header = (name: string) => mail.headerLines.find(({ key }) => key === name)?.line ?? ''
    const unfolded = (name: string) => header(name).replace(/\r?\n\s+/g, ' ')
    const [, href = '', mailto = ''] =
      /^List-Unsubscribe: <(https:\/\/[^>]+)>, <mailto:([^>]+)>$/.exec(
        unfolded('list-unsubscribe'),
      ) ?? []
    expect(href).toMatch(/^https:\/\/ouvroir\.labo\.fr\/lettres\/desabonnement\/[0-9a-f]{96}$/)
    expect(readLeaveToken(made.secret, href.split('/').at(-1) ?? '')).toEqual({
      subscriberId: made.subscribers[0],
      listId: made.listId,
    })
    expect(mailto).toMatch(/^unsub\+[a-z2-7]{48}@retours\.labo\.fr\?subject=unsubscribe$/)
    expect(header('list-unsubscribe-post')).toBe(
      'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
    )
    expect(unfolded('list-id')).toMatch(
      new RegExp(`^List-ID: <liste-${made.listId}\\.retours\\.labo\\.fr>$`, 'i'),
    )
    expect(unfolded('feedback-id')).toContain(made.id)
    expect(header('precedence')).toBe('Precedence: bulk')
    expect(mail.from?.value[0]).toMatchObject({ address: 'lettres@labo.fr', name: 'Le Labo' })
    expect(to).toBe(made.emailOf(1))
    const token = /^bounce\+([a-z2-7]{48})@retours\.labo\.fr$/.exec(from)?.[1] ?? ''
    expect(readReturnToken(made.secret, 'bounce', token)).toEqual({ mailingId: made.id, number: 1 })
    expect(new Set(received.map((letter) => letter.from)).size).toBe(3)
  })

  test('has its text and its page, filled for its reader, and no address of anyone else', async () => {
    const mail = await simpleParser(first().bytes)
    expect(mail.text).toContain('Bonjour Une lectrice')
    expect(mail.html).toContain('<p>Bonjour Une lectrice,</p>')
    expect(`${mail.text}${mail.html}`).not.toContain('{{')
    expect(first().bytes.toString()).not.toContain(made.emailOf(2))
  })
})

test('the lines of the domain are compared with what is published', async () => {
  const config = readConfig({ ...settings, SMTP_URL: 'smtps://smtp.labo.fr' })
  const lines = await checkDns(config, {
    resolveTxt: async (name: string) => {
      if (name.startsWith('ouvroir.')) return [['v=DKIM1; k=rsa; p=', published]]
      if (name.startsWith('_dmarc')) throw Object.assign(new Error('none'), { code: 'ENOTFOUND' })
      if (name === 'labo.fr') return [['v=spf1 a:smtp.labo.fr -all']]
      throw Object.assign(new Error('silence'), { code: 'ETIMEOUT' })
    },
    resolveMx: async () => [{ priority: 10, exchange: 'ouvroir.labo.fr' }],
  })
  expect(lines.map(({ kind, name, found }) => [kind, name, found])).toEqual([
    ['spf', 'retours.labo.fr', 'unreachable'],
    ['spf', 'labo.fr', 'good'],
    ['dkim', 'ouvroir._domainkey.labo.fr', 'good'],
    ['dmarc', '_dmarc.labo.fr', 'missing'],
    ['mx', 'retours.labo.fr', 'good'],
  ])
})
