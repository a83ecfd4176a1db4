import { expect, test } from 'vitest'
import { pointsOf } from './map-points.ts'

const places = new Map([
  ['v', { label: 'Valbrenne', lon: 3.2, lat: 46.1, href: '/territoires/valbrenne' }],
  ['s', { label: 'Saint-Aubrac', lon: 2.1, lat: 44.2, href: '/territoires/saint-aubrac' }],
  ['n', { label: 'Sans lieu', lon: undefined, lat: undefined, href: '/territoires/n' }],
])

test('a territory is one point, of its liveliest kind, leading to its own page', () => {
  const points = pointsOf(
    [
      { territoryId: 'v', kind: 'documented', href: '/ressources/a' },
      { territoryId: 'v', kind: 'running', href: '/experiences/b' },
      { territoryId: 's', kind: 'documented', href: '/ressources/c' },
      { territoryId: 's', kind: 'seeking', href: '/experiences/d' },
    ],
    places,
  )
  expect(points.map(({ label, kind, href }) => [label, kind, href])).toEqual([
    ['Valbrenne', 'running', '/territoires/valbrenne'],
    ['Saint-Aubrac', 'seeking', '/territoires/saint-aubrac'],
  ])
})

test('when only one thing happens there, the point leads to it', () => {
  const [point] = pointsOf([{ territoryId: 'v', kind: 'running', href: '/experiences/b' }], places)
  expect(point?.href).toBe('/experiences/b')
})

test('what has no known place is not on the map', () => {
  const lost = (territoryId: string) => ({ territoryId, kind: 'running', href: '/x' }) as const
  expect(pointsOf([lost('n'), lost('unknown')], places)).toEqual([])
})
