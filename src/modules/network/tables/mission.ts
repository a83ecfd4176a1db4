import type { Generated } from 'kysely'

export interface MissionTables {
  network_missions: MissionRow
  network_mission_answers: MissionAnswerRow
}

export interface MissionRow {
  id: string
  slug: string
  title: string
  text: string
  skills: string[]
  territory_id: string | null
  at_distance: boolean
  time_needed: string
  answer_until: string | null
  state: string
  published_by: string | null
  published_at: Date
  closed_at: Date | null
  outcome_text: Generated<string>
  source: Generated<string>
}

export interface MissionAnswerRow {
  id: string
  mission_id: string
  person_id: string | null
  message: string
  state: Generated<string>
  reply: Generated<string>
  at: Date
  answered_at: Date | null
  token_hash: string | null
}
