import { type ColumnRegister, ownedBy, peopleTable, table } from '#kit/column-register.ts'
import { keptFor } from '#kit/kept.ts'
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
  kept: keptFor(
    [{ lasts: { months: 12 }, until: 'event_participant_identities.kept_until' }],
    (time) => ({
      fr: `${time.fr} après l’inscription, puis effacé`,
      en: `${time.en} after registration, then erased`,
    }),
  ),
} as const

/** Every column of this room, its class and how long it is kept. */
export const columns: ColumnRegister = {
  ...eventColumns,
  ...presenceColumns,
  ...programmeColumns,
  ...visitColumns,
  event_sets: table(
    [internal, 'id phase_id experiment_id territory_id hidden'],
    [
      open,
      'title experiment_title format planned_sessions planned_participants',
      'planned_minutes place protocol_version opened_at closed_at',
    ],
  ),
  event_sessions: table(
    [internal, 'id set_id'],
    [
      open,
      'number title on_day starts_at minutes place state reason summary',
      'actual_minutes uncounted_present closed_at',
    ],
  ),
  event_session_corrections: table(
    [internal, 'id session_id'],
    [open, 'at reason present_before present_after minutes_before minutes_after', 'undone_at'],
  ),
  event_run_sheet_items: table(
    [internal, 'id session_id position'],
    [open, 'minutes title aim method material facilitator'],
  ),
  event_participants: table([key, 'id'], [internal, 'set_id number added_at withdrawn_at']),
  event_participant_identities: peopleTable(
    ownedBy('person_id'),
    [key, 'participant_id person_id'],
    [name, 'name contact'],
    [
      {
        class: 'sensitive',
        kept: keptFor(
          [{ lasts: { months: 12 }, until: 'event_participant_identities.kept_until' }],
          (time) => ({
            fr: `${time.fr} après l’inscription, puis effacé`,
            en: `${time.en} after registration, then erased`,
          }),
        ),
      },
      'needs',
    ],
    [internal, 'kept_until'],
  ),
  event_attendance: table(
    [internal, 'session_id medium recorded_at'],
    [key, 'participant_id recorded_by'],
  ),
}
