import type { Generated } from 'kysely'

export interface CallTables {
  experiment_call_answers: CallAnswerRow
}

export interface CallAnswerRow {
  id: string
  experiment_id: string
  territory_id: string
  person_id: string | null
  title: Generated<string>
  message: string
  state: Generated<string>
  reply: Generated<string>
  at: Date
  answered_at: Date | null
}
