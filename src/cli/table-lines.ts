export interface PlainTable {
  readonly caption: string
  /** The first column holds names; the others, what is counted. */
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A table in lines of text: names on the left, numbers on the right, as wide as they are. */
export function tableLines({ caption, columns, rows }: PlainTable): readonly string[] {
  const widths = columns.map((title, at) =>
    Math.max(lengthOf(title), ...rows.map((row) => lengthOf(row[at] ?? ''))),
  )
  const lineOf = (row: readonly string[]) =>
    widths
      .map((width, at) => {
        const text = row[at] ?? ''
        const space = ' '.repeat(width - lengthOf(text))
        return at === 0 ? text + space : space + text
      })
      .join('  ')
      .trimEnd()
  return [caption, lineOf(columns), ...rows.map(lineOf)]
}

/** Signs as they are drawn: an accent that is written apart takes no room. */
const lengthOf = (text: string) => [...text.normalize('NFC')].length
