import type { Generated } from 'kysely'
import type { DayColumn } from '../column-types.ts'

export interface SteeringTables {
  experiment_budget_lines: BudgetLineRow
  experiment_risks: RiskRow
  experiment_stop_criteria: StopCriterionRow
}

export interface BudgetLineRow {
  id: string
  experiment_id: string
  side: string
  nature: string
  label: string
  planned_cents: number | null
  actual_cents: number | null
  planned_tenths: number | null
  actual_tenths: number | null
  in_kind: Generated<boolean>
  note: Generated<string>
  position: number
  updated_at: Date
}

export interface RiskRow {
  id: string
  experiment_id: string
  text: string
  likelihood: number
  severity: number
  mitigation: Generated<string>
  owner: Generated<string>
  state: Generated<string>
  updated_at: Date
}

export interface StopCriterionRow {
  id: string
  experiment_id: string
  text: string
  check_on: DayColumn | null
  state: Generated<string>
  checked_on: DayColumn | null
  checked_by: string | null
  note: Generated<string>
  created_at: Date
}
