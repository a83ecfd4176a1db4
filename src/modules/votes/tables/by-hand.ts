import type { Choice } from '../choice.ts'
import type { Purse } from '../purse.ts'

/** What the database cannot say of these columns: the shape of a json, and a noun that no condition holds there. */
export interface ByHand {
  vote_ballots: { choice: Choice }
  vote_sheets: { choice: Choice }
  votes: { purse: Purse }
}
