import type { ColumnType, Generated } from 'kysely'

/** A civil day comes back as text, `YYYY-MM-DD`. */
export type DayColumn = string

/** jsonb: read as a value, written as text. */
export type Json<T> = ColumnType<T, string, string>

/** This room's core tables. Each subject keeps its own in `<subject>-tables.ts`. */
export interface ExperimentTables {
  experiments: ExperimentRow
  experiment_slugs: { slug: string; experiment_id: string; since: Date }
  experiment_contacts: ContactRow
  experiment_passages: PassageRow
  experiment_stage_dates: { experiment_id: string; stage: string; due_on: DayColumn }
}

export interface ExperimentRow {
  id: string
  slug: string
  title: string
  question: string
  hypothesis: Generated<string>
  summary: Generated<string>
  challenges: Generated<string[]>
  territory_id: string | null
  region_code: string | null
  seeking: Generated<boolean>
  stage: Generated<string>
  stopped_from: string | null
  stop_reason: string | null
  stop_text: string | null
  stopped_at: Date | null
  visibility: string
  decline_reason: string | null
  proposed_by: string | null
  started_on: DayColumn
  now_title: Generated<string>
  now_text: Generated<string>
  now_on: DayColumn | null
  created_at: Date
  updated_at: Date
}

export interface ContactRow {
  experiment_id: string
  person_id: string | null
  name: string
  email: string
  organisation: Generated<string>
  token_hash: string
  created_at: Date
}

export interface PassageRow {
  id: string
  experiment_id: string
  number: number
  kind: string
  from_stage: string
  to_stage: string
  reason: Generated<string>
  requirements: Json<unknown>
  person_id: string | null
  at: Date
}
