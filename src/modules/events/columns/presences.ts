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
const lines = {
  class: 'personal',
  kept: {
    fr: 'sept jours après l’envoi du fichier, puis effacé',
    en: 'seven days after the file is sent, then erased',
  },
} as const
const words = {
  class: 'personal',
  kept: {
    fr: 'douze mois après la réponse, puis effacé',
    en: 'twelve months after the answer, then erased',
  },
} as const
const author = {
  class: 'internal',
  kept: {
    fr: 'avec l’événement ; le numéro tiré au hasard de qui a saisi',
    en: 'with the event; the number drawn at random of whoever typed it',
  },
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
      kept: {
        fr: 'douze mois après la confirmation ; empreinte d’un nom, sans le nom',
        en: 'twelve months after it is confirmed; fingerprint of a name, without the name',
      },
    },
    registration_id: key,
    confirmed_at: internal,
  },
  event_replay_views: { event_id: internal, day: open, count: open },
  event_satisfaction_links: {
    token_hash: {
      class: 'internal',
      kept: {
        fr: 'douze mois après l’envoi, puis effacé',
        en: 'twelve months after it is sent, then erased',
      },
    },
    event_id: internal,
    registration_id: key,
    moment: internal,
    sent_at: internal,
    answered: internal,
  },
  event_satisfaction_answers: {
    id: {
      class: 'internal',
      kept: {
        fr: 'avec l’événement ; un numéro tiré au hasard, sans lien avec une personne',
        en: 'with the event; a number drawn at random, with no link to any person',
      },
    },
    event_id: internal,
    moment: internal,
    marks: {
      class: 'internal',
      kept: {
        fr: 'avec l’événement, sans lien avec une personne',
        en: 'with the event, with no link to any person',
      },
    },
    liked: words,
    improve: words,
    words_kept_until: internal,
  },
  event_certificates: {
    id: internal,
    event_id: internal,
    registration_id: key,
    number: internal,
    code: {
      class: 'internal',
      kept: {
        fr: 'avec l’attestation, que son porteur peut vouloir montrer',
        en: 'with the certificate, which its holder may want to show',
      },
    },
    name_mark: {
      class: 'internal',
      kept: {
        fr: 'avec l’attestation ; empreinte d’un nom : elle permet de comparer, jamais de retrouver le nom',
        en: 'with the certificate; fingerprint of a name: it lets one compare, never find the name again',
      },
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
