import type { Territory } from './territory.ts'

/** What a place is part of, and what is part of it. */
export interface Surroundings {
  readonly parents: readonly Territory[]
  readonly department: Territory | undefined
  readonly region: Territory | undefined
  readonly members: readonly Territory[]
  readonly postalCodes: readonly string[]
  readonly formerNames: readonly string[]
  readonly hasContour: boolean
}

/** Everything it lies in, from the nearest to the widest. */
export function within(around: Surroundings): readonly Territory[] {
  return [...around.parents, around.department, around.region].filter(
    (place) => place !== undefined,
  )
}
