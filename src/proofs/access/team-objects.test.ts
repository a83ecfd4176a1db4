import { beforeAll, expect, it } from 'vitest'
import type { Viewer } from '#kit/viewer.ts'
import { seedDeclaration } from '#modules/network/declaration/actions/seed-declaration.ts'
import { registerPlace } from '#modules/territories/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { makeRooms, roomNeeds } from '../../app.ts'
import { type ListedRoute, listRoutes } from '../../cli/list-routes.ts'
import { faultsAtDoors } from './knock.ts'
import { neverKeeping } from './world.ts'

// What the team alone works with, and which exists: the matrix asks at addresses that name nothing.
const database = useDatabase()
const { identify: _, ...rest } = roomNeeds(makeRooms())
const input = { ...rest, stepUp: () => undefined }
const door = openDoor(database, input)
const still = openDoor(database, {
  ...input,
  house: { ...door.house, db: neverKeeping(door.house.db) },
})

type Who = 'visitor' | 'stranger' | 'here' | 'elsewhere' | 'finance' | 'lab' | 'administrator'

const lab: readonly Who[] = ['lab', 'administrator']
const accounts: readonly Who[] = [...lab, 'finance']

/** Each kind of thing, and who gets in at all of its addresses. */
const allowedAt: Readonly<Record<string, readonly Who[]>> = {
  '/reseau/prospection/:id': lab,
  '/reseau/contacts/:id': lab,
  '/reseau/contacts/importer/:id': lab,
  '/experiences/importer/:id': lab,
  '/reseau/colleges/:id': lab,
  '/reseau/elections/:id': lab,
  '/reseau/declaration/signatures/:id': lab,
  '/reseau/paiements/imports/:id': accounts,
  '/evenements/:id': lab,
  '/evenements/series/:id': lab,
  '/envois/segments/:segment': lab,
  '/envois/listes/:list': lab,
}
const shapes = Object.keys(allowedAt)
const real: Record<string, string> = {}
const people: (readonly [Who, Viewer | undefined])[] = []

