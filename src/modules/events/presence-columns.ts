import type { ColumnRegister } from '#platform/module.ts'

const open = { class: 'public', kept: 'avec l’événement' } as const
const internal = { class: 'internal', kept: 'avec l’événement' } as const
const key = {
  class: 'internal',
  kept: 'avec l’événement ; un numéro tiré au hasard, sans nom',
} as const
const lines = {
  class: 'personal',
  kept: 'sept jours après l’envoi du fichier, puis effacé',
} as const
const words = { class: 'personal', kept: 'douze mois après la réponse, puis effacé' } as const
const author = {
  class: 'internal',
  kept: 'avec l’événement ; le numéro tiré au hasard de qui a saisi',
} as const

/** Every column of presences and of what follows an event, its class and how long it is kept. */
export const presenceColumns: ColumnRegister = {
  event_presences: {
    event_id: internal,
    registration_id: key,
    day: internal,
    how: internal,
    medium: internal,
    morning: internal,
    afternoon: internal,
    minutes: internal,
    recorded_at: internal,
    recorded_by: author,
  },
  event_presence_settings: {
    event_id: internal,
    min_minutes: internal,
    cold_weeks: internal,
    satisfaction: internal,
    closed_at: internal,
    hot_sent_at: internal,
    cold_sent_at: internal,
  },
  event_presence_imports: {
    id: internal,
    event_id: internal,
    file_name: internal,
    tool: internal,
    headings_mark: internal,
    mapping: internal,
    day: internal,
    min_minutes: internal,
    lines,
    rejected: lines,
    lines_kept_until: internal,
    read_count: internal,
    present_count: internal,
    short_count: internal,
    unknown_count: internal,
    rejected_count: internal,
    created_at: internal,
    created_by: author,
    applied_at: internal,
  },
  event_presence_matches: {
    event_id: internal,
    name_mark: {
      class: 'internal',
      kept: 'douze mois après la confirmation ; empreinte d’un nom, sans le nom',
    },
    registration_id: key,
    confirmed_at: internal,
  },
  event_replay_views: { event_id: internal, day: open, count: open },
  event_satisfaction_links: {
    token_hash: { class: 'internal', kept: 'douze mois après l’envoi, puis effacé' },
    event_id: internal,
    registration_id: key,
    moment: internal,
    sent_at: internal,
    answered: internal,
  },
  event_satisfaction_answers: {
    id: {
      class: 'internal',
      kept: 'avec l’événement ; un numéro tiré au hasard, sans lien avec une personne',
    },
    event_id: internal,
    moment: internal,
    marks: { class: 'internal', kept: 'avec l’événement, sans lien avec une personne' },
    liked: words,
    improve: words,
    words_kept_until: internal,
  },
  event_certificates: {
    id: internal,
    event_id: internal,
    registration_id: key,
    number: internal,
    code: { class: 'internal', kept: 'avec l’attestation, que son porteur peut vouloir montrer' },
    name_mark: {
      class: 'internal',
      kept: 'avec l’attestation ; empreinte d’un nom : elle permet de comparer, jamais de retrouver le nom',
    },
    minutes: internal,
    days: internal,
    issued_at: internal,
    issued_by: author,
    withdrawn_at: internal,
    withdrawn_why: internal,
  },
  event_materials: {
    id: internal,
    event_id: internal,
    kind: open,
    title: open,
    href: open,
    file_id: internal,
    public: internal,
    added_at: open,
    added_by: author,
  },
  event_resources: {
    event_id: internal,
    material_id: internal,
    resource_id: internal,
    drafted_at: internal,
  },
}
