import type { CountedMap } from '../counted-map.ts'
import type { MomentKind } from '../statement.ts'

/** What the database cannot say of its columns. */
export interface ByHand {
  opinion_maps: {
    charter: readonly string[]
    seeds: readonly string[]
    counted: CountedMap
    onPaper: readonly number[]
  }
  opinion_moments: { kind: MomentKind }
  opinion_votes: { vote: -1 | 0 | 1 }
}
