import { setTimeout as wait } from 'node:timers/promises'
import { beforeEach, expect, it } from 'vitest'
import { readConfig } from '../config.ts'
import { type Handler, post } from '../routes.ts'
import { useDatabase } from '../testing/database.ts'
import { openDoor } from '../testing/door.ts'
import { postgresLimiter } from './limits.ts'

const database = useDatabase()
let [inside, most] = [0, 0]

/** So many are inside at once: each waits there for the others, and none for ever. */
let together = 1

const counted = async () => {
  most = Math.max(most, ++inside)
  if (together === 1) await wait(40)
  else for (let left = 500; left > 0 && most < together; left--) await wait(20)
  inside--
}
const heavy = { bodyLimit: 3_000_000, untimed: true, ownTransaction: true } as const
const keep: Handler = async (c) => {
  await counted()
  return c.text('gardé')
}
const door = openDoor(database, {
  routes: [post('/joindre', 'anyone', keep, heavy), post('/mots', 'anyone', keep)],
  config: readConfig({ LOG_LEVEL: 'silent', TRUSTED_PROXIES: '1' }),
  limiter: postgresLimiter(database.pool, database.clock),
})
const send = (from: string, bytes: number, path = '/joindre') =>
  door.post(path, { photo: new File(['x'.repeat(bytes)], 'photo.jpg') }, undefined, {
    'x-forwarded-for': from,
    'content-length': String(bytes + 200),
  })
const statuses = async (sent: readonly Promise<{ readonly status: number }>[]) =>
  (await Promise.all(sent)).map(({ status }) => status)

beforeEach(() => {
  ;[most, together] = [0, 1]
})

it('files that anyone sends take turns: one at a time from one address, three in all, and all are served', async () => {
  const alone = await statuses(Array.from({ length: 4 }, () => send('192.0.2.1', 1_200_000)))
  expect([alone, most]).toEqual([[200, 200, 200, 200], 1])
  const many = Array.from({ length: 8 }, (_, at) => send(`192.0.2.${10 + at}`, 1_200_000))
  expect(new Set(await statuses(many))).toEqual(new Set([200]))
  expect(most).toBe(3)
})

it('words, and light files, wait for none of them', async () => {
  together = 5
  await statuses(Array.from({ length: 5 }, () => send('192.0.2.2', 20_000)))
  expect(most).toBe(5)
})

it('one address sends so many in a minute, and another is not held back by it', async () => {
  const sent: number[] = []
  for (let at = 0; at < 21; at++) sent.push((await send('192.0.2.3', 1_200_000)).status)
  expect([sent.slice(0, 20).every((status) => status === 200), sent[20]]).toEqual([true, 429])
  expect((await send('192.0.2.4', 1_200_000)).status).toBe(200)
  expect((await send('192.0.2.3', 20_000)).status).toBe(200)
})
