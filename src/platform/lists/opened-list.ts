import type { JSX } from 'hono/jsx/jsx-runtime'
import type { List, ListSort, ListView } from '#kit/list.ts'
import type { Chosen } from '#kit/lists/bulk.ts'
import type { EditedCell } from '#kit/lists/cell-edit.ts'
import type { SavedView } from '#kit/lists/saved-view.ts'

/** What a query receives: the filters as the list read them, the order, and which rows of it. */
export interface ListAsk {
  readonly values: Readonly<Record<string, string>>
  readonly sort: ListSort | undefined
  readonly limit: number
  readonly offset: number
}

export interface RowsFound<Row> {
  readonly rows: readonly Row[]
  /** Of all the pages. */
  readonly count: number
}

/** A list for whoever asks, with its query and its page. */
export interface OpenedList<Row> {
  readonly list: List<Row>
  readonly find: (ask: ListAsk) => RowsFound<Row> | Promise<RowsFound<Row>>
  readonly draw: (shown: ShownRows<Row>) => JSX.Element | Promise<JSX.Element>
}

export interface ShownRows<Row> extends RowsFound<Row> {
  readonly list: List<Row>
  readonly view: ListView
  readonly mostInFiles: number
  /** Kept by whoever looks, and by the team; nothing for a visitor, who keeps none. */
  readonly saved: SavedViews | undefined
  /** Rows that were ticked, and the act that is asked of them: it is named before it is done. */
  readonly chosen: Chosen | undefined
  /** Rows that were chosen on whatever page: all of them, no more than are acted on at once, or those that were sent. */
  readonly whole: readonly Row[] | undefined
  /** The cell that is being written. */
  readonly edited: EditedCell<Row> | undefined
}

interface SavedViews {
  readonly views: readonly SavedView[]
  readonly mayShare: boolean
}
