import {
  type ColumnRegister,
  type ColumnRule,
  ofNobody,
  ownedBy,
  peopleTable,
  reachedAt,
  sameAs,
  secret,
  table,
} from '#kit/column-register.ts'
import type { Kept } from '#kit/kept.ts'

const rule = (kind: ColumnRule['class']) => (kept: Kept) => ({ class: kind, kept })
const internal = rule('internal')
const personal = rule('personal')

const always = {
  fr: 'toujours : un numéro tiré au hasard, sans nom, pour que les totaux restent justes',
  en: 'always: a number drawn at random, without a name, so that totals stay true',
}
const account = {
  fr: 'tant que le compte existe ; effacé à la demande, ou après deux ans sans visite',
  en: 'as long as the account exists; erased on request, or after two years without a visit',
}
const role = {
  fr: 'toujours, sans nom : la clé, le rôle et ses dates ; le lieu part avec l’identité',
  en: 'always, without a name: the key, the role and its dates; the place goes with the name',
}
const roleWords = {
  fr: 'tant que le compte existe ; effacé avec l’identité',
  en: 'as long as the account exists; erased with the name',
}
const invitation = {
  fr: 'sept jours sans réponse ; un an après l’acceptation, sans nom ni adresse',
  en: 'seven days without an answer; one year after it is accepted, without name or address',
}
const link = {
  fr: 'une heure (une semaine pour une invitation), puis sept jours pour expliquer un refus',
  en: 'one hour (one week for an invitation), then seven days to explain a refusal',
}
const request = { fr: 'quelques secondes, un jour au plus', en: 'a few seconds, one day at most' }
const counting = {
  fr: 'un jour ; empreinte d’une adresse, sans l’adresse',
  en: 'one day; fingerprint of an address, without the address',
}
const session = {
  fr: 'douze heures pour l’équipe, trente jours sans visite pour les autres, ou jusqu’à la déconnexion',
  en: 'twelve hours for the team, thirty days without a visit for others, or until one signs out',
}
const factor = {
  fr: 'jusqu’à son retrait ; effacé avec l’identité',
  en: 'until it is removed; erased with the name',
}
const tries = { fr: 'un jour', en: 'one day' }
const proof = {
  fr: 'cinq ans après la fin de la relation, comme preuve',
  en: 'five years after the relation ends, as proof',
}
const answer = {
  fr: 'cinq ans après la réponse, comme preuve',
  en: 'five years after the answer, as proof',
}

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
    [internal(account), 'person_id kept_until changed_at'],
    [personal(account), 'name email phone language search_words'],
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
    reachedAt('email'),
    [
      internal(invitation),
      'id invited_by invited_at expires_at accepted_at withdrawn_at person_id',
    ],
    [personal(invitation), 'email name roles'],
  ),
  sign_in_links: peopleTable(
    ownedBy('person_id'),
    [secret(link), 'token_hash'],
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
    [secret(session), 'token_hash'],
    [internal(session), 'person_id expires_at awaits_second_factor second_factor_at'],
    [personal(session), 'device created_at last_seen_at'],
  ),
  passkeys: peopleTable(
    ownedBy('person_id'),
    [internal(factor), 'id person_id counter transports created_at'],
    [secret(factor), 'credential_id public_key'],
    [personal(factor), 'label last_used_at'],
  ),
  totp_secrets: peopleTable(
    ownedBy('person_id'),
    [internal(factor), 'person_id created_at confirmed_at last_step'],
    [secret(factor), 'secret'],
  ),
  recovery_codes: peopleTable(
    ownedBy('person_id'),
    [secret(factor), 'code_hash'],
    [internal(factor), 'person_id created_at used_at'],
  ),
  passkey_challenges: peopleTable(
    sameAs('sessions', 'session_hash = token_hash'),
    [secret({ fr: 'cinq minutes', en: 'five minutes' }), 'challenge session_hash'],
    [internal({ fr: 'cinq minutes', en: 'five minutes' }), 'purpose expires_at'],
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
