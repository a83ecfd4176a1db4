import type { KeptNumbers } from '../results/kept-result.ts'
import type { OpenColumns } from '../results/open-columns.ts'

/** What the database cannot say of these columns: the shape of a json. */
export interface ByHand {
  evaluation_results: { numbers: KeptNumbers | null; openColumns: OpenColumns | null }
}
