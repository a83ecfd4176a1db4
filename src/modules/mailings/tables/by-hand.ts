import type { SuppressionReason } from '../suppression.ts'

/** What the database cannot say of these columns: the shape of a json, and a noun that no condition holds there. */
export interface ByHand {
  /** The condition also lets « left » through, which nothing has ever written. */
  mailing_suppressions: { reason: SuppressionReason }
}
