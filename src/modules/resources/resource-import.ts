import type { StagedImport } from '#kit/staged-import.ts'
import type { TableRefusal } from '#kit/table-refusals.ts'
import type { LineProblem } from './import-candidate.ts'
import type { ImportMapping } from './import-fields.ts'
import type { Licence } from './licence.ts'
import type { ResourceWords } from './resource.ts'

export const importFormats = [
  'participedia',
  'bibtex',
  'ris',
  'csl',
  'csv',
  'xlsx',
  'docx',
] as const
export type ImportFormat = (typeof importFormats)[number]

export function isImportFormat(text: string): text is ImportFormat {
  return importFormats.some((format) => format === text)
}

/** Formats whose columns a person must tell. */
export function asksColumns(format: ImportFormat): boolean {
  return format === 'csv' || format === 'xlsx'
}

/** A file of resources, from its reading to its end. */
export interface ResourceImport extends StagedImport {
  readonly fileName: string
  /** SHA-256 of the file as it came. */
  readonly fileHash: string
  readonly format: ImportFormat
  readonly header: readonly string[]
  readonly mapping: ImportMapping
  /** Who numbered its lines: the same number of another source is another resource. */
  readonly source: string
  readonly licence: Licence
  readonly publish: boolean
  /** Seen in a document. */
  readonly pictures: number
  readonly byPersonId: string | undefined
  readonly at: Date
}

/** A picture that came inside a document, and whose rights nobody said. */
export interface ImportPicture {
  readonly position: number
  readonly fileId: string
  /** What the document says that it shows; empty when it says nothing. */
  readonly title: string
  readonly mediaType: string
  readonly size: number
  readonly sha256: string
}

export type LineOutcome =
  | 'waiting'
  | 'created'
  | 'updated'
  | 'same'
  | 'edited'
  | 'rejected'
  | 'undone'
  | 'kept'

export interface ImportLine {
  readonly line: number
  readonly cells: readonly string[]
  readonly outcome: LineOutcome
  readonly reason: LineProblem | ''
  readonly resourceId: string | undefined
  /** What an update replaced. */
  readonly before: ResourceWords | undefined
}

export type FileRefusal =
  | TableRefusal
  | 'row-too-long'
  | 'too-many-lines'
  | 'not-docx'
  | 'not-references'
  | 'not-participedia'

/** How many lines go together, each group in a transaction of its own. */
export const groupSize = 200

export const fileLimits = { bytes: 20_000_000, lines: 20_000 } as const
