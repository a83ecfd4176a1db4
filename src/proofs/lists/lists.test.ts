import { beforeAll, describe, expect, it } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { loadDemonstration, wholeHouse } from '../demonstration-forms.ts'
import { walkList } from './walk.ts'

// Every list of the house, by being one: what its page shows, its files say, whatever is asked.

const database = useDatabase()
const house = wholeHouse(database)
const lists = house.rooms
  .flatMap(({ routes }) => routes)
  .filter(({ isList }) => isList)
  .map(({ path }) => path)

/** Lists whose page draws something else than a table at first, and those of one thing of the demonstration. */
const starts: Readonly<Record<string, string>> = {
  '/reseau/prospection': '/reseau/prospection?forme=table',
}

beforeAll(() => loadDemonstration(database, house), 300_000)

describe('every list', () => {
  it('is one of those that were found', () => {
    expect(lists.length).toBeGreaterThan(0)
  })

  it.each(lists)(
    '%s shows what its files say',
    async (path) => {
      const { faults, views, narrowed, sorts } = await walkList(
        house.door,
        house.staff,
        starts[path] ?? path,
      )
      expect(faults).toEqual([])
      expect(views).toBeGreaterThan(2)
      expect(narrowed).toBeGreaterThan(0)
      expect(sorts).toBeGreaterThan(1)
    },
    300_000,
  )
})
