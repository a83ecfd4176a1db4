import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { notFound } from '../answers.ts'
import { get, post } from '../routes.ts'
import { useDatabase } from '../testing/database.ts'
import { openDoor } from '../testing/door.ts'
import { asPerson } from '../testing/world.ts'

const database = useDatabase()
/** The database is away or its disk is full, a lock took too long, our own disk is full: none is a fault of ours. */
const passing = [
  ...['57P01', '57P02', '57P03', '57P04', '57P05', '57014', '08006', '08P01', 'ECONNREFUSED'],
  ...['53000', '53100', '53200', '53300', '53400', '58000', '58030', '55P03', '25P03', '25006'],
  ...['ENOSPC', 'EDQUOT'],
]
const secret = 'camille@exemple.fr'

/** An error as PostgreSQL and its driver raise it when nobody answers, or when a value cannot be. */
function failing(code: string) {
  return get(`/panne/${code}`, 'anyone', () => {
    throw Object.assign(new Error(`row of ${secret} at /srv/inside.ts`), { code })
  })
}

const door = openDoor(database, {
  routes: [
    get('/rien', 'anyone', (c) => notFound(c)),
    get('/reserve', 'administrator', (c) => c.text('dedans')),
    post('/petit', 'anyone', (c) => c.text('fait'), { bodyLimit: 100 }),
    post('/limite', 'anyone', (c) => c.text('fait')),
    post('/ecrire', 'anyone', async (c) => {
      // What PostgreSQL says of a full disk (53100), said by PostgreSQL itself.
      await sql`do $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$`.execute(
        c.var.ctx.db,
      )
      return c.text('fait')
    }),
    ...['XX000', '22P02', ...passing].map(failing),
    get('/cle/:id', 'anyone', async (c) => {
      const { db } = c.var.ctx
      await db.selectFrom('outbox_mails').select('id').where('id', '=', c.req.param('id')).execute()
      return c.text('lu')
    }),
  ],
})

const machine = { accept: 'application/json' }
const person = { accept: 'text/html,application/xhtml+xml' }

describe.each<[number, string]>([
  [404, '/rien'],
  [404, '/adresse/qui/n/est/pas'],
  [404, '/panne/22P02'],
  [404, '/cle/pas-une-cle'],
  [400, '/rien?recherche=a%00b'],
  [400, '/cle/%00'],
  [500, '/panne/XX000'],
  ...passing.map((code) => [503, `/panne/${code}`] as [number, string]),
])('a problem %i at %s', (status, path) => {
  it('is told to machines as RFC 9457, and to people as a page', async () => {
    const told = await door.get(path, undefined, machine)
    expect(told.status).toBe(status)
    expect(told.response.headers.get('content-type')).toBe('application/problem+json')
    expect(JSON.parse(told.text)).toMatchObject({ type: 'about:blank', status })

    const shown = await door.get(path, undefined, person)
    expect(shown.status).toBe(status)
    expect(shown.response.headers.get('content-type')).toContain('text/html')
    expect(shown.text).toContain(`<h1>${status}</h1>`)
  })

  it('says nothing of the inside, and is not kept', async () => {
    for (const headers of [machine, person]) {
      const { text, response } = await door.get(path, undefined, headers)
      expect(text).not.toMatch(/inside\.ts|camille@|at .*:\d+:\d+/)
      expect(response.headers.get('cache-control')).toBe('no-store')
    }
  })
})

it('sends a visitor to sign in, and tells a person without the role that the page is not theirs', async () => {
  expect(await door.get('/reserve')).toMatchObject({
    status: 303,
    location: '/connexion?suite=%2Freserve',
  })
  expect(await door.get('/reserve', asPerson('participant'))).toMatchObject({ status: 403 })
  expect(await door.get('/reserve', asPerson('administrator'))).toMatchObject({ status: 200 })
})

it('says when to come back after 503 and 429', async () => {
  const away = await door.get('/panne/57P01')
  expect(away.response.headers.get('retry-after')).toBe('5')
  const noRoom = await door.post('/ecrire', {})
  expect(noRoom.status).toBe(503)
  expect(noRoom.response.headers.get('retry-after')).toBe('5')
  expect((await door.get('/panne/53100')).response.headers.get('retry-after')).toBe('5')
  expect((await door.get('/panne/XX000')).response.headers.get('retry-after')).toBeNull()
  const full = openDoor(database, {
    routes: [post('/limite', 'anyone', (c) => c.text('fait'), { perMinute: 1 })],
    config: (await import('../config.ts')).readConfig({ LOG_LEVEL: 'silent' }),
    limiter: { take: async () => false },
  })
  const tooMany = await full.post('/limite', {})
  expect(tooMany.status).toBe(429)
  expect(tooMany.response.headers.get('retry-after')).toBe('60')
})

it('says 413 to a body that is announced too long', async () => {
  expect(await door.post('/petit', { mot: 'court' })).toMatchObject({ status: 200 })
  expect(await door.post('/petit', { mot: 'x'.repeat(200) })).toMatchObject({ status: 413 })
})

it('someone signed in is shown a page too when nobody can say who they are', async () => {
  const away = openDoor(database, {
    routes: [get('/page-ici', 'anyone', (c) => c.text('là'))],
    identify: async () => {
      throw Object.assign(new Error('terminating connection'), { code: '57P01' })
    },
  })
  const shown = await away.get('/page-ici', asPerson('lab-team'), person)
  expect(shown.status).toBe(503)
  expect(shown.response.headers.get('content-type')).toContain('text/html')
  expect(shown.text).toContain('<h1>503</h1>')
  expect((await away.get('/page-ici', undefined, person)).status).toBe(200)
})
