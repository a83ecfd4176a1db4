import { geoConicConformal, geoMercator } from 'd3-geo'
import { insets, mainland } from './outline.ts'

/** Bounds of metropolitan France, Corsica included: west, south, east, north. */
const bounds = [-5.3, 41.2, 9.7, 51.2] as const

const conic = geoConicConformal()
  .parallels([44, 49])
  .rotate([-3, 0])
  .center([0, 46.5])
  .scale(mainland.scale)
  .translate([...mainland.translate])

const frames = insets.map((inset) => ({
  box: inset.box,
  project: geoMercator()
    .scale(inset.scale)
    .translate([...inset.translate]),
}))

/** Where a place falls on the map, in units of the picture; undefined when it is not on it. */
export function placeOnMap(lon: number, lat: number): readonly [number, number] | undefined {
  const frame = frames.find(({ box }) => inside(box, lon, lat))
  const point = frame?.project([lon, lat]) ?? (inside(bounds, lon, lat) ? conic([lon, lat]) : null)
  return point ? [round(point[0]), round(point[1])] : undefined
}

function inside(box: readonly [number, number, number, number], lon: number, lat: number) {
  return lon >= box[0] && lat >= box[1] && lon <= box[2] && lat <= box[3]
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
