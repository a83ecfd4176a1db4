#!/usr/bin/env node
/**
 * Draws the floor plan of the house from its real imports: docs/floor-plan.svg and the table of
 * ARCHITECTURE.md; and src/rooms.ts with the table of README.md, from its list of rooms. `--check` writes nothing and ends with 1
 * when they are stale. An import that the law forbids is said, and ends with 1 too.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tsImport } from 'tsx/esm/api'

const { cruise } = await tsImport('../src/law/cruise.ts', import.meta.url)
const { floorPlanFiles } = await tsImport('../src/law/floor-plan-files.ts', import.meta.url)

const root = join(import.meta.dirname, '..')
const house = await cruise(root)
const files = Object.entries(floorPlanFiles(house))
const stale = files.filter(([path, text]) => {
  const full = join(root, path)
  return !existsSync(full) || readFileSync(full, 'utf8') !== text
})

if (process.argv.includes('--check')) {
  for (const [path] of stale) console.log(`${path} is stale: run node scripts/floor-plan.mjs`)
  process.exitCode = stale.length > 0 ? 1 : 0
} else {
  for (const [path, text] of stale) {
    writeFileSync(join(root, path), text)
    console.log(`${path} written`)
  }
  if (stale.length === 0) console.log('The floor plan is up to date.')
}

for (const { rule, from, to } of house.violations) console.log(`${rule}: ${from} → ${to}`)
if (house.violations.length > 0) process.exitCode = 1
