import { beforeAll, describe, expect, it } from 'vitest'
import { recordPerson } from '#modules/people/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson, testSettings } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { makeRooms, roomNeeds } from '../app.ts'

const database = useDatabase()
const rooms = makeRooms()
const { identify: _, ...needs } = roomNeeds(rooms)
const door = openDoor(database, { ...needs, stepUp: () => undefined })
const published = rooms
  .flatMap((room) => room.openData?.('fr') ?? [])
  .flatMap(({ files }) => files.map(({ href }) => href))
const open = needs.routes.filter(({ options }) => options.open)
/** Those of them that need no name of a thing. */
const plain = open.filter(({ path, method }) => !path.includes(':') && method === 'GET')
const forMachines = /\.(json|jsonl|jsonld|csv|xml|atom|ics|md|bib|ris|tar)\b|:file(\{|$)/
/** What looks like it, and is no data. */
const forPeople: Readonly<Record<string, string>> = {
  '/tirages/:slug/ceremonie/:file': 'booklets, for a printer',
  '/recherche/propositions.json': 'what is proposed to one reader while they type',
  // A list shows each reader what they may see, and its files follow it: no cache may keep them for all.
  '/tirages/liste.csv': 'the list as its reader sees it; what is open is /tirages.json',
  '/tirages/liste.json': 'the list as its reader sees it; what is open is /tirages.json',
  '/decisions/liste.csv': 'the list as its reader sees it; what anyone may read are its pages',
  '/decisions/liste.json': 'the list as its reader sees it; what anyone may read are its pages',
  '/enquetes/liste.csv': 'the list as its reader sees it; what is open is the results of each',
  '/enquetes/liste.json': 'the list as its reader sees it; what is open is the results of each',
  '/budgets/liste.csv': 'the list as its reader sees it; what anyone may read are its pages',
  '/budgets/liste.json': 'the list as its reader sees it; what anyone may read are its pages',
  '/budgets/:slug/idees.csv': 'the list as its reader filters it; its places are projets.geojson',
  '/budgets/:slug/idees.json': 'the list as its reader filters it; its places are projets.geojson',
  '/cartes-d-avis/liste.csv': 'the list as its reader sees it; what is open is export.zip of each',
  '/cartes-d-avis/liste.json': 'the list as its reader sees it; what is open is export.zip of each',
  '/experiences.csv': 'the list as its reader filters it; what is open is in the catalogue',
  '/experiences.json': 'the list as its reader filters it; what is open is in the catalogue',
  '/ressources.csv': 'what a search found; what is open is /ressources/export.jsonl',
  '/activite.csv': 'one page as its reader turned to it; what is open is /activite.json',
  '/reseau/missions/liste.csv': 'the list as its reader filters it, in their language',
  '/reseau/missions/liste.json': 'the list as its reader filters it, in their language',
  '/scrutins/liste.csv': 'the list as its reader sees it; what is open is /scrutins.json',
  '/scrutins/liste.json': 'the list as its reader sees it; what is open is /scrutins.json',
  '/evaluations/indicateurs.csv': 'the library as its reader filters it, in their language',
  '/evaluations/indicateurs.json': 'the library as its reader filters it, in their language',
  '/evaluations/familles/liste.csv': 'the list as its reader sees it; numbers are in each family',
  '/evaluations/familles/liste.json': 'the list as its reader sees it; numbers are in each family',
  '/lettres/:slug/images/:file': 'pictures of a letter, for whoever reads it',
  '/sitemap.xml': 'for robots, which are no pages',
  '/opensearch.xml': 'for the browser itself',
}
/** Pages of a thing that go with the picture of the house, or have theirs elsewhere. */
const withoutPicture: Readonly<Record<string, string>> = {
  '/ressources/:slug': 'its file .png is one of its twins',
  '/series/:slug': 'each of its events has its own',
}
/** Those that answer to a question alone. */
const questions: ReadonlyMap<string, string> = new Map([
  ['/oai', '?verb=Identify'],
  ['/oembed', `?url=${encodeURIComponent(`${testSettings.baseUrl}/agenda`)}`],
])
/** Written as they are read: their hash is known at their end only. */
const streams = ['/ressources/export.jsonl', '/ressources/export.tar']

beforeAll(async () => {
  await act(door.house, {}, (ctx) => recordPerson(ctx, { name: 'Ida', email: 'ida@exemple.fr' }))
  // What a new house has on its first day: the referential of the index is one of its files.
  await act(door.house, {}, async (ctx) => {
    for (const room of rooms) await room.seed?.(ctx)
  })
})

async function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const answer = await door.app.request(`${testSettings.baseUrl}${path}`, { method, headers })
  return {
    status: answer.status,
    text: await answer.text(),
    of: (name: string) => answer.headers.get(name),
  }
}

