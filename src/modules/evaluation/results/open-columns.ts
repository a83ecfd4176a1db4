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

/** Rows that fewer than five share, by all that others may know of a person: everything but what was measured at the end. */
export function rowsRecognised(
  { titles, rows }: OpenColumns,
  { outcomes }: Pick<TrialPlan, 'outcomes'>,
): { readonly count: number; readonly columns: readonly string[] } {
  const known = titles.flatMap((title, at) => (outcomes.includes(title) ? [] : [at]))
  const alike = new Map<string, number>()
  const keyOf = (row: readonly string[]) => JSON.stringify(known.map((at) => row[at]))
  for (const row of rows) alike.set(keyOf(row), (alike.get(keyOf(row)) ?? 0) + 1)
  const count = [...alike.values()].reduce((all, own) => all + (own < fewestRows ? own : 0), 0)
  return { count, columns: known.map((at) => titles[at] ?? '') }
}
