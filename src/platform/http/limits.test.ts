import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../config.ts'
import { openPool } from '../database/database.ts'
import { makeLog } from '../log.ts'
import { get, post } from '../routes.ts'
import { useDatabase } from '../testing/database.ts'
import { openDoor } from '../testing/door.ts'
import { testSettings } from '../testing/world.ts'
import { postgresLimiter } from './limits.ts'

const database = useDatabase()
let paths = 0

/** An edge as a process of its own would open it: its own limiter, the same database. */
function openEdge(route: string, settings: Record<string, string> = {}) {
  return openDoor(database, {
    routes: [
      get(route, 'anyone', (c) => c.text('lu'), { perMinute: 5 }),
      get('/libre', 'anyone', (c) => c.text('lu')),
      post(`${route}/faire`, 'anyone', (c) => c.text('fait')),
      post(`${route}/voter`, 'anyone', (c) => c.text('voté'), { untimed: true, perMinute: 5 }),
    ],
    config: readConfig({ LOG_LEVEL: 'silent', ...settings }),
    limiter: postgresLimiter(database.pool, database.clock),
  })
}
const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32)
const newPath = () => `/limite-${++paths}`
type Edge = ReturnType<typeof openEdge>

async function ask(edge: Edge, path: string, from?: string): Promise<number> {
  return (await edge.get(path, undefined, from ? { 'x-forwarded-for': from } : {})).status
}

async function refused(statuses: Promise<number>[]): Promise<number> {
  return (await Promise.all(statuses)).filter((status) => status === 429).length
}

describe('limits per minute', () => {
  it('are counted in the database, so that two processes share them', async () => {
    const path = newPath()
    const [door, other] = [openEdge(path), openEdge(path)]
    const asked = Array.from({ length: 10 }, (_, at) => ask(at % 2 ? door : other, path))
    expect(await refused(asked)).toBe(5)
  })

  it('are two when two processes count each in its own database', async () => {
    const path = newPath()
    const [door, other] = [openEdge(path), openEdge(`${path}-ailleurs`)]
    const asked = Array.from({ length: 10 }, (_, at) =>
      at % 2 ? ask(door, path) : ask(other, `${path}-ailleurs`),
    )
    expect(await refused(asked)).toBe(0)
  })

  it('hold for every act, even one that says no limit', async () => {
    const path = newPath()
    const edge = openEdge(path)
    const sent = Array.from(
      { length: 130 },
      async () => (await edge.post(`${path}/faire`, {})).status,
    )
    expect(await refused(sent)).toBe(10)
  })

  it('leave alone what has none, and all when an instance is only measured', async () => {
    const path = newPath()
    const edge = openEdge(path)
    expect(await refused(Array.from({ length: 20 }, () => ask(edge, '/libre')))).toBe(0)
    const measured = openEdge(path, { RATE_LIMITS: '0' })
    expect(await refused(Array.from({ length: 20 }, () => ask(measured, path)))).toBe(0)
  })

  it('keep no address: neither in clear, nor the path', async () => {
    const path = newPath()
    const edge = openEdge(path, { TRUSTED_PROXIES: '1' })
    await ask(edge, path, '203.0.113.77')
    const rows = await database.db.selectFrom('rate_limits').select('key').execute()
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toMatch(/203\.0|limite/)
  })

  it('keep a key from which no address can be searched, once its hour is over', async () => {
    const path = newPath()
    const edge = openEdge(path, { TRUSTED_PROXIES: '1' })
    await sql`truncate rate_limits, rate_salts`.execute(database.db)
    await ask(edge, path, '203.0.113.77')
    /** Whoever reads the database and tries each address of a network, with a salt. */
    const found = async (salt: string) => {
      const { rows } = await sql<{ key: string }>`select key from rate_limits`.execute(database.db)
      return Array.from({ length: 256 }, (_, at) => `203.0.113.${at}`).filter((address) => {
        const key = digest(`${path} ${address}`)
        const tried = [key, digest(`${salt} ${key}`)]
        return rows.some((row) => tried.some((one) => row.key.includes(one)))
      })
    }
    const { rows } = await sql<{ salt: string }>`select salt from rate_salts`.execute(database.db)
    expect(await found(rows[0]?.salt ?? '')).toEqual(['203.0.113.77'])

    database.clock.set(new Date(database.clock.now().getTime() + 3_600_000))
    await ask(edge, path, '203.0.113.78')
    const later = await sql<{ salt: string }>`select salt from rate_salts`.execute(database.db)
    expect(later.rows).toHaveLength(1)
    // The salt that is left says who came within the hour, and nothing of those who came before.
    expect(await found(later.rows[0]?.salt ?? '')).toEqual(['203.0.113.78'])
  })

  it('hold on an address whose moment is nobody’s, and leave no row of it', async () => {
    const path = newPath()
    const edge = openEdge(path)
    await sql`truncate rate_limits`.execute(database.db)
    const sent = () => edge.post(`${path}/voter`, {}).then(({ status }) => status)
    expect(await refused(Array.from({ length: 10 }, sent))).toBe(5)
    const count = async () => (await sql`select key from rate_limits`.execute(database.db)).rows
    expect(await count()).toEqual([])
    await edge.post(`${path}/faire`, {})
    expect(await count()).toHaveLength(1)
  })
})

describe('the address of a person', () => {
  it('is not the one that they write themselves', async () => {
    const path = newPath()
    const edge = openEdge(path)
    const asked = Array.from({ length: 10 }, (_, at) => ask(edge, path, `198.51.100.${at}`))
    expect(await refused(asked)).toBe(5)
  })

  it('is the one that our own proxy saw, whatever was written before it', async () => {
    const path = newPath()
    const edge = openEdge(path, { TRUSTED_PROXIES: '1' })
    const forged = Array.from({ length: 10 }, (_, at) =>
      ask(edge, path, `198.51.100.${at}, 203.0.113.1`),
    )
    expect(await refused(forged)).toBe(5)
    const others = Array.from({ length: 10 }, (_, at) => ask(edge, path, `203.0.113.${at + 10}`))
    expect(await refused(others)).toBe(0)
  })
})

it('a database that is away stops acts, not this process', async () => {
  const gone = openPool('postgresql:///rien?host=/nulle-part', 2, makeLog({ LOG_LEVEL: 'silent' }))
  const door = openDoor(database, {
    routes: [post('/faire', 'anyone', (c) => c.text('fait'))],
    config: readConfig({ LOG_LEVEL: 'silent' }),
    limiter: postgresLimiter(gone, database.clock),
  })
  const answer = await door.app.request(`${testSettings.baseUrl}/faire`, {
    method: 'POST',
    headers: { origin: testSettings.baseUrl },
  })
  expect(answer.status).toBe(503)
  await gone.end()
})
