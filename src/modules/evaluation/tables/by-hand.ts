import type { KeptNumbers, OpenColumns } from '../kept-numbers.ts'
import type { LeftOut } from '../left-out.ts'

/** What the database cannot say of these columns: the shape of a json. */
export interface ByHand {
  evaluation_results: { numbers: KeptNumbers | null; openColumns: OpenColumns | null }
  trial_families: { leftOut: readonly LeftOut[] }
}
