import type { StagedImport } from '#kit/sheets/staged-import.ts'
import type { TableRefusal } from '#kit/table-refusals.ts'
import type { ContactOrigin } from './contact.ts'
import type { Mapping } from './mapping.ts'
import type { LineProblem } from './row.ts'

/** A file of contacts, from its reading to its end. */
export interface ContactImport extends StagedImport {
  readonly fileName: string
  readonly format: 'csv' | 'xlsx' | 'vcard'
  readonly encoding: string
  readonly header: readonly string[]
  readonly mapping: Mapping
  readonly origin: ContactOrigin | undefined
  readonly originDetail: string
  /** A place that the house does not know: the line is left out, or its words are kept with the function. */
  readonly unknownPlaces: 'reject' | 'text'
  readonly byPersonId: string | undefined
  readonly at: Date
}

export type LineOutcome =
  | 'waiting'
  | 'created'
  | 'updated'
  | 'unchanged'
  | 'rejected'
  | 'undone'
  | 'kept'

/** Why a line was not taken: what its cells say, or what the house knows. */
export type RejectReason =
  | LineProblem
  | 'other-address'
  | 'address-of-another'
  | 'not-paid'
  | 'no-cell'
  | 'total-row'

export interface ImportLine {
  readonly line: number
  readonly cells: readonly string[]
  readonly outcome: LineOutcome
  readonly reasons: readonly RejectReason[]
  /** Places that the words may mean. */
  readonly choices: readonly string[]
  readonly contactId: string | undefined
  readonly personId: string | undefined
  readonly madePerson: boolean
  readonly mandateId: string | undefined
  /** What the line changed, as it was. */
  readonly before: Readonly<Record<string, string>> | undefined
}

/** A file, read: a table of texts, whatever it was. */
export interface ContactFile {
  readonly format: ContactImport['format']
  readonly encoding: string
  readonly header: readonly string[]
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
  /** What was not read of it: sheets, lines above the titles, rows set aside. */
  readonly told?: string | undefined
}

export type FileRefusal =
  | TableRefusal
  | 'too-many-lines'
  | 'not-xlsx'
  | 'not-vcard'
  | 'no-lines'
  | 'no-titles'

/** How many lines go together, each group in a transaction of its own. */
export const groupSize = 1000

export const fileLimits = { bytes: 5_000_000, lines: 10_000 } as const
