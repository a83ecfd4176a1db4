import type { Generated } from 'kysely'
import type { DayColumn } from '../column-types.ts'

export interface GateTables {
  experiment_evidence: EvidenceRow
  experiment_waivers: WaiverRow
  experiment_eligibility_checks: EligibilityCheckRow
  experiment_decisions: DecisionRow
}

export interface EvidenceRow {
  id: string
  experiment_id: string
  requirement: string
  text: string
  link: string | null
  file_id: string | null
  person_id: string | null
  at: Date
}

export interface WaiverRow {
  id: string
  experiment_id: string
  requirement: string
  reason: string
  person_id: string | null
  at: Date
}

export interface EligibilityCheckRow {
  id: string
  experiment_id: string
  criterion: string
  state: string
  text: Generated<string>
  link: string | null
  file_id: string | null
  person_id: string | null
  at: Date
}

export interface DecisionRow {
  id: string
  experiment_id: string
  subject: string
  circle: string
  decided_on: DayColumn
  outcome: string
  minutes: string
  link: string | null
  file_id: string | null
  recorded_by: string | null
  at: Date
}
