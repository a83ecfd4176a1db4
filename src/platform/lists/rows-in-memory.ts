import { type List, sortedRows } from '#kit/list.ts'
import type { ListAsk, RowsFound } from './opened-list.ts'

/** The query of a list that is short enough to be read whole: the filter is given, order and pages follow. */
export function rowsInMemory<Row>(
  list: List<Row>,
  rows: readonly Row[],
  ask: ListAsk,
): RowsFound<Row> {
  const sorted = sortedRows(list, rows, ask.sort)
  return { rows: sorted.slice(ask.offset, ask.offset + ask.limit), count: rows.length }
}
