import {
  type ColumnRegister,
  type ColumnRule,
  namedAt,
  ofNobody,
  ownedBy,
  peopleTable,
  reachedAt,
  sameAs,
  secret,
  table,
} from '#kit/column-register.ts'
import { type Kept, keptFor, keptUntilDone, keptWith } from '#kit/kept.ts'
import { secrets } from '#kit/secrets.ts'

const rule = (kind: ColumnRule['class']) => (kept: Kept) => ({ class: kind, kept })
const internal = rule('internal')
const personal = rule('personal')

const always = {
  fr: 'toujours : un numéro tiré au hasard, sans nom, pour que les totaux restent justes',
  en: 'always: a number drawn at random, without a name, so that totals stay true',
}
const account = keptFor(
  [
    {
      lasts: { years: 2 },
      from: 'persons.last_seen_at',
      when: {
        'persons.erased_at': null,
        'identities.kept_until': null,
        'persons.created_at': '2029-01-01',
      },
    },
  ],
  (time) => ({
    fr: `tant que le compte existe ; effacé à la demande, ou après ${time.fr} sans visite`,
    en: `as long as the account exists; erased on request, or after ${time.en} without a visit`,
  }),
)
const role = {
  fr: 'toujours, sans nom : la clé, le rôle et ses dates ; le lieu part avec l’identité',
  en: 'always, without a name: the key, the role and its dates; the place goes with the name',
}
const roleWords = keptWith({
  fr: 'tant que le compte existe ; effacé avec l’identité',
  en: 'as long as the account exists; erased with the name',
})
const invitation = keptFor(
  [
    {
      lasts: { days: 7 },
      from: 'invitations.invited_at',
      when: { 'invitations.accepted_at': null },
    },
    { lasts: { years: 1 }, from: 'invitations.accepted_at' },
  ],
  (first, second) => ({
    fr: `${first.fr} sans réponse ; ${second.fr} après l’acceptation, sans nom ni adresse`,
    en: `${first.en} without an answer; ${second.en} after it is accepted, without name or address`,
  }),
)
const link = keptFor([{ lasts: { days: 7 }, from: 'sign_in_links.expires_at' }], (time) => ({
  fr: `une heure (une semaine pour une invitation), puis ${time.fr} pour expliquer un refus`,
  en: `one hour (one week for an invitation), then ${time.en} to explain a refusal`,
}))
const request = keptFor([{ lasts: { days: 1 }, from: 'sign_in_requests.asked_at' }], (time) => ({
  fr: `quelques secondes, ${time.fr} au plus`,
  en: `a few seconds, ${time.en} at most`,
}))
const counting = keptFor([{ lasts: { days: 1 }, from: 'mail_counts.sent_at' }], (time) => ({
  fr: `${time.fr} ; empreinte d’une adresse, sans l’adresse`,
  en: `${time.en}; fingerprint of an address, without the address`,
}))
const session = keptFor(
  [
    {
      lasts: { days: 30 },
      from: 'sessions.last_seen_at',
      when: { 'sessions.expires_at': 'infinity' },
    },
  ],
  (time) => ({
    fr: `douze heures pour l’équipe, ${time.fr} sans visite pour les autres, ou jusqu’à la déconnexion`,
    en: `twelve hours for the team, ${time.en} without a visit for others, or until one signs out`,
  }),
)
const factor = keptUntilDone({
  fr: 'jusqu’à son retrait ; effacé avec l’identité',
  en: 'until it is removed; erased with the name',
})
const tries = { fr: 'un jour', en: 'one day' }
const challenge = keptFor(
  [
    {
      lasts: { minutes: 5 },
      until: 'passkey_challenges.expires_at',
      when: { 'sessions.expires_at': 'infinity' },
    },
  ],
  (time) => time,
)
const proof = keptFor(
  [
    { lasts: { years: 5 }, from: 'consents.withdrawn_at' },
    { lasts: { years: 5 }, from: 'persons.erased_at', when: { 'consents.withdrawn_at': null } },
  ],
  (time) => ({
    fr: `${time.fr} après la fin de la relation, comme preuve`,
    en: `${time.en} after the relation ends, as proof`,
  }),
)
const answer = keptFor([{ lasts: { years: 5 }, from: 'rights_requests.answered_at' }], (time) => ({
  fr: `${time.fr} après la réponse, comme preuve`,
  en: `${time.en} after the answer, as proof`,
}))

