export interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

/** Cells of a text, quotation marks understood; a report is small, and its tables are of all widths. */
export function rowsOf(text: string, sign: string): readonly Row[] {
  const rows: Row[] = []
  let cells: string[] = []
  let cell = ''
  let quoted = false
  let line = 1
  let from = 1
  const end = () => {
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
    } else if (char === '"' && cell.trim() === '') quoted = true
    else if (char === sign) {
      cells.push(cell.trim())
      cell = ''
    } else if (char === '\n') {
      end()
      from = line
    } else cell += char
  }
  if (cell || cells.length > 0) end()
  return rows
}
