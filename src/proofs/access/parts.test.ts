import { beforeAll, expect, it } from 'vitest'
import { newId } from '#kit/ids.ts'
import type { Viewer } from '#kit/viewer.ts'
import { recordPerson, recordRole } from '#modules/people/index.ts'
import { registerPlace } from '#modules/territories/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { makeRooms, roomNeeds } from '../../app.ts'
import { isOut } from './leaks.ts'
import { sendForm } from './send-form.ts'
import { unnoticedBy } from './sweep.ts'
import { makeTrace, switchedOff } from './switch.ts'

// A page that everybody reads may tell more to some: nobody gets in or is kept out, and a word shows or does not.
const database = useDatabase()
const { db, clock } = database
const rooms = makeRooms()
const { identify: _, ...rest } = roomNeeds(rooms)
const input = { ...rest, stepUp: () => undefined }
const door = openDoor(database, input)
/** Without any audience: what handlers themselves refuse. */
const routes = rest.routes.map((route) => ({ ...route, audience: 'anyone' as const }))
const unguarded = openDoor(database, { ...input, routes })

const everyone = [
  ...['visitor', 'stranger', 'traveller', 'here', 'elsewhere', 'finance', 'lab', 'administrator'],
] as const
const lab = ['lab', 'administrator']
/** What somebody tried who may not: is it told, or does it open, once a permission says yes? */
const trace = makeTrace<() => Promise<boolean>>()
const people = new Map<string, Viewer>()
let placeId = ''
let colleagueId = ''
let experiment = ''

/** A word, where it may be read, and by whom. */
interface Part {
  readonly what: string
  readonly word: RegExp
  readonly readers: readonly string[]
  readonly read: (viewer: Viewer | undefined) => Promise<string>
}
const page = (path: () => string) => async (viewer: Viewer | undefined) =>
  (await door.get(path(), viewer)).text

const parts: readonly Part[] = [
  {
    what: 'whose mandate ends, at a territory',
    word: /Adjointe à la Quetsche/,
    readers: lab,
    read: page(() => '/territoires/valbrenne'),
  },
  {
    what: 'how others travel to a visit',
    word: /Gare de Prunelle/,
    readers: [...lab, 'traveller'],
    read: page(() => '/agenda/une-mairie-ouverte/visite'),
  },
  {
    what: 'that somebody came from a territory',
    word: /Une mairie ouverte/,
    readers: [...lab, 'here'],
    // Rooms hand it to one another: what a page makes of it is asked elsewhere.
    read: async (viewer) => {
      const events = rooms.find(({ name }) => name === 'events')
      const told = await events?.territoryMoments?.(db, { territoryId: placeId }, viewer, 'fr')
      return (told ?? []).map(({ label }) => label).find((one) => one.includes('présente')) ?? ''
    },
  },
  {
    what: 'who is of the team, and chose not to be shown',
    word: /Perlimpinpin/,
    readers: [...lab, 'here', 'finance'],
    read: page(() => `${experiment}/equipe`),
  },
]

/** An audience stands before these; who comes another way (another audience one day) is refused all the same. */
const closed: readonly {
  readonly path: () => string
  readonly readers: readonly string[]
  readonly form?: Readonly<Record<string, string>>
}[] = [
  { path: () => '/personnes', readers: lab },
  { path: () => '/personnes/invitations', readers: lab },
  { path: () => `/personnes/${people.get('stranger')?.id}`, readers: [...lab, 'stranger'] },
  { path: () => '/personnes/demandes', readers: ['administrator'] },
  { path: () => '/personnes/exporter', readers: ['administrator'], form: { form: 'csv' } },
  { path: () => '/reseau/sante', readers: lab },
  { path: () => '/reseau/adhesions', readers: [...lab, 'finance'] },
  { path: () => '/reseau/missions/nouvelle', readers: [...lab, 'here', 'elsewhere'] },
  { path: () => `/atelier/equipe/${colleagueId}`, readers: lab },
  { path: () => '/portefeuille', readers: [...lab, 'finance'] },
  { path: () => `${experiment}/protocole/ecrire`, readers: [...lab, 'here', 'finance'] },
]

async function enters({ path, form }: (typeof closed)[number], person: string): Promise<boolean> {
  const viewer = people.get(person)
  const answer = await (form ? unguarded.post(path(), form, viewer) : unguarded.get(path(), viewer))
  if (answer.status >= 500) throw new Error(`${person} broke ${path()} (${answer.status})`)
  return !isOut(answer)
}

