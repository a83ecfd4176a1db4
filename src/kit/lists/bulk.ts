import type { FormState } from '../form.ts'
import type { CellEdit } from './cell-edit.ts'

/** What is done to several rows of a list at once, by acts that the room has already. */
export interface Bulk<Row> {
  readonly idOf: (row: Row) => string
  /** How a row is called in the sentence that names what will happen. */
  readonly nameOf: (row: Row) => string
  readonly acts: readonly BulkAct<Row>[]
}

export interface BulkAct<Row> {
  /** Its name in the address: `lettre`. */
  readonly key: string
  readonly label: string
  /** Where the act is done, and what is sent there; what the list was asked follows in the address. */
  readonly action: string
  /** `ids`, as `rowsRoute` reads them, when it is left out. */
  readonly fields?: (rows: readonly Row[]) => Readonly<Record<string, string>>
  /** What is the same for all of them, and asked with the confirmation: the day on which money came in. */
  readonly asks?: readonly BulkQuestion[]
  /** Why it will leave this row as it is, said before anything is done; nothing when it will not. */
  readonly leaves?: (row: Row) => string | undefined
  /** What will happen to them: « Une lettre part à ces 3 contacts ». */
  readonly confirm: (count: number) => string
  /** When it is about none of those that were chosen. */
  readonly nothing?: string
}

export interface BulkQuestion {
  readonly name: string
  readonly asked: CellEdit<unknown>['asked']
  /** Written there before anybody writes. */
  readonly typed: string
}

/** In the address, the act that is asked, and each row that was chosen. */
export const bulkActName = 'acte'
export const chosenName = 'choix'
/** Not only what is ticked on this page: every row that the list has as it was asked. */
export const wholeName = 'tout'
/** So many rows are acted on in one press: what is done to them is done at one moment, and can be read before. */
export const mostAtOnce = 500

/** What was chosen on this page, before it is confirmed. */
export interface Chosen {
  readonly act: string
  readonly ids: readonly string[]
  readonly isWhole: boolean
  /** What was sent with the confirmation, and could not be accepted. */
  readonly form?: FormState
}
