import type { Json } from '#kit/json/canonical-json.ts'

/** A row of a section made of rows: it keeps its id from version to version. */
export interface Row {
  readonly id: string
}

/** One gesture on the rows of a section. */
export type RowChange<T extends Row> =
  | { readonly kind: 'put'; readonly row: T }
  | { readonly kind: 'remove'; readonly id: string }
  | { readonly kind: 'move'; readonly id: string; readonly way: 'up' | 'down' }

/** The rows after the gesture; a row that is not there any more is left as it is. */
export function changeRows<T extends Row>(rows: readonly T[], change: RowChange<T>): readonly T[] {
  if (change.kind === 'remove') return rows.filter((row) => row.id !== change.id)
  if (change.kind === 'move') return moveRow(rows, change.id, change.way)
  const known = rows.some((row) => row.id === change.row.id)
  return known
    ? rows.map((row) => (row.id === change.row.id ? change.row : row))
    : [...rows, change.row]
}

function moveRow<T extends Row>(rows: readonly T[], id: string, way: 'up' | 'down'): readonly T[] {
  const from = rows.findIndex((row) => row.id === id)
  const to = way === 'up' ? from - 1 : from + 1
  const moved = rows[from]
  const neighbour = rows[to]
  if (!moved || !neighbour) return rows
  const order = [...rows]
  order[from] = neighbour
  order[to] = moved
  return order
}

/** Rows as they are stored. */
export function rowsAsJson(rows: readonly Row[]): Json {
  return rows as unknown as Json
}
