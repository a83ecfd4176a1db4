import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { ContoursProblem } from '../contours.ts'
import { findContour } from '../store/contours.ts'
import { findTerritoryByCode } from '../store/territories.ts'
import { importContours } from './import-contours.ts'
import { importTerritories } from './import-territories.ts'

const { db, ctx } = useDatabase()
const folder = mkdtempSync(join(tmpdir(), 'contours-'))

beforeAll(async () => {
  await importTerritories(ctx())
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: unknown): string {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

const square = (lon: number, lat: number, size = 0.1) => [
  [lon, lat],
  [lon, lat + size],
  [lon + size, lat + size],
  [lon + size, lat],
  [lon, lat],
]

/** Two communes side by side (Rennes and Saint-Malo for the test), one border in common. */
const topology = {
  type: 'Topology',
  // After the first point of an arc, each is written as a step from the one before.
  arcs: [
    [
      [1, 0],
      [0, 1],
    ],
    [
      [1, 1],
      [-1, 0],
      [0, -1],
      [1, 0],
    ],
    [
      [1, 0],
      [1, 0],
      [0, 1],
      [-1, 0],
    ],
  ],
  objects: {
    communes: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', arcs: [[0, 1]], properties: { code: '35238' } },
        { type: 'Polygon', arcs: [[2, -1]], properties: { code: '35288' } },
        { type: 'Polygon', arcs: [[2, -1]], properties: { code: '35999' } },
      ],
    },
  },
  transform: { scale: [0.1, 0.1], translate: [-1.7, 48] },
}

describe('contours', () => {
  it('are read from TopoJSON, place each commune in its middle, and name the codes nobody bears', async () => {
    const steps: number[] = []
    const report = await importContours(ctx(), file('a.topojson', topology), (done, total) =>
      steps.push(done / total),
    )
    expect(report).toEqual({ read: 3, kept: 2, unknown: ['35999'] })
    expect(steps.at(-1)).toBe(1)
    expect(await findTerritoryByCode(db, '35238')).toMatchObject({
      lon: -1.65,
      lat: 48.05,
      located: 'exact',
    })
    expect(await findTerritoryByCode(db, '35288')).toMatchObject({ lon: -1.55, located: 'exact' })
  })

  it('are read from GeoJSON, whichever way its rings turn', async () => {
    const clockwise = square(2, 47)
    for (const ring of [clockwise, clockwise.toReversed()]) {
      const path = file('departements.geojson', {
        type: 'FeatureCollection',
        features: [
          {
            type: 'Feature',
            properties: { code: '18' },
            geometry: { type: 'Polygon', coordinates: [ring] },
          },
        ],
      })
      await importContours(ctx(), path)
      const place = await findTerritoryByCode(db, '18', 'department')
      expect(place).toMatchObject({ lon: 2.05, lat: 47.05 })
      expect(await findContour(db, place?.id ?? '')).toEqual({
        type: 'Polygon',
        coordinates: [
          clockwise.map(([lon = 0, lat = 0]) => [
            Math.round(lon * 500) / 500,
            Math.round(lat * 500) / 500,
          ]),
        ],
      })
    }
  })

  it('leave out a commune without a shape, and tell codes of two levels apart by the layer', async () => {
    const path = file('regions.geojson', {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { code: '53' },
          geometry: { type: 'MultiPolygon', coordinates: [[square(-3, 48)], [square(-2, 48)]] },
        },
        { type: 'Feature', properties: { code: '75' }, geometry: null },
      ],
    })
    expect(await importContours(ctx(), path)).toMatchObject({ read: 1, kept: 1 })
    expect(await findTerritoryByCode(db, '53', 'region')).toMatchObject({ located: 'exact' })
    expect(await findTerritoryByCode(db, '53', 'department')).toMatchObject({
      located: 'approximate',
    })
  })

  it.each([
    ['absent.json', undefined, 'introuvable'],
    ['cut.json', '{"type":"Topo', 'JSON complet'],
    ['other.json', { type: 'Feature' }, 'TopoJSON, ou GeoJSON'],
    [
      'lieux.geojson',
      { type: 'FeatureCollection', features: [] },
      'ne dit pas ce qu’elle contient',
    ],
    ['communes.geojson', { type: 'FeatureCollection', features: [] }, 'Aucun contour'],
    [
      'communes-points.geojson',
      {
        type: 'FeatureCollection',
        features: [
          {
            type: 'Feature',
            properties: { code: '35238' },
            geometry: { type: 'Point', coordinates: [0, 0] },
          },
        ],
      },
      'n’est pas une surface',
    ],
    [
      'communes-lambert.geojson',
      {
        type: 'FeatureCollection',
        features: [
          {
            type: 'Feature',
            properties: { code: '35238' },
            geometry: { type: 'Polygon', coordinates: [square(352_000, 6_789_000)] },
          },
        ],
      },
      'WGS 84',
    ],
  ])('of %s are refused, and the sentence says what to do', async (name, content, words) => {
    const path = content === undefined ? join(folder, name) : file(name, content)
    const attempt = importContours(ctx(), path)
    await expect(attempt).rejects.toThrow(ContoursProblem)
    await expect(attempt).rejects.toThrow(words)
  })
})

/** The real file is not part of this repository: whoever has it says where. */
const real = [
  join(process.env['OUVROIR_GEO'] ?? '', 'fr-2026.topo.json'),
  join(import.meta.dirname, '../../../../../shared/data/geo/fr-2026.topo.json'),
].find((path) => existsSync(path))

describe('the contours of the whole country', () => {
  it.skipIf(real === undefined)(
    real
      ? 'give every department and region its place'
      : 'are not here (set OUVROIR_GEO to the folder that has fr-2026.topo.json): skipped',
    async () => {
      const report = await importContours(ctx(), real ?? '')
      expect(report.kept).toBeGreaterThan(1_370)
      const { count } = await db
        .selectFrom('territories')
        .where('kind', 'in', ['region', 'department'])
        .where('zone', '<>', 'com')
        .where('subtype', '=', '')
        .where('located', '<>', 'exact')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      expect(Number(count)).toBe(0)
    },
    60_000,
  )
})
