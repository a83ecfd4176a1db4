import { beforeAll, describe, expect, test } from 'vitest'
import { demoPeople } from '#modules/people/index.ts'
import { asPerson } from '#platform/testing/world.ts'
import { listRoutes } from '../cli/list-routes.ts'
import { crawl, keyOf, type Seen } from './crawl.ts'
import { readPage, useOpenDemonstration, wholeHouse } from './demonstration-forms.ts'
import { linksOf } from './forms.ts'

// A page of whoever is signed in that no page leads to does not exist for them.

/** Led to by something else than a link of the pages that the team reads. */
const otherwise: Readonly<Record<string, string>> = {
  'GET /atelier/mis-de-cote': 'led to from the page of the day, once something was put aside',
  'GET /epingles': 'in the menu, once something was pinned',
  'GET /mon-compte/securite/code': 'opened by the button that adds a second factor',
  'GET /mon-territoire': 'in the menu of whoever has a role at a territory',
  'GET /reseau/mon-adhesion': 'in the menu of whoever answers for a member, and in their letters',
}

const database = useOpenDemonstration()
const house = wholeHouse(database)
const somebody = asPerson([], { id: demoPeople.nour.id, name: demoPeople.nour.name })

async function visit(path: string, viewer = house.staff) {
  if (/\.\w+$/.test(path)) return ''
  return (await readPage(house.door, path, viewer)).text
}

let seen: Seen

beforeAll(async () => {
  seen = await crawl(listRoutes(), visit, ['/'], 2)
}, 300_000)

describe('pages of whoever is signed in', () => {
  test('are each led to by another page', () => {
    const own = listRoutes().filter(
      ({ method, path, who }) => method === 'GET' && who === 'signed-in' && !path.includes(':'),
    )
    expect(own.length).toBeGreaterThan(8)
    const alone = own.map(keyOf).filter((key) => !seen.addresses.has(key))
    expect(alone.filter((key) => !(key in otherwise))).toEqual([])
  })

  test('one’s own agenda is in the menu, on the agenda of all, on the account page and after registering', async () => {
    const [event] = (seen.addresses.get('GET /agenda/:slug/inscription/envoyee') ?? []).concat(
      (seen.addresses.get('GET /agenda/:slug') ?? []).map((path) => `${path}/inscription/envoyee`),
    )
    for (const path of ['/', '/agenda', '/mon-compte', event ?? 'no event']) {
      const page = await visit(path, somebody)
      expect(linksOf(page), path).toContain('/mon-agenda')
      const main = /<main[\s\S]*<\/main>/.exec(page)?.[0] ?? ''
      if (path !== '/') expect(linksOf(main), path).toContain('/mon-agenda')
      const { text } = await house.door.get(path)
      expect(linksOf(text), path).not.toContain('/mon-agenda')
    }
  })
})
