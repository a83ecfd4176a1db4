import type { Generated } from 'kysely'
import type { DrawMethod, DrawState, OrganiserKind } from '../draw.ts'
import type { PersonStatus } from '../person-status.ts'

export interface RuleTables {
  draws: DrawRow
  draw_features: DrawFeatureRow
  draw_values: DrawValueRow
  draw_events: DrawEventRow
  draw_people: DrawPersonRow
  draw_identities: DrawIdentityRow
  draw_computations: DrawComputationRow
}

export interface DrawRow {
  id: string
  slug: string
  title: string
  purpose: string
  organiser: string
  organiser_kind: OrganiserKind
  territory_id: string | null
  experiment_id: string | null
  phase_id: string | null
  instrument_id: string | null
  protocol_version: number | null
  hidden: boolean
  parent_draw_id: string | null
  source: 'house' | 'demo'
  state: DrawState
  population: string
  panel_size: number
  reserve_size: number
  expected_pool: number | null
  method: DrawMethod
  list_size: 100 | 1000 | 10000
  same_address: boolean
  dice_alone: Generated<boolean>
  letters_round: Generated<string | number | null>
  indemnity: string
  care: string
  registration_opens_on: string | null
  registration_closes_on: string | null
  draw_on: string | null
  first_session_on: string | null
  replacements_end_on: string | null
  published_at: Date | null
  closed_at: Date | null
  void_reason: string | null
  voided_at: Date | null
  created_by: string | null
  created_at: Date
  updated_at: Date
}

export interface DrawFeatureRow {
  id: string
  draw_id: string
  key: string
  label: string
  position: number
  asked: boolean
  crosses: string[]
  reference: string
}

export interface DrawValueRow {
  id: string
  feature_id: string
  key: string
  label: string
  position: number
  population_share: number | null
  min: number
  max: number
  min_flex: number
  max_flex: number
}

export interface DrawEventRow {
  draw_id: string
  seq: number
  at: Date
  kind: string
  payload: unknown
  body: string
  previous_hash: string
  hash: string
}

export interface DrawPersonRow {
  id: string
  draw_id: string
  ticket: string
  status: PersonStatus
  answers: Record<string, string>
  household: string | null
  channel: string
  wave_id: string | null
  code_hash: string | null
  person_id: string | null
  registered_at: Date | null
  created_at: Date
  updated_at: Date
}

export interface DrawComputationRow {
  id: string
  draw_id: string
  purpose: Generated<'trial' | 'list'>
  pool: 'invented' | 'registered'
  state: 'running' | 'done' | 'stopped' | 'failed'
  quotas_sha256: string
  phase: string
  done: number
  total: number
  stop_asked: boolean
  outcome: unknown
  problem: string | null
  started_at: Date
  seen_at: Date
  ended_at: Date | null
}

export interface DrawIdentityRow {
  person_id: string
  first_name: string
  last_name: string
  address: string
  postcode: string
  town: string
  phone: string
  email: string
  birth_year: number | null
  kept_until: string
}
