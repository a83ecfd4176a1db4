import type { CallOutcome } from '../call.ts'
import type { OrganiserKind } from '../draw.ts'

/** What the database cannot say of these columns: the shape of a json, and a noun that no condition holds there. */
export interface ByHand {
  draw_calls: { outcome: CallOutcome }
  draw_people: { answers: Record<string, string> }
  draw_recruitments: {
    dropOuts: Record<string, number>
    responses: Record<string, number>
  }
  draw_registration_drafts: { answers: Record<string, string> }
  draws: {
    organiserKind: OrganiserKind
    source: 'house' | 'demo'
  }
}
