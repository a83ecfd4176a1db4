import type { GradeTally } from './ballot-file.ts'
import { fail } from './problem.ts'

/** More different cells than that are no grades. */
const mostCells = 1_000

/**
 * Counts the cells of a table of grades as its lines come: what is written, and how many times for each
 * option. Grades are read by name or by number when the table is over, since the highest number may come last.
 *
 * @param named names of the grades, the worst first; none when cells are numbers
 */
export function gradeScale(options: number, named: readonly string[]) {
  const cellCounts = new Map<string, { readonly line: number; readonly counts: Float64Array }>()
  const names = new Map(named.map((name, at) => [plain(name), at]))

  /** A grade, from 0; -1 for none; nothing for what is no grade of this scale. */
  function gradeOf(cell: string, most: number): number | undefined {
    if (cell === '' || cell === '-') return -1
    const at = names.get(plain(cell))
    if (at !== undefined) return at
    const number = /^\d{1,4}$/.test(cell) ? Number(cell) : Number.NaN
    return number >= 0 && number <= most ? number - 1 : undefined
  }

  return {
    /** One ballot: the cells from `skip` on. */
    add(cells: readonly string[], skip: number, line: number) {
      for (let at = skip; at < cells.length; at++) {
        const cell = cells[at] as string
        let known = cellCounts.get(cell)
        if (!known) {
          const isGrade = gradeOf(cell, named.length || mostCells) !== undefined
          if (!isGrade || cellCounts.size === mostCells) fail(line, 'known-grade', cell)
          known = { line, counts: new Float64Array(options) }
          // A part of the line would keep the whole piece of the file in memory.
          cellCounts.set(JSON.parse(JSON.stringify(cell)) as string, known)
        }
        known.counts[at - skip] = (known.counts[at - skip] as number) + 1
      }
    },
    tally(judges: number): GradeTally {
      const highest = [...cellCounts.keys()]
        .filter((cell) => /^\d+$/.test(cell))
        .reduce((most, cell) => Math.max(most, Number(cell)), 1)
      const scale =
        named.length > 0 ? named : Array.from({ length: highest }, (_, at) => String(at + 1))
      const tallies = Array.from({ length: options }, () => scale.map(() => 0n))
      for (const [cell, { counts }] of cellCounts) {
        const grade = gradeOf(cell, scale.length) ?? -1
        if (grade < 0) continue
        for (const [option, tally] of tallies.entries())
          tally[grade] = (tally[grade] as bigint) + BigInt(counts[option] as number)
      }
      return { names: scale, tallies, judges: BigInt(judges) }
    },
  }
}

const plain = (name: string) => name.normalize('NFC').trim().toLowerCase()
