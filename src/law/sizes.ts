import { isTest, type SourceFile, subRooms } from './source.ts'

/** What one still holds in mind: files of code in a folder, tests apart; lines of a sub-room, of a room that is not cut. */
export const mostFiles = 40
export const mostLines = 6_000
export const mostUncut = 8_000

const isCode = ({ path }: SourceFile) => /\.tsx?$/.test(path) && !isTest(path)

/** Folders that hold too many files of code to be held in mind. */
export function crowdedFolders(files: readonly SourceFile[]): string[] {
  return counted(files.filter(isCode), ({ path }) => [path.slice(0, path.lastIndexOf('/')), 1])
    .filter(([, count]) => count > mostFiles)
    .map(([folder, count]) => `${folder}: ${count} files`)
}

/** Sub-rooms that are too long, and rooms that are long and not cut: along their subjects (docs/decisions/0044). */
export function longRooms(
  files: readonly SourceFile[],
  cut: Readonly<Record<string, readonly string[]>> = subRooms,
): string[] {
  return counted(files.filter(isCode), ({ path, text }) => {
    const [, , room = '', first = ''] = path.split('/')
    const lines = text.split('\n').length - 1
    if (!path.startsWith('src/modules/')) return ['', 0]
    if (!cut[room]) return [room, lines]
    return cut[room].includes(first) ? [`${room}/${first}`, lines] : ['', 0]
  })
    .filter(([name, lines]) => lines > (name.includes('/') ? mostLines : mostUncut))
    .map(([name, lines]) => `${name}: ${lines} lines`)
}

/** Names of files that say that there was no room elsewhere, and not what is inside. */
export function namelessFiles(paths: readonly string[]): string[] {
  return paths.filter((path) =>
    /\/(?:more|all|misc|rest)(?:-[a-z-]+)?\.tsx?$|\/texts\/texts\.ts$/.test(path),
  )
}

function counted(
  files: readonly SourceFile[],
  count: (file: SourceFile) => readonly [string, number],
): readonly (readonly [string, number])[] {
  const sums = new Map<string, number>()
  for (const file of files) {
    const [name, more] = count(file)
    if (name) sums.set(name, (sums.get(name) ?? 0) + more)
  }
  return [...sums]
}
