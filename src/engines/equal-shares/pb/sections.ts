import { CsvReader } from '#kit/sheets/csv-reader.ts'
import type { PbProblem, Section } from './problem.ts'

export interface PbRow {
  readonly line: number
  readonly cells: readonly string[]
}

export interface PbTable {
  /** Line of its title: META, PROJECTS or VOTES. */
  readonly line: number
  readonly titles: readonly string[]
  readonly titlesLine: number
  readonly rows: readonly PbRow[]
}

export type PbTables = Readonly<Partial<Record<Section, PbTable>>>

const sections: readonly Section[] = ['META', 'PROJECTS', 'VOTES']

interface OpenTable extends PbTable {
  titles: string[]
  titlesLine: number
  rows: PbRow[]
}

/** Cuts a `.pb` file into its three tables, with the line of each row; blank lines are passed over. */
export function readSections(text: string, problems: PbProblem[]): PbTables {
  const tables: Partial<Record<Section, OpenTable>> = {}
  let open: OpenTable | undefined
  let isPassedOver = false
  let hasRows = false
  const take = (line: number, cells: readonly string[]) => {
    hasRows = true
    const name = sectionOf(cells)
    if (name) {
      const other = tables[name]
      if (other) problems.push({ code: 'section-twice', line, found: name, otherLine: other.line })
      isPassedOver = other !== undefined
      open = { line, titles: [], titlesLine: line, rows: [] }
      tables[name] ??= open
    } else if (!open) {
      if (!isPassedOver) problems.push({ code: 'before-sections', line, found: cells[0] ?? '' })
      isPassedOver = true
    } else if (open.titles.length === 0) {
      open.titles = tidyTitles(cells)
      open.titlesLine = line
    } else open.rows.push({ line, cells })
  }
  const reader = new CsvReader(take, 2_000, ';')
  reader.push(text.replace(/^\ufeff/, ''))
  reader.end()
  if (reader.problem)
    problems.push({ code: 'broken-table', line: reader.line, found: reader.problem })
  else if (!hasRows) problems.push({ code: 'empty-file' })
  else
    for (const name of sections)
      if (!tables[name]) problems.push({ code: 'missing-section', expected: name })
  return tables
}

function sectionOf(cells: readonly string[]): Section | undefined {
  if (cells.slice(1).some((cell) => cell !== '')) return undefined
  return sections.find((name) => name === cells[0]?.toUpperCase())
}

/** In small letters, without the empty ones that a spreadsheet leaves at the end. */
function tidyTitles(cells: readonly string[]): string[] {
  const titles = cells.map((cell) => cell.toLowerCase())
  while (titles.at(-1) === '') titles.pop()
  return titles
}

/** The columns of a table by their titles; tells what is missing or stands twice. */
export function columnsOf(
  { titles, titlesLine }: PbTable,
  needed: readonly string[],
  problems: PbProblem[],
): ReadonlyMap<string, number> {
  const columns = new Map<string, number>()
  for (const [at, title] of titles.entries()) {
    if (title === '')
      problems.push({ code: 'empty-cell', line: titlesLine, column: String(at + 1) })
    else if (columns.has(title))
      problems.push({ code: 'duplicate-column', line: titlesLine, column: title })
    else columns.set(title, at)
  }
  for (const column of needed)
    if (!columns.has(column)) problems.push({ code: 'missing-column', line: titlesLine, column })
  return columns
}

/** A row that has more cells than titles, or fewer than the columns that must be there, tells a lost separator. */
export function hasRightCells({ cells }: PbRow, { titles }: PbTable): boolean {
  let end = cells.length
  while (end > titles.length && cells[end - 1] === '') end--
  return end === titles.length
}
