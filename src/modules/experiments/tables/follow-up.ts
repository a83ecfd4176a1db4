import type { AnswerState, DayColumn } from '../column-types.ts'

/** The logbook, what citizens propose, and what the authority answers. */
export interface FollowUpTables {
  experiment_log_entries: LogEntryRow
  citizen_proposals: CitizenProposalRow
  authority_answers: AuthorityAnswerRow
}

export interface LogEntryRow {
  id: string
  experiment_id: string
  on_day: DayColumn
  text: string
  is_public: boolean
  author_id: string | null
  written_at: Date
  photo_id: string | null
  photo_alt: string
  photo_consent: boolean
  retracted_at: Date | null
}

export interface CitizenProposalRow {
  id: string
  experiment_id: string
  number: number
  title: string
  text: string
  made_by: string
  made_on: DayColumn
  answer_due_on: DayColumn
  recorded_by: string | null
  at: Date
  reminded_soon_on: DayColumn | null
  reminded_late_on: DayColumn | null
}

export interface AuthorityAnswerRow {
  id: string
  proposal_id: string
  state: AnswerState
  reason: string
  answered_by: string
  answered_on: DayColumn
  due_on: DayColumn | null
  link: string | null
  recorded_by: string | null
  at: Date
}
