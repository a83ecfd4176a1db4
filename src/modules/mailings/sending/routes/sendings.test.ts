import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { restoreBackup, writeBackup } from '#platform/backup/backup.ts'
import { readConfig } from '#platform/config.ts'
import { openDb, openPool, type Pool } from '#platform/database/database.ts'
import { makeLog } from '#platform/log.ts'
import { anotherDatabase, useDatabase } from '#platform/testing/database.ts'
import { type Door, openDoor, testHouse } from '#platform/testing/door.ts'
import { makeTestMailing } from '#platform/testing/letters.ts'
import { noticeOf } from '#platform/testing/said-and-sent.ts'
import { startPost, type TestPost } from '#platform/testing/smtp.ts'
import { asPerson, memoryStorage } from '#platform/testing/world.ts'
import { startSender } from '../../jobs/sender.ts'
import { mailingsModule } from '../../module.ts'
import { paths, pathTo } from '../../paths.ts'

const database = useDatabase()
const { db, clock } = database
const staff = asPerson('lab-team')
const log = makeLog({ LOG_LEVEL: 'silent' })
const folder = mkdtempSync(join(tmpdir(), 'ouvroir-restored-'))
const opened: Pool[] = []
let door: Door
let post: TestPost

beforeAll(async () => {
  door = openDoor(database, { routes: mailingsModule(() => []).routes })
  post = await startPost()
})
afterAll(async () => {
  await post.stop()
  for (const pool of opened) await pool.end()
  rmSync(folder, { recursive: true, force: true })
})

const config = () => readConfig({ SMTP_URL: post.url, MAILINGS_PER_MINUTE: '1000000' })

/** Lets a sender look a few times, or send everything. */
async function send(house: Door['house'], id: string, ms = 400) {
  const sender = startSender({ config: config(), house, log }, { only: id, pollMs: 10 })
  const late = setTimeout(() => void sender.stop(), ms)
  await sender.ended
  clearTimeout(late)
}

