import { expect, test } from 'vitest'
import { insets, mapSize, outlines } from './outline.ts'
import { placeOnMap } from './projection.ts'

/** Longitude, latitude, and the department in whose drawing the town must fall. */
const towns: readonly (readonly [string, number, number, string])[] = [
  ['Brest', -4.486, 48.39, '29'],
  ['Lille', 3.063, 50.633, '59'],
  ['Strasbourg', 7.72, 48.575, '67'],
  ['Nice', 7.262, 43.72, '06'],
  ['Perpignan', 2.885, 42.69, '66'],
  ['Ajaccio', 8.75, 41.93, '2A'],
  ['Bastia', 9.435, 42.69, '2B'],
  ['Paris', 2.352, 48.857, '75'],
  ['Bordeaux', -0.58, 44.84, '33'],
  ['Bayonne', -1.46, 43.48, '64'],
  ['Cherbourg', -1.62, 49.62, '50'],
  ['Clermont-Ferrand', 3.087, 45.78, '63'],
  ['Toulouse', 1.444, 43.604, '31'],
  ['Lyon', 4.84, 45.76, '69'],
  ['Rennes', -1.678, 48.11, '35'],
  ['Mulhouse', 7.336, 47.75, '68'],
  ['Annecy', 6.13, 45.9, '74'],
  ['Mende', 3.5, 44.52, '48'],
  ['Sedan', 4.94, 49.7, '08'],
  ['Valréas', 4.99, 44.38, '84'],
  ['Pointe-à-Pitre', -61.53, 16.24, '971'],
  ['Fort-de-France', -61.06, 14.62, '972'],
  ['Cayenne', -52.32, 4.91, '973'],
  ['Le Tampon', 55.52, -21.24, '974'],
  ['Combani', 45.14, -12.78, '976'],
]

test.each(towns)(
  '%s falls inside its department, or within four pixels of its coast',
  (name, lon, lat, code) => {
    const place = placeOnMap(lon, lat)
    expect(place, name).toBeDefined()
    expect(distanceTo(outlines[code] ?? '', place ?? [0, 0])).toBeLessThanOrEqual(4)
  },
)

test('a town misplaced by half a degree is seen: the test can fail', () => {
  const misplaced = towns.filter(([, lon, lat, code]) => {
    const place = placeOnMap(lon + 0.5, lat - 0.5)
    return place !== undefined && distanceTo(outlines[code] ?? '', place) > 4
  })
  expect(misplaced.length).toBeGreaterThan(8)
})

test('what is not in France is not on the map', () => {
  expect(placeOnMap(-73.57, 45.5)).toBeUndefined()
  expect(placeOnMap(0, 0)).toBeUndefined()
})

test('each overseas department keeps to its own frame, and frames keep to the picture', () => {
  for (const { code, x, y, side, name } of insets) {
    for (const [px, py] of pointsOf(outlines[code] ?? '').flat()) {
      expect(px >= x && px <= x + side && py >= y && py <= y + side, name).toBe(true)
    }
    expect(x >= 0 && y >= 0 && x + side <= mapSize.width && y + side <= mapSize.height).toBe(true)
  }
})

test('the drawing is light: less than 60 kB with all its departments', () => {
  expect(Object.keys(outlines)).toHaveLength(101)
  expect(JSON.stringify(outlines).length).toBeLessThan(60_000)
})

type Point = readonly [number, number]

/** 0 inside one of the rings, else the distance to the nearest side. */
function distanceTo(path: string, [x, y]: Point): number {
  const rings = pointsOf(path)
  const crossings = rings.flatMap(sides).filter(([a, b]) => crosses(a, b, [x, y])).length
  if (crossings % 2 === 1) return 0
  return Math.min(...rings.flatMap(sides).map(([a, b]) => toSegment(a, b, [x, y])))
}

function pointsOf(path: string): Point[][] {
  return path
    .split('M')
    .filter(Boolean)
    .map((part) => {
      const numbers = (part.match(/-?\d+/g) ?? []).map(Number)
      let [x, y] = [0, 0]
      return Array.from({ length: numbers.length / 2 }, (_, at) => {
        x += numbers[at * 2] ?? 0
        y += numbers[at * 2 + 1] ?? 0
        return [x, y] as const
      })
    })
}

function sides(ring: readonly Point[]): (readonly [Point, Point])[] {
  return ring.map((point, at) => [point, ring[(at + 1) % ring.length] ?? point])
}

function crosses([ax, ay]: Point, [bx, by]: Point, [x, y]: Point): boolean {
  return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax
}

function toSegment([ax, ay]: Point, [bx, by]: Point, [x, y]: Point): number {
  const length = (bx - ax) ** 2 + (by - ay) ** 2
  const share = length === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length
  const kept = Math.min(1, Math.max(0, share))
  return Math.hypot(x - ax - kept * (bx - ax), y - ay - kept * (by - ay))
}
