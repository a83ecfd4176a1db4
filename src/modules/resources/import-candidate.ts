import type { Parent } from './lineage.ts'
import type { ResourceWords } from './resource.ts'

/** Why a line makes no resource. */
export const lineProblems = [
  'no-title',
  'no-number',
  'no-kind',
  'unknown-kind',
  'unknown-language',
  'shifted',
  'no-cell',
  'not-a-resource',
  'not-json',
  'formula',
  'too-long',
  'bad-address',
  'twice',
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
}

/** A line that makes no resource, and the cell that stands in the way. */
export interface LineRefused {
  readonly problem: LineProblem
  readonly column: string
  readonly value: string
}

/** A line that can become a resource. */
export interface Candidate {
  readonly sourceId: string
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
  return 'problem' in line
}

const longestValue = 120

function shortValue(value: string): string {
  const line = value.replace(/\s+/g, ' ').trim()
  return line.length > longestValue ? `${line.slice(0, longestValue)}…` : line
}

export function lineRefused(problem: LineProblem, column = '', value = ''): LineRefused {
  return { problem, column, value: shortValue(value) }
}

export function cellNote(problem: CellProblem, column: string, value: string): CellNote {
  return { problem, column, value: shortValue(value) }
}