describe('the page of a letter', () => {
  test('sends what is ready, once it is confirmed; then it says how far it is', async () => {
    const { id } = await makeTestMailing(db, clock, { readers: 3, word: 'page' })
    const page = pathTo('sending', id)
    expect((await door.get(page, staff)).text).toMatch(/Personnes qui la recevront\s: 3/)
    const sent = await door.post(pathTo('send', id), {}, staff)
    expect(sent).toMatchObject({ status: 303, location: page })
    expect((await door.get(page, staff)).text).toContain('Mettre en pause')
    const twice = await door.post(pathTo('send', id), {}, staff)
    expect(twice.status).toBe(422)
    expect(twice.text).toContain('a changé entre-temps')
    await door.post(pathTo('pause', id), {}, staff)
    expect((await door.get(page, staff)).text).toContain('L’équipe a mis cet envoi en pause')
    await door.post(pathTo('resume', id), {}, staff)
    await send(door.house, id, 10_000)
    const after = (await door.get(page, staff)).text
    expect(after).toContain('envoyée')
    expect(after).not.toContain('Écrire')
    expect(after).toMatch(/class="button quiet"[^>]*>Lire la lettre</)
    expect(after).toMatch(/3\ssur\s3/)
  })

  test('gives up what has not left, cancels what leaves, and offers to send only what is ready', async () => {
    const { id } = await makeTestMailing(db, clock, { readers: 1, word: 'brouillon' })
    const seen = async () => (await door.get(pathTo('sending', id), staff)).text
    expect(await seen()).toContain('Abandonner cette lettre')
    await db.updateTable('mailings').set({ state: 'draft' }).where('id', '=', id).execute()
    const unready = await seen()
    expect(unready).toContain('Cette lettre n’est pas prête')
    expect(unready).toContain('Abandonner cette lettre')
    // What one comes to do with a draft is write it: that button is the loud one.
    expect(unready).toMatch(/class="button action" href="[^"]*ecrire"[^>]*>Écrire la lettre</)
    expect(unready).not.toMatch(/>Abandonner la suite|action="[^"]*\/envoyer"/)
    await db.updateTable('mailings').set({ state: 'ready' }).where('id', '=', id).execute()
    await door.post(pathTo('send', id), {}, staff)
    const leaving = await seen()
    expect(leaving).not.toContain('Abandonner cette lettre')
    expect(leaving).toMatch(/>Abandonner la suite de l’envoi</)
    const stopped = await door.post(pathTo('cancel', id), {}, staff)
    expect(noticeOf(stopped.response)).toMatch(/envoi est abandonnée/)
    const { id: other } = await makeTestMailing(db, clock, { readers: 1, word: 'abandon' })
    const answer = await door.post(pathTo('cancel', other), {}, staff)
    expect(noticeOf(answer.response)).toMatch(/La lettre est abandonnée/)
    // What is given up is not written any more.
    expect((await door.get(pathTo('sending', other), staff)).text).not.toMatch(
      /href="[^"]*\/ecrire"/,
    )
  })

  test('says why a letter waits when no mail server is set, and nothing where one is', async () => {
    const { id } = await makeTestMailing(db, clock, { readers: 1, word: 'attente' })
    const reason = /Aucun serveur de courriel n’est réglé/
    expect((await door.get(pathTo('sending', id), staff)).text).not.toMatch(reason)
    await door.post(pathTo('send', id), {}, staff)
    const waiting = (await door.get(pathTo('sending', id), staff)).text
    expect(waiting).toMatch(reason)
    expect(waiting).toContain('SMTP_URL')
    const house = { ...testHouse(database), mailLeaves: true }
    const served = openDoor(database, { routes: mailingsModule(() => []).routes, house })
    expect((await served.get(pathTo('sending', id), staff)).text).not.toMatch(reason)
  })

  test('before its hour, says that without a mail server it will wait then, and nothing on a draft', async () => {
    const { id } = await makeTestMailing(db, clock, { readers: 1, word: 'heure' })
    const leavesAt = new Date(clock.now().getTime() + 86_400_000)
    await db.updateTable('mailings').set({ leavesAt }).where('id', '=', id).execute()
    const page = async () => (await door.get(pathTo('sending', id), staff)).text
    const ready = await page()
    expect(ready).toMatch(/S’il ne l’est pas d’ici là, la lettre attendra/)
    expect(ready).not.toMatch(/Personne ne la reçoit|l’envoi commence tout seul/)
    await db.updateTable('mailings').set({ state: 'draft' }).where('id', '=', id).execute()
    expect(await page()).not.toContain('SMTP_URL')
  })

  test('names those who are in doubt, and lets the team write to them once more', async () => {
    const { id, emailOf } = await makeTestMailing(db, clock, { readers: 4, word: 'doute' })
    await door.post(pathTo('send', id), {}, staff)
    await db
      .updateTable('mailing_recipients')
      .set({ state: 'uncertain', doubts: 3 })
      .where('mailingId', '=', id)
      .where('number', '=', 2)
      .execute()
    await send(door.house, id, 10_000)
    const page = await door.get(pathTo('sending', id), staff)
    const { subscriberId: second } = (await db
      .selectFrom('mailing_recipients')
      .select('subscriberId')
      .where('mailingId', '=', id)
      .where('number', '=', 2)
      .executeTakeFirstOrThrow()) as { subscriberId: string }
    const { email } = (await db
      .selectFrom('mailing_addresses')
      .select('email')
      .where('subscriberId', '=', second)
      .executeTakeFirstOrThrow()) as { email: string }
    expect(page.text).toContain(email)
    expect([1, 2, 3, 4].map(emailOf)).toContain(email)
    expect((await door.post(pathTo('retry', id), {}, staff)).status).toBe(303)
    post.received.length = 0
    await send(door.house, id, 10_000)
    expect(post.received.map(({ to }) => [to].flat()[0]?.text)).toEqual([email])
  })

  test('is not for others', async () => {
    const { id } = await makeTestMailing(db, clock, { readers: 1, word: 'autre' })
    for (const viewer of [asPerson('innovator'), asPerson('finance')]) {
      expect((await door.get(pathTo('sending', id), viewer)).status).toBe(403)
      expect((await door.post(pathTo('send', id), {}, viewer)).status).toBe(403)
    }
  })
})

describe('a restored instance', () => {
  test('sends nothing of what was leaving, until a person says so', async () => {
    const { id } = await makeTestMailing(db, clock, { readers: 5, word: 'restaurée' })
    await door.post(pathTo('send', id), {}, staff)
    const archive = join(folder, 'all.tar.gz')
    await writeBackup(database.pool, database.storage, archive)

    const connectionString = await anotherDatabase()
    const pool = openPool(connectionString, 5, log)
    opened.push(pool)
    const storage = memoryStorage()
    expect((await restoreBackup(archive, pool, storage)).ok).toBe(true)
    const copy = { ...database, db: openDb(pool), pool, connectionString, storage }
    const there = openDoor(copy, { routes: mailingsModule(() => []).routes })
    clock.set(new Date(Date.now() + 60_000))

    post.received.length = 0
    await send(there.house, id)
    expect(post.received.length).toBe(0)
    expect((await there.get(paths.sendings, staff)).text).toContain('aucune lettre ne part')
    expect((await there.post(paths.release, {}, asPerson('innovator'))).status).toBe(403)
    await send(there.house, id)
    expect(post.received.length).toBe(0)

    expect((await there.post(paths.release, {}, staff)).status).toBe(303)
    expect((await there.get(paths.sendings, staff)).text).not.toContain('aucune lettre ne part')
    await send(there.house, id, 10_000)
    expect(post.received.length).toBe(5)
  })
})
