import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Cruise } from './cruise.ts'
import { drawFloorPlan, leaningsOf, type RoomSaid, tellFloorPlan } from './floor-plan.ts'
import { floorPlan, houseRoot, readHouse } from './source.ts'

const drawingPath = 'docs/floor-plan.svg'
const twinPath = 'ARCHITECTURE.md'
const platesPath = 'src/rooms.ts'
const readmePath = 'README.md'
const tableMarks = [
  '<!-- floor-plan: written by scripts/floor-plan.mjs -->',
  '<!-- /floor-plan -->',
]
const readmeMarks = ['<!-- pièces : écrites par scripts/floor-plan.mjs -->', '<!-- /pièces -->']

/** What the files of the floor plan should hold, for the imports that are really there. */
export function floorPlanFiles({ modules }: Cruise): Record<string, string> {
  const leanings = leaningsOf(modules)
  const rooms = floorPlan.map((name): RoomSaid => ({ name, purpose: purposeOf(name) }))
  return {
    [drawingPath]: drawFloorPlan(leanings, rooms),
    [platesPath]: platesFile(floorPlan),
    [twinPath]: between(twinPath, tableMarks, tellFloorPlan(leanings, rooms)),
    [readmePath]: between(readmePath, readmeMarks, tellInFrench(floorPlan)),
  }
}

/** Every plate of the list, in its order: what `app.ts` opens, so that a new room is one line of the list. */
export function platesFile(rooms: readonly string[]): string {
  const imports = rooms
    .toSorted()
    .map((room) => `import { ${plateOf(room)} } from '#modules/${room}/module.ts'`)
  return [
    '// Written by scripts/floor-plan.mjs from floor-plan.json: nobody edits it.',
    ...imports,
    '',
    '/** The plates of the rooms, in floor-plan order. */',
    'export const plates = [',
    ...rooms.map((room) => `  ${plateOf(room)},`),
    '] as const',
    '',
  ].join('\n')
}

/** The name of a plate: `opinion-maps` has `opinionMapsModule` on its door. */
const plateOf = (room: string) =>
  `${room.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())}Module`

function between(path: string, [open = '', close = '']: readonly string[], told: string): string {
  const page = readHouse(path)
  const [before, after] = [page.split(open)[0], page.split(close)[1]]
  if (before === undefined || after === undefined) throw new Error(`${path} lost its marks`)
  return `${before}${open}\n\n${told}\n\n${close}${after}`
}

/** What each room keeps, in the words that follow its name in the title of its page. */
function tellInFrench(rooms: readonly string[]): string {
  const rows = rooms.map((room) => {
    const title = pageOf(room).split('\n')[0] ?? ''
    return `| \`${room}\` | ${title.split(' — ').slice(1).join(' — ') || '…'} |`
  })
  return ['| pièce | ce qu’elle tient |', '|---|---|', ...rows].join('\n')
}

function pageOf(room: string): string {
  const path = `src/modules/${room}/README.md`
  return existsSync(join(houseRoot, path)) ? readHouse(path) : ''
}

/** The first sentence of a room's page, after its title. */
function purposeOf(room: string): string {
  const paragraph = pageOf(room)
    .split(/\n\s*\n/)
    .find((block) => /^[\p{L}*`«“]/u.test(block))
  return (/^.+?\.(?=\s|$)/su.exec(paragraph ?? '')?.[0] ?? '…')
    .replace(/\s+/g, ' ')
    .replaceAll('|', '/')
}
