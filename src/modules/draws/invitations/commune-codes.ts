import { plainWords } from '#kit/words.ts'
import { readCode } from '../recruits/nouns.ts'

/** A letter that a commune drew from its own list: who gets it is known there, and only there. */
export interface CodeLine {
  /** Where the commune finds the line again; its rank in the file when it is not said. */
  readonly number: number
  /** Undefined: the house makes one. */
  readonly code: string | undefined
  readonly stratum: string
}

export type CodesProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'no-column' }
  /** Headings that hold, or may hold, who people are. */
  | { readonly kind: 'columns'; readonly columns: readonly string[] }
  /** A cell that looks like a contact, a birth or an address, under an innocent heading. */
  | { readonly kind: 'cell'; readonly column: string; readonly line: number }
  | { readonly kind: 'not-code'; readonly lines: readonly number[] }
  | { readonly kind: 'twice'; readonly lines: readonly number[] }
  | { readonly kind: 'strata-of-one' }

const headings = {
  code: ['code', 'code de la lettre', 'letter code'],
  stratum: ['strate', 'stratum', 'bureau de vote', 'secteur', 'quartier', 'canton', 'iris'],
  number: ['numero', 'no', 'n', 'ligne', 'rang', 'number', 'line', 'rank'],
} as const
type Column = keyof typeof headings

const streets =
  /\b(rue|avenue|av|boulevard|bd|chemin|route|impasse|place|allee|lieu dit|quai|square|cours|venelle|street|road)\b/
/** What a name, a contact, a birth or an address looks like once it is under a heading that is allowed. */
const looksPersonal = (cell: string) =>
  /@/.test(cell) ||
  /(?:\d[ .-]?){9,}/.test(cell) ||
  /\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b|\b(?:19|20)\d{2}-\d{2}-\d{2}\b/.test(cell) ||
  (/\d/.test(cell) && streets.test(plainWords(cell)))

interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

/**
 * The file of a commune whose list may not travel: codes, strata, numbers of line, and not one column more. What could say
 * who somebody is refuses the whole file, before anything of it is kept.
 */
export function readCommuneCodes(
  header: readonly string[],
  rows: readonly Row[],
):
  | { readonly ok: true; readonly lines: readonly CodeLine[] }
  | { ok: false; problem: CodesProblem } {
  const refuse = (problem: CodesProblem) => ({ ok: false as const, problem })
  const columns = header.map((heading) => columnOf(heading))
  const strange = header.filter((_, at) => columns[at] === undefined)
  if (strange.length > 0) return refuse({ kind: 'columns', columns: strange })
  if (!columns.includes('code') && !columns.includes('number')) return refuse({ kind: 'no-column' })
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  if (filled.length === 0) return refuse({ kind: 'empty' })

  const cellOf = ({ cells }: Row, column: Column) =>
    (cells[columns.indexOf(column)] ?? '').replace(/\s+/g, ' ').trim()
  const has = (column: Column) => columns.includes(column)
  for (const row of filled) {
    const personal = header.find((_, at) => looksPersonal(row.cells[at] ?? ''))
    if (personal !== undefined) return refuse({ kind: 'cell', column: personal, line: row.line })
    if (has('number') && !/^\d{1,7}$/.test(cellOf(row, 'number')))
      return refuse({
        kind: 'cell',
        column: header[columns.indexOf('number')] ?? '',
        line: row.line,
      })
  }
  const strata = new Set(filled.map((row) => cellOf(row, 'stratum')))
  // A column of names under the heading « strate » would have nearly one value a line.
  if (has('stratum') && filled.length >= 6 && strata.size > filled.length / 2)
    return refuse({ kind: 'strata-of-one' })
  const wrong = filled.filter((row) => has('code') && readCode(cellOf(row, 'code')) === undefined)
  if (wrong.length > 0) return refuse({ kind: 'not-code', lines: wrong.map(({ line }) => line) })

  const lines = filled.map((row, at) => ({
    line: row.line,
    number: has('number') ? Number(cellOf(row, 'number')) : at + 1,
    code: has('code') ? readCode(cellOf(row, 'code')) : undefined,
    stratum: has('stratum') ? cellOf(row, 'stratum').slice(0, 60) : '',
  }))
  const twice = lines.filter(
    (line, at) =>
      lines.findIndex((other) =>
        has('code') ? other.code === line.code : other.number === line.number,
      ) < at,
  )
  if (twice.length > 0) return refuse({ kind: 'twice', lines: twice.map(({ line }) => line) })
  return { ok: true, lines: lines.map(({ line: _, ...one }) => one) }
}

function columnOf(heading: string): Column | undefined {
  const words = plainWords(heading)
  return (Object.keys(headings) as Column[]).find((one) =>
    (headings[one] as readonly string[]).includes(words),
  )
}

export interface StratumSize {
  readonly name: string
  readonly addresses: number
}

/** Below this, a stratum says nearly who somebody is. */
const smallestStratum = 5

export type SizesProblem = 'unreadable' | 'too-small' | 'not-in-list'

/** A number ends the line, after a semicolon, after the first tab that only figures follow, or alone. */
function sizeIn(line: string): { readonly name: string; readonly count: string } {
  const from = /(?<![\d\s])[\d\s]+$/.exec(line)?.index ?? line.length
  const tab = line.indexOf('\t', from)
  const mark = line[from - 1] === ';' ? from - 1 : tab
  if (mark === -1) return { name: '', count: from === 0 ? line : '' }
  return { name: line.slice(0, mark).trim(), count: line.slice(mark + 1) }
}

/** `bourg ; 600`, one stratum a line; or one number for the whole list. Each stratum of the letters must be there. */
export function readSizes(
  text: string,
  lines: readonly Pick<CodeLine, 'stratum'>[],
):
  | { readonly ok: true; readonly sizes: readonly StratumSize[] }
  | { ok: false; problem: SizesProblem } {
  const written = text.split('\n').filter((line) => line.trim() !== '')
  const sizes = written.map((line) => {
    const { name, count } = sizeIn(line.trim())
    return { name, addresses: Number(count.replace(/\s/g, '')) }
  })
  const names = sizes.map(({ name }) => name)
  if (
    sizes.length === 0 ||
    sizes.some(({ addresses }) => !Number.isInteger(addresses) || addresses < 1) ||
    new Set(names).size < names.length
  )
    return { ok: false, problem: 'unreadable' }
  const letters = (name: string) => lines.filter(({ stratum }) => stratum === name).length
  if (lines.some(({ stratum }) => !names.includes(stratum)))
    return { ok: false, problem: 'not-in-list' }
  if (sizes.some(({ name, addresses }) => addresses < Math.max(smallestStratum, letters(name))))
    return { ok: false, problem: 'too-small' }
  return { ok: true, sizes }
}
