import { describe, expect, it } from 'vitest'
import { framePath } from '#kit/frames/framed.ts'
import { reservedSlugs } from '#modules/resources/paths.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson, testSettings } from '#platform/testing/world.ts'
import { makeRooms, roomNeeds } from '../app.ts'
import { type ListedRoute, listRoutes } from '../cli/list-routes.ts'

const database = useDatabase()
const rooms = makeRooms()
const framed = rooms.flatMap((room) => room.framed ?? [])
const { identify: _, ...needs } = roomNeeds(rooms)
const door = openDoor(database, { ...needs, stepUp: () => undefined })
const staff = asPerson('administrator')
const routes = listRoutes()
/**
 * Programs post there without a page of ours: those of mail, whose address holds the key (RFC 8058), and
 * those of catalogues, which only read (OAI-PMH 2.0 asks for both ways).
 */
const openToPrograms = [
  '/lettres/desabonnement/:token',
  '/alertes/:token',
  '/atelier/courriels/:token',
  '/discussions/courriels/:token/:kind',
  '/oai',
]
const acts = routes.filter(
  ({ method, path }) => method === 'POST' && !openToPrograms.includes(path),
)
const reads = routes.filter(({ method }) => method === 'GET')

/** The address of a route, with the same word in each of its blanks. */
function addressOf({ path }: ListedRoute, word: string): string {
  return path.replace(/:\w+(?:\{[^}]*\})?/g, word)
}

async function sendTo(path: string, headers: Record<string, string>): Promise<number> {
  const address = `${testSettings.baseUrl}${path}`
  const body = new URLSearchParams({ mot: 'un mot' })
  const answer = await door.app.request(address, { method: 'POST', body, headers })
  return answer.status
}

describe('every act of the house', () => {
  it.each([
    ['from elsewhere', { origin: 'https://ailleurs.exemple' }],
    ['from nowhere', {}],
    ['from a page that hides', { origin: 'null' }],
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
  ])('is refused %s, to an administrator too', { timeout: 60_000 }, async (_, headers) => {
    const { cookie } = await signedIn()
    const wrong: string[] = []
    for (const route of acts) {
      const status = await sendTo(addressOf(route, 'un-mot'), { ...headers, cookie })
      if (status !== 403) wrong.push(`${route.path} answered ${status}`)
    }
    expect(wrong).toEqual([])
  })
})

/** A cookie that the test’s own door knows. */
async function signedIn(): Promise<{ cookie: string }> {
  let cookie = ''
  const real = door.app.request
  door.app.request = (input, init) => {
    cookie = new Headers(init?.headers).get('cookie') ?? ''
    return real.call(door.app, input, init)
  }
  await door.get('/', staff)
  door.app.request = real
  return { cookie }
}

const odd = [
  'un-mot',
  '%E0%A4%A',
  '%c0%af',
  '%00',
  '..%2f..%2fetc%2fpasswd',
  `${'a'.repeat(3000)}`,
  "'%20or%201=1--",
  '00000000-0000-0000-0000-000000000000',
  '99999999999999999999',
  '__proto__',
]
const oddQueries = [
  'page=-1&page=2&page=NaN',
  'page=99999999999999999999',
  'q=%25%25__%5C&q=b&langue=xx&langue=fr',
  `q=${encodeURIComponent('a'.repeat(3000))}`,
  'q=%F0%9F%98%80%E2%80%AE%CC%81&ordre=password&filtre[email]=a',
  'avant=abc&apres=-5&vue=%27&etape=%22&format=exe',
  '__proto__[x]=1&constructor=2',
]

describe('every page of the house', () => {
  it('keeps its address: no resource may take it', () => {
    const taken = routes.flatMap(
      ({ path }) => /^\/ressources\/([a-z0-9-]+)(?:\/|$)/.exec(path)?.[1] ?? [],
    )
    expect(new Set(taken).size).toBeGreaterThan(5)
    expect(taken.filter((slug) => !reservedSlugs.has(slug))).toEqual([])
  })

  it('meets addresses that mean nothing without an accident', { timeout: 240_000 }, async () => {
    const wrong: string[] = []
    for (const route of reads) {
      const words = route.path.includes(':') ? odd : odd.slice(0, 1)
      for (const word of words) {
        const path = addressOf(route, word)
        const { status } = await door.get(path, staff)
        if (status >= 500) wrong.push(`${path.slice(0, 120)} answered ${status}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('meets questions that mean nothing without an accident', { timeout: 240_000 }, async () => {
    const wrong: string[] = []
    for (const route of reads.filter(({ path }) => !path.includes(':'))) {
      for (const query of oddQueries) {
        const { status } = await door.get(`${route.path}?${query}`, staff)
        if (status >= 500) wrong.push(`${route.path}?${query.slice(0, 60)} answered ${status}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('answers HEAD as it answers GET', { timeout: 240_000 }, async () => {
    const wrong: string[] = []
    for (const { path } of reads.filter(({ path }) => !path.includes(':'))) {
      const asked = await door.app.request(`${testSettings.baseUrl}${path}`, { method: 'HEAD' })
      const got = await door.get(path)
      if (asked.status !== got.status) wrong.push(`${path}: ${asked.status}, GET ${got.status}`)
    }
    expect(wrong).toEqual([])
  })

  it('refuses to be framed, guessed or kept by a stranger’s cache when someone is signed in', async () => {
    const wrong: string[] = []
    // What holds nobody's words: the same bytes for everyone.
    const forMachines = /\.(txt|xml|webmanifest|ico)$|^\/(apple-touch-icon|partage)/
    // Made for the pages of other sites: `framed.test.ts` looks at them.
    const made = new Set(framed.map(({ page }) => framePath(page)))
    const closed = reads.filter(({ path }) => !path.includes(':') && !made.has(path))
    for (const { path } of closed) {
      const { headers } = (await door.get(path, staff)).response
      const policy = headers.get('content-security-policy') ?? ''
      const sound =
        policy.includes("frame-ancestors 'none'") &&
        headers.get('x-content-type-options') === 'nosniff' &&
        (forMachines.test(path) || !/public/.test(headers.get('cache-control') ?? ''))
      if (!sound) wrong.push(`${path}: ${headers.get('cache-control')}`)
    }
    expect(wrong).toEqual([])
  })
})
