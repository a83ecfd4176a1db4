import type { ColumnRegister } from '#platform/module.ts'
import { eventColumns } from './columns/events.ts'
import { presenceColumns } from './columns/presences.ts'
import { programmeColumns } from './columns/programmes.ts'
import { visitColumns } from './columns/visits.ts'

const open = {
  class: 'public',
  kept: { fr: 'avec l’expérimentation', en: 'with the experiment' },
} as const
const internal = {
  class: 'internal',
  kept: { fr: 'avec l’expérimentation', en: 'with the experiment' },
} as const
const key = {
  class: 'internal',
  kept: {
    fr: 'avec l’expérimentation ; un numéro tiré au hasard, sans nom',
    en: 'with the experiment; a number drawn at random, without a name',
  },
} as const
const name = {
  class: 'personal',
  kept: {
    fr: 'douze mois après l’inscription, puis effacé',
    en: 'twelve months after registration, then erased',
  },
} as const

/** Every column of this room, its class and how long it is kept. */
export const columns: ColumnRegister = {
  ...eventColumns,
  ...presenceColumns,
  ...programmeColumns,
  ...visitColumns,
  event_sets: {
    id: internal,
    phase_id: internal,
    experiment_id: internal,
    territory_id: internal,
    title: open,
    experiment_title: open,
    format: open,
    planned_sessions: open,
    planned_participants: open,
    planned_minutes: open,
    place: open,
    protocol_version: open,
    opened_at: open,
    closed_at: open,
    hidden: internal,
  },
  event_sessions: {
    id: internal,
    set_id: internal,
    number: open,
    title: open,
    on_day: open,
    starts_at: open,
    minutes: open,
    place: open,
    state: open,
    reason: open,
    summary: open,
    actual_minutes: open,
    uncounted_present: open,
    closed_at: open,
  },
  event_session_corrections: {
    id: internal,
    session_id: internal,
    at: open,
    reason: open,
    present_before: open,
    present_after: open,
    minutes_before: open,
    minutes_after: open,
    undone_at: open,
  },
  event_run_sheet_items: {
    id: internal,
    session_id: internal,
    position: internal,
    minutes: open,
    title: open,
    aim: open,
    method: open,
    material: open,
    facilitator: open,
  },
  event_participants: {
    id: key,
    set_id: internal,
    number: internal,
    added_at: internal,
    withdrawn_at: internal,
  },
  event_participant_identities: {
    participant_id: key,
    person_id: key,
    name,
    contact: name,
    needs: {
      class: 'sensitive',
      kept: {
        fr: 'douze mois après l’inscription, puis effacé',
        en: 'twelve months after registration, then erased',
      },
    },
    kept_until: internal,
  },
  event_attendance: {
    session_id: internal,
    participant_id: key,
    medium: internal,
    recorded_at: internal,
    recorded_by: key,
  },
}
