import type { ColumnRegister } from '#platform/module.ts'

const open = { class: 'public', kept: { fr: 'avec l’événement', en: 'with the event' } } as const
const internal = {
  class: 'internal',
  kept: { fr: 'avec l’événement', en: 'with the event' },
} as const
const key = {
  class: 'internal',
  kept: {
    fr: 'avec l’événement ; un numéro tiré au hasard, sans nom',
    en: 'with the event; a number drawn at random, without a name',
  },
} as const
const name = {
  class: 'personal',
  kept: {
    fr: 'douze mois après l’événement, puis effacé',
    en: 'twelve months after the event, then erased',
  },
} as const
const answer = {
  class: 'sensitive',
  kept: {
    fr: 'les jours annoncés par la question après l’événement, puis compté et effacé',
    en: 'the number of days after the event that the question says, then counted and erased',
  },
} as const
const feed = {
  class: 'internal',
  kept: {
    fr: 'jusqu’à ce que la personne révoque son agenda',
    en: 'until the person revokes their agenda',
  },
} as const

/** Every column of the events of the network, its class and how long it is kept. */
export const eventColumns: ColumnRegister = {
  event_series: {
    id: internal,
    slug: open,
    title: open,
    summary: open,
    description: open,
    audience: open,
    state: open,
    created_at: open,
    updated_at: open,
    created_by: key,
  },
  events: {
    id: internal,
    slug: open,
    kind: open,
    title: open,
    summary: open,
    description: open,
    series_id: open,
    state: open,
    starts_at: open,
    ends_at: open,
    time_zone: open,
    place: open,
    territory_id: open,
    online_url: internal,
    video: internal,
    capacity: open,
    audience: open,
    registration_opens_at: open,
    registration_closes_at: open,
    waiting_list: open,
    waiting_rule: open,
    offer_hours: open,
    confirm_email: internal,
    sequence: open,
    cancel_reason: open,
    replay_url: open,
    hours: open,
    source: open,
    created_at: open,
    updated_at: open,
    created_by: key,
  },
  event_seat_classes: {
    id: internal,
    event_id: internal,
    position: internal,
    label: open,
    capacity: open,
  },
  event_registrations: {
    id: key,
    event_id: internal,
    series_id: internal,
    parent_id: key,
    number: internal,
    seat_class_id: internal,
    state: internal,
    role: internal,
    language: internal,
    medium: internal,
    position: internal,
    offered_until: internal,
    lapses: internal,
    created_at: internal,
    confirmed_at: internal,
    cancelled_at: internal,
  },
  event_registration_identities: {
    registration_id: key,
    person_id: key,
    name,
    email: name,
    organisation: name,
    function: name,
    territory_id: name,
    kept_until: internal,
  },
  event_registration_links: {
    token_hash: {
      class: 'internal',
      kept: {
        fr: 'douze mois après l’événement, puis effacé',
        en: 'twelve months after the event, then erased',
      },
    },
    registration_id: key,
    created_at: internal,
  },
  event_questions: {
    id: internal,
    event_id: internal,
    series_id: internal,
    position: internal,
    kind: open,
    label: open,
    choices: open,
    required: open,
    kept_days: open,
  },
  event_answers: {
    registration_id: key,
    question_id: internal,
    answer,
    kept_until: internal,
  },
  event_answer_counts: { question_id: internal, answer: internal, count: internal },
  event_reminders: { registration_id: key, kind: internal, starts_at: internal, sent_at: internal },
  event_letters: {
    id: internal,
    event_id: internal,
    recipients: internal,
    subject: internal,
    body: internal,
    sent_at: internal,
    sent_by: key,
    count: internal,
  },
  event_calendar_feeds: { token_hash: feed, person_id: feed, created_at: feed },
}
