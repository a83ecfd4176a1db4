import type { ColumnRegister } from '#platform/module.ts'

const inside = {
  class: 'internal',
  kept: {
    fr: 'tant que le cercle existe ; lu par ses membres',
    en: 'as long as the circle exists; read by its members',
  },
} as const
const key = {
  class: 'internal',
  kept: {
    fr: 'tant que le cercle existe ; un numéro tiré au hasard, sans nom',
    en: 'as long as the circle exists; a number drawn at random, without a name',
  },
} as const
const words = {
  class: 'personal',
  kept: {
    fr: 'tant que le cercle existe ; lu par ses membres, sans citer qui a parlé',
    en: 'as long as the circle exists; read by its members, without naming who spoke',
  },
} as const
const turn = {
  class: 'personal',
  kept: {
    fr: 'trente jours après la réunion, puis effacé : l’ordre et les durées seulement',
    en: 'thirty days after the meeting, then erased: the order and the durations only',
  },
} as const
const presence = {
  class: 'personal',
  kept: {
    fr: 'cinq ans après la réunion, puis effacé',
    en: 'five years after the meeting, then erased',
  },
} as const

export const meetingColumns: ColumnRegister = {
  circle_tensions: {
    id: inside,
    circle_id: inside,
    raised_by: key,
    title: words,
    description: words,
    state: inside,
    outcome: words,
    raised_at: inside,
    settled_at: inside,
  },
  circle_reviews: {
    id: inside,
    circle_id: inside,
    source: inside,
    title: inside,
    href: inside,
    due_on: inside,
    done_at: inside,
  },
  circle_meetings: {
    id: inside,
    circle_id: inside,
    title: inside,
    starts_at: inside,
    place: inside,
    state: inside,
    facilitator_id: key,
    secretary_id: key,
    current_item_id: inside,
    opened_at: inside,
    closed_at: inside,
    sent_at: inside,
    created_by: key,
    created_at: inside,
    updated_at: inside,
  },
  circle_presences: {
    meeting_id: presence,
    member_id: presence,
    medium: presence,
    at: presence,
  },
  circle_agenda_items: {
    id: inside,
    meeting_id: inside,
    position: inside,
    kind: inside,
    title: words,
    tension_id: inside,
    review_id: inside,
    href: inside,
    minutes: inside,
    notes: words,
    state: inside,
    version: inside,
    updated_at: inside,
  },
  circle_rounds: {
    id: turn,
    meeting_id: turn,
    item_id: turn,
    kind: turn,
    seconds: turn,
    started_at: turn,
    closed_at: turn,
  },
  circle_turns: {
    round_id: turn,
    member_id: turn,
    position: turn,
    state: turn,
    began_at: turn,
    ended_at: turn,
  },
  circle_tasks: {
    id: inside,
    circle_id: inside,
    meeting_id: inside,
    item_id: inside,
    words,
    member_id: key,
    due_on: inside,
    done_at: inside,
    created_at: inside,
  },
}
