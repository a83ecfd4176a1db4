import type { ResourceState } from '../resource.ts'

export interface DuplicateSide {
  readonly slug: string
  readonly title: string
  readonly state: ResourceState
}

/** A page of them, and how many there are in all. */
export interface Duplicates {
  readonly total: number
  readonly pairs: readonly Duplicate[]
}

/** Two that look alike, and of which somebody said that they are not the same. */
export interface ApartPair {
  readonly one: DuplicateSide
  readonly two: DuplicateSide
  /** Whose account is no more: undefined. */
  readonly by: string | undefined
  readonly at: Date
}

export interface ApartPairs {
  readonly total: number
  readonly pairs: readonly ApartPair[]
}

export interface Duplicate {
  /** Why they look alike. */
  readonly by: 'address' | 'number' | 'title'
  readonly kept: DuplicateSide
  readonly other: DuplicateSide
}
