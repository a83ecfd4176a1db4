import type { Parent } from '../lineage.ts'
import type { ResourceWords } from '../resource.ts'

/** Why a line makes no resource. */
export const lineProblems = [
  'no-title',
  'no-number',
  'no-kind',
  'unknown-kind',
  'unknown-language',
  'shifted',
  'no-cell',
  'total-row',
  'open-brace',
  'not-an-entry',
  'long-entry',
  'deep-entry',
  'not-a-resource',
  'not-json',
  'not-a-text',
  'formula',
  'too-long',
  'bad-address',
  'twice',
  'twice-address',
  'twice-title',
  'same-address',
  'same-title',
  'address-above',
  'title-above',
] as const
export type LineProblem = (typeof lineProblems)[number]

/** What a cell says and that the house could not take as it is: the line comes, and this is told. */
export const cellProblems = [
  'unclear-licence',
  'unknown-theme',
  'unknown-method',
  'unknown-code',
  'unknown-outcome',
  'other-language',
  'bad-year',
  'bad-cost',
  'bad-count',
  'unknown-heading',
  'fewer-names',
  'title-above',
  'address-above',
  'same-address',
  'same-title',
] as const
export type CellProblem = (typeof cellProblems)[number]

/** What no cell says, and that was decided for the whole file: counted, never line by line. */
export const assumptions = ['licence', 'kind', 'language', 'outcome'] as const
export type Assumption = (typeof assumptions)[number]

/** One cell, and what is wrong with it. */
export interface CellNote {
  readonly column: string
  /** As it stands in the file, cut when it is long. */
  readonly value: string
  readonly problem: CellProblem
  /** The address of what the house has already. */
  readonly at?: string
}

/** A cell that stands in the way of its line. */
export interface LineFault {
  readonly problem: LineProblem
  readonly column: string
  readonly value: string
  /** How many signs, or names, this very cell may hold. */
  readonly most?: { readonly count: number; readonly of: 'signs' | 'names' }
  readonly at?: string
}

/** A line that makes no resource: all its faults at once, and what else is told of it. */
export interface LineRefused {
  readonly faults: readonly LineFault[]
  readonly notes: readonly CellNote[]
}

/** A line that can become a resource. */
export interface Candidate {
  readonly sourceId: string
  /** Where that number comes from: the cell of a number, or of what stands for one. */
  readonly numbered?: { readonly by: 'number' | 'address' | 'title'; readonly column: string }
  /** Titles of the columns by which a resource that is here already would be known. */
  readonly columns?: { readonly title: string; readonly address: string }
  readonly words: ResourceWords
  readonly notes: readonly CellNote[]
  readonly assumed: readonly Assumption[]
  /** Of what another house says it was drawn from, or of what it is a translation. */
  readonly kin?: {
    readonly parent?: Parent & { readonly sourceId: string | undefined }
    readonly translationOf?: { readonly sourceId: string; readonly version: number }
  }
}

export type ReadLine = Candidate | LineRefused

export function isRefused(line: ReadLine): line is LineRefused {
  return 'faults' in line
}

const longestValue = 120

function shortValue(value: string): string {
  const line = value.replace(/\s+/g, ' ').trim()
  return line.length > longestValue ? `${line.slice(0, longestValue)}…` : line
}

export function lineFault(
  problem: LineProblem,
  column = '',
  value = '',
  most?: LineFault['most'],
): LineFault {
  return { problem, column, value: shortValue(value), ...(most ? { most } : {}) }
}

export function lineRefused(problem: LineProblem, column = '', value = ''): LineRefused {
  return { faults: [lineFault(problem, column, value)], notes: [] }
}

export function cellNote(problem: CellProblem, column: string, value: string): CellNote {
  return { problem, column, value: shortValue(value) }
}

interface ShapeIssue {
  readonly code: string
  readonly path: readonly PropertyKey[]
  readonly maximum?: number | bigint
  readonly origin?: string
}

/** What a shape allows where it stopped: `undefined` when length is not the matter. */
export function mostOf(issue: ShapeIssue): LineFault['most'] {
  const { code, maximum, origin } = issue
  if (code !== 'too_big' || maximum === undefined) return undefined
  if (origin === 'string') return { count: Number(maximum), of: 'signs' }
  return origin === 'array' ? { count: Number(maximum), of: 'names' } : undefined
}
