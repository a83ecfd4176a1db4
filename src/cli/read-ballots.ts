import { readFileSync } from 'node:fs'
import { basename, extname, resolve } from 'node:path'
import {
  type BallotFile,
  type CellMeaning,
  isTally,
  readAbif,
  readBlt,
  readGrid,
  readPrefLib,
  readTally,
  type TallyFile,
  UnreadableBallots,
} from '#engines/ballot-files/index.ts'
import { problemSentence } from './tally-words.ts'
import { CommandMisread } from './terminal.ts'

export type FileOfBallots =
  | { readonly kind: 'ballots'; readonly file: BallotFile }
  | { readonly kind: 'tally'; readonly file: TallyFile }

/** Reads a file of ballots by its extension, else by its first line. */
export function readBallots(
  path: string,
  cells: CellMeaning,
  grades: readonly string[],
): FileOfBallots {
  const name = basename(path)
  const text = textOf(path)
  try {
    const format = formatOf(extname(path).toLowerCase(), text)
    if (format === 'blt') return { kind: 'ballots', file: readBlt(text) }
    if (format === 'preflib') return { kind: 'ballots', file: readPrefLib(text) }
    if (format === 'abif') return { kind: 'ballots', file: readAbif(text) }
    if (cells === 'grade' && isTally(text)) return { kind: 'tally', file: readTally(text) }
    return { kind: 'ballots', file: readGrid(text, { cells, grades }) }
  } catch (error) {
    if (error instanceof UnreadableBallots)
      throw new CommandMisread(problemSentence(name, error.problem), [error.problem])
    throw error
  }
}

function formatOf(extension: string, text: string): 'blt' | 'preflib' | 'abif' | 'grid' {
  if (extension === '.blt') return 'blt'
  if (/^\.(soc|soi|toc|toi|cat)$/.test(extension)) return 'preflib'
  if (extension === '.abif') return 'abif'
  if (extension === '.csv' || extension === '.tsv') return 'grid'
  if (/^\ufeff?\s*\d+\s+\d+\s*(#.*)?$/m.test(text.split('\n')[0] ?? '')) return 'blt'
  if (/^# [A-Z ]+:/.test(text)) return 'preflib'
  return /^\{|^=\S/m.test(text) ? 'abif' : 'grid'
}

/** UTF-8, else the letters of Windows that spreadsheets still write. */
function textOf(path: string): string {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(resolve(path))
  } catch {
    throw new CommandMisread(`Le fichier ${path} ne peut pas être lu.`)
  }
  if (bytes.includes(0))
    throw new CommandMisread(
      problemSentence(basename(path), { line: 1, expected: 'text-file', found: 'des octets' }),
    )
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
