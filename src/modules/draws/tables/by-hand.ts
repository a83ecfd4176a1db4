import type { FormAnswers, FormQuestions } from '#modules/questionnaires/index.ts'
import type { CallOutcome } from '../call.ts'
import type { OrganiserKind } from '../draw.ts'

/** What the database cannot say of these columns: the shape of a json, and a noun that no condition holds there. */
export interface ByHand {
  draw_calls: { outcome: CallOutcome }
  draw_people: { answers: Record<string, string> }
  draw_recruitments: {
    dropOuts: Record<string, number>
    responses: Record<string, number>
    questions: FormQuestions
  }
  draw_registration_drafts: { answers: Record<string, string | readonly string[]> }
  draw_registrations: { addedAnswers: FormAnswers }
  draws: {
    organiserKind: OrganiserKind
    source: 'house' | 'demo'
  }
}
