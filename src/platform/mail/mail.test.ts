import type { Kysely } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readConfig } from '../config.ts'
import type { Mail } from '../context.ts'
import { makeFileStore } from '../files/files.ts'
import type { PlatformTables } from '../tables.ts'
import { useDatabase } from '../testing/database.ts'
import { hostileLines } from '../testing/hostile-lines.ts'
import { startPost, type TestPost } from '../testing/smtp.ts'
import { testSettings } from '../testing/world.ts'
import { act, type House } from '../world.ts'
import { findOutboxMail, listOutbox, releaseHeldMails, sendQueuedMail, smtpPost } from './mail.ts'

const { db, clock, storage } = useDatabase()
const tables: Kysely<PlatformTables> = db

let server: TestPost
let post: NonNullable<ReturnType<typeof smtpPost>>

beforeAll(async () => {
  server = await startPost()
  const made = smtpPost(
    readConfig({ SMTP_URL: server.url, OUVROIR_URL: 'https://atelier.exemple' }),
  )
  if (!made) throw new Error('a server was named')
  post = made
})

beforeEach(async () => {
  server.received.length = 0
  server.behave('take')
  await tables.deleteFrom('outbox_mails').execute()
})

afterAll(async () => {
  post.close()
  await server.stop()
})

function house(mailLeaves: boolean): House {
  return {
    db,
    world: clock,
    settings: testSettings,
    listenersOf: () => [],
    mailLeaves,
    fileStore: (inside) => makeFileStore(inside, storage, clock),
  }
}

const letter: Mail = {
  to: 'camille@exemple.fr',
  subject: 'Votre lien de connexion',
  text: 'Bonjour,\n\nVoici votre lien.',
}

/** Queues a mail as an act does, and gives its row. */
async function queued(mail: Mail = letter, mailLeaves = true) {
  await act(house(mailLeaves), {}, async (ctx) => ctx.mail(mail))
  const [row] = await listOutbox(tables, 1)
  if (!row) throw new Error('nothing was queued')
  return row
}

const send = (id: string) => sendQueuedMail(tables, post, id, clock.now())

