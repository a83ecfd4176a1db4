import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'

/** The root of the house, wherever the tests were started from. */
export const houseRoot = resolve(import.meta.dirname, '../..')

export interface SourceFile {
  /** From the root of the house, with slashes: `src/kit/result.ts`. */
  readonly path: string
  readonly text: string
}

const notOurs = new Set(['node_modules', '.git', 'dist', 'var', 'coverage'])

// The source does not change while it is judged: each law asks for the whole of it, which is read once.
const listed = new Map<string, readonly string[]>()
const texts = new Map<string, string>()

/** Paths of all the files below a folder of the house. */
export function pathsBelow(folder: string): string[] {
  const known = listed.get(folder) ?? listBelow(folder)
  listed.set(folder, known)
  return [...known]
}

function listBelow(folder: string): readonly string[] {
  return readdirSync(join(houseRoot, folder), { withFileTypes: true }).flatMap((entry) => {
    if (notOurs.has(entry.name)) return []
    const path = relative(houseRoot, join(houseRoot, folder, entry.name)).replaceAll('\\', '/')
    return entry.isDirectory() ? pathsBelow(path) : [path]
  })
}

export function readHouse(path: string): string {
  const text = texts.get(path) ?? readFileSync(join(houseRoot, path), 'utf8')
  texts.set(path, text)
  return text
}

/** Files below a folder whose path matches, with their text. */
export function filesBelow(folder: string, pattern: RegExp): SourceFile[] {
  return pathsBelow(folder)
    .filter((path) => pattern.test(path))
    .map((path) => ({ path, text: readHouse(path) }))
}

/** The same text with comments emptied, so that a rule judges code only; line numbers stay true. */
export function withoutComments(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
    .replace(/(^|[\s;{}(),])\/\/[^\n]*/g, '$1')
}

export function isTest(path: string): boolean {
  return /\.(test|bench)\.tsx?$|^src\/(law|proofs|(platform\/([^/]+\/)?|modules\/[^/]+\/)testing)\/|^(e2e|bench)\//.test(
    path,
  )
}

/** The room a path belongs to, if any. */
export function roomOf(path: string): string | undefined {
  return /^src\/modules\/([^/]+)\//.exec(path)?.[1]
}

/** The rooms in floor-plan order: the one list that `app.ts` and the law read. */
export const floorPlan: readonly string[] = JSON.parse(readHouse('src/floor-plan.json'))

/** Sub-rooms of the rooms that are cut along their subjects, in order: each leans on those before it. */
export const subRooms: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readHouse('src/sub-rooms.json'),
)

/** After `src/modules/<room>/` in a pattern: the sub-room, if the path is in one. */
export const inSubRoom = `(?:(?:${[...new Set(Object.values(subRooms).flat())].join('|')})/)?`
