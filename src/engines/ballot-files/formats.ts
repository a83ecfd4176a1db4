import { asksTooMuch, readJson, usualJson } from '#kit/json/bounded-json.ts'
import type { BallotFile, BallotReader } from './ballot-file.ts'
import { LineReader } from './lines.ts'
import { fail } from './problem.ts'
import { abifReader } from './read-abif.ts'
import { bltReader } from './read-blt.ts'
import { type GridRules, gridReader } from './read-grid.ts'
import { prefLibReader } from './read-preflib.ts'
import { TallyGuess, tallyReader } from './read-tally.ts'

type BallotFormat = 'blt' | 'preflib' | 'abif' | 'grid'

/** Lines that are kept until the format is known, when the name of the file does not say it. */
const firstLines = 200

const headBounds = { ...usualJson, signs: 100_000 }

/**
 * Which format a file is in: by its extension, else by its first lines.
 *
 * @throws UnreadableBallots for what is another kind of file
 */
function formatOf(extension: string, lines: readonly string[]): BallotFormat {
  const head = (lines.find((line) => line.trim() !== '') ?? '').trim()
  if (extension === '.json' || isJson(head)) fail(1, 'file-of-ballots', 'JSON')
  if (/^%PDF-/.test(head)) fail(1, 'file-of-ballots', 'PDF')
  if (/^<(?:!doctype|html|\?xml)/i.test(head)) fail(1, 'file-of-ballots', 'HTML, XML')
  if (extension === '.blt') return 'blt'
  if (/^\.(soc|soi|toc|toi|cat)$/.test(extension)) return 'preflib'
  if (extension === '.abif') return 'abif'
  if (extension === '.csv' || extension === '.tsv') return 'grid'
  const told = lines.filter((line) => line.trim() !== '' && !/^\s*#/.test(line))
  if (/^\s*\d+\s+\d+\s*(?:-\d+\s*)*(?:(?:#|\/\*).*)?$/.test(told[0] ?? '')) return 'blt'
  if (lines.some((line) => /^# (?:FILE NAME|TITLE|DATA TYPE|NUMBER [A-Z ]+):/.test(line)))
    return 'preflib'
  const isAbif = told.some((line) => /^\{|^=\S|^\s*\d+\s*:\s*["[\p{L}]/u.test(line))
  return isAbif ? 'abif' : 'grid'
}

/** A line of ABIF between braces holds one key and one plain value. */
function isJson(head: string): boolean {
  if (head.startsWith('[')) return /^\[\s*(?:[[{"\d]|$)/.test(head)
  if (!head.startsWith('{')) return false
  // Longer than any line between braces of ABIF.
  if (asksTooMuch(head, headBounds)) return true
  const read = readJson(head, headBounds) as object | undefined
  if (read === undefined) return !/\}\s*(?:#.*)?$/.test(head)
  const values = Object.values(read)
  return values.length !== 1 || (typeof values[0] === 'object' && values[0] !== null)
}

/**
 * Reads a file of ballots piece by piece, in whatever format. Only what the ballots say is kept: a million of
 * them hold in less than a hundred megabytes.
 *
 * @param name with its extension
 * @param rules what the cells of a table mean, and the names of the grades
 */
export function openBallots(name: string, rules: GridRules) {
  const extension = /\.[^.]*$/.exec(name)?.[0].toLowerCase() ?? ''
  const isTold = /^\.(?:blt|soc|soi|toc|toi|cat|abif|csv|tsv|json)$/.test(extension)
  const waiting: string[] = []
  let reader: BallotReader | undefined
  const lines = new LineReader(line)

  function line(text: string) {
    if (reader) return reader.line(text)
    waiting.push(text)
    if (isTold || waiting.length >= firstLines) begin()
  }

  function begin() {
    reader = readerOf(formatOf(extension, waiting), extension, rules)
    for (const text of waiting.splice(0)) reader.line(text)
  }

  return {
    /** The next bytes. @throws UnreadableBallots */
    push: (bytes: Uint8Array) => lines.push(bytes),
    /** After the last byte. @throws UnreadableBallots */
    end(): BallotFile {
      lines.end()
      if (!reader) begin()
      return (reader as BallotReader).end()
    },
  }
}

function readerOf(format: BallotFormat, extension: string, rules: GridRules): BallotReader {
  if (format === 'blt') return bltReader()
  if (format === 'preflib') return prefLibReader(extension, rules.grades)
  if (format === 'abif') return abifReader()
  return rules.cells === 'grade' ? gradesOrTally(rules) : gridReader(rules)
}

/**
 * A table of grades, or a published tally: both are read until one of them can no longer be. When both can, it
 * is a tally: its names of grades must then be those that were given, if some were.
 */
function gradesOrTally(rules: GridRules): BallotReader {
  const guess = new TallyGuess()
  const seen: string[] = []
  let grid: BallotReader | undefined
  return {
    line(text) {
      if (grid) return grid.line(text)
      seen.push(text)
      guess.line(text)
      if (!guess.isOpen) toGrid()
    },
    end() {
      if (!grid && !guess.isTally) toGrid()
      if (grid) return grid.end()
      const tally = through(tallyReader(), seen)
      const named = rules.grades ?? []
      const isOther =
        named.length > 0 && tally.grades?.names.some((name) => !named.includes(name)) === true
      if (isOther) return through(gridReader(rules), seen)
      return { ...tally, notes: [...tally.notes, { kind: 'read-as-tally' }] }
    },
  }

  function toGrid() {
    const made = gridReader(rules)
    for (const text of seen.splice(0)) made.line(text)
    grid = made
  }
}

/** A whole text, read at once: for what is small, and already here. */
export function readText(reader: BallotReader, text: string): BallotFile {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)
  if (lines.at(-1) === '') lines.pop()
  return through(reader, lines)
}

function through(reader: BallotReader, lines: readonly string[]): BallotFile {
  for (const text of lines) reader.line(text)
  return reader.end()
}
