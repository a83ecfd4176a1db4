import type { ColumnRegister } from '#platform/module.ts'

const open = { class: 'public', kept: 'tant que le cercle existe' } as const
const internal = { class: 'internal', kept: 'tant que le cercle existe' } as const
const key = {
  class: 'personal',
  kept: 'cinq ans après le départ du cercle, puis effacé ; un numéro tiré au hasard, sans nom',
} as const
const membership = { class: 'internal', kept: 'cinq ans après le départ du cercle' } as const
const mandate = {
  class: 'public',
  kept: 'cinq ans après le départ du cercle ; le nom suit le choix de la personne',
} as const

export const circleColumns: ColumnRegister = {
  circles: {
    id: internal,
    slug: open,
    name: open,
    purpose: open,
    domain: open,
    parent_id: open,
    template: internal,
    visibility: internal,
    created_by: {
      class: 'internal',
      kept: 'tant que le cercle existe ; un numéro tiré au hasard, sans nom',
    },
    created_at: open,
    updated_at: open,
    closed_at: open,
  },
  circle_members: {
    id: internal,
    circle_id: internal,
    person_id: key,
    joined_on: membership,
    left_on: membership,
  },
  circle_roles: {
    id: internal,
    circle_id: internal,
    kind: open,
    title: open,
    purpose: open,
    accountabilities: open,
    seats: open,
    term_months: open,
    position: internal,
    created_at: internal,
    updated_at: internal,
    ended_on: open,
  },
  role_mandates: {
    id: internal,
    role_id: internal,
    member_id: membership,
    starts_on: mandate,
    ends_on: mandate,
    filled_by: mandate,
    decision_id: mandate,
    decision_note: mandate,
    ended_on: mandate,
    end_reason: membership,
    warned_days: membership,
    created_at: membership,
  },
  role_votes: {
    id: internal,
    role_id: internal,
    vote_slug: open,
    seats: open,
    starts_on: open,
    state: open,
    opened_at: open,
    ended_at: open,
  },
  role_vote_candidates: {
    role_vote_id: internal,
    place: internal,
    person_id: {
      class: 'personal',
      kept: 'jusqu’à la fin du scrutin, puis effacé ; un numéro tiré au hasard, sans nom',
    },
  },
}
