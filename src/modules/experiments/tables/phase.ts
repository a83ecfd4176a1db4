import type { Generated } from 'kysely'
import type { DayColumn, PhaseState } from '../column-types.ts'

/** What became of the phases that a frozen protocol plans. */
export interface PhaseTables {
  experiment_phases: PhaseRow
  experiment_instruments: InstrumentRow
  experiment_milestones: {
    experiment_id: string
    plan_id: string
    milestone_id: string
    reached_on: DayColumn
  }
}

export interface PhaseRow {
  id: string
  experiment_id: string
  plan_id: string
  title: string
  planned_starts_on: DayColumn
  planned_ends_on: DayColumn
  protocol_version: number
  state: Exclude<PhaseState, 'ahead' | 'unopened'>
  reason: Generated<string>
  opened_on: DayColumn | null
  closed_on: DayColumn | null
}

export interface InstrumentRow {
  id: string
  experiment_id: string
  phase_id: string
  kind: string
  plan_id: string
  instrument_id: string
  href: string
  protocol_version: number
  opened_at: Date
}
