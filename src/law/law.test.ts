import { createRequire } from 'node:module'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeRooms } from '#app.ts'
import { type Cruise, cruise, cruiseHouse } from './cruise.ts'
import { floorPlanFiles, platesFile } from './floor-plan-files.ts'
import { copyOfTheHouse, plant } from './overlay.ts'
import { neighbourPlants, type Plant, plants } from './plants.ts'
import { floorPlan, houseRoot, pathsBelow, readHouse, subRooms } from './source.ts'
import { subRoomPlants } from './sub-room-plants.ts'

const allPlants: readonly Plant[] = [
  ...plants,
  ...neighbourPlants(floorPlan),
  ...subRoomPlants(subRooms),
]
/** Seconds when the machine is quiet; it is not always. */
const patience = 180_000

let real: Cruise
let planted: Cruise
let copy: ReturnType<typeof copyOfTheHouse>

beforeAll(async () => {
  copy = copyOfTheHouse()
  for (const item of allPlants) plant(copy.root, item)
  ;[real, planted] = await Promise.all([cruiseHouse(), cruise(copy.root)])
}, patience)
afterAll(() => copy.remove(), patience)

describe('the import law', () => {
  test('every source file is read: a law that reads nothing would pass everything', () => {
    const files = pathsBelow('src').filter((path) => /\.tsx?$/.test(path))
    expect(real.modules.map((module) => module.source).toSorted()).toEqual(files.toSorted())
    expect(files.length).toBeGreaterThan(20)
  })

  test('the house keeps its own law', () => {
    expect(real.violations.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`)).toEqual([])
  })

  test('a relative import stays in its room: what lies elsewhere is written with #', () => {
    const wandering = real.modules.flatMap(({ source, dependencies }) =>
      dependencies
        .filter(({ module, resolved }) => module.startsWith('.') && resolved.startsWith('src/'))
        .filter(({ resolved }) => home(resolved) !== home(source))
        .map(({ module }) => `${source} → ${module}`),
    )
    expect(wandering).toEqual([])
  })

  test('each rule has a plant that proves it', () => {
    const law: { forbidden: { name: string }[] } = createRequire(import.meta.url)(
      join(houseRoot, '.dependency-cruiser.cjs'),
    )
    const proven = new Set(allPlants.map(({ rule }) => rule))
    expect(law.forbidden.map(({ name }) => name).filter((name) => !proven.has(name))).toEqual([])
  })
})

describe('the floor plan', () => {
  test('app.ts opens the rooms in the order of the list', () => {
    const opened = (text: string) =>
      [...text.matchAll(/^\s+(\w+)Module\b/gm)].map(([, name]) => name)
    const named = (room: string) =>
      room.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
    expect(opened(readHouse('src/rooms.ts'))).toEqual(floorPlan.map(named))
    expect(makeRooms().map(({ name }) => name)).toEqual(floorPlan)
    expect(opened(platesFile(['votes', 'people']))).toEqual(['votes', 'people'])
  })

  test('the drawing, its table and the list of plates are those of the house as it is', () => {
    const stale = Object.entries(floorPlanFiles(real))
      .filter(([path, text]) => readHouse(path) !== text)
      .map(([path]) => `${path} is stale: run node scripts/floor-plan.mjs`)
    expect(stale).toEqual([])
  })
})

describe('a planted import is refused by the rule that names it', () => {
  test.each(allPlants.map((item) => [item.rule, item.from] as const))('%s: %s', (rule, from) => {
    expect(rulesBroken(planted, from)).toEqual([rule])
  })

  test.each(allPlants.map((item) => [item.twin.from, item.rule] as const))(
    'the same import is allowed from %s (%s)',
    (from) => {
      expect(rulesBroken(planted, from)).toEqual([])
    },
  )

  test('the copy without its plants is as lawful as the house', () => {
    const known = new Set(real.violations.map((violation) => JSON.stringify(violation)))
    const own = planted.violations.filter(({ from }) => !/planted/i.test(from))
    expect(own.filter((violation) => !known.has(JSON.stringify(violation)))).toEqual([])
  })
})

function rulesBroken({ violations, modules }: Cruise, path: string): string[] {
  expect(modules.some((module) => module.source === path)).toBe(true)
  return [...new Set(violations.filter(({ from }) => from === path).map(({ rule }) => rule))]
}

/** What `./` may reach: one room, one engine, or the kit, ui, platform, or the top of src. */
function home(path: string): string {
  return (
    /^src\/(?!(?:cli|proofs)\/)(?:(?:modules|engines)\/[^/]+|[^/]+(?=\/))/.exec(path)?.[0] ?? 'src'
  )
}
