import type { ColumnType } from 'kysely'
import type { Answer } from '../answer.ts'
import type { DayColumn, Json } from '../column-types.ts'

/** The tables of the protocol, its history, its freezing and its family. */
export interface ProtocolTables {
  protocols: { experiment_id: string; version: number; begun_at: Date }
  protocol_versions: {
    experiment_id: string
    number: number
    act: string
    author_id: string | null
    at: Date
  }
  protocol_version_names: { experiment_id: string; number: number; name: string }
  protocol_answers: {
    experiment_id: string
    section: string
    number: number
    answer: ColumnType<Answer | null, string | null, never>
  }
  protocol_drafts: ProtocolDraftRow
  protocol_comments: ProtocolCommentRow
  protocol_adoptions: ProtocolAdoptionRow
  protocol_freezes: ProtocolFreezeRow
  protocol_amendments: ProtocolAmendmentRow
  experiment_lineages: LineageRow
}

export interface ProtocolDraftRow {
  id: string
  experiment_id: string
  section: string
  author_id: string | null
  base_number: number
  answer: Json<Answer>
  state: string
  saved_at: Date
  settled_number: number | null
  settled_at: Date | null
}

export interface ProtocolCommentRow {
  id: string
  experiment_id: string
  section: string
  number: number
  author_id: string | null
  text: string
  at: Date
  resolved_by: string | null
  resolved_at: Date | null
}

export interface ProtocolAdoptionRow {
  id: string
  experiment_id: string
  number: number
  circle: string
  adopted_on: DayColumn
  minutes: string
  link: string | null
  file_id: string | null
  recorded_by: string | null
  at: Date
}

export interface ProtocolFreezeRow {
  experiment_id: string
  number: number
  bytes: Uint8Array
  sha256: string
  frozen_at: Date
  frozen_by: string | null
  amends: number | null
  reason: string
}

export interface ProtocolAmendmentRow {
  id: string
  experiment_id: string
  amends: number
  reason: string
  opened_by: string | null
  opened_at: Date
  outcome: string | null
  ended_at: Date | null
}

export interface LineageRow {
  experiment_id: string
  from_experiment_id: string
  from_number: number
  root_id: string
  changes: string
  at: Date
}
