import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kit/ids.ts'
import { readForm } from './answers.ts'
import { readConfig } from './config.ts'
import { type Listening, listen } from './http/serve.ts'
import { type Live, openLive } from './live.ts'
import { makeLog } from './log.ts'
import { post } from './routes.ts'
import { useDatabase } from './testing/database.ts'
import { openDoor } from './testing/door.ts'

const database = useDatabase()
const subject = `experiment:${newId(new Date('2026-11-25'), database.clock.chance)}`
let live: Live
let door: ReturnType<typeof openDoor>
let listening: Listening

beforeAll(async () => {
  live = openLive(database.connectionString, makeLog({ LOG_LEVEL: 'silent' }))
  door = openDoor(database, {
    live,
    routes: [
      post('/changer', 'anyone', async (c) => {
        const { fin, sujet } = await readForm(c)
        c.var.ctx.changed(String(sujet))
        if (fin === 'lent') await wait(300)
        return c.text('fait', fin === 'refus' ? 422 : 200)
      }),
    ],
  })
  listening = await listen(door.app, 0, '127.0.0.1')
  await untilListening()
})
afterAll(async () => {
  await live.close()
  await listening.stop(500)
})

/** As soon as one word of ours comes back, the line is open. */
async function untilListening() {
  let heard = 0
  const stop = live.follow('essai:1', () => heard++)
  while (heard === 0) {
    await database.pool.query(`select pg_notify('ouvroir_changed', 'essai:1')`)
    await wait(30)
  }
  stop()
}

/** Opens a page that follows a subject, and counts how often it is told. */
async function follow(about: string) {
  const cut = new AbortController()
  const address = `http://127.0.0.1:${listening.port}/direct?sujet=${about}`
  const answer = await fetch(address, { signal: cut.signal })
  let words = ''
  const reading = (async () => {
    for await (const bytes of answer.body ?? []) words += new TextDecoder().decode(bytes)
  })().catch(() => undefined)
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    told: () => words.split('event: changed').length - 1,
    async leave() {
      cut.abort()
      await reading
    },
  }
}

describe('pages that follow a subject', () => {
  it('are told once the act is kept, and not before', async () => {
    const page = await follow(subject)
    expect(page).toMatchObject({ status: 200, type: 'text/event-stream' })
    const act = door.post('/changer', { sujet: subject, fin: 'lent' })
    await wait(150)
    expect(page.told()).toBe(0)
    await act
    await expect.poll(page.told).toBe(1)
    await page.leave()
  })

  it('are told nothing of an act that was refused, nor of another subject', async () => {
    const page = await follow(subject)
    await door.post('/changer', { sujet: subject, fin: 'refus' })
    await door.post('/changer', { sujet: subject.replace('experiment', 'session') })
    await door.post('/changer', { sujet: subject })
    await expect.poll(page.told).toBe(1)
    await wait(100)
    expect(page.told()).toBe(1)
    await page.leave()
  })

  it('follow again by themselves after the database was away, and ask again what they missed', async () => {
    const page = await follow(subject)
    await database.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where query = 'listen ouvroir_changed' and datname = current_database()`,
    )
    await expect.poll(page.told, { timeout: 5000 }).toBe(1)
    await door.post('/changer', { sujet: subject })
    await expect.poll(page.told, { timeout: 5000 }).toBe(2)
    await page.leave()
  })

  it.each(['', 'experiment', 'experiment:1', "x';--:1", `${subject} `])(
    'cannot follow « %s »',
    async (about) => {
      const page = await follow(encodeURIComponent(about))
      expect(page.status).toBe(400)
      await page.leave()
    },
  )

  it('are so many at a time, for one address and in all; who has left makes room', async () => {
    const most = { perClient: 2, inAll: 3 }
    const proxied = readConfig({ RATE_LIMITS: '0', LOG_LEVEL: 'silent', TRUSTED_PROXIES: '1' })
    const counted = openDoor(database, { live: { ...live, most }, routes: [], config: proxied })
    const other = await listen(counted.app, 0, '127.0.0.1')
    const open: AbortController[] = []
    const ask = async (from: string) => {
      const cut = new AbortController()
      const address = `http://127.0.0.1:${other.port}/direct?sujet=${subject}`
      const headers = { 'x-forwarded-for': from }
      const answer = await fetch(address, { signal: cut.signal, headers })
      if (answer.status === 200) open.push(cut)
      else await answer.text()
      return [answer.status, answer.headers.get('retry-after')]
    }
    expect(await ask('192.0.2.1')).toEqual([200, null])
    expect(await ask('192.0.2.1')).toEqual([200, null])
    expect(await ask('192.0.2.1')).toEqual([429, '60'])
    expect(await ask('192.0.2.2')).toEqual([200, null])
    expect(await ask('192.0.2.3')).toEqual([503, '60'])
    open[0]?.abort()
    await expect.poll(() => ask('192.0.2.1'), { timeout: 5000 }).toEqual([200, null])
    for (const cut of open) cut.abort()
    await other.stop(500)
  })
})

it('tells the other processes who is where, and those who follow a subject nothing of it', async () => {
  const other = openLive(database.connectionString, makeLog({ LOG_LEVEL: 'silent' }))
  const heard: string[] = []
  let changes = 0
  other.here?.hear((word) => heard.push(word))
  const stop = other.follow('mot', () => changes++)
  await expect
    .poll(
      () => {
        live.here?.tell('mot')
        return heard.at(-1)
      },
      { timeout: 5000 },
    )
    .toBe('mot')
  expect(changes).toBe(0)
  stop()
  await other.close()
})
