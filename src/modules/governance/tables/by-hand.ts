import type { RoundKind } from '../speaking-round.ts'

/** What the database cannot say of these columns: the shape of a json, and a noun that no condition holds there. */
export interface ByHand {
  circle_rounds: { kind: RoundKind }
  decision_events: { payload: Readonly<Record<string, unknown>> }
  decisions: { rules: Readonly<Record<string, unknown>> }
}
