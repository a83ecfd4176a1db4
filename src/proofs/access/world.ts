import { newId } from '#kit/ids.ts'
import type { Viewer } from '#kit/viewer.ts'
import { recordPerson } from '#modules/people/index.ts'
import { defaultLicence, publishResource, type ResourceWords } from '#modules/resources/index.ts'
import { registerPlace } from '#modules/territories/index.ts'
import type { Db } from '#platform/context.ts'
import type { TestDatabase } from '#platform/testing/database.ts'
import { type Door, openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { makeRooms, roomNeeds } from '../../app.ts'
import { tellingRoutes } from './described.ts'
import { furnishCircle } from './furnish-circle.ts'
import { sendForm } from './send-form.ts'

/** An experiment of the small world, with all that hangs on it. */
export interface Thing {
  readonly slug: string
  readonly id: string
  readonly territoryId: string
  readonly territorySlug: string
  /** Words that must never be read by someone who may not know of it. */
  readonly title: string
  /** Slug of its published sheet; none for a draft. */
  readonly sheet: string
  /** Its workshops, and one of them. */
  readonly setId: string
  readonly sessionId: string
  /** Its draw by lot. */
  readonly draw: string
}

/** Ours is in our territory; theirs in another one. Drafts were never published. */
export interface SmallWorld {
  readonly door: Door
  /** The same house, where no act is ever kept: whoever enters changes nothing for the next. */
  readonly stillDoor: Door
  /** Still too, at a public address: who must have a second factor owes it there. */
  readonly strictDoor: Door
  /** Still too, and its pages have nothing around them: for what is read of an answer and never of its frame. */
  readonly bareDoor: Door
  /** The bare house, where each described act answers only what its description says of who asks. */
  readonly tellingDoor: Door
  readonly staff: Viewer
  readonly things: Readonly<Record<'ours' | 'theirs' | 'ourDraft' | 'theirDraft', Thing>>
}

export async function makeWorld(database: TestDatabase): Promise<SmallWorld> {
  const rooms = makeRooms()
  const needs = roomNeeds(rooms)
  const { identify: _, ...rest } = needs
  const listeners = rooms.flatMap((room) => room.listeners ?? [])
  const input = { ...rest, listeners, stepUp: () => undefined }
  const door = openDoor(database, input)
  const still = { ...door.house, db: neverKeeping(door.house.db) }
  const stillDoor = openDoor(database, { ...input, house: still })
  // The menu, the header of a thing, what waits, what is pinned: asked again for each of ten thousand knocks.
  const bare = { routes: input.routes, listeners, stepUp: input.stepUp, house: still }
  const bareDoor = openDoor(database, bare)
  const tellingDoor = openDoor(database, { ...bare, routes: tellingRoutes(input.routes) })
  const atPublicAddress: typeof needs.stepUp = (viewer, settings) =>
    needs.stepUp(viewer, { ...settings, baseUrl: 'https://atelier.example' })
  const strictDoor = openDoor(database, { ...input, stepUp: atPublicAddress, house: still })
  const staffId = await act(door.house, {}, (ctx) =>
    recordPerson(ctx, { name: 'Maëlle Tanguy', email: 'maelle@labo.example' }),
  )
  const staff = asPerson('administrator', { id: staffId, name: 'Maëlle Tanguy' })
  const make = makerOf(database, door, staff)
  const [here, elsewhere] = [await make.place('Valbrenne'), await make.place('Saint-Aubrac')]
  const things = {
    ours: await make.thing('Cerisaie ouverte', here, true),
    theirs: await make.thing('Mirabelle ailleurs', elsewhere, true),
    ourDraft: await make.thing('Quetsche cachée', here, false),
    theirDraft: await make.thing('Prunelle cachée', elsewhere, false),
  }
  await furnishWatch(door, staff)
  await furnishVotes(door, staff)
  await furnishDecisions(database, door, staff)
  await furnishCircle(door, staff)
  return { door, stillDoor, strictDoor, bareDoor, tellingDoor, staff, things }
}

/** A source and a find of the watch, and something that is missing. */
async function furnishWatch(door: Door, staff: Viewer) {
  const posts = [
    ['/veille/sources/ajouter', { address: 'https://revue.example/flux', title: 'La revue' }],
    ['/veille/ajouter', { address: 'https://revue.example/guide', title: 'Un guide' }],
    ['/veille/manques', { words: 'Un modèle de règlement' }],
  ] as const
  for (const [path, fields] of posts) {
    const { status } = await door.post(path, fields, staff)
    if (status !== 303) throw new Error(`${path}: ${status}`)
  }
}

/** A vote that is open: anyone reads it. */
async function furnishVotes(door: Door, staff: Viewer) {
  const made = await door.post(
    '/scrutins/nouveau',
    {
      title: 'Le nom de la place',
      question: 'Quel nom ?',
      options: 'Marché\nTilleuls',
      method: 'mj',
      tier: 'tracked',
      closesOn: '2027-01-31',
    },
    staff,
  )
  const vote = (made.location ?? '').replace(/\/preparer$/, '')
  await door.post(`${vote}/liste`, { source: 'list', people: 'Inès Morvan\nPaul Kerr' }, staff)
  const opened = await door.post(`${vote}/acte`, { act: 'open', unreached: 'yes' }, staff)
  if (opened.status !== 303) throw new Error(`${vote}: ${opened.status}`)
}

/** A decision that is being prepared in a circle of the team; no persona is a member. */
async function furnishDecisions({ db, clock }: TestDatabase, door: Door, staff: Viewer) {
  const id = newId(clock.now(), clock.chance)
  const at = clock.now()
  const circle = {
    id,
    slug: 'cercle-de-la-maison',
    name: 'Cercle de la maison',
    purpose: 'Tenir la maison',
  }
  await db
    .insertInto('circles')
    .values({ ...circle, visibility: 'public', createdAt: at, updatedAt: at })
    .execute()
  await db
    .insertInto('circle_members')
    .values({
      id: newId(clock.now(), clock.chance),
      circleId: id,
      personId: staff.id,
      joinedOn: '2026-01-01',
    })
    .execute()
  const fields = {
    circle: circle.slug,
    kind: 'consent',
    title: 'Une décision discrète',
    text: 'Fermer à dix-huit heures.',
    carrier: staff.id,
    facilitator: staff.id,
    mode: 'room',
  }
  const { status } = await door.post('/decisions', fields, staff)
  if (status !== 303) throw new Error(`/decisions: ${status}`)
}

/** Every transaction is run to its end, then rolled back. */
export function neverKeeping(db: Db): Db {
  const undo = new Error('rolled back')
  const transaction = () => ({
    execute: async (run: (inside: Db) => Promise<unknown>) => {
      let result: unknown
      await db
        .transaction()
        .execute(async (inside) => {
          result = await run(inside)
          throw undo
        })
        .catch((error: unknown) => {
          if (error !== undo) throw error
        })
      return result
    },
  })
  return new Proxy(db, {
    get: (target, name) => {
      if (name === 'transaction') return transaction
      const value = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

type Place = Awaited<ReturnType<typeof registerPlace>>

function makerOf(database: TestDatabase, door: Door, staff: Viewer) {
  const { db, clock } = database

  const send = (page: string, beginning: string, fields: Record<string, string> = {}) =>
    sendForm(door, staff, page, beginning, fields)

  const place = (name: string) =>
    act(door.house, {}, (ctx) =>
      registerPlace(ctx, {
        kind: 'commune',
        subtype: '',
        slug: name.toLowerCase(),
        name,
        source: 'demo',
        regionCode: '75',
        population: 8400,
        lon: 1.2,
        lat: 46.6,
      }),
    )

  async function thing(title: string, where: Place, published: boolean): Promise<Thing> {
    const made = await send('/experiences/nouvelle', '/experiences/nouvelle', {
      title,
      territory: where.name,
      ...(published ? {} : { open: '' }),
    })
    const at = (made.location ?? '').replace(/[?#].*$/, '')
    const slug = at.split('/')[2] ?? ''
    const row = await db
      .selectFrom('experiments')
      .select('id')
      .where('slug', '=', slug)
      .executeTakeFirstOrThrow()
    const id: string = row['id']
    await furnish(`/experiences/${slug}`)
    const { setId, sessionId } = await sessions(id, where, title, published)
    const sheet = published ? await sheetOf(title, where) : ''
    const draw = await drawOf(id, where, title, published)
    return {
      slug,
      id,
      territoryId: where.id,
      territorySlug: where.slug,
      title,
      sheet,
      setId,
      sessionId,
      draw,
    }
  }

  /** A line of each register, by the forms of the house. */
  async function furnish(at: string) {
    const pages = [
      '/risques/nouveau',
      '/risques/criteres-d-arret/nouveau',
      '/equipe/personnes/nouveau',
      '/equipe/taches/nouveau',
      '/convention/modifier',
      '/convention/parties/nouveau',
      '/convention/engagements/nouveau',
      '/etapes/decision',
      '/journal',
      '/propositions',
      '/evaluation',
    ]
    for (const page of pages) await send(at + page, at)
    const line = { 'lines.new1.nature': 'staff', 'lines.new1.label': 'Animation' }
    await send(`${at}/budget/lignes`, `${at}/budget`, line)
    await send(`${at}/protocole/ecrire`, `${at}/protocole/commencer`)
  }

  async function sessions(experimentId: string, where: Place, title: string, published: boolean) {
    const kind = makeRooms().flatMap((room) => room.instruments ?? [])[0]
    const opened = await act(door.house, { person: staff }, async (ctx) =>
      kind?.open(
        ctx,
        {
          phaseId: newId(clock.now(), clock.chance),
          experimentId,
          territoryId: where.id,
          title: `Ateliers de ${title}`,
          startsOn: '2026-12-01',
          endsOn: '2026-12-15',
          protocolVersion: 1,
          hidden: !published,
        },
        { format: 'workshop', sessions: 2, participants: 20, minutes: 120, place: 'Mairie' },
      ),
    )
    const setId = opened?.instrumentId ?? ''
    const { text } = await door.get(`/seances/ensemble/${setId}`, staff)
    const sessionId = /\/seances\/([0-9a-f-]{36})/.exec(text)?.[1] ?? ''
    return { setId, sessionId }
  }

  async function drawOf(experimentId: string, where: Place, title: string, published: boolean) {
    const kind = makeRooms()
      .flatMap((room) => room.instruments ?? [])
      .find(({ name }) => name === 'draw')
    const opened = await act(door.house, { person: staff }, async (ctx) =>
      kind?.open(
        ctx,
        {
          phaseId: newId(clock.now(), clock.chance),
          experimentId,
          territoryId: where.id,
          title: `Panel de ${title}`,
          startsOn: '2026-12-01',
          endsOn: '2026-12-15',
          protocolVersion: 1,
          hidden: !published,
        },
        { panelSize: 24, reserveSize: 6, population: '', indemnity: '' },
      ),
    )
    return opened?.href.split('/')[2] ?? ''
  }

  async function sheetOf(title: string, where: Place): Promise<string> {
    const words = aSheet(title, where.id)
    const made = await act(door.house, { person: staff }, (ctx) => publishResource(ctx, words))
    return made.ok ? made.value.slug : ''
  }

  return { place, thing }
}

function aSheet(title: string, territoryId: string): ResourceWords {
  return {
    kind: 'case-sheet',
    title: `Fiche de ${title}`,
    lead: 'Ce que la commune en retient.',
    language: 'fr',
    licence: defaultLicence,
    isStarter: false,
    content: {
      essential: {},
      sections: { summary: 'Trois ateliers et une réponse de la commune.' },
      figures: [],
      authors: [{ name: 'Maëlle Tanguy', organisation: 'Le Labo' }],
      sources: [],
      place: 'Valbrenne',
      period: '2026',
      evidenceReason: '',
    },
    challenges: [],
    themes: [],
    methods: [],
    regionCodes: ['75'],
    outcome: 'finished',
    evidenceLevel: 1,
    origin: undefined,
    source: '',
    territoryIds: [territoryId],
  }
}
