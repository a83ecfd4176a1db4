import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Cruise } from './cruise.ts'
import { drawFloorPlan, leaningsOf, type RoomSaid, tellFloorPlan } from './floor-plan.ts'
import { floorPlan, houseRoot, readHouse } from './source.ts'

const drawingPath = 'docs/floor-plan.svg'
const twinPath = 'ARCHITECTURE.md'
const open = '<!-- floor-plan: written by scripts/floor-plan.mjs -->'
const close = '<!-- /floor-plan -->'

/** What the two files of the floor plan should hold, for the imports that are really there. */
export function floorPlanFiles({ modules }: Cruise): Record<string, string> {
  const leanings = leaningsOf(modules)
  const rooms = floorPlan.map((name): RoomSaid => ({ name, purpose: purposeOf(name) }))
  return {
    [drawingPath]: drawFloorPlan(leanings, rooms),
    [twinPath]: between(readHouse(twinPath), tellFloorPlan(leanings, rooms)),
  }
}

function between(page: string, told: string): string {
  const [before, after] = [page.split(open)[0], page.split(close)[1]]
  if (before === undefined || after === undefined) throw new Error(`${twinPath} lost its marks`)
  return `${before}${open}\n\n${told}\n\n${close}${after}`
}

/** The first sentence of a room's page, after its title. */
function purposeOf(room: string): string {
  const path = `src/modules/${room}/README.md`
  if (!existsSync(join(houseRoot, path))) return '…'
  const paragraph = readHouse(path)
    .split(/\n\s*\n/)
    .find((block) => /^[\p{L}*`«“]/u.test(block))
  return (/^.+?\.(?=\s|$)/su.exec(paragraph ?? '')?.[0] ?? '…')
    .replace(/\s+/g, ' ')
    .replaceAll('|', '/')
}
