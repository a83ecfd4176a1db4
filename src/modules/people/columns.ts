import type { Kept } from '#kit/kept.ts'
import type { ColumnRegister, ColumnRule } from '#platform/module.ts'

const rule = (kind: ColumnRule['class']) => (kept: Kept) => ({ class: kind, kept })
const internal = rule('internal')
const personal = rule('personal')
const sensitive = rule('sensitive')

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
  persons: {
    id: internal(always),
    created_at: internal(always),
    last_seen_at: personal(account),
    inactivity_notice_at: internal(account),
    shown_as: internal(account),
    erased_at: internal(always),
  },
  identities: {
    person_id: internal(account),
    name: personal(account),
    email: personal(account),
    phone: personal(account),
    language: personal(account),
    kept_until: internal(account),
    search_words: personal(account),
    changed_at: internal(account),
  },
  roles_held: {
    id: internal(role),
    person_id: internal(role),
    role: internal(role),
    place_kind: internal(role),
    place_id: personal(roleWords),
    starts_on: internal(role),
    ends_on: internal(role),
    granted_by: internal(role),
    granted_at: internal(role),
    grant_reason: personal(roleWords),
    ended_at: internal(role),
    ended_by: internal(role),
    end_reason: personal(roleWords),
  },
  mandates: {
    id: internal(roleWords),
    person_id: personal(roleWords),
    territory_id: personal(roleWords),
    title: personal(roleWords),
    starts_on: personal(roleWords),
    ends_on: personal(roleWords),
    recorded_by: internal(roleWords),
    recorded_at: internal(roleWords),
  },
  invitations: {
    id: internal(invitation),
    email: personal(invitation),
    name: personal(invitation),
    roles: personal(invitation),
    invited_by: internal(invitation),
    invited_at: internal(invitation),
    expires_at: internal(invitation),
    accepted_at: internal(invitation),
    withdrawn_at: internal(invitation),
    person_id: internal(invitation),
  },
  sign_in_links: {
    token_hash: sensitive(link),
    purpose: internal(link),
    person_id: internal(link),
    invitation_id: internal(link),
    new_email: personal(link),
    next_path: internal(link),
    created_at: internal(link),
    expires_at: internal(link),
    used_at: internal(link),
  },
  sign_in_requests: {
    id: internal(request),
    email: personal(request),
    language: internal(request),
    next_path: internal(request),
    asked_at: internal(request),
  },
  mail_counts: {
    id: internal(counting),
    address_hash: personal(counting),
    sent_at: internal(counting),
  },
  sessions: {
    token_hash: sensitive(session),
    person_id: internal(session),
    device: personal(session),
    created_at: personal(session),
    last_seen_at: personal(session),
    expires_at: internal(session),
    awaits_second_factor: internal(session),
    second_factor_at: internal(session),
  },
  passkeys: {
    id: internal(factor),
    person_id: internal(factor),
    credential_id: sensitive(factor),
    public_key: sensitive(factor),
    counter: internal(factor),
    transports: internal(factor),
    label: personal(factor),
    created_at: internal(factor),
    last_used_at: personal(factor),
  },
  totp_secrets: {
    person_id: internal(factor),
    secret: sensitive(factor),
    created_at: internal(factor),
    confirmed_at: internal(factor),
    last_step: internal(factor),
  },
  recovery_codes: {
    code_hash: sensitive(factor),
    person_id: internal(factor),
    created_at: internal(factor),
    used_at: internal(factor),
  },
  passkey_challenges: {
    challenge: sensitive({ fr: 'cinq minutes', en: 'five minutes' }),
    session_hash: sensitive({ fr: 'cinq minutes', en: 'five minutes' }),
    purpose: internal({ fr: 'cinq minutes', en: 'five minutes' }),
    expires_at: internal({ fr: 'cinq minutes', en: 'five minutes' }),
  },
  second_factor_tries: {
    id: internal(tries),
    person_id: internal(tries),
    tried_at: internal(tries),
  },
  consents: {
    id: internal(proof),
    person_id: internal(proof),
    subject: personal(proof),
    text_hash: internal(proof),
    channel: internal(proof),
    given_at: personal(proof),
    withdrawn_at: personal(proof),
  },
  rights_requests: {
    id: internal(answer),
    person_id: internal(answer),
    kind: personal(answer),
    message: personal(answer),
    asked_at: internal(answer),
    due_on: internal(answer),
    alarm_at: internal(answer),
    answered_at: internal(answer),
    answered_by: internal(answer),
    answer: personal(answer),
  },
}
