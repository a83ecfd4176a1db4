import { type Decimal, readDecimal } from './decimal.ts'
import type { PbProblem } from './problem.ts'
import { columnsOf, hasRightCells, type PbTable } from './sections.ts'

/** One line of PROJECTS. */
export interface PbProject {
  readonly id: string
  readonly cost: Decimal
  readonly line: number
  /** What the file says was counted; undefined when it does not say. */
  readonly votes: Decimal | undefined
  readonly score: Decimal | undefined
  /** 0 not selected, 1 by the rule, 2 or 3 with other money. */
  readonly selected: number | undefined
  /** All cells, beside the titles of the table. */
  readonly cells: readonly string[]
}

export function readProjects(table: PbTable, problems: PbProblem[]): readonly PbProject[] {
  const columns = columnsOf(table, ['project_id', 'cost'], problems)
  const seen = new Map<string, number>()
  const projects: PbProject[] = []
  for (const row of table.rows) {
    const { line, cells } = row
    const cell = (column: string) => cells[columns.get(column) ?? -1] ?? ''
    if (!hasRightCells(row, table)) {
      problems.push({
        ...{ code: 'cells-and-titles', line, found: String(cells.length) },
        expected: String(table.titles.length),
      })
      // What the votes name is known all the same, when the id is.
    }
    const id = cell('project_id')
    if (columns.has('project_id')) {
      const otherLine = seen.get(id)
      if (id === '') problems.push({ code: 'empty-cell', line, column: 'project_id' })
      else if (otherLine !== undefined)
        problems.push({
          code: 'duplicate-project',
          line,
          column: 'project_id',
          found: id,
          otherLine,
        })
      else seen.set(id, line)
    }
    if (!hasRightCells(row, table)) {
      projects.push({ ...noNumbers, id, line, cells })
      continue
    }
    const cost = numberIn('cost', true)
    const votes = numberIn('votes', false)
    const score = numberIn('score', false)
    const selected = cell('selected')
    if (selected !== '' && !/^[0-3]$/.test(selected))
      problems.push({
        code: 'bad-selected',
        line,
        column: 'selected',
        found: selected,
        expected: '0, 1, 2, 3',
      })
    projects.push({
      ...{ id, line, cells, votes, score },
      cost: cost ?? noNumbers.cost,
      selected: /^[0-3]$/.test(selected) ? Number(selected) : undefined,
    })

    function numberIn(column: string, isNeeded: boolean): Decimal | undefined {
      const found = cell(column)
      if (!columns.has(column)) return undefined
      if (found === '') {
        if (isNeeded) problems.push({ code: 'empty-cell', line, column })
        return undefined
      }
      const read = readDecimal(found)
      if (read === undefined || read === 'unsure')
        problems.push({ code: read ? 'unsure-number' : 'bad-number', line, column, found })
      else if (read.digits < 0n && column !== 'score')
        problems.push({ code: 'negative', line, column, found })
      else return read
      return undefined
    }
  }
  if (projects.length === 0) problems.push({ code: 'no-project', line: table.line })
  return projects
}

const noNumbers = {
  cost: { digits: 0n, places: 0 },
  ...{ votes: undefined, score: undefined, selected: undefined },
} as const
