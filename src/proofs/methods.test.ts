import { describe, expect, it } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { testSettings } from '#platform/testing/world.ts'
import { makeRooms, roomNeeds } from '../app.ts'
import { listRoutes } from '../cli/list-routes.ts'

const database = useDatabase()
const { identify: _, ...needs } = roomNeeds(makeRooms())
const door = openDoor(database, needs)
const routes = listRoutes()

/** One address for each shape of the house. */
const addresses = [...new Set(routes.map(({ path }) => path))].map((path) => ({
  path,
  address: path
    .replace(/:\w+\{([^}]*)\}/g, (_, shape: string) => wordOf(shape))
    .replace(/:\w+/g, 'un-mot'),
}))

function wordOf(shape: string): string {
  return (shape.split('|')[0] ?? '')
    .replace(/\[a-z0-9-\]\+/g, 'un-mot')
    .replace(/\[0-9\]\+|\\d\+/g, '1')
    .replaceAll('\\', '')
}

async function ask(method: string, path: string, headers: Record<string, string> = {}) {
  const answer = await door.app.request(`${testSettings.baseUrl}${path}`, { method, headers })
  await answer.text()
  return {
    status: answer.status,
    allow: answer.headers.get('allow')?.split(', ') ?? [],
    location: answer.headers.get('location'),
    response: answer,
  }
}

/** What the shapes of the house answer at an address, whichever of them is met first. */
function methodsAt(address: string): string[] {
  return [...new Set(shapes.filter(({ shape }) => shape.test(address)).map(({ method }) => method))]
}

const shapes = routes.map(({ method, path }) => {
  const parts = path.split('/').map((part) => {
    const [, shape] = /^:\w+(?:\{(.*)\})?$/.exec(part) ?? []
    if (shape !== undefined) return `(?:${shape})`
    return part.startsWith(':') ? '[^/]+' : part.replaceAll('.', '\\.')
  })
  return { method, shape: new RegExp(`^${parts.join('/')}$`) }
})

describe('every address of the house', () => {
  it('answers a method that it does not know with 405 and those that it does', async () => {
    const wrong: string[] = []
    for (const { address, path } of addresses) {
      const known = methodsAt(address)
      if (known.length === 0) wrong.push(`${path} was not recognised at ${address}`)
      for (const method of ['PUT', 'DELETE', 'PATCH']) {
        // From here and from elsewhere: what does nothing needs no proof of origin.
        for (const headers of [{}, { origin: 'https://ailleurs.exemple' }]) {
          const { status, allow } = await ask(method, address, headers)
          const said = known.every((one) => allow.includes(one)) && allow.includes('OPTIONS')
          const more = allow.filter((one) => !['OPTIONS', 'HEAD', ...known].includes(one))
          if (status !== 405 || !said || more.length > 0)
            wrong.push(`${method} ${address}: ${status}, ${allow} (${known})`)
        }
      }
    }
    expect(wrong).toEqual([])
  }, 120_000)

  it('says with OPTIONS what it answers to', async () => {
    const wrong: string[] = []
    for (const { address } of addresses) {
      const { status, allow } = await ask('OPTIONS', address)
      const said = methodsAt(address).every((method) => allow.includes(method))
      if (status !== 204 || !said) wrong.push(`${address}: ${status}, ${allow}`)
    }
    expect(wrong).toEqual([])
  }, 60_000)

  it('that is only posted to says so to whoever opens it, and the other way round', async () => {
    const wrong: string[] = []
    for (const { address } of addresses) {
      const known = methodsAt(address)
      const missing = known.includes('GET') ? 'POST' : 'GET'
      if (known.includes(missing)) continue
      const { status } = await ask(missing, address, { origin: testSettings.baseUrl })
      if (status !== 405) wrong.push(`${missing} ${address}: ${status}`)
    }
    expect(wrong).toEqual([])
  }, 60_000)

  it('with one slash too many leads to itself, with its question', async () => {
    const wrong: string[] = []
    for (const { address } of addresses.filter(({ address }) => address !== '/')) {
      if (!methodsAt(address).includes('GET') || methodsAt(`${address}/`).length > 0) continue
      for (const end of ['/', '//']) {
        const { status, location } = await ask('GET', `${address}${end}?page=2`)
        if (status !== 308 || location !== `${address}?page=2`)
          wrong.push(`${address}${end}: ${status} ${location}`)
      }
    }
    expect(wrong).toEqual([])
  }, 60_000)
})

describe('where there is nothing', () => {
  it.each(['GET', 'OPTIONS', 'PUT', 'DELETE'])('%s finds nothing', async (method) => {
    expect((await ask(method, '/rien-ici')).status).toBe(404)
    expect((await ask(method, '/rien-ici/')).status).toBe(404)
  })

  it.each([
    '//ailleurs.exemple/',
    '/%2Failleurs.exemple/',
    '/\\ailleurs.exemple/',
    '//ailleurs.exemple//recherche/',
  ])('a slash at the end of %s leads to no other site', async (path) => {
    const { status, location } = await ask('GET', path)
    expect([status, location]).toEqual([404, null])
  })
})

it.each([
  ['/favicon.ico', 'image/x-icon', [0, 0, 1, 0]],
  ['/apple-touch-icon.png', 'image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['/apple-touch-icon-precomposed.png', 'image/png', [0x89, 0x50, 0x4e, 0x47]],
])('%s is a picture, that browsers keep', async (path, type, begins) => {
  const answer = await door.app.request(`${testSettings.baseUrl}${path}`)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe(type)
  expect(answer.headers.get('cache-control')).toBe('public, max-age=86400')
  const bytes = new Uint8Array(await answer.arrayBuffer())
  expect([...bytes.slice(0, 4)]).toEqual(begins)
  expect(bytes.length).toBeGreaterThan(200)
})
