import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { subRooms } from '#law/source.ts'

/** An exported function of `actions/` that asks a permission, itself or through another of its room. */
export interface Asking {
  readonly room: string
  readonly file: string
  readonly name: string
  /** Permissions that may be asked on the way, as `file#name`. */
  readonly asks: readonly string[]
}

const permissionFile = /(?:^|-)permissions(?:-[a-z]+)?\.ts$/

interface Piece {
  readonly file: string
  readonly name: string
  readonly exported: boolean
  readonly words: ReadonlySet<string>
  /** What each imported name is, in the words of the file that exports it. */
  readonly imports: ReadonlyMap<string, string>
}

export const modulesFolder = 'src/modules'

export function roomsWithActions(): readonly string[] {
  return readdirSync(modulesFolder).filter((room) => foldersOfActions(room).length > 0)
}

/** Every `may…` (and `is…`, `speaks…`) of the permissions of a room, as `file#name`. */
export function permissionsOf(room: string): readonly string[] {
  return piecesOf(`${modulesFolder}/${room}`, (name) => permissionFile.test(name))
    .filter(({ exported, name }) => exported && /^(?:may|is|speaks)[A-Z]/.test(name))
    .map(({ file, name }) => `${file}#${name}`)
}

export function askingOf(room: string): readonly Asking[] {
  const own = piecesOf(`${modulesFolder}/${room}`, (name) => permissionFile.test(name))
  const acts = foldersOfActions(room).flatMap((folder) =>
    piecesOf(folder, (name) => name.endsWith('.ts')),
  )
  const shared = acts.flatMap(({ imports }) => [...imports.values()]).filter(isOfKit)
  const asks = reach([...own, ...acts], new Set([...permissionsOf(room), ...shared]))
  return acts.flatMap((piece) => {
    const found = [...(asks.get(keyOf(piece)) ?? [])]
    const { file, name } = piece
    return piece.exported && found.length > 0 ? [{ room, file, name, asks: found }] : []
  })
}

/** A permission that pages of no room ask too: it is said in the kit. */
function isOfKit(key: string): boolean {
  return /^src\/kit\/.*#may[A-Z]/.test(key)
}

/** Of the room, and of its sub-rooms. */
function foldersOfActions(room: string): readonly string[] {
  const at = `${modulesFolder}/${room}`
  return [at, ...(subRooms[room] ?? []).map((sub) => `${at}/${sub}`)]
    .map((place) => `${place}/actions`)
    .filter((folder) => existsSync(folder))
}

/** What each piece reaches among what is wanted, whatever lies between. */
function reach(pieces: readonly Piece[], wanted: ReadonlySet<string>) {
  const found = new Map(pieces.map((piece) => [keyOf(piece), new Set<string>()]))
  for (let moved = true; moved; ) {
    moved = false
    for (const piece of pieces) {
      const mine = found.get(keyOf(piece)) ?? new Set<string>()
      const before = mine.size
      for (const word of piece.words) {
        const key = piece.imports.get(word) ?? `${piece.file}#${word}`
        if (wanted.has(key) && key !== keyOf(piece)) mine.add(key)
        for (const one of found.get(key) ?? []) mine.add(one)
      }
      moved ||= mine.size > before
    }
  }
  return found
}

function keyOf({ file, name }: Pick<Piece, 'file' | 'name'>) {
  return `${file}#${name}`
}

/** What stands at the margin of the files of a folder, each with the words it holds. */
function piecesOf(folder: string, wanted: (name: string) => boolean): Piece[] {
  return readdirSync(folder)
    .filter((name) => wanted(name) && !name.includes('.test.'))
    .flatMap((name) => {
      const file = `${folder}/${name}`
      const text = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
      const imports = importsOf(folder, text)
      return text.split(/^(?=(?:export )?(?:async )?(?:function|const) )/m).flatMap((piece) => {
        const head = /^(export )?(?:async )?(?:function|const) (\w+|\{[^}]*\})/.exec(piece)
        const words = new Set(piece.match(/\b[a-zA-Z]\w*/g))
        return namesIn(head?.[2] ?? '').map((name) => {
          return { file, name, exported: head?.[1] !== undefined, words, imports }
        })
      })
    })
}

/** One name, or several that are taken out of one thing: `{ start: startImport, startUndo }`. */
function namesIn(head: string): readonly string[] {
  return head.split(',').flatMap((one) => /(\w+)[\s}]*$/.exec(one)?.[1] ?? [])
}

function importsOf(folder: string, text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [, names = '', from = ''] of text.matchAll(
    /^import (?:type )?\{([^}]*)\} from '((?:\.|#kit\/)[^']*)'/gm,
  )) {
    const file = from.startsWith('#')
      ? from.replace('#', 'src/')
      : new URL(from, `file:///${folder}/`).pathname.slice(1)
    for (const one of names.split(',')) {
      const [theirs = '', ours = theirs] = one
        .trim()
        .replace(/^type /, '')
        .split(' as ')
      if (ours) found.set(ours, behindDoor(file, theirs))
    }
  }
  return found
}

/** Where the door of a sub-room found what it hands on. */
function behindDoor(file: string, name: string): string {
  if (!/\/(?:index|nouns)\.ts$/.test(file)) return `${file}#${name}`
  const door = readFileSync(file, 'utf8')
  for (const [, names = '', from = ''] of door.matchAll(
    /export (?:type )?\{([^}]*)\} from '([^']*)'/g,
  )) {
    const kept = names.split(',').map((one) => one.trim().replace(/^type /, ''))
    if (kept.includes(name)) return `${new URL(from, `file:///${file}`).pathname.slice(1)}#${name}`
  }
  return `${file}#${name}`
}
