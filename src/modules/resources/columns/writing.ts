import {
  type ColumnRegister,
  namedAt,
  ofNobody,
  ownedBy,
  peopleTable,
  reachedAt,
  secret,
  table,
} from '#kit/column-register.ts'
import { keptFor } from '#kit/kept.ts'
import { secrets } from '#kit/secrets.ts'

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
  kept: keptFor(
    [
      {
        lasts: { days: 180 },
        from: 'resource_workings.updated_at',
        when: { 'resource_workings.stage': 'refused', 'resources.state': 'draft' },
      },
    ],
    (time) => ({
      fr: `noms des auteurs et autrices : avec la ressource ; un brouillon refusé part après ${time.fr}`,
      en: `names of the authors: with the resource; a refused draft is erased after ${time.en}`,
    }),
  ),
} as const
const draft = {
  class: 'personal',
  kept: keptFor([{ lasts: { days: 90 }, from: 'resource_drafts.saved_at' }], (time) => ({
    fr: `texte non envoyé : ${time.fr} après la dernière frappe`,
    en: `text that was not sent: ${time.en} after the last key was pressed`,
  })),
} as const
const start = {
  class: 'personal',
  kept: keptFor([{ lasts: { days: 2 }, from: 'resource_start_identities.created_at' }], (time) => ({
    fr: `${time.fr}, ou jusqu’au clic qui prouve l’adresse`,
    en: `${time.en}, or until the click that proves the address`,
  })),
} as const

const invitation = {
  class: 'personal',
  kept: keptFor(
    [{ lasts: { days: 14 }, from: 'resource_invitation_identities.created_at' }],
    (time) => ({
      fr: `${time.fr}, ou jusqu’à la réponse ; retirée aussitôt par qui l’a envoyée`,
      en: `${time.en}, or until the answer; whoever sent it can withdraw it at once`,
    }),
  ),
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
    namedAt('email', 'name'),
    [secret(start.kept, secrets.link), 'token_hash'],
    [start, 'email name language kind title created_at'],
  ),
  resource_invitation_identities: peopleTable(
    reachedAt('email', { untold: { id: 'a number' } }),
    [invitation, 'id resource_id email created_at'],
    [secret(invitation.kept, secrets.link), 'token_hash'],
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
        what: secrets.link,
        kept: keptFor(
          [{ lasts: { years: 2 }, from: 'resource_verifications.asked_at' }],
          (time) => ({ fr: `${time.fr} après la question`, en: `${time.en} after the question` }),
        ),
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
