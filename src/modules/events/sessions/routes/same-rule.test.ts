import { type Kysely, sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeRooms } from '#app.ts'
import { newId } from '#kit/ids.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { Route } from '#platform/routes.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { presencePaths } from '../../paths/presences.ts'
import { programmePaths } from '../../paths/programmes.ts'
import { eventPaths } from '../../paths.ts'
import type { EventTables } from '../../tables.ts'

const database = useDatabase()
const { clock } = database
const db: Kysely<EventTables> = database.db
const allRoutes = makeRooms().flatMap(({ routes }) => routes)
const door = openDoor(database, { routes: allRoutes })
const staff = asPerson('lab-team')
const member = asPerson([])
const at = '/agenda/une-visite-a-valbrenne'
/** What only the event itself says; its address was known to whoever asked. */
const words = /valbrenne|Odile Serre|Tirer au sort/i

/** Every address that begins with an event: from the table of routes, so that none is forgotten. */
const routes = allRoutes.filter(({ path }) => path.startsWith(`${eventPaths.event}`))
const isOfTeam = ({ audience }: Route) => audience === 'staff' || audience === 'administrator'
/** The same for every event, and for those that do not exist: it tells nothing. */
const tellsNothing: readonly string[] = [presencePaths.checkInWorker]
/** The secret of the address is the right: it was given by letter to one person. */
const isKeyed = ({ path }: Route) => path.includes('/:token')
const ofEvent = routes.filter(
  (route) => !(isOfTeam(route) || isKeyed(route) || tellsNothing.includes(route.path)),
)

const known = { contribution: '', reading: '', material: '', id: '' }

/** The address of a route with what really exists: a wrong key would prove nothing. */
function addressOf({ path }: Route): string {
  const token = path.startsWith(programmePaths.reading) ? known.reading : known.contribution
  const id = path === presencePaths.material ? known.material : known.id
  return path.replace(eventPaths.event, at).replace(':token', token).replace(/:\w+/, id)
}

function ask(route: Route, as?: Viewer) {
  const path = addressOf(route)
  return route.method === 'GET' ? door.get(path, as) : door.post(path, {}, as)
}

async function become(audience: string, state: string) {
  await sql`update events set audience = ${audience}, state = ${state}`.execute(db)
}

async function tokenTo(recipient: string, part: string): Promise<string> {
  const { rows } = await sql<{ bodyText: string }>`select body_text from outbox_mails
    where recipient = ${recipient} order by at desc, id desc`.execute(db)
  const match = rows.map(({ bodyText }) => new RegExp(`/${part}/([0-9a-f]{64})`).exec(bodyText))
  return match.find(Boolean)?.[1] ?? ''
}

async function done(path: string, fields: Parameters<typeof door.post>[1]) {
  expect((await door.post(path, fields, staff)).status, path).toBe(303)
}

beforeAll(async () => {
  await sql`insert into events (id, slug, kind, title, state, starts_at, ends_at, place, audience,
      replay_url, created_at, updated_at)
    values (${newId(clock.now(), clock.chance)}, 'une-visite-a-valbrenne', 'site-visit',
      'Une visite à Valbrenne', 'published', '2027-03-18T08:00:00Z', '2027-03-19T16:00:00Z',
      'Valbrenne', 'public', 'https://video.example/1', now(), now())`.execute(db)
  await done(`${at}/programme/preparer`, {
    intro: 'Racontez.',
    opensOn: '2026-11-20',
    closesOn: '2026-12-20',
    formats: 'Atelier : 90',
    questions: '',
    criteria: 'Intérêt',
    scale: '5',
    dayFrom: '09:00',
    dayTo: '18:00',
  })
  await done(`${at}/contribuer`, {
    title: 'Tirer au sort sans fichier',
    summary: 'Deux communes racontent.',
    format: 'atelier',
    language: 'fr',
    name1: 'Odile Serre',
    email1: 'odile.serre@valbrenne.example',
    publishName1: 'yes',
  })
  const reader = { name: 'Nour Haddad', email: 'nour@universite.example' }
  await done(`${at}/programme/comite`, { ...reader, organisation: '', territory: '' })
  const noon = { minutes: '', title: 'Repas', room: '', day: '2027-03-18', time: '12:30' }
  await done(`${at}/programme/grille/placer`, noon)
  await done(`${at}/programme/grille/publier`, { note: '' })
  const file = new File(['Bonjour'], 'notes.txt', { type: 'text/plain' })
  await done(`${at}/supports`, { title: 'Notes', kind: 'file', href: '', public: 'yes', file })
  known.contribution = await tokenTo('odile.serre@valbrenne.example', 'contribution')
  known.reading = await tokenTo(reader.email, 'relire')
  const [contribution] = await db.selectFrom('event_contributions').select('id').execute()
  const [material] = await db.selectFrom('event_materials').select('id').execute()
  known.id = contribution?.id ?? ''
  known.material = material?.id ?? ''
})

