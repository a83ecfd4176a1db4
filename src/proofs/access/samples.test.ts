import { existsSync } from 'node:fs'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Viewer } from '#kit/viewer.ts'
import { recordPerson } from '#modules/people/index.ts'
import { notFound } from '#platform/answers.ts'
import { get, post, type Route } from '#platform/routes.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { type Answer, openDoor } from '#platform/testing/door.ts'
import type { RoomSamples, Sample } from '#platform/testing/samples.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { makeRooms, roomNeeds } from '../../app.ts'
import { listRoutes } from '../../cli/list-routes.ts'
import { handedBy } from './handed.ts'
import { isOut, leaksOf } from './leaks.ts'
import { toldInLists } from './lists.ts'
import { sampleHouse } from './sample-house.ts'
import { unnoticedBy } from './sweep.ts'
import { makeTrace, switchedOff } from './switch.ts'
import { neverKeeping } from './world.ts'

const database = useDatabase()
const rooms = makeRooms()
const { identify: _, ...needs } = roomNeeds(rooms)
const input = { ...needs, stepUp: () => undefined }
const door = openDoor(database, input)
const house = { ...door.house, db: neverKeeping(door.house.db) }
const still = openDoor(database, { ...input, house })
const everyHidden: Sample[] = []
const trace = makeTrace<() => Promise<Answer>>()
let staff: Viewer
const outsiders = {
  visitor: undefined,
  'someone signed in': asPerson([]),
  'a volunteer of the house': asPerson('volunteer'),
}

beforeAll(async () => {
  const id = await act(door.house, {}, (ctx) =>
    recordPerson(ctx, { name: 'Maëlle Tanguy', email: 'maelle@labo.example' }),
  )
  staff = asPerson('administrator', { id, name: 'Maëlle Tanguy' })
})

/** What a room hands over, in its `testing/proofs.ts` or in the file beside its plate; nothing when it has neither. */
async function samplesOf(room: string): Promise<RoomSamples> {
  const handed = await handedBy(room)
  if (handed) return handed.samples ?? {}
  const file = new URL(`../../modules/${room}/samples.ts`, import.meta.url)
  if (!existsSync(file)) return {}
  const { samples } = (await import(`../../modules/${room}/samples.ts`)) as { samples: RoomSamples }
  return samples
}

async function hiddenOf(room: RoomSamples): Promise<readonly Sample[]> {
  return (await room.hidden?.(sampleHouse(database, door, staff, rooms))) ?? []
}

describe('what is open to anyone hides what is not, in every room', () => {
  it.each(rooms.map(({ name }) => name))('%s', { timeout: 600_000 }, async (name) => {
    const room = await samplesOf(name)
    const samples = await hiddenOf(room)
    everyHidden.push(...samples)
    const routes = listRoutes().filter((route) => route.room === name)
    const asked = { routes, room, samples, door: still, staff, outsiders, trace }
    expect(await leaksOf(asked)).toEqual([])
  })

  it('and no list, search, map, feed or file of the house tells of any of them', {
    timeout: 600_000,
  }, async () => {
    const samples = everyHidden
    expect(samples.length).toBeGreaterThan(8)
    const routes = listRoutes()
    const searched = 'Clafoutis'
    expect(await toldInLists({ routes, samples, searched, door: still, outsiders })).toEqual([])
  })

  it('and a permission that is switched off shows it', { timeout: 1_200_000 }, async () => {
    const isNoticed = async (permission: string) => {
      for (const again of trace.placesOf(permission))
        if (!isOut(await switchedOff(permission, again))) return true
      return false
    }
    expect(await unnoticedBy('samples', isNoticed)).toEqual([])
  })
})

