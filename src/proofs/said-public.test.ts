import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { makeRooms, roomNeeds } from '../app.ts'
import { listRoutes } from '../cli/list-routes.ts'
import { crawl } from './crawl.ts'
import { useDemonstration } from './demonstration-forms.ts'
import { saidPublic } from './said-public.ts'

// Every address that a page of the team calls public is asked for by somebody who has no account: in the demonstration,
// then in the same house where each thing that can be hidden is.

const database = useDemonstration()
const { db } = database
const rooms = makeRooms()
const { identify: _, ...needs } = roomNeeds(rooms)
const door = openDoor(database, { ...needs, stepUp: () => undefined, cachesPages: false })
const staff = asPerson('administrator')
const routes = listRoutes()

/** Addresses that the team is told are public, and what an outsider gets there when it is no page. */
async function closedToOutsiders(perRoute: number) {
  const closed = new Set<string>()
  const asked = new Map<string, number>()
  let pages = 0
  await crawl(
    routes,
    async (path) => {
      const { text, response, status } = await door.get(path, staff)
      if (status !== 200 || !/html/.test(response.headers.get('content-type') ?? '')) return ''
      pages += 1
      for (const { said, to } of saidPublic(text)) {
        if (!asked.has(to)) asked.set(to, (await door.get(to)).status)
        const got = asked.get(to) ?? 0
        if (got >= 400) closed.add(`${path} says “${said}” of ${to}: ${got}`)
      }
      return text
    },
    ['/', '/atelier'],
    perRoute,
  )
  return { closed: [...closed], asked: asked.size, pages }
}

test('in the demonstration, an outsider opens whatever the team is told is public', async () => {
  const { closed, asked, pages } = await closedToOutsiders(4)
  expect(closed).toEqual([])
  expect(pages).toBeGreaterThan(200)
  expect(asked).toBeGreaterThan(15)
}, 400_000)

/** All that the house can keep from outsiders, kept from them. */
const hidden = [
  `update events set state = 'draft' where state = 'published'`,
  `update event_series set state = 'draft'`,
  `update experiments set visibility = 'draft'`,
  `update votes set hidden = true`,
  `update draws set hidden = true`,
  `update resources set state = 'draft' where state = 'published'`,
  `update mailing_lists set public = false`,
]
const forMembers = [
  `update events set state = 'published', audience = 'invited'`,
  `update event_series set state = 'published', audience = 'members'`,
]

test.each([
  ['drafts', hidden],
  ['what some people only may read', forMembers],
])(
  'of %s, no page of the team says that the public reads them',
  async (_name, changes) => {
    for (const change of changes)
      await db.transaction().execute(async (trx) => {
        await sql`set local session_replication_role = replica`.execute(trx)
        await sql.raw(change).execute(trx)
      })
    const { closed, pages } = await closedToOutsiders(4)
    expect(closed).toEqual([])
    expect(pages).toBeGreaterThan(200)
  },
  400_000,
)

test('a link that says public is seen by its words, or by those before an address', () => {
  const links = (html: string) => saidPublic(`<main>${html}</main>`).map(({ to }) => to)
  expect(links('<a href="/agenda/x">Voir la <b>page publique</b></a>')).toEqual(['/agenda/x'])
  expect(links('<p>Adresse publique <a href="/a">https://exemple.fr/a</a></p>')).toEqual(['/a'])
  expect(links('<p>La page est publique. <a href="/b">Modifier</a></p>')).toEqual([])
  expect(links('<a href="/c">Tirer au sort en public</a>')).toEqual([])
})
