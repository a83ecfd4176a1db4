import {
  type ColumnRegister,
  ofNobody,
  ownedBy,
  peopleTable,
  reachedAt,
  secret,
  table,
} from '#kit/column-register.ts'

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
  resource_workings: peopleTable(
    ofNobody('written by several; whoever sent it is a key, which goes'),
    [
      withText,
      'resource_id stage number changed_at base_version held signs started_at',
      'updated_at submitted_at',
    ],
    [named, 'fields'],
    [key, 'submitted_by'],
  ),
  resource_edits: peopleTable(
    ofNobody('written by several; whoever wrote it is a key, which goes'),
    [withText, 'resource_id number field at'],
    [named, 'text'],
    [key, 'author_id'],
  ),
  resource_drafts: peopleTable(
    ownedBy('author_id', {
      untold: { 'id resource_id base_number state': 'where it stands, beside its text' },
    }),
    [draft, 'id resource_id part base_number fields state saved_at'],
    [key, 'author_id'],
  ),
  resource_writers: table([withText, 'resource_id since'], [key, 'person_id']),
  resource_makers: table([withText, 'resource_id'], [key, 'person_id']),
  resource_comments: table(
    [withText, 'id resource_id part at resolved_at'],
    [key, 'author_id'],
    [
      {
        class: 'internal',
        kept: {
          fr: 'avec la ressource ; effacé avec la personne',
          en: 'with the resource; erased with the person',
        },
      },
      'text',
    ],
  ),
  resource_decisions: table([withText, 'id resource_id number kind reason at'], [key, 'by_id']),
  resource_pairs_apart: table([withText, 'one_id two_id at'], [key, 'by_id']),
  resource_contributors: table(
    [
      {
        class: 'internal',
        kept: {
          fr: 'tant que la personne est connue ; un numéro tiré au hasard',
          en: 'as long as the person is known; a number drawn at random',
        },
      },
      'person_id',
    ],
    [
      {
        class: 'internal',
        kept: { fr: 'tant que la personne est connue', en: 'as long as the person is known' },
      },
      'accepted refused last_at',
    ],
  ),
  resource_start_identities: peopleTable(
    reachedAt('email'),
    [secret(start.kept), 'token_hash'],
    [start, 'email name language kind title created_at'],
  ),
  resource_invitation_identities: peopleTable(
    reachedAt('email', { untold: { id: 'a number' } }),
    [invitation, 'id resource_id email created_at'],
    [secret(invitation.kept), 'token_hash'],
    [
      {
        class: 'internal',
        kept: {
          fr: 'avec l’invitation ; un numéro tiré au hasard, sans nom',
          en: 'with the invitation; a number drawn at random, without a name',
        },
      },
      'invited_by',
    ],
  ),
  resource_verifications: peopleTable(
    ofNobody('the link of a question to whoever looks after a resource'),
    [withText, 'id resource_id asked_at answered_at'],
    [
      {
        class: 'secret',
        kept: { fr: '2 ans après la question', en: '2 years after the question' },
      },
      'token_hash',
    ],
  ),
  resource_link_checks: table(
    [withText, 'resource_id checked_at status failures'],
    [
      {
        class: 'public',
        kept: {
          fr: 'tant que la ressource cite cette adresse',
          en: 'as long as the resource cites this address',
        },
      },
      'href',
    ],
  ),
}