/** Each column of this room: its class, and how long it is kept. Printed at /vos-donnees. */
export const columns: ColumnRegister = {
  persons: peopleTable(
    ownedBy('id'),
    [internal(always), 'id created_at erased_at'],
    [personal(account), 'last_seen_at'],
    [internal(account), 'inactivity_notice_at shown_as'],
  ),
  identities: peopleTable(
    ownedBy('person_id', { untold: { search_words: 'the words of the name' } }),
    [internal(account), 'person_id kept_until changed_at typed_by_anyone'],
    [personal(account), 'name email claimed_email phone language search_words'],
  ),
  roles_held: peopleTable(
    ownedBy('person_id'),
    [
      internal(role),
      'id person_id role place_kind starts_on ends_on granted_by granted_at',
      'ended_at ended_by',
    ],
    [personal(roleWords), 'place_id grant_reason end_reason'],
  ),
  mandates: peopleTable(
    ownedBy('person_id'),
    [internal(roleWords), 'id recorded_by recorded_at'],
    [personal(roleWords), 'person_id territory_id title starts_on ends_on'],
  ),
  invitations: peopleTable(
    namedAt('email', 'name'),
    [
      internal(invitation),
      'id invited_by invited_at expires_at accepted_at withdrawn_at person_id',
    ],
    [personal(invitation), 'email name roles'],
  ),
  sign_in_links: peopleTable(
    ownedBy('person_id'),
    [secret(link, secrets.link), 'token_hash'],
    [internal(link), 'purpose person_id invitation_id next_path created_at expires_at used_at'],
    [personal(link), 'new_email'],
  ),
  sign_in_requests: peopleTable(
    reachedAt('email'),
    [internal(request), 'id language next_path asked_at'],
    [personal(request), 'email'],
  ),
  mail_counts: peopleTable(
    ofNobody('a fingerprint without its address, for a day'),
    [internal(counting), 'id sent_at'],
    [personal(counting), 'address_hash'],
  ),
  sessions: peopleTable(
    ownedBy('person_id'),
    [secret(session, secrets.device), 'token_hash'],
    [internal(session), 'person_id expires_at awaits_second_factor second_factor_at'],
    [personal(session), 'device created_at last_seen_at'],
  ),
  passkeys: peopleTable(
    ownedBy('person_id'),
    [internal(factor), 'id person_id counter transports created_at'],
    [secret(factor, secrets.passkey), 'credential_id public_key'],
    [personal(factor), 'label last_used_at'],
  ),
  totp_secrets: peopleTable(
    ownedBy('person_id'),
    [internal(factor), 'person_id created_at confirmed_at last_step'],
    [secret(factor, secrets.codesApplication), 'secret'],
  ),
  recovery_codes: peopleTable(
    ownedBy('person_id'),
    [secret(factor, secrets.recoveryCode), 'code_hash'],
    [internal(factor), 'person_id created_at used_at'],
  ),
  passkey_challenges: peopleTable(
    sameAs('sessions', 'session_hash = token_hash'),
    [secret(challenge, secrets.challenge), 'challenge session_hash'],
    [internal(challenge), 'purpose expires_at'],
  ),
  second_factor_tries: table([internal(tries), 'id person_id tried_at']),
  consents: peopleTable(
    ownedBy('person_id', {
      stays: {
        'subject given_at withdrawn_at':
          'the proof that one agreed, or withdrew: five years, without a name',
      },
    }),
    [internal(proof), 'id person_id text_hash channel'],
    [personal(proof), 'subject given_at withdrawn_at'],
  ),
  rights_requests: peopleTable(
    ownedBy('person_id', {
      stays: { kind: 'the proof that a request was answered: five years, without a name' },
    }),
    [internal(answer), 'id person_id asked_at due_on alarm_at answered_at answered_by'],
    [personal(answer), 'kind message answer'],
  ),
}
