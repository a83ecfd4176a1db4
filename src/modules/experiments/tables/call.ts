import type { Generated } from 'kysely'

export interface CallTables {
  experiment_call_answers: CallAnswerRow
  experiment_call_tellings: {
    experiment_id: string
    territory_id: string
    person_id: string
    told_at: Date
  }
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
