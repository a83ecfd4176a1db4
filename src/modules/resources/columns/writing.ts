import type { ColumnRegister } from '#platform/module.ts'

const withText = {
  class: 'internal',
  kept: {
    fr: 'tant que la ressource s’écrit ou se lit',
    en: 'as long as the resource is written or read',
  },
} as const
const key = {
  class: 'internal',
  kept: {
    fr: 'avec la ressource ; un numéro tiré au hasard, sans nom',
    en: 'with the resource; a number drawn at random, without a name',
  },
} as const
const named = {
  class: 'personal',
  kept: {
    fr: 'noms des auteurs et autrices : avec la ressource ; un brouillon refusé part après 180 jours',
    en: 'names of the authors: with the resource; a refused draft is erased after 180 days',
  },
} as const
const draft = {
  class: 'personal',
  kept: {
    fr: 'texte non envoyé : 90 jours après la dernière frappe',
    en: 'text that was not sent: 90 days after the last key was pressed',
  },
} as const
const start = {
  class: 'personal',
  kept: {
    fr: '2 jours, ou jusqu’au clic qui prouve l’adresse',
    en: '2 days, or until the click that proves the address',
  },
} as const

const invitation = {
  class: 'personal',
  kept: {
    fr: '14 jours, ou jusqu’à la réponse ; retirée aussitôt par qui l’a envoyée',
    en: '14 days, or until the answer; whoever sent it can withdraw it at once',
  },
} as const

export const writingColumns: ColumnRegister = {
  resource_workings: {
    resource_id: withText,
    stage: withText,
    number: withText,
    fields: named,
    changed_at: withText,
    base_version: withText,
    held: withText,
    signs: withText,
    started_at: withText,
    updated_at: withText,
    submitted_at: withText,
    submitted_by: key,
  },
  resource_edits: {
    resource_id: withText,
    number: withText,
    field: withText,
    text: named,
    author_id: key,
    at: withText,
  },
  resource_drafts: {
    id: draft,
    resource_id: draft,
    part: draft,
    author_id: key,
    base_number: draft,
    fields: draft,
    state: draft,
    saved_at: draft,
  },
  resource_writers: { resource_id: withText, person_id: key, since: withText },
  resource_makers: { resource_id: withText, person_id: key },
  resource_comments: {
    id: withText,
    resource_id: withText,
    part: withText,
    author_id: key,
    text: {
      class: 'internal',
      kept: {
        fr: 'avec la ressource ; effacé avec la personne',
        en: 'with the resource; erased with the person',
      },
    },
    at: withText,
    resolved_at: withText,
  },
  resource_decisions: {
    id: withText,
    resource_id: withText,
    number: withText,
    kind: withText,
    reason: withText,
    by_id: key,
    at: withText,
  },
  resource_pairs_apart: {
    one_id: withText,
    two_id: withText,
    by_id: key,
    at: withText,
  },
  resource_contributors: {
    person_id: {
      class: 'internal',
      kept: {
        fr: 'tant que la personne est connue ; un numéro tiré au hasard',
        en: 'as long as the person is known; a number drawn at random',
      },
    },
    accepted: {
      class: 'internal',
      kept: { fr: 'tant que la personne est connue', en: 'as long as the person is known' },
    },
    refused: {
      class: 'internal',
      kept: { fr: 'tant que la personne est connue', en: 'as long as the person is known' },
    },
    last_at: {
      class: 'internal',
      kept: { fr: 'tant que la personne est connue', en: 'as long as the person is known' },
    },
  },
  resource_start_identities: {
    token_hash: start,
    email: start,
    name: start,
    language: start,
    kind: start,
    title: start,
    created_at: start,
  },
  resource_invitation_identities: {
    id: invitation,
    token_hash: invitation,
    resource_id: invitation,
    email: invitation,
    invited_by: {
      class: 'internal',
      kept: {
        fr: 'avec l’invitation ; un numéro tiré au hasard, sans nom',
        en: 'with the invitation; a number drawn at random, without a name',
      },
    },
    created_at: invitation,
  },
  resource_verifications: {
    id: withText,
    resource_id: withText,
    token_hash: {
      class: 'internal',
      kept: { fr: '2 ans après la question', en: '2 years after the question' },
    },
    asked_at: withText,
    answered_at: withText,
  },
  resource_link_checks: {
    resource_id: withText,
    href: {
      class: 'public',
      kept: {
        fr: 'tant que la ressource cite cette adresse',
        en: 'as long as the resource cites this address',
      },
    },
    checked_at: withText,
    status: withText,
    failures: withText,
  },
}
