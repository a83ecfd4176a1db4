import { CsvReader } from '../sheets/csv-reader.ts'

export interface PastedRow {
  readonly line: number
  readonly cells: readonly string[]
}

const mostCells = 200

/** Cells that were copied from a spreadsheet, or a CSV; without the rows that hold nothing. */
export function pastedRows(
  text: string,
): { readonly rows: readonly PastedRow[] } | { readonly openQuoteAt?: number } {
  if (text.includes('\t')) {
    const copied = copiedRows(text)
    const isTable = !text.includes('\0') && copied.every(({ cells }) => cells.length <= mostCells)
    return isTable ? { rows: copied.filter(({ cells }) => cells.some((cell) => cell !== '')) } : {}
  }
  const rows: PastedRow[] = []
  const reader = new CsvReader((line, cells) => rows.push({ line, cells }), mostCells)
  reader.push(text)
  reader.end()
  if (reader.problem === 'open-quote') return { openQuoteAt: reader.line }
  return reader.problem ? {} : { rows }
}

/**
 * Cells as spreadsheets put them on the clipboard: a tab between two, a row on each line, an empty row in its place. Excel
 * and Google put quotation marks around a cell of several lines, and double those inside; LibreOffice makes one line of it,
 * and leaves every quotation mark as it stands. So marks are around a cell only when they open it and close at its end: tabs
 * and line breaks between them are of the cell; any other mark is one of its signs.
 */
export function copiedRows(text: string): readonly PastedRow[] {
  const rows: PastedRow[] = []
  const cell = /"((?:[^"]|"")*)" *(?=[\t\r\n]|$)|([^\t\r\n]*)/y
  let cells: string[] = []
  let line = 1
  let begins = 1
  let at = 0
  while (at < text.length || cells.length > 0) {
    cell.lastIndex = at
    const [whole = '', quoted, bare = ''] = cell.exec(text) ?? []
    cells.push((quoted?.replaceAll('""', '"') ?? bare).trim())
    line += whole.split(/\r\n?|\n/).length - 1
    at += whole.length
    if (text[at] === '\t') at++
    else {
      rows.push({ line: begins, cells })
      cells = []
      at += text.startsWith('\r\n', at) ? 2 : 1
      begins = ++line
    }
  }
  return rows
}

/** Which column each title names, of the row that names most of them among the first ones. */
export function titlesIn<Column extends string>(
  rows: readonly PastedRow[],
  columnOf: (title: string) => Column | undefined,
): { readonly at: number; readonly columns: readonly (Column | undefined)[] } | undefined {
  const found = rows
    .slice(0, looked)
    .map(({ cells }, at) => ({ at, columns: once(cells.map(columnOf)) }))
  const [best] = found
    .map((row) => ({ ...row, known: row.columns.filter(Boolean).length }))
    .sort((reading, other) => other.known - reading.known || reading.at - other.at)
  // One word alone may be an answer that happens to be called as a column is.
  const least = (rows[best?.at ?? 0]?.cells.filter((cell) => cell !== '').length ?? 0) > 1 ? 2 : 1
  return best && best.known >= least ? best : undefined
}

const looked = 10

/** A column that is named twice is read where it comes first. */
function once<T>(columns: readonly (T | undefined)[]): readonly (T | undefined)[] {
  return columns.map((column, at) => (columns.indexOf(column) === at ? column : undefined))
}
