import type { ColumnRegister } from '#platform/module.ts'

const open = {
  class: 'public',
  kept: { fr: 'tant que le cercle existe', en: 'as long as the circle exists' },
} as const
const internal = {
  class: 'internal',
  kept: { fr: 'tant que le cercle existe', en: 'as long as the circle exists' },
} as const
const key = {
  class: 'personal',
  kept: {
    fr: 'cinq ans après le départ du cercle, puis effacé ; un numéro tiré au hasard, sans nom',
    en: 'five years after one leaves the circle, then erased; a number drawn at random, without a name',
  },
} as const
const membership = {
  class: 'internal',
  kept: { fr: 'cinq ans après le départ du cercle', en: 'five years after one leaves the circle' },
} as const
const mandate = {
  class: 'public',
  kept: {
    fr: 'cinq ans après le départ du cercle ; le nom suit le choix de la personne',
    en: 'five years after one leaves the circle; the name follows the person’s choice',
  },
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
      kept: {
        fr: 'tant que le cercle existe ; un numéro tiré au hasard, sans nom',
        en: 'as long as the circle exists; a number drawn at random, without a name',
      },
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
      kept: {
        fr: 'jusqu’à la fin du scrutin, puis effacé ; un numéro tiré au hasard, sans nom',
        en: 'until the vote ends, then erased; a number drawn at random, without a name',
      },
    },
  },
}
