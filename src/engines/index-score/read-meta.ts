import { isMissing, NumberReader, readPlainTable } from '#kit/sheets/plain-table.ts'
import type { Indicator, Node } from './framework.ts'
import { type IndexProblem, type ProblemCode, tellOf } from './problem.ts'
import type { IndexWarning } from './warnings.ts'

const types = ['Indicator', 'Aggregate', 'Group', 'Denominator', 'Other'] as const
type Type = (typeof types)[number]

/** One line of the metadata. */
export interface MetaLine {
  readonly line: number
  readonly code: string
  readonly name: string
  readonly type: Type
  readonly level: number
  readonly direction: 1 | -1
  readonly weight: number
  readonly parent: string
  readonly denominator: string
}

const needed = ['Level', 'iCode', 'Direction', 'Weight', 'Parent', 'Type'] as const

/** Reads metadata with the columns of COINr (`iMeta`): what each column of the data is, and the tree. */
export function readMeta(
  text: string,
  problems: IndexProblem[],
  warnings: IndexWarning[],
): readonly MetaLine[] {
  const before = problems.length
  const table = readPlainTable(text, tellOf('meta', problems))
  if (table.titles.length === 0) return []
  for (const column of needed)
    if (!table.titles.includes(column))
      problems.push({ file: 'meta', code: 'missing-column', line: 1, column })
  if (problems.length > before) return []
  const numbers = new NumberReader(table, tellOf('meta', problems))
  const lines: MetaLine[] = []
  const seen = new Map<string, number>()
  for (const { line, cells } of table.rows) {
    const cell = (title: string) => {
      const at = table.titles.indexOf(title)
      const found = at < 0 ? '' : (cells[at] ?? '')
      return found === 'NA' ? '' : found
    }
    const tell = (code: ProblemCode, column: string, expected?: string, otherLine?: number) =>
      problems.push({
        ...{ file: 'meta', code, line, column, found: cell(column) },
        ...(expected === undefined ? {} : { expected }),
        ...(otherLine === undefined ? {} : { otherLine }),
      })
    const code = cell('iCode')
    const type = types.find((value) => value === cell('Type'))
    if (code === '') tell('empty-cell', 'iCode')
    const other = seen.get(code)
    if (other !== undefined && code !== '') tell('duplicate-code', 'iCode', undefined, other)
    seen.set(code, line)
    if (!type) tell('unknown-type', 'Type', types.join(', '))
    const named = { line, code, name: cell('iName') || code, parent: cell('Parent') }
    if (type !== 'Indicator' && type !== 'Aggregate') {
      const plain = { level: 0, direction: 1, weight: 0, denominator: '' } as const
      if (type && code !== '') lines.push({ ...named, ...plain, type })
      continue
    }
    const number = (column: string) => {
      if (!isMissing(cell(column))) return numbers.read(cell(column), line, column)
      tell('empty-cell', column)
      return undefined
    }
    const level = number('Level')
    const direction = number('Direction')
    const weight = number('Weight')
    if (Number.isNaN(level ?? 0) || Number.isNaN(direction ?? 0) || Number.isNaN(weight ?? 0))
      continue
    if (level === undefined || direction === undefined || weight === undefined) continue
    if (type === 'Indicator' ? level !== 1 : !Number.isInteger(level) || level < 2 || level > 100)
      tell('bad-level', 'Level', type === 'Indicator' ? '1' : '2, 3…')
    if (direction !== 1 && direction !== -1) tell('bad-direction', 'Direction', '1, -1')
    if (weight < 0) tell('bad-weight', 'Weight')
    if (type === 'Aggregate' && direction === -1)
      warnings.push({ code: 'direction-of-aggregate', node: code })
    const way = direction === -1 ? -1 : 1
    if (code !== '')
      lines.push({
        ...named,
        ...{ type, level, direction: way, weight, denominator: cell('Denominator') },
      })
  }
  return lines
}

/** The tree of the elements, from the indicators up to the one at the top; told where it is none. */
export function treeOf(
  lines: readonly MetaLine[],
  problems: IndexProblem[],
): { readonly indicators: readonly Indicator[]; readonly nodes: readonly Node[] } {
  const elements = lines
    .filter(({ type }) => type === 'Indicator' || type === 'Aggregate')
    .sort((a, b) => a.level - b.level)
  const byCode = new Map(elements.map((element) => [element.code, element]))
  const tell = (
    { line, code }: MetaLine,
    problem: ProblemCode,
    column: string,
    found: string = code,
  ) => problems.push({ file: 'meta', code: problem, line, column, found })
  for (const element of elements) {
    const { parent } = element
    const above = byCode.get(parent)
    if (parent === '') {
      if (element.type === 'Indicator') tell(element, 'no-parent', 'Parent')
    } else if (!above) tell(element, 'unknown-parent', 'Parent', parent)
    else if (isInCircle(element, byCode)) tell(element, 'circle', 'Parent', parent)
    else if (above.level !== element.level + 1) tell(element, 'parent-not-above', 'Parent', parent)
  }
  const indicators = elements.filter(({ type }) => type === 'Indicator')
  const aggregates = elements.filter(({ type }) => type === 'Aggregate')
  if (indicators.length === 0) problems.push({ file: 'meta', code: 'no-indicator' })
  const [top, second] = aggregates.filter(({ parent }) => parent === '')
  if (!top && aggregates.length === 0) problems.push({ file: 'meta', code: 'no-top' })
  if (top && second)
    problems.push({
      ...{ file: 'meta', code: 'several-tops', line: second.line, column: 'Parent' },
      ...{ found: second.code, expected: top.code, otherLine: top.line },
    })
  for (const element of aggregates) {
    const children = elements.filter(({ parent }) => parent === element.code)
    if (children.length === 0) tell(element, 'no-child', 'iCode')
    else if (children.every(({ weight }) => weight === 0))
      tell(element, 'weights-all-zero', 'Weight')
  }
  const nodes = elements.map(({ code, name, level, weight }) => ({
    ...{ code, name, level, weight },
    children: elements.flatMap(({ parent }, at) => (parent === code ? [at] : [])),
  }))
  return {
    indicators: indicators.map(({ code, name, direction, denominator }) => ({
      ...{ code, name, direction },
      denominator: denominator === '' ? undefined : denominator,
    })),
    nodes,
  }
}

function isInCircle(start: MetaLine, byCode: ReadonlyMap<string, MetaLine>): boolean {
  let element = byCode.get(start.parent)
  for (let steps = 0; element && steps <= byCode.size; steps++) {
    if (element === start) return true
    element = byCode.get(element.parent)
  }
  return false
}
