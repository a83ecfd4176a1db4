import type { Generated } from 'kysely'

export interface CoachingTables {
  network_coachings: CoachingRow
  network_coaching_declines: { coaching_id: string; coach_id: string; word: string; at: Date }
  network_coaching_sessions: CoachingSessionRow
  network_coaching_notes: CoachingNoteRow
}

export interface CoachingRow {
  id: string
  territory_id: string
  coached_id: string | null
  coached_title: string
  coach_id: string | null
  themes: string[]
  need: string
  how: string
  languages: string[]
  availability: string
  state: string
  asked_by: string | null
  asked_at: Date
  proposed_at: Date | null
  accepted_at: Date | null
  closed_at: Date | null
  outcome: string | null
  outcome_text: Generated<string>
  token_hash: string | null
  consent_given_at: Date | null
  consent_withdrawn_at: Date | null
  consent_text: Generated<string>
  resource_id: string | null
  source: Generated<string>
}

export interface CoachingSessionRow {
  id: string
  coaching_id: string
  /** A civil day comes back as text. */
  day: string
  minutes: number
  how: string
  recorded_by: string | null
  recorded_at: Date
}

export interface CoachingNoteRow {
  id: string
  session_id: string
  author_id: string
  text: string
  written_at: Date
}