beforeAll(async () => {
  const place = (name: string) =>
    act(door.house, {}, (ctx) =>
      registerPlace(ctx, {
        kind: 'commune',
        subtype: '',
        slug: name.toLowerCase(),
        name,
        source: 'demo',
        regionCode: '75',
        population: 8_400,
      }),
    )
  const at = (id: string) =>
    asPerson([{ role: 'territory-referent', place: { kind: 'territory', id } }])
  const staff = asPerson('lab-team')
  people.push(
    ['visitor', undefined],
    ['stranger', asPerson('volunteer')],
    ['here', at((await place('Valbrenne')).id)],
    ['elsewhere', at((await place('Corvigny')).id)],
    ['finance', asPerson('finance')],
    ['lab', staff],
    ['administrator', asPerson('administrator')],
  )
  const posted = async (path: string, fields: Record<string, string | File>) => {
    const answer = await door.post(path, fields, staff)
    if (answer.status !== 303)
      throw new Error(
        `${path}: ${answer.status} ${/error-summary.{0,600}/s.exec(answer.text)?.[0]}`,
      )
    return answer.location ?? ''
  }
  await act(door.house, {}, seedDeclaration)
  const territory = 'Valbrenne'
  const someone = { name: 'Odile Serre', email: 'odile.serre@valbrenne.example' }
  const csv = (name: string, ...lines: string[]) => new File([lines.join('\r\n')], name)

  real['/reseau/prospection/:id'] = await posted('/reseau/prospection/nouveau', {
    territory,
    source: 'met',
  })
  real['/reseau/contacts/:id'] = await posted('/reseau/contacts/nouveau', {
    ...someone,
    territory,
    function: 'Maire',
    kind: 'elected',
    origin: 'met',
  })
  const contacts = csv('contacts.csv', 'Nom;Commune', 'Ana Roy;Valbrenne')
  const columns = await posted('/reseau/contacts/importer', { file: contacts })
  real['/reseau/contacts/importer/:id'] = columns.replace(/\/colonnes$/, '')
  const past = csv('passe.csv', 'Titre;Années', 'Un jury;2021')
  const pastColumns = await posted('/experiences/importer', { file: past })
  real['/experiences/importer/:id'] = pastColumns.replace(/\/colonnes$/, '')
  real['/reseau/colleges/:id'] = await posted('/reseau/colleges', {
    name: 'Communes',
    weight: '1',
    position: '1',
  })
  real['/reseau/elections/:id'] = await posted('/reseau/elections', {
    title: 'Municipales',
    heldOn: '2026-03-15',
  })
  real['/reseau/declaration/signatures/:id'] = await posted('/reseau/declaration/enregistrer', {
    territory,
    signedOn: '2026-11-02',
    name: 'Odile Serre',
    title: 'Maire',
    email: '',
    evidence: 'Délibération 2026-118',
    file: new File([`%PDF-1.7\n${'x'.repeat(200)}`], 'délibération.pdf'),
  })
  real['/reseau/paiements/imports/:id'] = await posted('/reseau/paiements/importer', {
    kind: 'bank',
    file: csv('releve.csv', 'Date opération;Libellé;Crédit', '25/11/2026;VIR MAIRIE;100,00'),
  })
  real['/evenements/:id'] = await posted('/evenements/nouveau', {
    kind: 'webinar',
    title: 'Une veille à huis clos',
    summary: 'Une heure.',
    onDay: '2026-12-10',
    startsAt: '10:00',
    endsAt: '11:00',
    audience: 'invited',
    waitingRule: 'seat',
    offerHours: '24',
  })
  real['/evenements/series/:id'] = await posted('/evenements/series/nouvelle', {
    title: 'Les midis',
    summary: 'Une heure par mois.',
    audience: 'members',
  })
  real['/envois/segments/:segment'] = await posted('/envois/segments', { name: 'Tout le monde' })
  const list = '01930000-0000-7000-8000-0000000000a1'
  const words = { name: 'La lettre', description: 'Une fois par mois.', public: true }
  await database.db
    .insertInto('mailing_lists')
    .values({ id: list, key: 'lettre', ...words, createdAt: database.clock.now() })
    .execute()
  real['/envois/listes/:list'] = `/envois/listes/${list}`
}, 120_000)

/** The longest shape that an address begins with: a series of events is no event. */
function shapeOf(path: string): string | undefined {
  return shapes
    .filter((shape) => path === shape || path.startsWith(`${shape}/`))
    .sort((shape, other) => other.length - shape.length)[0]
}

/** Public only when the team says so: asked apart. */
const isDocument = ({ path }: ListedRoute) => path.endsWith('/signatures/:id/document')
/** Read only where somebody is registered: the room asks it of outsiders (`team-registrations.test.ts`). */
const isPerson = ({ method, path }: ListedRoute) =>
  method === 'GET' && path.endsWith('/inscriptions/:registration')
const nobody = '01930000-0000-7000-8000-0000000000ff'

it.each(shapes)(
  'at %s those who work with it get in, and nobody else',
  async (shape) => {
    const doors = listRoutes()
      .filter((route) => shapeOf(route.path) === shape && !isDocument(route) && !isPerson(route))
      .map((route) => ({
        route,
        path: route.path.replace(shape, real[shape] ?? '').replace(/:\w+/g, nobody),
        allowed: allowedAt[shape] ?? [],
      }))
    expect(doors.length).toBeGreaterThan(0)
    expect(await faultsAtDoors(still, doors, people)).toEqual([])
  },
  60_000,
)

it('the document of a signature is for the team until it is said to be public', async () => {
  const path = `${real['/reseau/declaration/signatures/:id']}/document`
  const route = listRoutes().find(isDocument)
  if (!route) throw new Error('no such route')
  expect(await faultsAtDoors(still, [{ route, path, allowed: lab }], people)).toEqual([])
})

it('a door that lets someone in would be told (control)', async () => {
  const route = { method: 'GET', path: '/reseau' } as ListedRoute
  const open = await faultsAtDoors(still, [{ route, path: '/reseau', allowed: lab }], people)
  expect(open).toContain('visitor at GET /reseau got in (200 )')
})