describe('open data', () => {
  it('is every file of the catalogue, and every feed and calendar that anyone may follow', () => {
    const known = new Set(open.map(({ path }) => path))
    expect(published.length).toBeGreaterThan(8)
    expect(
      published.map((href) => href.split('?')[0] ?? '').filter((path) => !known.has(path)),
    ).toEqual([])
    const feeds = needs.routes.filter(
      ({ method, path, audience }) =>
        method === 'GET' && audience === 'anyone' && /\.atom$|^\/(?!.*:token).*\.ics$/.test(path),
    )
    expect(feeds.length).toBeGreaterThan(2)
    expect(feeds.filter(({ options }) => !options.open).map(({ path }) => path)).toEqual([])
  })

  it('is every machine file of a vote and of a draw that anyone may read', () => {
    const files = needs.routes.filter(
      ({ method, path, audience }) =>
        method === 'GET' &&
        audience === 'anyone' &&
        /^\/(scrutins|tirages|preuve)/.test(path) &&
        /\.(json|csv|py)$|:file(\{|$)/.test(path) &&
        // Booklets of the ceremony are for a printer.
        !/:token|:code|\/ceremonie\//.test(path) &&
        !(path in forPeople),
    )
    expect(files.length).toBeGreaterThan(4)
    expect(files.filter(({ options }) => !options.open).map(({ path }) => path)).toEqual([])
  })

  it('is every file for machines that anyone may read, or it is said why not', () => {
    const files = needs.routes.filter(
      ({ method, path, audience }) =>
        method === 'GET' &&
        audience === 'anyone' &&
        forMachines.test(path) &&
        !/:token|:code/.test(path),
    )
    expect(files.length).toBeGreaterThan(30)
    const closed = files.filter(({ options }) => !options.open).map(({ path }) => path)
    expect(closed.filter((path) => !(path in forPeople))).toEqual([])
    expect(Object.keys(forPeople).filter((path) => !closed.includes(path))).toEqual([])
  })

  it('is open to anyone, and to read', () => {
    expect(open.filter(({ audience }) => audience !== 'anyone').map(({ path }) => path)).toEqual([])
    expect(open.filter(({ method }) => method !== 'GET').map(({ path }) => path)).toEqual([])
  })

  it('may be read by the pages of other sites, kept, and answered 304', async () => {
    const wrong: string[] = []
    for (const { path } of plain) {
      const asked = `${path}${questions.get(path) ?? ''}`
      const first = await ask(asked)
      if (first.status !== 200) wrong.push(`${path}: ${first.status}`)
      if (first.of('access-control-allow-origin') !== '*') wrong.push(`${path}: no CORS`)
      if (first.of('access-control-allow-credentials')) wrong.push(`${path}: credentials`)
      if (!/^public/.test(first.of('cache-control') ?? ''))
        wrong.push(`${path}: ${first.of('cache-control')}`)
      if (streams.includes(path)) continue
      const etag = first.of('etag')
      if (!etag) wrong.push(`${path}: no ETag`)
      const again = await ask(asked, { 'if-none-match': etag ?? '' })
      if (again.status !== 304 || again.text !== '') wrong.push(`${path}: ${again.status} again`)
      if (again.of('access-control-allow-origin') !== '*') wrong.push(`${path}: 304 without CORS`)
      const other = await ask(asked, { 'if-none-match': 'W/"autre"' })
      if (other.status !== 200) wrong.push(`${path}: ${other.status} for another ETag`)
      const before = await ask(path, { 'access-control-request-method': 'GET' }, 'OPTIONS')
      if (
        before.status !== 204 ||
        !before.of('access-control-allow-headers')?.includes('If-None-Match')
      )
        wrong.push(`${path}: preflight ${before.status}`)
    }
    expect(plain.length).toBeGreaterThan(12)
    expect(wrong).toEqual([])
  }, 60_000)

  it('that a signed-in person reads is kept by nobody, and by no other site', async () => {
    const wrong: string[] = []
    for (const { path } of plain) {
      const { response } = await door.get(path, asPerson('administrator'))
      if (/public/.test(response.headers.get('cache-control') ?? '')) wrong.push(path)
      if (response.headers.has('access-control-allow-origin')) wrong.push(`${path}: CORS`)
    }
    expect(wrong).toEqual([])
  }, 60_000)
})

it('nothing else of the house lets the pages of other sites read it', async () => {
  const wrong: string[] = []
  const closed = needs.routes.filter(({ method, options }) => method === 'GET' && !options.open)
  for (const { path } of closed.filter(({ path }) => !path.includes(':'))) {
    for (const headers of [{}, { origin: 'https://ailleurs.exemple' }]) {
      const { of } = await ask(path, headers)
      if (of('access-control-allow-origin')) wrong.push(path)
      const before = await ask(path, headers, 'OPTIONS')
      if (before.of('access-control-allow-origin')) wrong.push(`OPTIONS ${path}`)
    }
  }
  expect(wrong).toEqual([])
}, 60_000)

it('each public thing that people show to others has a picture of its own, at its address', () => {
  const known = new Map(needs.routes.map(({ path, options }) => [path, options]))
  const things = needs.routes
    .filter(
      ({ method, audience, options }) =>
        method === 'GET' && audience === 'anyone' && options.cached,
    )
    .filter(({ path }) => /^\/[^/]+\/:slug$/.test(path) && !(path in withoutPicture))
    .map(({ path }) => path)
  expect(things.length).toBeGreaterThan(3)
  const own = (path: string) => known.get(`${path}/partage.png`)?.cached
  expect(things.filter((path) => !own(path))).toEqual([])
})
