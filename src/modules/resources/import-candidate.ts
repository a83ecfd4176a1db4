import type { ResourceWords } from './resource.ts'

/** Why a line makes no resource. */
export type LineProblem =
  | 'no-title'
  | 'no-number'
  | 'shifted'
  | 'not-a-resource'
  | 'formula'
  | 'too-long'
  | 'bad-address'
  | 'unknown-licence'
  | 'twice'

/** A line that can become a resource. */
export interface Candidate {
  readonly sourceId: string
  readonly words: ResourceWords
}
