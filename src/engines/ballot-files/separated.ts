import { fail } from './problem.ts'

/** The separator that the first line uses most. */
export function separatorOf(line: string): string {
  const outside = line.replaceAll(/"(?:[^"]|"")*"/g, '')
  const count = (mark: string) => outside.split(mark).length - 1
  return [';', '\t', ','].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}

/** Cells of one line; a cell in quotes may hold the separator. */
export function cellsOf(line: string, separator: string, number: number): readonly string[] {
  // Nearly all lines have no quotes: cutting them is all there is to do.
  if (!line.includes('"')) return line.split(separator).map((cell) => cell.trim())
  const cells: string[] = []
  let rest = line
  for (;;) {
    const quoted = /^ *"((?:[^"]|"")*)" */.exec(rest)
    if (quoted) {
      cells.push((quoted[1] ?? '').replaceAll('""', '"').trim())
      rest = rest.slice(quoted[0].length)
    } else {
      const end = rest.indexOf(separator)
      const cell = (end === -1 ? rest : rest.slice(0, end)).trim()
      if (cell.startsWith('"')) fail(number, 'quoted-name', cell)
      cells.push(cell)
      rest = end === -1 ? '' : rest.slice(end)
    }
    if (rest === '') return cells
    if (!rest.startsWith(separator)) fail(number, 'one-separator', rest)
    rest = rest.slice(separator.length)
  }
}
