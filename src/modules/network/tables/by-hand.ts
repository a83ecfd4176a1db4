import type { FormAnswers, FormQuestions } from '#modules/questionnaires/index.ts'

/** What the database cannot say of these columns: the shape of a json, and a noun that no condition holds there. */
export interface ByHand {
  network_badge_keys: {
    publicJwk: Record<string, unknown>
    privateJwk: Record<string, unknown>
  }
  network_contact_import_rows: {
    cells: readonly string[]
    choices: readonly string[]
    before: Record<string, string>
  }
  network_contact_imports: {
    header: readonly string[]
    mapping: Record<string, string>
  }
  network_contact_mappings: { mapping: Record<string, string> }
  network_join_questions: { questions: FormQuestions }
  network_membership_contacts: { answers: FormAnswers }
  network_mission_answers: { answers: FormAnswers }
  network_missions: { questions: FormQuestions }
  network_needs: { challenges: readonly string[] }
  network_prospects: { challenges: readonly string[] }
}
