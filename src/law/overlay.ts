import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Plant } from './plants.ts'
import { floorPlan, houseRoot, subRooms } from './source.ts'

/** A copy of the house in which anything may be planted. The caller takes it away. */
export function copyOfTheHouse(): { root: string; remove(): void } {
  const root = mkdtempSync(join(tmpdir(), 'ouvroir-law-'))
  for (const file of ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs'])
    cpSync(join(houseRoot, file), join(root, file))
  cpSync(join(houseRoot, 'src'), join(root, 'src'), { recursive: true, filter: isRead })
  symlinkSync(join(houseRoot, 'node_modules'), join(root, 'node_modules'))
  for (const room of floorPlan)
    for (const file of ['index.ts', 'module.ts'])
      writeIfAbsent(join(root, 'src/modules', room, file), 'export {}\n')
  for (const [room, subs] of Object.entries(subRooms))
    for (const sub of subs)
      for (const file of ['index.ts', 'nouns.ts', 'part.ts'])
        writeIfAbsent(join(root, 'src/modules', room, sub, file), 'export {}\n')
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) }
}

export function plant(root: string, { from, code, twin, targets }: Plant): void {
  for (const [path, text] of Object.entries(targets ?? {})) write(join(root, path), text)
  write(join(root, twin.from), twin.code)
  write(join(root, from), code)
}

/** Folders, and what the law reads; pictures, data and style sheets stay behind. */
function isRead(path: string): boolean {
  return !/\.[^./]+$/.test(path) || /\.(tsx?|json)$/.test(path)
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

function writeIfAbsent(path: string, text: string): void {
  if (!existsSync(path)) write(path, text)
}
