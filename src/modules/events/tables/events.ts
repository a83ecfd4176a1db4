import type { Generated } from 'kysely'
import type {
  EventAudience,
  EventKind,
  EventState,
  SeriesState,
  VideoKind,
  WaitingRule,
} from '../event.ts'
import type {
  QuestionKind,
  RegistrationMedium,
  RegistrationRole,
  RegistrationState,
} from '../registration.ts'

/** Events of the network, their series, and who registered. */
export interface NetworkEventTables {
  event_series: {
    id: string
    slug: string
    title: string
    summary: string
    description: string
    audience: EventAudience
    state: SeriesState
    created_at: Date
    updated_at: Date
    created_by: string | null
  }
  events: {
    id: string
    slug: string
    kind: EventKind
    title: string
    summary: string
    description: string
    series_id: string | null
    state: EventState
    starts_at: Date
    ends_at: Date
    time_zone: string
    place: string
    territory_id: string | null
    online_url: string
    video: VideoKind
    capacity: number | null
    audience: EventAudience
    registration_opens_at: Date | null
    registration_closes_at: Date | null
    waiting_list: boolean
    waiting_rule: WaitingRule
    offer_hours: number
    confirm_email: boolean
    sequence: number
    cancel_reason: string | null
    replay_url: string
    hours: number | null
    source: string
    created_at: Date
    updated_at: Date
    created_by: string | null
  }
  event_seat_classes: {
    id: string
    event_id: string
    position: number
    label: string
    capacity: number | null
  }
  event_registrations: {
    id: string
    event_id: string | null
    series_id: string | null
    parent_id: string | null
    number: number
    seat_class_id: string | null
    state: RegistrationState
    role: RegistrationRole
    language: 'fr' | 'en'
    medium: RegistrationMedium
    position: number | null
    offered_until: Date | null
    lapses: Generated<number>
    created_at: Date
    confirmed_at: Date | null
    cancelled_at: Date | null
  }
  event_registration_identities: {
    registration_id: string
    person_id: string | null
    name: string
    email: string
    organisation: string
    function: string
    territory_id: string | null
    kept_until: string
  }
  event_registration_links: { token_hash: string; registration_id: string; created_at: Date }
  event_questions: {
    id: string
    event_id: string | null
    series_id: string | null
    position: number
    kind: QuestionKind
    label: string
    choices: string[]
    required: boolean
    kept_days: number
  }
  event_answers: {
    registration_id: string
    question_id: string
    answer: string
    kept_until: string
  }
  event_answer_counts: { question_id: string; answer: string; count: number }
  event_reminders: {
    registration_id: string
    kind: 'week' | 'day' | 'hour'
    starts_at: Date
    sent_at: Date
  }
  event_letters: {
    id: string
    event_id: string
    recipients: string
    subject: string
    body: string
    sent_at: Date
    sent_by: string | null
    count: number
  }
  event_calendar_feeds: { token_hash: string; person_id: string; created_at: Date }
}
