import { type VoteType, voteTypes } from '../election.ts'
import { type Decimal, readDecimal } from './decimal.ts'
import type { PbProblem, PbRemark } from './problem.ts'
import type { PbTable } from './sections.ts'

/** One line of META, as it stands. */
export interface MetaLine {
  readonly key: string
  readonly value: string
  readonly line: number
}

export interface PbMeta {
  readonly lines: readonly MetaLine[]
  readonly budget: Decimal
  readonly voteType: VoteType
  readonly projects: number | undefined
  readonly voters: number | undefined
  readonly shortest: number | undefined
  readonly longest: number | undefined
  readonly leastPoint: Decimal | undefined
  readonly mostPoint: Decimal | undefined
  readonly leastSum: Decimal | undefined
  readonly mostSum: Decimal | undefined
  readonly mostCost: Decimal | undefined
  readonly threshold: Decimal | undefined
  /** Line of a key, for what is told of it. */
  lineOf(key: string): number | undefined
}

const needed = ['num_projects', 'num_votes', 'budget', 'vote_type']
const usual = ['description', 'country', 'unit', 'instance', 'rule', 'date_begin', 'date_end']
const known = new Set([
  ...needed,
  ...usual,
  ...'district subunit min_length max_length min_sum_cost max_sum_cost min_points max_points'.split(
    ' ',
  ),
  ...'min_sum_points max_sum_points default_score min_project_cost max_project_cost'.split(' '),
  ...'min_project_score_threshold neighborhoods subdistricts categories edition language'.split(
    ' ',
  ),
  ...'currency fully_funded experimental comment acknowledgments leximin_threshold'.split(' '),
])

/** META: each key once, and the numbers that the count needs. */
export function readMeta(
  table: PbTable,
  problems: PbProblem[],
  remarks: PbRemark[],
): PbMeta | undefined {
  const before = problems.length
  const byKey = new Map<string, MetaLine>()
  // Some files go without the line « key;value ».
  const first = { line: table.titlesLine, cells: table.titles }
  const rows =
    table.titles[0] === 'key' || table.titles.length === 0 ? table.rows : [first, ...table.rows]
  for (const { line, cells } of rows) {
    const [key = '', value = ''] = cells
    const name = key.toLowerCase()
    const other = byKey.get(name)
    if (cells.slice(2).some((cell) => cell !== ''))
      problems.push({
        code: 'cells-and-titles',
        line,
        found: cells.join(';'),
        expected: 'key;value',
      })
    if (name === '') problems.push({ code: 'empty-cell', line, column: 'key' })
    else if (other)
      problems.push({ code: 'duplicate-key', line, column: name, otherLine: other.line })
    else {
      byKey.set(name, { key: name, value, line })
      if (!known.has(name) && !name.includes('budget'))
        remarks.push({ code: 'unknown-key', line, column: name })
    }
  }
  for (const column of needed)
    if (!byKey.has(column)) problems.push({ code: 'missing-key', line: table.line, column })
  for (const column of usual)
    if (!byKey.has(column)) remarks.push({ code: 'usual-key-missing', line: table.line, column })

  const number = (column: string): Decimal | undefined => {
    const { value, line } = byKey.get(column) ?? {}
    if (value === undefined || value === '') return undefined
    const read = readDecimal(value)
    if (read === undefined || read === 'unsure') {
      const code = read ? 'unsure-number' : 'bad-number'
      problems.push({ code, line: line ?? 0, column, found: value })
      return undefined
    }
    if (read.digits < 0n) problems.push({ code: 'negative', line: line ?? 0, column, found: value })
    return read
  }
  const whole = (column: string): number | undefined => {
    const read = number(column)
    if (!read) return undefined
    if (read.places === 0 && read.digits < 1_000_000_000n) return Number(read.digits)
    const { value = '', line = 0 } = byKey.get(column) ?? {}
    problems.push({ code: 'bad-number', line, column, found: value })
    return undefined
  }
  for (const column of needed) {
    const entry = byKey.get(column)
    if (entry?.value === '') problems.push({ code: 'empty-cell', line: entry.line, column })
  }
  const budget = number('budget')
  if (budget?.digits === 0n)
    problems.push({
      code: 'not-positive',
      line: byKey.get('budget')?.line ?? 0,
      column: 'budget',
      found: '0',
    })
  const type = byKey.get('vote_type')
  const voteType = voteTypes.find((name) => name === type?.value.toLowerCase())
  if (type && type.value !== '' && !voteType)
    problems.push({
      ...{ code: 'unknown-vote-type', line: type.line, column: 'vote_type', found: type.value },
      expected: voteTypes.join(', '),
    })
  const score = number('default_score')
  if (score && score.digits !== 0n)
    remarks.push({ code: 'default-score', line: byKey.get('default_score')?.line ?? 0 })
  const meta = {
    ...{ lines: [...byKey.values()], lineOf: (key: string) => byKey.get(key)?.line },
    ...{ projects: whole('num_projects'), voters: whole('num_votes') },
    ...{ shortest: whole('min_length'), longest: whole('max_length') },
    ...{ leastPoint: number('min_points'), mostPoint: number('max_points') },
    ...{ leastSum: number('min_sum_points'), mostSum: number('max_sum_points') },
    ...{ mostCost: number('max_sum_cost'), threshold: number('min_project_score_threshold') },
  }
  if (!budget || !voteType || problems.length > before) {
    // Projects and votes are still read for what is wrong there, when their kind is known.
    return voteType ? { ...meta, voteType, budget: budget ?? { digits: 1n, places: 0 } } : undefined
  }
  return { ...meta, voteType, budget }
}