describe('a room whose pages forget to ask who may see is caught', () => {
  it('in a room of the house', { timeout: 600_000 }, async () => {
    const room = await samplesOf('votes')
    const samples = await hiddenOf(room)
    vi.resetModules()
    vi.doMock('#modules/votes/permissions.ts', async (original) => ({
      ...(await original<object>()),
      maySeeVote: () => true,
    }))
    const { votesModule } = await import('#modules/votes/module.ts')
    vi.doUnmock('#modules/votes/permissions.ts')
    // The files that follow in this worker must not find the room as it was planted here.
    vi.resetModules()
    const planted = openDoor(database, { ...input, routes: votesModule(() => rooms).routes, house })
    const routes = listRoutes().filter((route) => route.room === 'votes')
    const leaks = await leaksOf({ routes, room, samples, door: planted, staff, outsiders })
    expect(leaks.join('\n')).toContain('visitor read “Scrutin Clafoutis”')
    expect(leaks.join('\n')).toMatch(/hidden experiment \(close\) at GET .*archive|tableau\.json/)
  })

  const secret = {
    what: 'a draft',
    at: { '/recettes/:slug': '/recettes/far' },
    words: ['Pruneaux', 'Far aux pruneaux'],
  }
  const team = ({ roles }: Viewer) => roles.length > 0 && roles[0]?.role !== 'volunteer'

  /** A room of one page and one act; `may` is what they ask. */
  async function leaksOfNewRoom(
    may: (viewer: Viewer | undefined) => boolean,
    room: RoomSamples,
    lists = may,
  ) {
    const routes: readonly Route[] = [
      get('/recettes/:slug', 'anyone', (c) =>
        may(c.var.ctx.person) ? c.html('<h1>Pruneaux</h1>') : notFound(c),
      ),
      post('/recettes/:slug/gouter', 'anyone', (c) =>
        may(c.var.ctx.person) ? c.redirect('/recettes', 303) : notFound(c),
      ),
      get('/recettes', 'anyone', (c) =>
        c.html(lists(c.var.ctx.person) ? '<li>Far aux pruneaux' : '<h1>Nos recettes</h1>'),
      ),
    ]
    const listed = routes.map(({ method, path, audience }) => {
      return { room: 'recipes', method, path, who: audience, beforeProof: false }
    })
    const kitchen = openDoor(database, { ...input, routes, house })
    const samples = (await room.hidden?.(sampleHouse(database, kitchen, staff, []))) ?? []
    const asked = { routes: listed, samples, door: kitchen, outsiders }
    return [
      ...(await leaksOf({ ...asked, room, staff })),
      ...(await toldInLists({ ...asked, searched: 'pruneaux' })),
    ]
  }

  it('in a room made for the test', async () => {
    const room = { hidden: async () => [secret] }
    expect(await leaksOfNewRoom((viewer) => viewer !== undefined && team(viewer), room)).toEqual([])
    expect(
      await leaksOfNewRoom(
        () => true,
        room,
        () => false,
      ),
    ).toHaveLength(6)
    const inList = await leaksOfNewRoom(
      (viewer) => viewer !== undefined && team(viewer),
      room,
      () => true,
    )
    expect(inList).toHaveLength(6)
    expect(inList[0]).toBe('visitor read “Far aux pruneaux” at /recettes')
    const signedIn = await leaksOfNewRoom((viewer) => viewer !== undefined, room)
    expect(signedIn.join('\n')).toContain('someone signed in read “Pruneaux”')
  })

  it('and so is one that hands nothing over, or a sample that nobody can see', async () => {
    const told = await leaksOfNewRoom(() => true, {})
    expect(told).toEqual([
      'GET /recettes/:slug has no hidden sample, nor a reason to have none',
      'POST /recettes/:slug/gouter has no hidden sample, nor a reason to have none',
    ])
    expect(await leaksOfNewRoom(() => false, { hidden: async () => [secret] })).toEqual([
      'GET /recettes/:slug: the team finds nothing on any sample, so nothing is proven',
    ])
    expect(
      await leaksOfNewRoom(() => true, { open: { '/recettes/:slug': 'public', '/vide': 'gone' } }),
    ).toEqual(['/vide has a reason, and is no address of this room'])
  })
})
