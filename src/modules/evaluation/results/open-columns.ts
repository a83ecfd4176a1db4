import { readTrialRows, type TrialPlan, type TrialRows } from '#engines/field-trials/index.ts'
import type { PlainTable } from '#kit/sheets/plain-table.ts'
import type { OpenColumns } from '../kept-numbers.ts'
import { fewestRows } from './certainty.ts'

/** Undefined for a table on which the plan cannot be run. */
export function openColumnsOf(table: PlainTable, plan: TrialPlan): OpenColumns | undefined {
  const read = readTrialRows(table, plan)
  if (!read.ok) return undefined
  const columns = columnsOf(read.rows, plan)
  const rows = read.rows.lines.map((_, row) => columns.map(({ cells }) => cells[row] ?? ''))
  // As a file has an order of its own, a list of names for one, its rows are sorted by what they say.
  return { titles: columns.map(({ title }) => title), rows: rows.toSorted(byCells) }
}

/** The same, as a table that the plan runs on. */
export function asTable({ titles, rows }: OpenColumns): PlainTable {
  return { titles, rows: rows.map((cells, at) => ({ line: at + 2, cells })), separator: ',' }
}

interface Column {
  readonly title: string
  readonly cells: readonly string[]
}

function columnsOf(rows: TrialRows, plan: TrialPlan): readonly Column[] {
  const { block, cluster, time, treatment } = plan
  const arms = rows.arms.length === 0 ? undefined : rows.arms
  return [
    {
      title: treatment,
      cells: Array.from(rows.treatment, (value) => arms?.[value] ?? String(value)),
    },
    ...(block !== undefined && rows.blocks ? [numbered(block, rows.blocks)] : []),
    ...(cluster !== undefined && rows.clusters ? [numbered(cluster, rows.clusters)] : []),
    ...(time !== undefined && rows.after
      ? [{ title: time, cells: rows.after.map((isAfter) => (isAfter ? '1' : '0')) }]
      : []),
    ...[...rows.covariates, ...rows.outcomes].map(([title, values]) => ({
      title,
      cells: Array.from(values, (value) => (Number.isNaN(value) ? '' : String(value))),
    })),
  ]
}

/** A place or a class has a name that leads to people: a number tells as much to whoever computes. */
function numbered(title: string, names: readonly string[]): Column {
  const places = new Map([...new Set(names)].toSorted().map((name, at) => [name, String(at + 1)]))
  return { title, cells: names.map((name) => places.get(name) ?? '') }
}

function byCells(first: readonly string[], other: readonly string[]): number {
  const at = first.findIndex((cell, place) => cell !== other[place])
  return at < 0 ? 0 : compared(first[at] ?? '', other[at] ?? '')
}

function compared(first: string, other: string): number {
  const gap = Number(first) - Number(other)
  if (first !== '' && other !== '' && !Number.isNaN(gap)) return gap
  return first < other ? -1 : 1
}

/**
 * Rows that fewer than five share, by all that others may know of a person: everything but what the frozen plan measures at
 * the end. What somebody calls an outcome later, an age for one, may be known.
 */
export function rowsRecognised(
  { titles, rows }: OpenColumns,
  outcomes: readonly string[],
): { readonly count: number; readonly columns: readonly string[] } {
  const known = titles.flatMap((title, at) => (outcomes.includes(title) ? [] : [at]))
  const alike = new Map<string, number>()
  const keyOf = (row: readonly string[]) => JSON.stringify(known.map((at) => row[at]))
  for (const row of rows) alike.set(keyOf(row), (alike.get(keyOf(row)) ?? 0) + 1)
  const count = [...alike.values()].reduce((all, own) => all + (own < fewestRows ? own : 0), 0)
  return { count, columns: known.map((at) => titles[at] ?? '') }
}

/** Whether everybody who is alike had the same outcomes: whoever knows that somebody was there would know what was measured of them. */
export function isOutcomeTold({ titles, rows }: OpenColumns, outcomes: readonly string[]): boolean {
  if (!titles.some((title) => outcomes.includes(title))) return false
  const seen = new Map<string, Set<string>>()
  for (const row of rows) {
    const part = (isMeasured: boolean) =>
      JSON.stringify(row.filter((_, at) => outcomes.includes(titles[at] ?? '') === isMeasured))
    seen.set(part(false), (seen.get(part(false)) ?? new Set()).add(part(true)))
  }
  return [...seen.values()].some(({ size }) => size === 1)
}

interface Opened {
  readonly columns: OpenColumns
  readonly outcomes: readonly string[]
}

/**
 * Whether two tables of the same people say together what neither says alone: an outcome that is in both joins what is
 * known in one to what is known in the other, and rows that only one of them has are those of a few people.
 */
export function toldTogether(one: Opened, other: Opened): boolean {
  const shared = one.columns.titles.filter((title) => other.columns.titles.includes(title))
  const isMeasured = (title: string) =>
    one.outcomes.includes(title) || other.outcomes.includes(title)
  if (!shared.some(isMeasured)) return false
  const [known, otherKnown] = [one, other].map(({ columns, outcomes }) =>
    columns.titles.filter((title) => !outcomes.includes(title)),
  ) as [string[], string[]]
  const within = (some: readonly string[], all: readonly string[]) =>
    some.every((title) => all.includes(title))
  if (!within(known, otherKnown) && !within(otherKnown, known)) return true
  const [own, theirs] = [countedRows(one.columns, shared), countedRows(other.columns, shared)]
  return [rowsBeyond(own, theirs), rowsBeyond(theirs, own)].some(
    (count) => count > 0 && count < fewestRows,
  )
}

function countedRows({ titles, rows }: OpenColumns, shared: readonly string[]) {
  const places = shared.map((title) => titles.indexOf(title))
  const counts = new Map<string, number>()
  for (const row of rows) {
    const key = JSON.stringify(places.map((at) => row[at]))
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

const rowsBeyond = (some: ReadonlyMap<string, number>, all: ReadonlyMap<string, number>) =>
  [...some].reduce((sum, [key, count]) => sum + Math.max(0, count - (all.get(key) ?? 0)), 0)
