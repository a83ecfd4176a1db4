export interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

/** A meeting of a thousand people who come and go: five thousand lines. */
const mostRows = 20_000
const mostCells = 200_000

export interface Rows {
  readonly rows: readonly Row[]
  /** Line of a quotation mark that nobody closed. */
  readonly openQuote: number | undefined
}

/** Cells of a text, quotation marks understood; its tables are of all widths. Nothing when they are too many. */
export function rowsOf(text: string, sign: string): Rows | undefined {
  const rows: Row[] = []
  let cells: string[] = []
  let cell = ''
  let quoted = false
  let line = 1
  let from = 1
  let count = 0
  let quotedAt = 1
  const end = () => {
    count += cells.length + 1
    rows.push({ line: from, cells: [...cells, cell.trim()] })
    cells = []
    cell = ''
  }
  const body = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  for (let at = 0; at < body.length; at++) {
    const char = body[at] ?? ''
    if (char === '\n') line++
    if (quoted) {
      if (char !== '"') cell += char
      else if (body[at + 1] === '"') cell += body[++at]
      else quoted = false
    } else if (char === '"' && cell.trim() === '') {
      quoted = true
      quotedAt = line
    } else if (char === sign) {
      cells.push(cell.trim())
      if (cells.length > mostCells) return undefined
      cell = ''
    } else if (char === '\n') {
      end()
      if (rows.length > mostRows || count > mostCells) return undefined
      from = line
    } else cell += char
  }
  if (cell || cells.length > 0) end()
  return { rows, openQuote: quoted ? quotedAt : undefined }
}
