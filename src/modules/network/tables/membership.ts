import type { ColumnType } from 'kysely'

/** A civil day comes back as text, `YYYY-MM-DD`. */
type DayColumn = string

/** jsonb: read as a value, written as text. */
type Json<T> = ColumnType<T, string, string>

export interface MembershipTables {
  network_memberships: MembershipRow
  network_membership_contacts: MembershipContactRow
  network_membership_periods: MembershipPeriodRow
  network_membership_reminders: {
    membership_id: string
    until_on: DayColumn
    step: number
    sent_on: DayColumn
  }
  network_fee_schedules: FeeScheduleRow
  network_fee_bands: { schedule_id: string; from_population: number; cents: number }
}

export interface MembershipRow {
  id: string
  territory_id: string
  state: string
  source: string
  why: string
  requested_at: Date
  answer: string
  deliberation_on: DayColumn | null
  deliberation_ref: string
  deliberation_waiver: string
  deliberation_file_id: string | null
  agreement_on: DayColumn | null
  agreement_file_id: string | null
  since_on: DayColumn | null
  until_on: DayColumn | null
  left_on: DayColumn | null
  leave_reason: string | null
  leave_note: string
  former_id: string | null
  changed_at: Date
}

export interface MembershipContactRow {
  membership_id: string
  person_id: string
  function: string
  token_hash: string | null
  is_main: boolean
  created_at: Date
}

export interface MembershipPeriodRow {
  id: string
  membership_id: string
  starts_on: DayColumn
  ends_on: DayColumn
  fee_cents: number
  fee_reason: Json<unknown>
  settled_on: DayColumn | null
  created_at: Date
}

export interface FeeScheduleRow {
  id: string
  effective_from: DayColumn
  free_kinds: string[]
  organisation_cents: number
  created_at: Date
}
