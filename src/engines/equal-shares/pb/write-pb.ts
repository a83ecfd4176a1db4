/** What a `.pb` file holds, ready to be written: titles are those of the format, cells are as many as titles. */
export interface PbText {
  readonly meta: readonly (readonly [key: string, value: string])[]
  readonly projectTitles: readonly string[]
  readonly projects: readonly (readonly string[])[]
  readonly voterTitles: readonly string[]
  readonly votes: readonly (readonly string[])[]
}

/** Writes a Pabulib file; a cell with `;`, a quotation mark or a line end stands in quotation marks. */
export function writePb(text: PbText): string {
  const table = (name: string, titles: readonly string[], rows: readonly (readonly string[])[]) => [
    name,
    rowOf(titles),
    ...rows.map(rowOf),
  ]
  return [
    ...table('META', ['key', 'value'], text.meta),
    ...table('PROJECTS', text.projectTitles, text.projects),
    ...table('VOTES', text.voterTitles, text.votes),
    '',
  ].join('\n')
}

const rowOf = (cells: readonly string[]) =>
  cells.map((cell) => (/[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(';')
