import { fail } from './problem.ts'

/** The separator that the first line uses most. */
export function separatorOf(line: string): string {
  const outside = line.replaceAll(/"(?:[^"]|"")*"/g, '')
  const count = (mark: string) => outside.split(mark).length - 1
  return [';', '\t', ','].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}

/** Cells of one line; a cell in quotes may hold the separator. */
export function cellsOf(line: string, separator: string, number: number): readonly string[] {
  const cells: string[] = []
  let rest = line
  for (;;) {
    const quoted = /^\s*"((?:[^"]|"")*)"\s*/.exec(rest)
    if (quoted) {
      cells.push((quoted[1] ?? '').replaceAll('""', '"').trim())
      rest = rest.slice(quoted[0].length)
    } else {
      const end = rest.indexOf(separator)
      cells.push((end === -1 ? rest : rest.slice(0, end)).trim())
      rest = end === -1 ? '' : rest.slice(end)
    }
    if (rest === '') return cells
    if (!rest.startsWith(separator)) fail(number, 'one-separator', rest)
    rest = rest.slice(separator.length)
  }
}
