import type { ForeignKind } from '#kit/table-refusals.ts'

/** A reference as CSL-JSON says it, in words. */
export interface ReadReference {
  /** Line of the file where it begins; its rank, in a file of JSON. */
  readonly line: number
  readonly key: string
  readonly type: string
  readonly title: string
  readonly authors: readonly string[]
  readonly container: string
  readonly year: string
  readonly abstract: string
  readonly href: string
  readonly language: string
  /** What is written of its rights, whatever the field. */
  readonly licence: string
  /** Fields that nothing was read from. */
  readonly unread: readonly string[]
}

/** An entry that could not be read; the others were. */
export interface ReferenceProblem {
  readonly line: number
  /** How the entry begins. */
  readonly value: string
  /**
   * `closing-brace`: it never closes. `entry`: it is not written as one. `shorter`: it has more signs than
   * a reference has. `fewer-braces`: one in another, beyond all use. `fewer-names`: it was read, with the
   * first of its names alone.
   */
  readonly expected: 'closing-brace' | 'entry' | 'shorter' | 'fewer-braces' | 'fewer-names'
}

export interface ReadReferences {
  readonly references: readonly ReadReference[]
  readonly problems: readonly ReferenceProblem[]
}

export type ReferenceFormat = 'bibtex' | 'ris' | 'csl'
export type ReferencesRefusal =
  | ForeignKind
  | 'not-references'
  | 'too-large'
  | 'too-long'
  | 'too-many-rows'
