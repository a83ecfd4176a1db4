import type { Challenge } from '#kit/challenge.ts'
import type { Territory } from '#modules/territories/index.ts'

/** A place as likeness sees it. */
export interface LikenessPlace {
  readonly territory: Pick<
    Territory,
    'id' | 'kind' | 'population' | 'departmentCode' | 'lon' | 'lat' | 'located'
  >
  readonly parentIds: readonly string[]
  readonly challenges: readonly Challenge[]
}
