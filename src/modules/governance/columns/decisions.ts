import type { ColumnRegister } from '#platform/module.ts'

const open = {
  class: 'public',
  kept: {
    fr: 'tant que le cercle existe, quand la décision est publique',
    en: 'as long as the circle exists, when the decision is public',
  },
} as const
const internal = {
  class: 'internal',
  kept: { fr: 'tant que le cercle existe', en: 'as long as the circle exists' },
} as const
const key = {
  class: 'internal',
  kept: {
    fr: 'tant que le cercle existe ; un numéro tiré au hasard, sans nom',
    en: 'as long as the circle exists; a number drawn at random, without a name',
  },
} as const
const said = {
  class: 'personal',
  kept: {
    fr: 'deux ans après la fin de la décision, puis effacé ; dans une élection, le délai fixé avant le début',
    en: 'two years after the decision ends, then erased; in an election, the time set before it begins',
  },
} as const
const aboutPersons = {
  class: 'sensitive',
  kept: {
    fr: 'le délai fixé avant l’élection (24 mois au plus), puis effacé',
    en: 'the time set before the election (24 months at most), then erased',
  },
} as const
const happened = {
  class: 'internal',
  kept: {
    fr: 'tant que le cercle existe ; pour une élection, effacé avec les arguments',
    en: 'as long as the circle exists; for an election, erased with the arguments',
  },
} as const

export const decisionColumns: ColumnRegister = {
  decisions: {
    id: internal,
    slug: open,
    kind: open,
    circle_id: open,
    role_id: open,
    title: open,
    context: open,
    mode: internal,
    rules: internal,
    facilitator_id: key,
    secretary_id: key,
    carrier_id: key,
    step: internal,
    version: open,
    outcome: open,
    outcome_note: open,
    deadline_at: internal,
    is_public: internal,
    experiment_id: open,
    serves: open,
    serves_version: open,
    review_on: open,
    ends_on: open,
    review_outcome: open,
    reviewed_on: open,
    follows_id: open,
    elected_id: {
      class: 'public',
      kept: {
        fr: 'tant que le cercle existe ; un numéro tiré au hasard ; le nom suit le choix de la personne',
        en: 'as long as the circle exists; a number drawn at random; the name follows the person’s choice',
      },
    },
    starts_on: open,
    term_ends_on: open,
    key_file_id: internal,
    purge_on: internal,
    purged_at: internal,
    created_by: key,
    created_at: internal,
    opened_at: open,
    closed_at: open,
    updated_at: internal,
  },
  decision_versions: {
    decision_id: open,
    number: open,
    text: open,
    lifts_id: internal,
    at: internal,
  },
  decision_words: {
    id: internal,
    decision_id: internal,
    kind: internal,
    person_id: said,
    text: said,
    tie: said,
    verdict: said,
    at: said,
  },
  decision_nominations: {
    decision_id: aboutPersons,
    person_id: aboutPersons,
    sealed: aboutPersons,
    named_id: aboutPersons,
    reason: aboutPersons,
    moved_to: aboutPersons,
    moved_reason: aboutPersons,
    on_paper: aboutPersons,
  },
  decision_events: {
    decision_id: happened,
    seq: happened,
    kind: happened,
    payload: happened,
    actor_id: happened,
    channel: happened,
    at: happened,
  },
}
