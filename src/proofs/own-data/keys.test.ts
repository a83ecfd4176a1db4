import { beforeAll, expect, test } from 'vitest'
import { heldTexts, heldValues } from '#modules/people/rights/texts/held-data.ts'
import { platformColumns } from '#platform/tables.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { makeRooms } from '../../app.ts'
import { plantEverywhere, toldCodes } from './everywhere.ts'
import { type Keeper, person, plant } from './one-person.ts'

// Whoever reads « Mes données » reads words: each key that a room writes in the export of somebody who is everywhere has
// some, and each code that a column may hold and that the export tells; in both languages. No word is kept for a key that
// nobody writes any more.

const database = useDatabase()
const rooms = makeRooms()

/** A key that somebody typed themselves, or that a list holds: a question, a part of a text, a feature of a population. */
const invented = /^invente-/

const keysOf = new Map<string, ReadonlySet<string>>()
const codesOf = new Map<string, ReadonlySet<string>>()

beforeAll(async () => {
  const platform: Keeper = { name: 'platform', columns: platformColumns }
  const planted = await plant(database.db, database.connectionString, [platform, ...rooms])
  const keys = rooms.map(async ({ personExport }) =>
    keysIn((await personExport?.(database.db, person.id)) ?? {}),
  )
  const before = await Promise.all(keys)
  await plantEverywhere(planted)
  for (const [at, room] of rooms.entries()) {
    const after = keysIn((await room.personExport?.(database.db, person.id)) ?? {})
    keysOf.set(room.name, new Set([...(before[at] ?? []), ...after]))
    codesOf.set(room.name, await toldCodes(planted, room))
  }
}, 240_000)

function keysIn(value: unknown): ReadonlySet<string> {
  if (Array.isArray(value)) return new Set(value.flatMap((item) => [...keysIn(item)]))
  if (value instanceof Date || typeof value !== 'object' || value === null) return new Set()
  return new Set(
    Object.entries(value).flatMap(([key, inner]) => [
      ...(invented.test(key) ? [] : [key]),
      ...keysIn(inner),
    ]),
  )
}

test.each(['fr', 'en'] as const)('each key has its words, in %s', (locale) => {
  const bare = rooms.flatMap(({ name, exportWords }) =>
    [...(keysOf.get(name) ?? [])]
      .filter((key) => !exportWords?.[locale].keys[key] && !heldTexts[locale][key])
      .map((key) => `${name}: ${key}`),
  )
  expect(bare).toEqual([])
  expect([...keysOf.values()].flatMap((keys) => [...keys]).length).toBeGreaterThan(250)
})

test.each(['fr', 'en'] as const)(
  'each code that a column may hold has its words, in %s',
  (locale) => {
    const bare = rooms.flatMap(({ name, exportWords }) =>
      [...(codesOf.get(name) ?? [])]
        .filter((keyed) => {
          const code = keyed.slice(keyed.indexOf('.') + 1)
          const values = exportWords?.[locale].values
          return !values?.[keyed] && !values?.[code] && !heldValues[locale][code]
        })
        .map((keyed) => `${name}: ${keyed}`),
    )
    expect(bare).toEqual([])
    expect([...codesOf.values()].flatMap((codes) => [...codes]).length).toBeGreaterThan(100)
  },
)

test('a room keeps words for what it writes alone', () => {
  const unused = rooms.flatMap(({ name, exportWords }) =>
    Object.keys(exportWords?.fr.keys ?? {})
      .filter((key) => !keysOf.get(name)?.has(key))
      .map((key) => `${name}: ${key}`),
  )
  expect(unused).toEqual([])
})