beforeAll(async () => {
  const run = <T>(what: Parameters<typeof act<T>>[2]) => act(door.house, {}, what)
  const place = (name: string) =>
    run((ctx) =>
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
  const [here, there] = [await place('Valbrenne'), await place('Corvigny')]
  placeId = here.id
  const at = (id: string) =>
    asPerson([{ role: 'territory-referent', place: { kind: 'territory', id } }])
  const base: Readonly<Record<string, Viewer>> = {
    here: at(here.id),
    elsewhere: at(there.id),
    finance: asPerson('finance'),
    lab: asPerson('lab-team'),
    administrator: asPerson('administrator'),
  }
  for (const person of everyone.slice(1)) {
    const name = `Une personne (${person})`
    const id = await run((ctx) => recordPerson(ctx, { name, email: `${person}@exemple.fr` }))
    people.set(person, { ...(base[person] ?? asPerson('participant')), id })
  }
  const staff = people.get('lab')
  colleagueId = await run(async (ctx) => {
    const id = await recordPerson(ctx, { name: 'Ilyès Benhamou', email: 'ilyes@exemple.fr' })
    await recordRole(ctx, { personId: id, role: 'lab-team' })
    return id
  })
  const posted = async (path: string, fields: Record<string, string>, viewer = staff) => {
    const { status, location, text } = await door.post(path, fields, viewer)
    if (status !== 303) throw new Error(`${path}: ${status} ${text.slice(0, 900)}`)
    return (location ?? '').replace(/[?#].*$/, '')
  }

  const office = { title: 'Adjointe à la Quetsche', placeWords: 'Valbrenne' }
  const days = { startsOn: '2026-01-01', endsOn: '2027-01-01' }
  await posted(`/personnes/${people.get('stranger')?.id}/mandats`, { ...office, ...days })

  const when = { onDay: '2026-12-10', startsAt: '10:00', endsAt: '16:00', audience: 'public' }
  const where = { place: 'Mairie', territory: 'Corvigny' }
  const waiting = { waitingList: 'yes', waitingRule: 'seat', offerHours: '24' }
  const told = { kind: 'site-visit', title: 'Une mairie ouverte', summary: 'Une journée.' }
  const event = await posted('/evenements/nouveau', { ...told, ...when, ...where, ...waiting })
  await posted(`${event}/publier`, {})
  const program = {
    hostName: 'Odile Serre',
    hostEmail: 'odile@valbrenne.example',
    toSee: 'La place du conseil.',
  }
  await posted('/agenda/une-mairie-ouverte/visite/preparer', program)
  const journey = { leavesFrom: 'Gare de Prunelle', leavesWhen: '9 h', seats: '2' }
  await posted('/agenda/une-mairie-ouverte/visite/trajet', journey, people.get('traveller'))
  await cameFrom(event.split('/').at(-1) ?? '', here.id)

  if (!staff) throw new Error('nobody of the team')
  const idea = { title: 'Cerisaie', territory: 'Valbrenne' }
  const made = await sendForm(door, staff, '/experiences/nouvelle', '/experiences/nouvelle', idea)
  experiment = (made.location ?? '').split(/[/?#]/).slice(0, 3).join('/')
  const member = { name: 'Perlimpinpin', email: 'p@exemple.fr', shown: '' }
  await sendForm(door, staff, `${experiment}/equipe/personnes/nouveau`, experiment, member)
}, 600_000)

/** Somebody of this territory was there. */
async function cameFrom(eventId: string, territoryId: string) {
  const id = newId(clock.now(), clock.chance)
  const at = clock.now()
  const registration = { id, eventId, number: 1, state: 'registered', createdAt: at }
  await db.insertInto('event_registrations').values(registration).execute()
  const person = { name: 'Une personne', email: 'x@exemple.fr', keptUntil: '2027-11-26' }
  const identity = { registrationId: id, ...person, territoryId }
  await db.insertInto('event_registration_identities').values(identity).execute()
  const presence = { eventId, registrationId: id, day: '2026-12-10', recordedAt: at }
  await db
    .insertInto('event_presences')
    .values({ ...presence, how: 'on-site', medium: 'screen' })
    .execute()
}

it.each(parts)(
  '$what: read by those who may, and by nobody else',
  { timeout: 600_000 },
  async (part) => {
    const told: string[] = []
    for (const person of everyone) {
      const reads = async () => part.word.test(await part.read(people.get(person)))
      const isTold = part.readers.includes(person) ? await reads() : await trace.at(reads, reads)
      if (isTold) told.push(person)
    }
    expect(told.toSorted()).toEqual(part.readers.toSorted())
  },
)

it('a page behind an audience asks by itself: those who may get in, and nobody else', {
  timeout: 600_000,
}, async () => {
  const faults: string[] = []
  for (const entry of closed)
    for (const person of everyone) {
      const may = entry.readers.includes(person)
      const tries = () => enters(entry, person)
      if ((await (may ? tries() : trace.at(tries, tries))) !== may)
        faults.push(`${person} at ${entry.path()} ${may ? 'was kept out' : 'got in'}`)
    }
  expect(faults).toEqual([])
})

it('a permission that is switched off shows one of them, or lets somebody in', {
  timeout: 600_000,
}, async () => {
  const isNoticed = async (permission: string) => {
    for (const again of trace.placesOf(permission))
      if (await switchedOff(permission, again)) return true
    return false
  }
  expect(await unnoticedBy('parts', isNoticed)).toEqual([])
})
