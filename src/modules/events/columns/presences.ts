import { type ColumnRegister, ofNobody, peopleTable, sameAs, table } from '#kit/column-register.ts'
import { keptFor } from '#kit/kept.ts'
import { secrets } from '#kit/secrets.ts'

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
  kept: keptFor(
    [{ lasts: { days: 7 }, until: 'event_presence_imports.lines_kept_until' }],
    (time) => ({
      fr: `${time.fr} après l’envoi du fichier, puis effacé`,
      en: `${time.en} after the file is sent, then erased`,
    }),
  ),
} as const
const words = {
  class: 'personal',
  kept: keptFor(
    [{ lasts: { months: 12 }, until: 'event_satisfaction_answers.words_kept_until' }],
    (time) => ({
      fr: `${time.fr} après la réponse, puis effacé`,
      en: `${time.en} after the answer, then erased`,
    }),
  ),
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
  event_presences: table(
    [internal, 'event_id day how medium morning afternoon minutes recorded_at'],
    [key, 'registration_id'],
    [author, 'recorded_by'],
  ),
  event_presence_settings: table([
    internal,
    'event_id min_minutes cold_weeks satisfaction closed_at hot_sent_at',
    'cold_sent_at',
  ]),
  event_presence_imports: peopleTable(
    ofNobody(
      'a report of a meeting, kept for a week; forgetInImports takes names of people out of it',
    ),
    [
      internal,
      'id event_id file_name tool headings_mark mapping day min_minutes',
      'lines_kept_until read_count present_count short_count unknown_count',
      'rejected_count created_at applied_at',
    ],
    [lines, 'lines rejected'],
    [author, 'created_by'],
  ),
  event_presence_matches: table(
    [internal, 'event_id confirmed_at'],
    [
      {
        class: 'internal',
        kept: keptFor(
          [{ lasts: { months: 12 }, from: 'event_presence_matches.confirmed_at' }],
          (time) => ({
            fr: `${time.fr} après la confirmation ; empreinte d’un nom, sans le nom`,
            en: `${time.en} after it is confirmed; fingerprint of a name, without the name`,
          }),
        ),
      },
      'name_mark',
    ],
    [key, 'registration_id'],
  ),
  event_replay_views: table([internal, 'event_id'], [open, 'day count']),
  event_satisfaction_links: peopleTable(
    sameAs('event_registration_identities', 'registration_id'),
    [
      {
        class: 'secret',
        what: secrets.link,
        kept: keptFor(
          [{ lasts: { months: 12 }, from: 'event_satisfaction_links.sent_at' }],
          (time) => ({
            fr: `${time.fr} après l’envoi, puis effacé`,
            en: `${time.en} after it is sent, then erased`,
          }),
        ),
      },
      'token_hash',
    ],
    [internal, 'event_id moment sent_at answered'],
    [key, 'registration_id'],
  ),
  event_satisfaction_answers: peopleTable(
    ofNobody('answered without a name'),
    [
      {
        class: 'internal',
        kept: {
          fr: 'avec l’événement ; un numéro tiré au hasard, sans lien avec une personne',
          en: 'with the event; a number drawn at random, with no link to any person',
        },
      },
      'id',
    ],
    [internal, 'event_id moment words_kept_until'],
    [
      {
        class: 'internal',
        kept: {
          fr: 'avec l’événement, sans lien avec une personne',
          en: 'with the event, with no link to any person',
        },
      },
      'marks',
    ],
    [words, 'liked improve'],
  ),
  event_certificates: table(
    [internal, 'id event_id number minutes days issued_at withdrawn_at withdrawn_why'],
    [key, 'registration_id'],
    [
      {
        class: 'internal',
        kept: {
          fr: 'avec l’attestation, que son porteur peut vouloir montrer',
          en: 'with the certificate, which its holder may want to show',
        },
      },
      'code',
    ],
    [
      {
        class: 'internal',
        kept: {
          fr: 'avec l’attestation ; empreinte d’un nom : elle permet de comparer, jamais de retrouver le nom',
          en: 'with the certificate; fingerprint of a name: it lets one compare, never find the name again',
        },
      },
      'name_mark',
    ],
    [author, 'issued_by'],
  ),
  event_materials: table(
    [internal, 'id event_id file_id public'],
    [open, 'kind title href added_at'],
    [author, 'added_by'],
  ),
  event_resources: table([internal, 'event_id material_id resource_id drafted_at']),
}
