import { beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '#kit/viewer.ts'
import { recordPerson } from '#modules/people/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import type { Answer } from '#platform/testing/door.ts'
import { act } from '#platform/world.ts'
import { makeRooms } from '../../app.ts'
import { type ListedRoute, listRoutes } from '../../cli/list-routes.ts'
import { crawl, keyOf, type Seen } from '../crawl.ts'
import { fill } from '../forms.ts'
import { type Address, addressesOf } from './addresses.ts'
import { type SaidOf, saidAt } from './described.ts'
import { everyRule } from './every-rule.ts'
import { grouped } from './send-form.ts'
import { faultOfUnproven, tryAs } from './unproven.ts'
import { mayEnter, type Persona, personas, type Rule, viewerOf } from './who.ts'
import { makeWorld, type SmallWorld } from './world.ts'

const database = useDatabase()
const routes = listRoutes()
const listed = await everyRule()
const rules = new Map<string, Rule>(
  Object.entries(listed).flatMap(([rule, keys]) => keys.map((key) => [key, rule as Rule])),
)

let world: SmallWorld
let seen: Seen
const viewers = new Map<Persona, Viewer | undefined>()
let linesBefore = 0

const countLines = async () =>
  (await database.db.selectFrom('audit_lines').select('position').execute()).length

beforeAll(async () => {
  world = await makeWorld(database)
  const { door, staff, things } = world
  const visit = async (path: string) => {
    // A file has no link to follow; most are long to make.
    if (/\.(?:pdf|docx|odt|xlsx|ods|zip|png|svg)$/.test(path)) return ''
    const { text, response } = await door.get(path, staff)
    return response.headers.get('content-type')?.startsWith('text/html') ? text : ''
  }
  const first = Object.values(things).flatMap(({ slug, setId, sessionId, sheet, draw }) => [
    `/experiences/${slug}`,
    `/seances/ensemble/${setId}`,
    `/seances/${sessionId}`,
    `/tirages/${draw}`,
    ...(sheet ? [`/ressources/${sheet}`] : []),
  ])
  seen = await crawl(routes, visit, ['/', ...first])
  for (const persona of personas) {
    const person = { name: `Une personne (${persona})`, email: `${persona}@exemple.fr` }
    const id = await act(door.house, {}, (ctx) => recordPerson(ctx, person))
    viewers.set(persona, viewerOf(persona, id, world))
  }
  linesBefore = await countLines()
}, 300_000)

describe('the table of who gets in', () => {
  it('names every route of the house', () => {
    const unlisted = routes.map(keyOf).filter((key) => !rules.has(key))
    expect(
      unlisted,
      'Say who may enter: add each of these to one list of `rules`, in testing/proofs.ts of its room.',
    ).toEqual([])
  })

  it('names no route that is gone, and none twice', () => {
    const known = new Set(routes.map(keyOf))
    const keys = Object.values(listed).flat()
    expect(keys.filter((key) => !known.has(key))).toEqual([])
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  })
})

/** The way in, closed door, or nothing there: not a word of the inside. */
function isOut({ status, location }: Answer): boolean {
  return (
    status === 401 || status === 403 || status === 404 || (location ?? '').startsWith('/connexion?')
  )
}

async function knock(route: ListedRoute, { path }: Address, persona: Persona, may: boolean) {
  const viewer = viewers.get(persona)
  if (route.method === 'GET') return world.stillDoor.get(path, viewer)
  // Whoever may not enter tries with a form that would be accepted.
  const form = may ? undefined : seen.forms.get(keyOf(route))?.[0]
  return world.stillDoor.post(path, form ? grouped(fill(form)) : { mot: 'un mot' }, viewer)
}

/** What is wrong with one answer, if anything is. */
function faultOf(route: ListedRoute, address: Address, may: boolean, answer: Answer) {
  const { status } = answer
  if (status >= 500) return `broke (${status})`
  if (!may) {
    if (!isOut(answer)) return `got in (${status} ${answer.location ?? ''})`
    const title = address.thing?.title
    return title && answer.text.includes(title) ? 'was told the title' : undefined
  }
  if (status === 403 || (answer.location ?? '').startsWith('/connexion?'))
    return `was kept out (${status})`
  if (route.method === 'GET' && address.isReal && status >= 400) return `found nothing (${status})`
  return undefined
}

interface Told {
  readonly persona: Persona
  readonly answer: Answer
}

/** What a session adds to the answer of an address must not be for the pages of other sites. */
function shown(route: ListedRoute, told: readonly Told[]) {
  const nobody = told.find(({ persona }) => persona === 'visitor')?.answer
  if (route.method !== 'GET' || !nobody) return []
  return told
    .filter(({ answer }) => answer.response.headers.has('access-control-allow-origin'))
    .filter(({ answer }) => answer.status !== nobody.status || answer.text !== nobody.text)
    .map(({ persona }) => ({ persona, fault: 'shows it to other sites' }))
}

/** Where there is nothing, everybody is told the same; a few ask. */
const few: readonly Persona[] = ['visitor', 'participant', 'lab', 'administrator']

async function faultsAt(route: ListedRoute): Promise<string[]> {
  const rule = rules.get(keyOf(route))
  if (!rule) return []
  const faults: string[] = []
  for (const address of addressesOf(route, world, seen)) {
    const knocking = address.relation === 'unknown' ? few : personas
    const told = await Promise.all(
      knocking.map(async (persona) => {
        const may = mayEnter(rule, persona, address.relation)
        const answer = await knock(route, address, persona, may)
        return { persona, fault: faultOf(route, address, may, answer), answer }
      }),
    )
    for (const { persona, fault } of [...told, ...shown(route, told)]) {
      if (fault)
        faults.push(`${persona} at ${route.method} ${address.path} (${address.relation}) ${fault}`)
    }
  }
  return faults
}

describe('every role at every address, own, others’, unpublished and unknown', () => {
  it.each([...new Set(routes.map(({ room }) => room))])(
    '%s',
    { timeout: 120_000 },
    async (room) => {
      const faults: string[] = []
      for (const route of routes.filter((item) => item.room === room))
        faults.push(...(await faultsAt(route)))
      expect(faults).toEqual([])
    },
  )

  it('would notice someone who got in, and someone who was kept out', async () => {
    const route = routes.find((item) => keyOf(item) === 'GET /portefeuille')
    const address: Address = {
      relation: 'none',
      path: '/portefeuille',
      isReal: true,
      thing: undefined,
    }
    if (!route) throw new Error('no such route')
    const entered = await knock(route, address, 'lab', true)
    expect(faultOf(route, address, true, entered)).toBeUndefined()
    expect(faultOf(route, address, false, entered)).toMatch('got in')
    const refused = await knock(route, address, 'volunteer', false)
    expect(faultOf(route, address, false, refused)).toBeUndefined()
    expect(faultOf(route, address, true, refused)).toMatch('was kept out')
  })
})

describe('what the description of an act says of who may', () => {
  // The page of a form has the description of its sending.
  const described = makeRooms()
    .flatMap((room) => room.routes)
    .filter((route) => route.described && route.method === 'POST')

  interface Compared {
    readonly where: string
    readonly said: SaidOf
    readonly may: boolean
  }

  async function compareAll(): Promise<readonly Compared[]> {
    const compared: Compared[] = []
    for (const { method, path } of described) {
      const route = routes.find((item) => item.method === method && item.path === path)
      const rule = route && rules.get(keyOf(route))
      if (!route || !rule) continue
      for (const address of addressesOf(route, world, seen)) {
        for (const persona of address.relation === 'unknown' ? few : personas) {
          const may = mayEnter(rule, persona, address.relation)
          const viewer = viewers.get(persona)
          const words = await saidAt(world.tellingDoor, method, address.path, viewer)
          // What an invented address names does not exist for anyone.
          if (words === 'unknown' && !(may && address.isReal)) continue
          compared.push({ where: `${persona} at ${method} ${address.path}`, said: words, may })
        }
      }
    }
    return compared
  }

  it('is what the rules say, for everybody at every address', { timeout: 240_000 }, async () => {
    const compared = await compareAll()
    const faults = compared.filter(({ said, may }) => (said === 'may') !== may)
    expect(faults).toEqual([])
    // The control: a description that says yes to everybody, or to nobody, would differ from them.
    expect(compared.filter(({ may }) => may).length).toBeGreaterThan(described.length)
    expect(compared.filter(({ may }) => !may).length).toBeGreaterThan(described.length)
  })
})

describe('whoever still owes a second factor', () => {
  const owing: readonly Persona[] = ['administrator', 'lab', 'lab-here', 'finance']
  const listed = routes.filter(({ beforeProof }) => beforeProof).map(keyOf)

  async function faultsOf(door: SmallWorld['strictDoor'], some: readonly ListedRoute[]) {
    const faults: string[] = []
    for (const route of some.filter(({ beforeProof }) => !beforeProof)) {
      for (const { path, relation } of addressesOf(route, world, seen)) {
        const filled = seen.forms.get(keyOf(route))?.[0]
        const form = filled ? grouped(fill(filled)) : { mot: 'un mot' }
        const tried = { method: route.method, path, closed: route.who !== 'anyone', form }
        let visitor: Promise<Answer> | undefined
        const told = () => (visitor ??= tryAs(door, tried, undefined))
        // Everywhere for the one who may most; the others where most is hidden.
        for (const persona of relation === 'ourDraft' ? owing : owing.slice(0, 1)) {
          const viewer = viewers.get(persona)
          if (!viewer) continue
          const fault = await faultOfUnproven(door, tried, { ...viewer, secondFactor: false }, told)
          if (fault) faults.push(`${persona} at ${route.method} ${path} ${fault}`)
        }
      }
    }
    return faults
  }

  it('is nobody: at every address, exactly what a visitor is told', {
    timeout: 240_000,
  }, async () => {
    expect(await faultsOf(world.strictDoor, routes)).toEqual([])
  })

  it('is known only where a second factor is added', () => {
    expect(
      listed.every((key) => / \/(mon-compte\/securite|connexion\/second-facteur)/.test(key)),
    ).toBe(true)
    expect(listed).toHaveLength(7)
  })

  it('would be seen with the rights of their role', { timeout: 60_000 }, async () => {
    const some = routes.filter(({ path }) => /^\/(experiences\/:slug|personnes)$/.test(path))
    const faults = await faultsOf(world.stillDoor, some)
    expect(faults.join('\n')).toMatch(/administrator at GET \/personnes got in \(200\)/)
    expect(faults.join('\n')).toMatch(/finance at GET \/experiences\/quetsche-cachee/)
  })
})

describe('what was not published', () => {
  const outsiders: readonly Persona[] = [
    'visitor',
    'participant',
    'volunteer',
    'researcher',
    'innovator',
  ]

  it('answers outsiders exactly as what does not exist', async () => {
    const told: string[] = []
    for (const route of routes.filter(({ path }) => path.startsWith('/experiences/:slug'))) {
      const addresses = addressesOf(route, world, seen)
      const nowhere = addresses.find(({ relation }) => relation === 'unknown')
      const drafts = addresses.filter(({ relation }) => relation === 'ourDraft')
      for (const persona of ['visitor', 'participant'] as const) {
        if (!nowhere) continue
        const { status } = await knock(route, nowhere, persona, false)
        for (const draft of drafts) {
          const answer = await knock(route, draft, persona, false)
          if (answer.status !== status) {
            told.push(`${persona} at ${keyOf(route)}: ${answer.status}, unknown ${status}`)
          }
        }
      }
    }
    expect(told).toEqual([])
  })

  it('is in no list, search, map, feed or file that outsiders read', async () => {
    const { ourDraft, theirDraft } = world.things
    const told: string[] = []
    const open = routes.filter(({ method, path }) => method === 'GET' && !/[:]/.test(path))
    const paths = [
      ...open.map(({ path }) => path),
      '/territoires/valbrenne',
      '/territoires/saint-aubrac',
    ]
    for (const path of [
      ...paths,
      ...paths.map((item) => `${item}?q=Quetsche&recherche=Quetsche`),
    ]) {
      for (const persona of outsiders) {
        const { text } = await world.stillDoor.get(path, viewers.get(persona))
        for (const { title, slug } of [ourDraft, theirDraft]) {
          if ([title, slug].some((word) => text.includes(word))) told.push(`${persona} at ${path}`)
        }
      }
    }
    expect(told).toEqual([])
  }, 60_000)
})

it('nobody’s knock has changed anything', async () => {
  expect(await countLines()).toBe(linesBefore)
})
