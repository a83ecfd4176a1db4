import type { FormState } from '../form.ts'
import type { AskedField } from '../forms/asked-fields.ts'

/** How a simple field is asked in the list itself: the question of a described form, said once (decision 0069). */
export interface CellEdit<Row> {
  readonly asked: Pick<AskedField<unknown>, 'type' | 'label' | 'hint' | 'required'> &
    Partial<AskedField<unknown>>
  /** What stands, as it would be typed. */
  readonly typed: (row: Row) => string
  /** Whether whoever looks may write it there: the permission of the act itself. */
  readonly may: (row: Row) => boolean
}

/** How the rows of a list are told apart, and called. */
export interface NamedRows<Row> {
  readonly idOf: (row: Row) => string
  readonly nameOf: (row: Row) => string
}

/** In the address, the cell that is being written: `?modifier=ID.colonne`. */
export const editName = 'modifier'

/** Where the form of a cell is sent, under the page of its list. */
export function cellPath(page: string, column: string, id: string): string {
  return `${page}/champ/${column}/${id}`
}

/** The form stands in one cell of the page at a time. */
export const cellFormId = 'modifier'

/** Where one comes back to. */
export const cellId = (id: string, column: string) => `champ-${id}-${column}`

/** The cell that is open on a page, with its form as it came back. */
export interface EditedCell<Row> {
  readonly id: string
  readonly column: string
  readonly form: FormState
  /** Given when the form came back: somebody may have moved the row away from this page. */
  readonly row?: Row | undefined
}

export function cellAsked(asked: string | undefined): { id: string; column: string } | undefined {
  const [, id, column] = /^([\w-]{1,64})\.([\w-]{1,40})$/.exec(asked ?? '') ?? []
  return id && column ? { id, column } : undefined
}