describe('a mail', () => {
  test('is written with its act, and goes with it when the act fails', async () => {
    const failing = act(house(true), {}, async (ctx) => {
      ctx.mail(letter)
      throw new Error('the act failed')
    })
    await expect(failing).rejects.toThrow('the act failed')
    expect(await listOutbox(tables, 10)).toEqual([])
  })

  test('leaves by SMTP once, to one person, as it was written', async () => {
    const { id } = await queued()
    await send(id)
    await send(id)
    expect(server.received).toHaveLength(1)
    const [mail] = server.received
    expect(mail?.subject).toBe('Votre lien de connexion')
    expect(mail?.text?.trim()).toBe(letter.text)
    expect(mail?.messageId).toBe(`<${id}@atelier.exemple>`)
    expect(await findOutboxMail(tables, id)).toMatchObject({ state: 'sent', tries: 1 })
  })

  test('says where one click stops it, when it comes by itself', async () => {
    const unsubscribeHref = 'https://atelier.exemple/alertes/a'
    const { id } = await queued({ ...letter, unsubscribeHref })
    await send(id)
    const [mail] = server.received
    const headerLine = (name: string) => mail?.headerLines.find(({ key }) => key === name)?.line
    expect(headerLine('list-unsubscribe')).toBe(`List-Unsubscribe: <${unsubscribeHref}>`)
    expect(headerLine('list-unsubscribe-post')).toBe(
      'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
    )
    await send((await queued()).id)
    const plain = server.received[1]?.headerLines.map(({ key }) => key) ?? []
    expect(plain.filter((key) => key.startsWith('list-'))).toEqual([])
  })

  test('carries an invitation twice: as another form of the text, and as a file', async () => {
    const content = 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n'
    const { id } = await queued({ ...letter, icalEvent: { method: 'REQUEST', content } })
    await send(id)
    const parts = server.received[0]?.attachments ?? []
    expect(parts.map(({ contentType }) => contentType)).toEqual([
      'text/calendar',
      'application/ics',
    ])
    expect(parts[0]?.headers.get('content-type')).toMatchObject({
      params: { method: 'REQUEST', charset: 'utf-8' },
    })
    expect(parts.map((part) => String(part.content))).toEqual([content, content])
    expect(parts[1]?.filename).toBe('invitation.ics')
  })

  test('carries what the reader keeps as a file', async () => {
    const file = { name: 'accuse.json', text: '{"ticket":"ab"}' }
    await send((await queued({ ...letter, file })).id)
    const [part] = server.received[0]?.attachments ?? []
    expect([part?.filename, part?.contentType, String(part?.content)]).toEqual([
      file.name,
      'application/json',
      file.text,
    ])
  })

  test('carries the paper of an invoice as it was drawn, and keeps it no longer than it takes', async () => {
    const bytes = Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0x00, 0xff, 0x0a])
    const { id } = await queued({ ...letter, file: { name: 'F2026-0001.pdf', bytes } })
    const paper = () =>
      tables
        .selectFrom('outbox_mails')
        .select(['attachedName', 'attachedBytes'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
    expect([...((await paper()).attachedBytes ?? [])]).toEqual([...bytes])
    await send(id)
    const [part] = server.received[0]?.attachments ?? []
    expect([part?.filename, part?.contentType, [...(part?.content ?? [])]]).toEqual([
      'F2026-0001.pdf',
      'application/pdf',
      [...bytes],
    ])
    expect(await paper()).toEqual({ attachedName: null, attachedBytes: null })
  })

  test('stays in the house when no server is set', async () => {
    expect((await queued(letter, false)).state).toBe('local')
  })

  test.each([
    ['odile.serre@valbrenne.example', 'local'],
    ['camille@example.fr', 'queued'],
  ])(
    'to someone invented stays in the house, for no server could deliver it: %s',
    async (to, state) => {
      expect((await queued({ ...letter, to })).state).toBe(state)
    },
  )

  test('that is refused for now is kept, told, and leaves later', async () => {
    server.behave('later')
    const { id } = await queued()
    await expect(send(id)).rejects.toThrow()
    expect(await findOutboxMail(tables, id)).toMatchObject({ state: 'failed', tries: 1 })
    server.behave('take')
    await send(id)
    expect(await findOutboxMail(tables, id)).toMatchObject({ state: 'sent', tries: 2 })
  })

  test('whose answer was lost may arrive twice, under one identifier', async () => {
    server.behave('cut')
    const { id } = await queued()
    await expect(send(id)).rejects.toThrow()
    server.behave('take')
    await send(id)
    expect(server.received.map(({ messageId }) => messageId)).toEqual([
      `<${id}@atelier.exemple>`,
      `<${id}@atelier.exemple>`,
    ])
  })

  test('held after a restore leaves only when a person says so', async () => {
    const { id } = await queued()
    await tables.updateTable('outbox_mails').set({ state: 'held' }).execute()
    await send(id)
    expect(server.received).toEqual([])
    expect(await releaseHeldMails(tables)).toBe(1)
    await send(id)
    expect(server.received).toHaveLength(1)
  })
})

describe('hostile words in a mail', () => {
  test.each(hostileLines)('open no other header and add no other recipient: %j', async (line) => {
    const { id } = await queued({ ...letter, subject: `Bonjour ${line}` })
    await send(id)
    const [mail] = server.received
    const to = [mail?.to ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address))
    expect(to).toEqual(['camille@exemple.fr'])
    expect(mail?.headers.has('bcc')).toBe(false)
    expect(mail?.headers.has('x-injected')).toBe(false)
  })

  test('in an address reach nobody else', async () => {
    const { id } = await queued({ ...letter, to: 'a@exemple.fr, b@exemple.fr' })
    await send(id).catch(() => undefined)
    const all = server.received.flatMap(({ to }) =>
      [to ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address)),
    )
    expect(all).not.toContain('b@exemple.fr')
  })
})
