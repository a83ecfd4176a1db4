import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { Ctx } from '#platform/context.ts'
import { imapMailbox } from '#platform/mail/mailbox.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { scriptAttacks } from '#platform/testing/hostile-texts.ts'
import { startMailbox } from '#platform/testing/imap.ts'
import { act } from '#platform/world.ts'
import { readMailbox } from './read-mailbox.ts'

const database = useDatabase()
const { db, clock } = database
const { house } = openDoor(database, { routes: [] })
const box = await startMailbox()
afterAll(() => box.stop())

const read = (url = box.url, pauseMs = 0) =>
  readMailbox({
    act: <T>(run: (ctx: Ctx) => Promise<T>) => act(house, {}, run),
    mailbox: imapMailbox(url),
    now: clock.now,
    pauseMs,
  })
const finds = async () =>
  (await db
    .selectFrom('watch_items')
    .select(['title', 'extract', 'address', 'authors', 'state'])
    .orderBy('title')
    .execute()) as { title: string; extract: string; address: string; authors: string }[]
const sources = async () =>
  (await db
    .selectFrom('watch_sources')
    .select(['kind', 'address', 'title'])
    .orderBy('address')
    .execute()) as unknown[]

const letter = (n: number, more: Readonly<Record<string, string>> = {}, body = `Mot ${n}`) => {
  const head = {
    From: '"La revue" <lettre@revue.example>',
    'List-Id': 'La revue <lettre.revue.example>',
    Subject: `Le numéro ${n} parle de tirage ${'abcdefghij'[n % 10]}`,
    'Message-ID': `<${n}@revue.example>`,
    Date: 'Tue, 24 Nov 2026 08:00:00 +0100',
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Transfer-Encoding': '8bit',
    ...more,
  }
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}`)
  return `${lines.join('\r\n')}\r\n\r\n${body}\r\n`
}

beforeEach(async () => {
  for (const table of ['watch_items', 'watch_sources', 'watch_mailboxes'] as const) {
    await db.deleteFrom(table).execute()
  }
  box.letters.length = 0
  box.uidValidity = 1
  box.said.length = 0
})

describe('the mailbox of the watch', () => {
  it('gives each letter once, and is left as it was', async () => {
    box.add(letter(1, {}, 'Un panel à Valbrenne : https://revue.example/panel'))
    box.add(letter(2))
    expect(await read()).toMatchObject({ letters: 2, fresh: 2, problem: '' })
    expect(await read()).toMatchObject({ letters: 0, fresh: 0 })
    box.add(letter(3))
    expect(await read()).toMatchObject({ letters: 1, fresh: 1 })
    const [first] = await finds()
    expect(first).toMatchObject({ address: 'https://revue.example/panel', authors: 'La revue' })
    expect(first?.title).toContain('Le numéro 1')
    expect(await sources()).toEqual([
      { kind: 'mail', address: 'lettre.revue.example', title: 'La revue' },
    ])
    expect(box.said.join('\n')).not.toMatch(/STORE|EXPUNGE|SELECT INBOX/)
    expect(box.said.join('\n')).toMatch(/EXAMINE/)
  })

  it('made again with other numbers, it brings nothing twice and loses nothing', async () => {
    box.add(letter(1))
    box.add(letter(2))
    await read()
    const kept = box.letters.splice(0)
    box.uidValidity = 2
    // The new one comes first, under a number that was already read in the old mailbox.
    box.add(letter(7))
    for (const { bytes } of kept) box.add(bytes)
    expect(await read()).toMatchObject({ letters: 3, fresh: 1 })
    expect(await finds()).toHaveLength(3)
  })

  it('cut in the middle, it goes on from there', async () => {
    for (let n = 1; n <= 4; n++) box.add(letter(n))
    box.cutAfter = 2
    expect(await read()).toMatchObject({ letters: 2, problem: 'mail-unreachable' })
    expect(await read()).toMatchObject({ letters: 2, fresh: 2, problem: '' })
    expect(await finds()).toHaveLength(4)
  })

  it('read by two processes at once, even past the claim, it gives each letter once', async () => {
    for (let n = 1; n <= 5; n++) box.add(letter(n))
    const both = await Promise.all([read(), read()])
    expect(both.filter((report) => report !== undefined)).toHaveLength(1)
    await db.updateTable('watch_mailboxes').set({ uidValidity: '', lastUid: 0 }).execute()
    await read()
    expect(await finds()).toHaveLength(5)
    expect(await read(box.url, 300_000)).toBeDefined()
    expect(await read()).toBeUndefined()
    clock.pass({ minutes: 6 })
    expect(await read()).toBeDefined()
  })

  it('says that its password is wrong, or that nobody answers', async () => {
    const wrong = new URL(box.url)
    wrong.password = 'faux'
    expect(await read(wrong.href)).toMatchObject({ problem: 'mail-refused' })
    wrong.port = '1'
    expect(await read(wrong.href)).toMatchObject({ problem: 'mail-unreachable' })
  })

  it('never sends a password over a line that is not safe to another machine', async () => {
    const away = new URL(box.url)
    away.hostname = '127.0.0.2'
    expect(await read(away.href)).toMatchObject({ letters: 0, problem: 'mail-unreachable' })
    expect(box.said.join('\n')).not.toMatch(/LOGIN|AUTHENTICATE/)
  })
})

describe('a letter', () => {
  it('is read through the traps of its charset', async () => {
    const latin = Buffer.from(
      letter(
        1,
        { Subject: 'Assemblée', 'Content-Type': 'text/plain; charset=utf-8' },
        'L\u0092été du panel tiré',
      ),
      'latin1',
    )
    box.add(latin)
    box.add(
      letter(
        2,
        {
          Subject: '=?iso-8859-1?Q?Jury_d=92=E9t=E9?=',
          'Content-Type': 'text/html; charset=iso-8859-1',
          'Content-Transfer-Encoding': 'quoted-printable',
        },
        '<p>Le jury s=92est r=E9uni =E0 Tours.</p>',
      ),
    )
    await read()
    const [first, second] = await finds()
    expect(first).toMatchObject({ title: 'Assemblée' })
    expect(first?.extract).toContain('L’été du panel tiré')
    expect(second).toMatchObject({ title: 'Jury d’été' })
    expect(second?.extract).toContain('Le jury s’est réuni à Tours.')
  })

  it('of several parts gives its words, and neither its pictures nor its attached files', async () => {
    const parts = [
      '--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nEn clair\r\n',
      '--x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>En <b>forme</b></p><a href="https://revue.example/lire?utm_source=x">Lire dans votre navigateur</a><a href="https://revue.example/u/1">Se désabonner</a>\r\n',
      '--x\r\nContent-Type: text/html\r\nContent-Disposition: attachment; filename=a.html\r\n\r\nSECRET\r\n--x--',
    ]
    box.add(letter(1, { 'Content-Type': 'multipart/mixed; boundary=x' }, parts.join('')))
    await read()
    const [find] = await finds()
    expect(find?.extract).toContain('En forme')
    expect(find?.extract).not.toMatch(/SECRET|\/u\/1/)
    expect(find?.address).toBe('https://revue.example/lire?utm_source=x')
  })

  it('of somebody who writes by hand keeps no address of theirs', async () => {
    const own = { From: 'Samia Rey <samia.rey@ville.example>', 'List-Id': '' }
    box.add(letter(1, own, 'Avez-vous vu ceci ?'))
    await read()
    const told = JSON.stringify([await finds(), await sources()])
    expect(told).toContain('ville.example')
    expect(told).not.toMatch(/samia/i)
  })

  it('with hostile words comes in as words; one that is badly made is not lost', async () => {
    const html = { 'Content-Type': 'text/html; charset=utf-8' }
    box.add(
      letter(
        1,
        { ...html, Subject: '<img src=x onerror=alert(1)>Titre' },
        scriptAttacks.join('<p>mot</p>'),
      ),
    )
    box.add('Rien de tout cela\0\0 n’est une lettre')
    box.add('')
    box.add(letter(4, { 'Content-Type': 'multipart/mixed; boundary="' }, '--"\r\n\r\nx'))
    expect(await read()).toMatchObject({ letters: 4, problem: '' })
    const all = await finds()
    expect(all).toHaveLength(4)
    expect(all.map(({ extract }) => extract).join()).toContain('Rien de tout cela')
    expect(all.map(({ extract }) => extract).join()).not.toMatch(/<script|onerror|javascript:/i)
  })

  it('is not taken for another one because both lead to the same front page', async () => {
    box.add(letter(1, { Subject: 'Une assemblée pour le fleuve' }))
    await read()
    await db.updateTable('watch_items').set({ state: 'dropped' }).execute()
    box.add(letter(2, { Subject: 'Les élèves votent leur budget' }))
    await read()
    const states = await db.selectFrom('watch_items').select('state').orderBy('state').execute()
    expect(states).toEqual([{ state: 'dropped' }, { state: 'new' }])
  })

  it('of a source that was paused stays out', async () => {
    box.add(letter(1))
    await read()
    await db.updateTable('watch_sources').set({ state: 'paused' }).execute()
    box.add(letter(2))
    expect(await read()).toMatchObject({ letters: 1, fresh: 0 })
    expect(await finds()).toHaveLength(1)
  })
})
