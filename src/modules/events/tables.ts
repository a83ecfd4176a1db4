import type { Medium } from './attendance.ts'
import type { SessionFormat, SessionState } from './session.ts'
import type { NetworkEventTables } from './tables/events.ts'
import type { PresenceTables } from './tables/presences.ts'
import type { ProgrammeTables } from './tables/programmes.ts'
import type { VisitTables } from './tables/visits.ts'

/** The columns of this room's tables, and of no other. */
export interface EventTables
  extends NetworkEventTables,
    PresenceTables,
    ProgrammeTables,
    VisitTables {
  event_sets: {
    id: string
    phase_id: string
    experiment_id: string
    territory_id: string | null
    title: string
    experiment_title: string
    format: SessionFormat
    planned_sessions: number
    planned_participants: number
    planned_minutes: number
    place: string
    protocol_version: number
    opened_at: Date
    closed_at: Date | null
    hidden: boolean
  }
  event_sessions: {
    id: string
    set_id: string
    number: number
    title: string
    on_day: string
    starts_at: string
    minutes: number
    place: string
    state: SessionState
    reason: string | null
    summary: string
    actual_minutes: number | null
    uncounted_present: number
    closed_at: Date | null
  }
  event_session_corrections: {
    id: string
    session_id: string
    at: Date
    reason: string
    present_before: number | null
    present_after: number | null
    minutes_before: number | null
    minutes_after: number | null
    undone_at: Date | null
  }
  event_run_sheet_items: {
    id: string
    session_id: string
    position: number
    minutes: number
    title: string
    aim: string
    method: string
    material: string
    facilitator: string
  }
  event_participants: {
    id: string
    set_id: string
    number: number
    added_at: Date
    withdrawn_at: Date | null
  }
  event_participant_identities: {
    participant_id: string
    person_id: string | null
    name: string
    contact: string
    needs: string
    kept_until: string
  }
  event_attendance: {
    session_id: string
    participant_id: string
    medium: Medium
    recorded_at: Date
    recorded_by: string | null
  }
}
