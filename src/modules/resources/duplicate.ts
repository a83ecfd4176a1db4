import type { ResourceState } from './resource.ts'

export interface DuplicateSide {
  readonly slug: string
  readonly title: string
  readonly state: ResourceState
}

export interface Duplicate {
  /** Why they look alike. */
  readonly by: 'address' | 'number' | 'title'
  readonly kept: DuplicateSide
  readonly other: DuplicateSide
}
