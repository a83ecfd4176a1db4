import { ownOf } from '../own.ts'
import { plainWords } from '../words.ts'

/** For each thing that a column may hold, how files usually call it: plain words, the surest first. */
export type ColumnNames<Field extends string> = Readonly<Record<Field, readonly string[]>>

interface Row {
  readonly cells: readonly string[]
}

/** A column that nothing was read from, and how many of its cells hold something. */
export interface IgnoredColumn {
  readonly column: string
  readonly cells: number
}

/** The columns that bear one of these names, the surest name first, then in the order of the file. */
export function columnsCalled(
  header: readonly string[],
  names: readonly string[],
): readonly number[] {
  return header
    .map((heading, at) => ({ at, rank: names.indexOf(plainWords(heading)) }))
    .filter(({ rank }) => rank >= 0)
    .sort((column, other) => column.rank - other.rank || column.at - other.at)
    .map(({ at }) => at)
}

/** Every heading with what it holds: each field from one column, the one that bears its surest name. */
export function guessColumns<Field extends string>(
  header: readonly string[],
  names: ColumnNames<Field>,
): Readonly<Record<string, Field>> {
  const mapping: Record<string, Field> = {}
  for (const [field, known] of Object.entries(names) as [Field, readonly string[]][]) {
    const [at] = columnsCalled(header, known)
    const heading = at === undefined ? '' : (header[at] ?? '')
    if (heading !== '' && ownOf(mapping, heading) === undefined) mapping[heading] = field
  }
  return mapping
}

/** Columns that hold something and that nothing was read from: whoever brought the file is told. */
export function ignoredColumns(
  header: readonly string[],
  rows: readonly Row[],
  isRead: (at: number, column: string) => boolean,
): readonly IgnoredColumn[] {
  return filledColumns(header, filledIn(rows), isRead)
}

/** The same, when the cells were counted elsewhere: by the database, for a file that nobody holds whole. */
export function filledColumns(
  header: readonly string[],
  filled: ReadonlyMap<number, number>,
  isRead: (at: number, column: string) => boolean,
): readonly IgnoredColumn[] {
  return header.flatMap((column, at) => {
    const cells = filled.get(at) ?? 0
    return cells === 0 || isRead(at, column) ? [] : [{ column, cells }]
  })
}

function filledIn(rows: readonly Row[]): ReadonlyMap<number, number> {
  const filled = new Map<number, number>()
  for (const { cells } of rows) {
    for (const [at, cell] of cells.entries()) {
      if (cell.trim() !== '') filled.set(at, (filled.get(at) ?? 0) + 1)
    }
  }
  return filled
}
