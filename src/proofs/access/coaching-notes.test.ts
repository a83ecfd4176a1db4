import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { wholeField } from '#kit/left-out.ts'
import type { Viewer } from '#kit/viewer.ts'
import { recordPerson } from '#modules/people/index.ts'
import { registerPlace } from '#modules/territories/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { makeRooms, roomNeeds } from '../../app.ts'
import { listRoutes } from '../../cli/list-routes.ts'
import { crawl } from '../crawl.ts'

const database = useDatabase()
const { db } = database
const rooms = makeRooms()
const { routes, navigation } = roomNeeds(rooms)
const door = openDoor(database, { routes, navigation })
const secret = 'Perlimpinpin bloque tout, gardez-le pour vous'

let coach: Viewer
let coached: Viewer
let placeId = ''
let at = ''

beforeAll(async () => {
  const run = <T>(what: Parameters<typeof act<T>>[2]) => act(door.house, {}, what)
  const place = await run((ctx) =>
    registerPlace(ctx, {
      kind: 'commune',
      subtype: '',
      slug: 'valbrenne',
      name: 'Valbrenne',
      source: 'demo',
      regionCode: '75',
    }),
  )
  placeId = place.id
  const personOf = (name: string, email: string) => run((ctx) => recordPerson(ctx, { name, email }))
  coach = asPerson('lab-team', { id: await personOf('Tomás Ferreira', 'tomas@collectif.example') })
  coached = asPerson([], { id: await personOf('Odile Serre', 'odile@valbrenne.example') })
  const staff = asPerson('lab-team')
  const said = { skills: 'sortition', languages: 'fr', coaches: 'yes', shown: 'public' }
  const skills = { ...said, [wholeField]: 'yes' }
  await door.post('/reseau/competences/les-miennes', skills, coach)
  const asked = {
    territory: 'Valbrenne',
    themes: 'sortition',
    need: 'Nous voulons tirer au sort, et nous ne savons pas comment.',
    how: 'either',
    title: 'Maire',
  }
  at = (await door.post('/reseau/coaching', asked, coached)).location ?? ''
  await door.post(`${at}/proposer`, { coach: coach.id }, staff)
  await door.post(`${at}/reponse`, { answer: 'accept' }, coach)
  const met = { day: '2026-11-24', minutes: '90', how: 'video', note: secret }
  await door.post(`${at}/seances`, met, coach)
})

/** Every page and file that this person reaches by following every link, from these first pages. */
async function pagesWithSecret(viewer: Viewer | undefined): Promise<readonly string[]> {
  const found: string[] = []
  let read = 0
  const visit = async (path: string) => {
    const { text, response } = await door.get(path, viewer)
    read++
    if (text.includes('Perlimpinpin')) found.push(path)
    return response.headers.get('content-type')?.startsWith('text/html') ? text : ''
  }
  const first = [
    '/',
    '/reseau',
    '/reseau/coachings',
    at,
    `${at}/notes.txt`,
    '/recherche?q=bloque+tout',
  ]
  await crawl(listRoutes(), visit, [...first, '/reseau/territoires/valbrenne', '/maison/etat'], 3)
  expect(read).toBeGreaterThan(first.length)
  return found
}

test('the notes of a coaching are read by the two of the pair', async () => {
  for (const viewer of [coach, coached]) {
    const found = await pagesWithSecret(viewer)
    expect(found).toEqual(expect.arrayContaining([at, `${at}/notes.txt`]))
    expect(found.filter((path) => !path.startsWith(at))).toEqual([])
  }
}, 60_000)

test('and by nobody else, whatever page or file of the house they reach', async () => {
  const here = { kind: 'territory', id: placeId } as const
  const others = [
    undefined,
    asPerson('lab-team'),
    asPerson('administrator'),
    asPerson('finance'),
    asPerson([{ role: 'territory-referent', place: here }]),
    asPerson('innovator'),
  ]
  for (const other of others) expect(await pagesWithSecret(other)).toEqual([])
}, 120_000)

test('they are in one table of the whole database, and in no file of data about anyone', async () => {
  const { rows } = await sql<{ name: string }>`
    select quote_ident(table_schema) || '.' || quote_ident(table_name) as name
    from information_schema.tables where table_type = 'BASE TABLE'
      and table_schema not in ('pg_catalog', 'information_schema')`.execute(db)
  const holding: string[] = []
  for (const { name } of rows) {
    const result = await sql`
      select 1 from ${sql.raw(name)} t where t::text like '%Perlimpinpin%' limit 1`.execute(db)
    if (result.rows.length > 0) holding.push(name)
  }
  expect(holding).toEqual(['public.network_coaching_notes'])
  for (const room of rooms) {
    for (const viewer of [coach, coached]) {
      const held = JSON.stringify((await room.personExport?.(db, viewer.id)) ?? {})
      expect(held).not.toContain('Perlimpinpin')
    }
  }
})
