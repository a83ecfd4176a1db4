/** One line of a table, with the line of the file where it starts (1 is the first). */
export interface Row {
  readonly line: number
  readonly cells: readonly string[]
  /** Line of a quote that nothing closes: all that follows it is in the last cell. */
  readonly openQuote?: number
}

/**
 * A table as programs write them: separated by `,` `;` tab or `|` (the one most seen in the header, outside
 * quotes, or that of a first line `sep=;`), cells quoted or not, quoted line breaks kept, CRLF or LF. Empty lines are left
 * out. Never throws: an open quote runs to the end of the file, and the last row says where it is.
 */
export function readDelimited(text: string): readonly Row[] {
  const hint = /^"?sep=([,;\t|])"?\r?\n/i.exec(text)
  const separator = hint?.[1] ?? separatorOf(text)
  const rows: Row[] = []
  let cells: string[] = []
  let [cell, quoted, line, opened] = ['', false, hint ? 2 : 1, 0]
  let [start, at] = [line, hint?.[0].length ?? 0]
  const close = () => {
    cells.push(cell)
    // A line of separators alone is told by whoever reads it; an empty one is nothing.
    if (quoted) rows.push({ line: start, cells, openQuote: opened })
    else if (!isBlank(cells) || (cells.length > 1 && rows.length > 0))
      rows.push({ line: start, cells })
    cells = []
    cell = ''
    start = line
  }
  for (; at < text.length; at++) {
    const sign = text[at] as string
    if (sign === '\n') line++
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (text[at + 1] === '"') cell += text[at++]
      else quoted = false
    } else if (sign === '"' && cell.trim() === '') {
      cell = ''
      quoted = true
      opened = line
    } else if (sign === separator) {
      cells.push(cell)
      cell = ''
    } else if (sign === '\n') close()
    else if (sign !== '\r') cell += sign
    else if (text[at + 1] !== '\n') {
      line++
      close()
    }
  }
  close()
  return rows
}

/** All cells are blank. */
export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => comparable(cell) === '')
}

function separatorOf(text: string): string {
  const header = headerOf(text)
  const seen = [',', ';', '\t', '|'].map((sign) => ({ sign, count: header.split(sign).length }))
  return seen.reduce((best, entry) => (entry.count > best.count ? entry : best)).sign
}

function headerOf(text: string): string {
  let [quoted, header] = [false, '']
  for (const sign of text) {
    if (sign === '"') quoted = !quoted
    else if (!quoted && (sign === '\n' || sign === '\r')) {
      if (header.trim() !== '') return header
    } else if (!quoted) header += sign
  }
  return header
}

/** A text as it is shown: one kind of space, no space at its ends, composed letters. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\u200b|\u200c|\u200d|\u2060|\ufeff/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** An id as it is kept: composed letters, no space around it. Spaces inside stay as they were written. */
export function idText(text: string): string {
  return text
    .normalize('NFC')
    .replace(
      /^[\s\u200b-\u200d\u2060\ufeff]+|(?<![\s\u200b-\u200d\u2060\ufeff])[\s\u200b-\u200d\u2060\ufeff]+$/g,
      '',
    )
}

/** A text as it is compared: tidy, and without case. */
export function comparable(text: string): string {
  return tidy(text).toLowerCase()
}
