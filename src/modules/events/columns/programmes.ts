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
const speaker = {
  class: 'personal',
  kept: {
    fr: 'douze mois après la fin de l’événement, puis effacé',
    en: 'twelve months after the event ends, then erased',
  },
} as const
const reviewer = {
  class: 'personal',
  kept: {
    fr: 'six mois après la fin de l’événement, puis effacé',
    en: 'six months after the event ends, then erased',
  },
} as const

/** Columns of the programme of gatherings: class, and how long each is kept. */
export const programmeColumns: ColumnRegister = {
  event_programmes: {
    event_id: open,
    intro: open,
    opens_on: open,
    closes_on: open,
    formats: open,
    questions: open,
    criteria: open,
    scale: open,
    day_from: open,
    day_to: open,
    next_number: internal,
    nameless: open,
  },
  event_tracks: { id: open, event_id: open, position: open, name: open, colour: open },
  event_rooms: {
    id: open,
    event_id: open,
    position: open,
    name: open,
    capacity: open,
    note: open,
  },
  event_contributions: {
    id: open,
    event_id: open,
    number: open,
    title: open,
    summary: open,
    details: internal,
    format: open,
    minutes: open,
    track_id: open,
    language: open,
    needs: {
      class: 'personal',
      kept: {
        fr: 'douze mois après la fin de l’événement, puis vidé',
        en: 'twelve months after the event ends, then emptied',
      },
    },
    expected: internal,
    answers: {
      class: 'personal',
      kept: {
        fr: 'douze mois après la fin de l’événement, puis vidé',
        en: 'twelve months after the event ends, then emptied',
      },
    },
    recording: open,
    state: internal,
    told: internal,
    message: {
      class: 'personal',
      kept: {
        fr: 'douze mois après la fin de l’événement, puis vidé',
        en: 'twelve months after the event ends, then emptied',
      },
    },
    locale: internal,
    submitted_at: internal,
    updated_at: internal,
    decided_by: key,
    kept_until: internal,
  },
  event_contribution_links: {
    token_hash: internal,
    contribution_id: internal,
    created_at: internal,
  },
  event_contribution_speakers: {
    id: key,
    contribution_id: internal,
    position: internal,
    publish_name: internal,
    publish_photo: internal,
    consented_at: internal,
  },
  event_contribution_speaker_identities: {
    speaker_id: key,
    person_id: key,
    name: speaker,
    email: speaker,
    organisation: speaker,
    territory: speaker,
    kept_until: internal,
  },
  event_reviewers: {
    id: key,
    event_id: internal,
    token_hash: internal,
    added_at: internal,
    withdrawn_at: internal,
  },
  event_reviewer_identities: {
    reviewer_id: key,
    person_id: key,
    name: reviewer,
    email: reviewer,
    organisation: reviewer,
    territory: reviewer,
    kept_until: internal,
  },
  event_reviews: {
    contribution_id: internal,
    reviewer_id: key,
    scores: internal,
    comment: reviewer,
    conflict: internal,
    reviewed_at: internal,
    kept_until: internal,
  },
  event_slots: {
    id: open,
    event_id: open,
    number: open,
    contribution_id: open,
    title: open,
    room_id: open,
    on_day: open,
    starts_at: open,
    minutes: open,
  },
  event_schedules: {
    event_id: open,
    version: open,
    published_at: open,
    published_by: key,
    note: open,
    slots: open,
    changes: open,
  },
}
