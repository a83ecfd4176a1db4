import type { StagedImport } from '#kit/sheets/staged-import.ts'
import type { TableRefusal } from '#kit/table-refusals.ts'
import type { AlikeLines, ImportFormat, LineOutcome } from '../import-states.ts'
import type { Licence } from '../licence.ts'
import type { ResourceWords } from '../resource.ts'
import type { ResourceKind } from '../resource-shape.ts'
import type { Assumption, CellProblem, LineFault, LineProblem } from './candidate.ts'
import type { ImportMapping } from './fields.ts'

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
  /** What lines that say no kind are; empty as long as nobody has said it. */
  readonly kind: ResourceKind | ''
  readonly publish: boolean
  /** Lines whose address or title is here already. */
  readonly alike: AlikeLines
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

export interface ImportLine {
  readonly line: number
  readonly cells: readonly string[]
  readonly outcome: LineOutcome
  readonly reason: LineProblem | ''
  readonly resourceId: string | undefined
  /** What an update replaced. */
  readonly before: ResourceWords | undefined
  readonly told: LineTold
}

/** What is told of a line, beside what became of it. */
export interface LineTold {
  readonly cells: readonly ToldCell[]
  readonly assumed: readonly Assumption[]
}

export interface ToldCell extends Pick<LineFault, 'most' | 'at'> {
  readonly column: string
  readonly value: string
  readonly problem: CellProblem | LineProblem
}

/** What a file became, or would become: the same words on the page and on the command line. */
export interface ImportReport {
  readonly counts: Readonly<Record<'created' | 'updated' | 'same' | 'edited' | 'rejected', number>>
  /** One for each cell that stands in the way: a line may have several. */
  readonly rejected: readonly (ToldCell & { readonly line: number })[]
  /** Cells that were not taken as they are, in lines that came. */
  readonly notes: readonly (ToldCell & { readonly line: number })[]
  /** Columns that nothing was read from, and how many of their cells hold something. */
  readonly ignored: readonly { readonly column: string; readonly cells: number }[]
  /** Lines for which this was decided without a word in the file. */
  readonly assumed: Readonly<Record<Assumption, number>>
  /** Written, and not published: nobody has said their licence, or no second person has read them. */
  readonly drafts: number
}

export type FileRefusal =
  | TableRefusal
  | 'too-many-lines'
  | 'not-docx'
  | 'not-references'
  | 'not-participedia'

/** What an import made, and what was here before it that it resembles. */
export interface ImportTwin {
  readonly keptSlug: string
  readonly keptTitle: string
  readonly otherSlug: string
  readonly otherTitle: string
}
