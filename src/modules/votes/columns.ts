import { alsoKept, unnamed } from '#kit/kept.ts'
import type { ColumnRegister } from '#platform/module.ts'

const kept = { fr: 'avec le scrutin, qui reste', en: 'with the vote, which stays' }
const open = { class: 'public', kept } as const
const internal = { class: 'internal', kept } as const
const key = { class: 'internal', kept: alsoKept(kept, unnamed) } as const
const year = {
  fr: 'douze mois après la fin du scrutin, puis effacé',
  en: 'twelve months after the vote ends, then erased',
}
const name = { class: 'personal', kept: year } as const
const whileOpen = {
  fr: 'jusqu’à la fin du scrutin, puis effacé ; empreinte seule',
  en: 'until the vote ends, then erased; fingerprint only',
}

/** Every column of this room, its class and how long it is kept. */
export const columns: ColumnRegister = {
  votes: {
    id: open,
    slug: open,
    title: open,
    question: open,
    details: open,
    territory_id: internal,
    experiment_id: internal,
    phase_id: internal,
    protocol_version: open,
    series: open,
    method: open,
    learning: open,
    grades: open,
    approval_from: open,
    seats: open,
    tier: open,
    weight_rule: open,
    proxies: open,
    planned_voters: open,
    tie_order: open,
    closes_at: open,
    state: open,
    hidden: internal,
    invented: internal,
    created_at: internal,
    opened_at: open,
    ended_at: open,
    board_height: open,
    board_hash: open,
    shown_ballots: open,
    shown_at: open,
    result: open,
  },
  vote_options: { vote_id: internal, position: open, label: open, details: open },
  vote_voters: { id: key, vote_id: internal, number: key, college: internal, weight: internal },
  vote_voter_identities: {
    voter_id: key,
    person_id: {
      class: 'personal',
      kept: alsoKept(year, { fr: 'un numéro tiré au hasard', en: 'a number drawn at random' }),
    },
    territory_id: { class: 'internal', kept: year },
    name,
    contact: name,
    address: name,
    vote_id: internal,
  },
  vote_codes: { voter_id: key, code_hash: { class: 'internal', kept: whileOpen } },
  vote_marks: {
    voter_id: key,
    vote_id: internal,
    channel: {
      class: 'internal',
      kept: alsoKept(kept, {
        fr: 'sans heure, écrit de nouveau, à la fin, dans l’ordre de la liste',
        en: 'without its hour, written again at the end in the order of the list',
      }),
    },
  },
  vote_proxies: { giver_id: key, vote_id: internal, holder_id: key },
  vote_ballots: {
    vote_id: open,
    tracker: open,
    salt: {
      class: 'public',
      kept: alsoKept(kept, { fr: 'publié à la fin', en: 'published at the end' }),
    },
    choice: {
      class: 'public',
      kept: alsoKept(kept, { fr: 'publié à la fin', en: 'published at the end' }),
    },
    channel: open,
    weight: open,
    credential: { class: 'sensitive', kept: whileOpen },
    on_board: internal,
    voter_number: {
      class: 'public',
      kept: alsoKept(kept, {
        fr: 'seulement quand le vote est ouvert',
        en: 'only when the vote is open',
      }),
    },
  },
  vote_board: { vote_id: open, height: open, body: open, previous_hash: open, hash: open },
  vote_batches: {
    id: internal,
    vote_id: internal,
    label: open,
    first_by: key,
    second_by: key,
    state: open,
    weight: open,
  },
  vote_sheets: {
    batch_id: internal,
    pass: internal,
    number: internal,
    choice: {
      class: 'internal',
      kept: {
        fr: 'jusqu’à la fin du scrutin, puis effacé',
        en: 'until the vote ends, then erased',
      },
    },
  },
}
