import { describe, expect, it } from 'vitest'
import { readConfig } from '../config.ts'
import { post } from '../routes.ts'
import { useDatabase } from '../testing/database.ts'
import { openDoor } from '../testing/door.ts'

const database = useDatabase()
const routes = [post('/faire', 'anyone', (c) => c.text('fait'))]
const here = openDoor(database, { routes })
const publicConfig = readConfig({ OUVROIR_URL: 'https://ouvroir.exemple.fr', RATE_LIMITS: '0' })
const there = openDoor(database, { routes, config: publicConfig })

const types = ['application/x-www-form-urlencoded', 'text/plain', 'application/json', undefined]

async function send(door: typeof here, headers: Record<string, string>, type?: string) {
  const body = type ? { body: 'a=1', headers: { ...headers, 'content-type': type } } : { headers }
  const answer = await door.app.request('http://localhost:3000/faire', { method: 'POST', ...body })
  return answer.status
}

describe.each(types)('an act sent as %s', (type) => {
  it('is refused when nothing says where it comes from', async () => {
    expect(await send(here, {}, type)).toBe(403)
  })

  it.each([
    'https://ailleurs.exemple',
    'http://localhost.ailleurs.exemple',
    'null',
    'file://',
    'http://localhost:3000.ailleurs.exemple',
    'n’importe quoi'.replace('’', "'"),
  ])('is refused from %s', async (origin) => {
    expect(await send(here, { origin }, type)).toBe(403)
    expect(await send(here, { origin, 'sec-fetch-site': 'cross-site' }, type)).toBe(403)
  })

  it('is refused from a neighbour of the same site', async () => {
    expect(await send(here, { 'sec-fetch-site': 'same-site' }, type)).toBe(403)
    expect(await send(here, { 'sec-fetch-site': 'none' }, type)).toBe(403)
  })

  it('is accepted from this house, and from its pages that hide their address', async () => {
    expect(await send(here, { origin: 'http://localhost:3000' }, type)).toBe(200)
    expect(await send(here, { origin: 'null', 'sec-fetch-site': 'same-origin' }, type)).toBe(200)
  })
})

it('knows both names of one’s own machine, until a public address is set', async () => {
  expect(await send(here, { origin: 'http://127.0.0.1:3000' })).toBe(200)
  expect(await send(there, { origin: 'http://127.0.0.1:3000' })).toBe(403)
  expect(await send(there, { origin: 'https://ouvroir.exemple.fr' })).toBe(200)
  expect(await send(there, { origin: 'http://ouvroir.exemple.fr' })).toBe(403)
})
