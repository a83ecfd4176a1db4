import type { CruisedModule } from './cruise.ts'
import { isTest } from './source.ts'

/** Who leans on whom, by rooms and floors: `experiments` → `people`, `kit`… */
export type Leanings = ReadonlyMap<string, ReadonlySet<string>>

const floors = ['ui', 'engines', 'platform', 'kit'] as const
const house = 'app'

export function leaningsOf(modules: readonly CruisedModule[]): Leanings {
  const leanings = new Map<string, Set<string>>()
  for (const { source, dependencies } of modules) {
    if (isTest(source)) continue
    const from = partOf(source)
    const known = leanings.get(from) ?? new Set()
    leanings.set(from, known)
    for (const { resolved } of dependencies) {
      const to = resolved.startsWith('src/') ? partOf(resolved) : from
      if (to !== from) known.add(to)
    }
  }
  return leanings
}

function partOf(path: string): string {
  return (
    /^src\/modules\/([^/]+)\//.exec(path)?.[1] ??
    floors.find((floor) => path.startsWith(`src/${floor}/`)) ??
    house
  )
}

export interface RoomSaid {
  readonly name: string
  /** The first sentence of the room's own page. */
  readonly purpose: string
}

/** The text twin of the drawing: everything it shows, in one table. */
export function tellFloorPlan(leanings: Leanings, rooms: readonly RoomSaid[]): string {
  const names = rooms.map(({ name }) => name)
  const rows = rooms.map(({ name, purpose }) => {
    const on = leanings.get(name) ?? new Set()
    const earlier = names.filter((other) => on.has(other))
    const below = floors.filter((floor) => on.has(floor))
    return `| \`${name}\` | ${purpose} | ${listed(earlier)} | ${listed(below)} |`
  })
  return [
    '| room | what it is for | rooms it leans on | floors it stands on |',
    '|---|---|---|---|',
    ...rows,
  ].join('\n')
}

function listed(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ') || 'none'
}

const paper = '#faf5ea'
const sheet = '#fffefb'
const ink = '#1d1b18'
const soft = '#5b564e'
const line = '#d9d0bd'
const accent = '#c8371c'

const margin = 32
const gap = 18
const roomWidth = 132
const roomHeight = 58

/** The rooms in a row on their floors, with an arc from each room to those it leans on. */
export function drawFloorPlan(leanings: Leanings, rooms: readonly RoomSaid[]): string {
  const names = rooms.map(({ name }) => name)
  const width = margin * 2 + names.length * roomWidth + (names.length - 1) * gap
  const arcs = names.flatMap((from, at) =>
    names.slice(0, at).flatMap((to, back) => (leanings.get(from)?.has(to) ? [[at, back]] : [])),
  )
  const highest = Math.max(1, ...arcs.map(([at = 0, back = 0]) => at - back))
  // The curve itself rises to three quarters of its handles.
  const top = 92 + arcHeight(highest) * 0.75
  const floorsTop = top + roomHeight + 30
  const height = floorsTop + 128

  const drawn = [
    box(margin, 24, width - margin * 2, 40, 'app · server · worker · command line', soft),
    ...arcs.map(([at = 0, back = 0]) => arc(at, back, top)),
    ...names.map((name, at) => roomBox(name, at, top)),
    ...drawFloors(width, floorsTop),
  ]
  const told = names.map((name) => {
    const on = names.filter((other) => leanings.get(name)?.has(other))
    return `${name}: ${on.join(', ') || 'no room'}`
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title told" font-family="system-ui, sans-serif">`,
    '<title id="title">Floor plan of Ouvroir: which room leans on which</title>',
    `<desc id="told">Rooms from the ground up. ${told.join('; ')}.</desc>`,
    '<defs><marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="5.5" markerHeight="5.5" orient="auto">',
    `<path d="M0 0 L10 5 L0 10 Z" fill="${accent}"/></marker></defs>`,
    `<rect width="${width}" height="${height}" fill="${paper}"/>`,
    ...drawn,
    '</svg>',
    '',
  ].join('\n')
}

function drawFloors(width: number, y: number): string[] {
  const full = width - margin * 2
  const third = (full - gap * 2) / 3
  const row = ['ui', 'engines', 'platform'].map((name, at) =>
    box(margin + at * (third + gap), y, third, 40, name, ink),
  )
  return [...row, box(margin, y + 54, full, 40, 'kit', ink)]
}

function roomBox(name: string, at: number, y: number): string {
  const x = roomLeft(at)
  return [
    `<rect x="${x}" y="${y}" width="${roomWidth}" height="${roomHeight}" rx="10" fill="${sheet}" stroke="${ink}" stroke-width="1.5"/>`,
    text(x + roomWidth / 2, y + 35, name, ink, 16, 600),
  ].join('')
}

function box(x: number, y: number, width: number, height: number, name: string, fill: string) {
  return [
    `<rect x="${round(x)}" y="${y}" width="${round(width)}" height="${height}" rx="10" fill="none" stroke="${line}" stroke-width="1.5"/>`,
    text(x + width / 2, y + 26, name, fill, 16, 400),
  ].join('')
}

function text(x: number, y: number, words: string, fill: string, size: number, weight: number) {
  return `<text x="${round(x)}" y="${y}" fill="${fill}" font-size="${size}" font-weight="${weight}" text-anchor="middle">${words}</text>`
}

/** From the later room, over those between, down to the earlier one. */
function arc(at: number, back: number, y: number): string {
  // Long arcs go outside short ones at both ends, so that none cross on the way.
  const start = roomLeft(at) + roomWidth * (0.08 + 0.065 * (at - back))
  const end = roomLeft(back) + roomWidth * (0.96 - 0.065 * (at - back))
  const peak = y - arcHeight(at - back)
  return `<path d="M${round(start)} ${y} C${round(start)} ${peak} ${round(end)} ${peak} ${round(end)} ${y - 3}" fill="none" stroke="${accent}" stroke-width="1.75" marker-end="url(#tip)"/>`
}

function arcHeight(steps: number): number {
  return 24 + steps * 28
}

function roomLeft(at: number): number {
  return margin + at * (roomWidth + gap)
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
