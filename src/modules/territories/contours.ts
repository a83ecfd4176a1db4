import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon, Position } from 'geojson'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { TerritoryKind } from './territory.ts'

export type Outline = Polygon | MultiPolygon

/** One outline and the place it belongs to. */
export interface Contour {
  readonly kind: TerritoryKind
  readonly code: string
  readonly geometry: Outline
}

/** Said to the person who imports: what is wrong with the file, and what to do. */
export class ContoursProblem extends Error {}

type Properties = Readonly<Record<string, unknown>> | null

export interface Layer {
  readonly name: string
  readonly features: readonly Feature<Geometry | null, Properties>[]
}

/** `topojson-client`'s `feature`, handed in so that this file stays pure. */
type ToFeatures = (topology: Topology, object: GeometryCollection<object>) => FeatureCollection

export function layersOf(file: unknown, fileName: string, toFeatures: ToFeatures): Layer[] {
  if (isTopology(file)) {
    return Object.entries(file.objects).map(([name, object]) => {
      if (object.type !== 'GeometryCollection') throw notContours
      return { name, features: toFeatures(file, object as GeometryCollection<object>).features }
    })
  }
  if (isCollection(file)) return [{ name: fileName, features: file.features }]
  throw notContours
}

/**
 * How many points the shapes of a TopoJSON would have: they share their arcs, so that a short file may stand for
 * billions of points. None for a GeoJSON, which holds its own.
 */
export function pointsIn(file: unknown): number {
  if (!isTopology(file) || !Array.isArray(file.arcs)) return 0
  const lengths = file.arcs.map((arc) => (Array.isArray(arc) ? arc.length : 0))
  const counted = (value: unknown): number => {
    if (typeof value === 'number') return lengths[value < 0 ? ~value : value] ?? 0
    if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + counted(one), 0)
    if (!isObject(value)) return 0
    return counted(value['arcs']) + counted(value['geometries'])
  }
  return Object.values(file.objects).reduce((sum, object) => sum + counted(object), 0)
}

const notContours = new ContoursProblem(
  'Ce fichier ne contient pas de contours : donnez un fichier TopoJSON, ou GeoJSON (FeatureCollection).',
)

function isTopology(file: unknown): file is Topology {
  return isObject(file) && file['type'] === 'Topology' && isObject(file['objects'])
}

function isCollection(file: unknown): file is FeatureCollection {
  return isObject(file) && file['type'] === 'FeatureCollection' && Array.isArray(file['features'])
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

const layerKinds: readonly (readonly [RegExp, TerritoryKind, readonly string[]])[] = [
  [/commune/i, 'commune', ['code', 'insee', 'INSEE_COM', 'codgeo', 'com']],
  [
    /epci|intercommunal/i,
    'intercommunality',
    ['epci', 'code', 'siren', 'CODE_SIREN', 'SIREN_EPCI'],
  ],
  [/ept/i, 'territorial-public-establishment', ['ept', 'code', 'siren']],
  [/depart/i, 'department', ['dep', 'code', 'INSEE_DEP']],
  [/region/i, 'region', ['reg', 'code', 'INSEE_REG']],
]

/** The contours of a layer; a feature without shape is left out (a commune re-established since). */
export function contoursOf(layer: Layer): Contour[] {
  const found = layerKinds.find(([pattern]) => pattern.test(layer.name))
  if (!found) {
    throw new ContoursProblem(
      `La couche « ${layer.name} » ne dit pas ce qu’elle contient. Nommez-la (ou nommez le fichier) communes, epci, ept, departements ou regions.`,
    )
  }
  const [, kind, fields] = found
  return layer.features.flatMap(({ geometry, properties }) => {
    const code = codeOf(properties, fields)
    if (code === undefined || geometry === null) return []
    return [{ kind, code, geometry: checked(geometry, code) }]
  })
}

function codeOf(properties: Properties, fields: readonly string[]): string | undefined {
  for (const field of fields) {
    const value = properties?.[field]
    if (typeof value === 'string' && value !== '') return value
  }
  return undefined
}

function checked(geometry: Geometry, code: string): Outline {
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') {
    throw new ContoursProblem(`Le contour de ${code} n’est pas une surface (${geometry.type}).`)
  }
  if (!polygonsOf(geometry).flat(2).every(isOnEarth)) {
    throw new ContoursProblem(
      `Les coordonnées de ${code} ne sont pas des degrés de longitude et de latitude. Convertissez d’abord le fichier en WGS 84 (EPSG:4326).`,
    )
  }
  return geometry
}

function isOnEarth(point: Position): boolean {
  const [lon, lat] = point
  return isWithin(lon, 180) && isWithin(lat, 90)
}

function isWithin(value: number | undefined, most: number): boolean {
  return value !== undefined && Number.isFinite(value) && Math.abs(value) <= most
}

export function polygonsOf(geometry: Outline): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
}

/** How fine a contour is kept, in parts of a degree (1000: about a hundred metres). */
const fineness: Readonly<Record<TerritoryKind, number>> = {
  commune: 1000,
  intercommunality: 500,
  'territorial-public-establishment': 1000,
  department: 500,
  region: 250,
  organisation: 500,
}

/**
 * Rests every point on a grid and drops the repeated ones. Two neighbours share their points, so their
 * border stays common, which dropping points one by one would not promise.
 */
export function simplified({ kind, geometry }: Contour): Outline | undefined {
  const grid = fineness[kind]
  const polygons = polygonsOf(geometry)
    .map((rings) => rings.map((ring) => onGrid(ring, grid)).filter((ring) => ring.length >= 4))
    .filter((rings) => rings.length > 0)
  const [first] = polygons
  if (!first) return undefined
  return polygons.length === 1
    ? { type: 'Polygon', coordinates: first }
    : { type: 'MultiPolygon', coordinates: polygons }
}

function onGrid(ring: readonly Position[], grid: number): Position[] {
  const points: Position[] = []
  for (const [lon = 0, lat = 0] of ring) {
    const point = [Math.round(lon * grid) / grid, Math.round(lat * grid) / grid]
    const last = points.at(-1)
    if (!last || last[0] !== point[0] || last[1] !== point[1]) points.push(point)
  }
  return points
}
