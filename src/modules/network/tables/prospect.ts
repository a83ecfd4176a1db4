import type { ColumnType, Generated } from 'kysely'

/** jsonb: written as text (the driver would make a PostgreSQL array of a list), read as it was. */
type JsonList = ColumnType<readonly string[], string | undefined, string>

export interface ProspectTables {
  network_prospects: ProspectRow
  network_prospect_steps: ProspectStepRow
}

export interface ProspectRow {
  id: string
  territory_id: string
  stage: Generated<string>
  reason: Generated<string>
  reason_text: Generated<string>
  source: string
  source_detail: Generated<string>
  owner_id: string | null
  contact_person_id: string | null
  next_action: Generated<string>
  next_on: string | null
  notes: Generated<string>
  challenges: JsonList
  stage_since: Date
  last_exchange_on: string | null
  membership_id: string | null
  created_at: Date
  updated_at: Date
}

export interface ProspectStepRow {
  id: string
  prospect_id: string
  kind: string
  from_stage: string | null
  to_stage: string | null
  note: Generated<string>
  happened_on: string
  by_person_id: string | null
  at: Date
}