const everyone = [
  { who: 'a visitor', as: undefined },
  { who: 'somebody signed in', as: member },
  { who: 'a referent of elsewhere', as: asPerson('territory-referent') },
]
const onlyVisitor = everyone.slice(0, 1)
const closed = [
  ...['published', 'done', 'cancelled'].flatMap((state) => [
    { audience: 'members', state, to: onlyVisitor },
    { audience: 'invited', state, to: everyone },
  ]),
  ...['public', 'members', 'invited'].map((audience) => ({
    audience,
    state: 'draft',
    to: everyone,
  })),
]

describe('all the pages and files of an event follow the rule of the event', () => {
  test('the table is made of the routes, and none of them is left out', () => {
    expect(ofEvent.length).toBeGreaterThan(20)
    expect(known).toEqual({
      contribution: expect.stringMatching(/^[0-9a-f]{64}$/),
      reading: expect.stringMatching(/^[0-9a-f]{64}$/),
      material: expect.stringContaining('-'),
      id: expect.stringContaining('-'),
    })
  })

  test.each(closed)('$audience, $state: nothing is there', async ({ audience, state, to }) => {
    await become(audience, state)
    for (const { who, as } of to) {
      for (const route of ofEvent) {
        const { status, text, location } = await ask(route, as)
        const seen = `${route.method} ${route.path}, ${who}`
        if (route.audience === 'anyone' || as) expect(status, seen).toBe(404)
        else expect([303, 401, 403], seen).toContain(status)
        expect(text.replaceAll(at, ''), seen).not.toMatch(words)
        if (location) expect(location, seen).toMatch(/^\/connexion/)
      }
    }
  })

  test('what is for the team is refused to all the others, whoever the event is for', async () => {
    for (const audience of ['public', 'invited']) {
      await become(audience, 'published')
      for (const { who, as } of everyone) {
        for (const route of routes.filter(isOfTeam)) {
          const { status, text } = await ask(route, as)
          const seen = `${route.method} ${route.path}, ${who}`
          expect([303, 401, 403], seen).toContain(status)
          expect(text.replaceAll(at, ''), seen).not.toMatch(words)
        }
      }
    }
  })

  test('a secret link opens its own thing, whoever the event is for; not in a draft, not another’s', async () => {
    const keyed = routes.filter((route) => isKeyed(route) && route.method === 'GET')
    expect(keyed.length).toBe(3)
    for (const [audience, state, status] of [
      ['invited', 'published', 200],
      ['members', 'published', 200],
      ['public', 'draft', 404],
    ] as const) {
      await become(audience, state)
      for (const route of keyed) {
        expect((await ask(route)).status, `${route.path} ${state}`).toBe(status)
        const wrong = addressOf(route).replace(/[0-9a-f]{64}/, 'ab'.repeat(32))
        expect((await door.get(wrong)).status, wrong).toBe(404)
      }
    }
  })

  test('the script of the door says the same of an event that does not exist', async () => {
    await become('invited', 'published')
    const [answer, none] = [await door.get(`${at}/accueil/hors-ligne.js`), 'jamais']
    expect(answer.text).toBe((await door.get(`/agenda/${none}/accueil/hors-ligne.js`)).text)
  })

  // The negative control: the same addresses answer when the event is for the person who asks.
  test.each([
    { audience: 'public', state: 'published', as: undefined },
    { audience: 'members', state: 'published', as: member },
  ])('$audience: the same addresses answer to whom it is for', async ({ audience, state, as }) => {
    await become(audience, state)
    for (const route of ofEvent) {
      const viewer = route.audience === 'anyone' ? as : member
      const { status } = await ask(route, viewer)
      expect(status, `${route.method} ${route.path}`).not.toBe(404)
      expect(status, `${route.method} ${route.path}`).toBeLessThan(500)
    }
  })

  test('a cancelled one of everybody still says so, and shows nothing again', async () => {
    await become('public', 'cancelled')
    expect((await door.get(at)).status).toBe(200)
    expect((await door.get(`${at}/revoir`)).status).toBe(404)
    expect((await door.get(`${at}/supports/${known.material}`)).status).toBe(404)
  })
})
