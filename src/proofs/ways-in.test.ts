import { describe, expect, it } from 'vitest'
import { doorwayKeys, doorwayPaths } from '#kit/frame.ts'
import { shortRail } from '#kit/frames/short-rail.ts'
import type { Viewer } from '#kit/viewer.ts'
import { peoplePaths } from '#modules/people/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { makeRooms, roomNeeds } from '../app.ts'

const database = useDatabase()
const rooms = makeRooms()
const { identify: _, ...needs } = roomNeeds(rooms)
const door = openDoor(database, { ...needs, stepUp: () => undefined })

const territoryId = '01999999-0000-7000-8000-000000000001'
const people: Readonly<Record<string, Viewer>> = {
  administrator: asPerson('administrator'),
  'lab-team': asPerson('lab-team'),
  innovator: asPerson('innovator'),
  researcher: asPerson('researcher'),
  finance: asPerson('finance'),
  'territory-referent': asPerson([
    { role: 'territory-referent', place: { kind: 'territory', id: territoryId } },
  ]),
  'without a role': asPerson([]),
}

const entries = (viewer: Viewer) =>
  needs
    .navigation(viewer, 'fr')
    .flatMap(({ links }) => links)
    .flatMap(({ href, tabs = [] }) => [href, ...tabs.map((tab) => tab.href)])
    // A page of an account is that of somebody who is kept: those of this test are not.
    .filter((href) => href !== peoplePaths.account)
const creations = (viewer: Viewer) =>
  rooms.flatMap((room) => room.creations?.(viewer, 'fr') ?? []).map(({ href }) => href)
const cards = rooms.flatMap((room) => room.doorways?.('fr') ?? [])

/** Of these addresses, the ones that do not open for whoever is looking. */
async function closed(hrefs: readonly string[], viewer?: Viewer): Promise<string[]> {
  const shut: string[] = []
  for (const href of hrefs) {
    const { status } = await door.get(href, viewer)
    if (status !== 200) shut.push(`${href}: ${status}`)
  }
  return shut
}

describe('one way in', () => {
  it.each(Object.entries(people))(
    'the rail and « Créer » lead %s nowhere closed',
    async (_, viewer) => {
      expect(await closed(entries(viewer), viewer)).toEqual([])
      expect(await closed(creations(viewer), viewer)).toEqual([])
      const { text } = await door.get('/creer', viewer)
      for (const href of creations(viewer)) expect(text).toContain(`href="${href}"`)
    },
  )

  it('territory staff and researchers have a short rail, and nothing of the house is lost to them', () => {
    const hrefs = (links: readonly { readonly href: string }[]) => links.map(({ href }) => href)
    for (const role of ['territory-referent', 'researcher', 'innovator'] as const) {
      const groups = needs.navigation(people[role], 'fr').filter(({ key }) => key !== 'today')
      const rail = shortRail(people[role], groups)
      if (!rail) throw new Error(`${role} has a whole rail`)
      expect(rail.near.length, role).toBeGreaterThan(3)
      expect(rail.near.length, role).toBeLessThanOrEqual(8)
      const all = groups.flatMap(({ links }) => hrefs(links))
      const shown = [...hrefs(rail.near), ...rail.rest.flatMap(({ links }) => hrefs(links))]
      expect(shown.toSorted()).toEqual(all.toSorted())
    }
    expect(
      shortRail(people['lab-team'], needs.navigation(people['lab-team'], 'fr')),
    ).toBeUndefined()
  })

  it('no entry stands twice in a rail', () => {
    for (const viewer of Object.values(people))
      expect(new Set(entries(viewer)).size).toBe(entries(viewer).length)
  })

  it('what the team is offered does not open for whoever is not of it: the walk above would see it', async () => {
    const { administrator, 'without a role': nobody } = people
    if (!administrator || !nobody) throw new Error('two people are missing')
    const shut = await closed([...entries(administrator), ...creations(administrator)], nobody)
    expect(shut.length).toBeGreaterThan(15)
  })

  it('every card of a family opens for a visitor, and every family has one', async () => {
    expect(await closed(cards.map(({ href }) => href))).toEqual([])
    expect(new Set(cards.map(({ family }) => family))).toEqual(new Set(doorwayKeys))
    for (const family of doorwayKeys) {
      const { text } = await door.get(doorwayPaths[family])
      if (family === 'agenda') continue
      for (const card of cards)
        if (card.family === family) expect(text).toContain(`href="${card.href}"`)
    }
  })

  it('a page is marked in the header by its closest card', async () => {
    const marked = async (path: string) =>
      /<a href="([^"]*)" aria-current="\w+">/.exec((await door.get(path)).text)?.[1]
    expect(await marked('/experiences')).toBe('/essayer')
    expect(await marked('/experiences/proposer')).toBe('/essayer')
    expect(await marked('/reseau/declaration')).toBe('/reseau-et-territoires')
    expect(await marked('/agenda')).toBe('/agenda')
    expect(await marked('/ressources')).toBe('/apprendre')
    expect(await marked('/accessibilite')).toBeUndefined()
  })
})
