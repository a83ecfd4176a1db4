import { describe, expect, it } from 'vitest'
import type { Route } from '#platform/routes.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { type Find, findMade, type MadeRow, madeRoutes } from './made-list.tsx'
import { firstFault, walkList } from './walk.ts'

// Each walk takes some seventy files: longer than one test of the house usually may.
const long = 60_000

// The proof of lists, on a list of every kind of column and filter: whole it passes, each fault is found.

const database = useDatabase()
const viewer = asPerson('administrator')

const walk = (find: Find) =>
  walkList(openDoor(database, { routes: madeRoutes(find) }), viewer, '/essai')
const faultOf = (find: Find, nameOf?: (row: MadeRow) => string) =>
  firstFault(openDoor(database, { routes: madeRoutes(find, nameOf) }), viewer, '/essai')

const isFile: (ask: Parameters<Find>[0]) => boolean = ({ limit }) => limit > 100

const faults: Readonly<Record<string, Find>> = {
  'a file without the last row': (ask) => {
    const rows = findMade(ask)
    return isFile(ask) ? { ...rows, rows: rows.rows.slice(0, -1) } : rows
  },
  'a file that leaves the filter aside': (ask) =>
    findMade(isFile(ask) ? { ...ask, values: {} } : ask),
  'a file in another order': (ask) => findMade(isFile(ask) ? { ...ask, sort: undefined } : ask),
  'an order that goes one way only': (ask) =>
    findMade(ask.sort ? { ...ask, sort: { ...ask.sort, down: false } } : ask),
  'an order that is not followed': (ask) =>
    findMade(ask.sort?.key === 'jour' ? { ...ask, sort: undefined } : ask),
  'a filter by colour that does nothing': ({ values: { couleur: _, ...values }, ...ask }) =>
    findMade({ ...ask, values }),
  'days that narrow nothing': ({ values: { 'jour-du': _, 'jour-au': __, ...values }, ...ask }) =>
    findMade({ ...ask, values }),
  'words that narrow nothing': ({ values: { q: _, ...values }, ...ask }) =>
    findMade({ ...ask, values }),
  'a last page that is never reached': (ask) => {
    const rows = findMade(ask)
    return isFile(ask) ? rows : { ...rows, count: Math.min(rows.count, 20) }
  },
  'a page that begins one row too far': (ask) =>
    findMade(ask.offset > 0 ? { ...ask, offset: ask.offset + 1 } : ask),
}

describe('the proof of lists', () => {
  it(
    'passes a list that is whole, of several pages',
    async () => {
      const walked = await walk(findMade)
      expect(walked.faults).toEqual([])
      expect(walked).toMatchObject({ sorts: 12 })
      expect(walked.views).toBeGreaterThan(20)
    },
    long,
  )

  it.each(Object.entries(faults))(
    'finds %s',
    async (_, find) => {
      expect(await faultOf(find)).toBeTruthy()
    },
    long,
  )

  it(
    'finds a page that names its rows otherwise than the file',
    async () => {
      expect(await faultOf(findMade, () => 'Quelqu’un')).toBeTruthy()
    },
    long,
  )

  it(
    'finds a file that leaves the chosen columns aside',
    async () => {
      const routes = madeRoutes(findMade).map((route) =>
        route.isList ? route : { ...route, handler: withoutColumns(route.handler) },
      )
      expect(await firstFault(openDoor(database, { routes }), viewer, '/essai')).toContain(
        'its file holds',
      )
    },
    long,
  )
})

/** What each box of a column says is not read. */
function withoutColumns(handler: Route['handler']): Route['handler'] {
  return (c) => {
    Object.assign(c.req, { queries: () => undefined })
    return handler(c)
  }
}
