import type { Generated } from 'kysely'
import type { DayColumn, Json } from './column-types.ts'
import type { AgreementTables } from './tables/agreement.ts'
import type { CallTables } from './tables/call.ts'
import type { EvaluationTables } from './tables/evaluation.ts'
import type { FollowUpTables } from './tables/follow-up.ts'
import type { GateTables } from './tables/gate.ts'
import type { PhaseTables } from './tables/phase.ts'
import type { ProtocolTables } from './tables/protocol.ts'
import type { SteeringTables } from './tables/steering.ts'
import type { TeamTables } from './tables/team.ts'

/**
 * All the tables of this room, and what every store here takes: `Kysely<ExperimentTables>`. Each
 * subject keeps its rows in `<subject>-tables.ts` and is added to this list.
 */
export interface ExperimentTables
  extends CoreTables,
    GateTables,
    CallTables,
    ProtocolTables,
    PhaseTables,
    EvaluationTables,
    FollowUpTables,
    AgreementTables,
    TeamTables,
    SteeringTables {}

export interface CoreTables {
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
  source: Generated<string>
  created_at: Date
  updated_at: Date
}

export interface ContactRow {
  experiment_id: string
  person_id: string
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
