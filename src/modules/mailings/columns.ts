import type { ColumnRegister } from '#platform/module.ts'

const list = {
  class: 'public',
  kept: { fr: 'tant que la liste existe', en: 'as long as the list exists' },
} as const
const letter = {
  class: 'public',
  kept: {
    fr: 'avec la lettre, qui reste aux archives',
    en: 'with the letter, which stays in the archive',
  },
} as const
const work = { class: 'internal', kept: { fr: 'avec la lettre', en: 'with the letter' } } as const
const key = {
  class: 'internal',
  kept: {
    fr: 'avec la lettre ; un numéro tiré au hasard, sans nom',
    en: 'with the letter; a number drawn at random, without a name',
  },
} as const
const proof = {
  class: 'internal',
  kept: {
    fr: 'tant que l’abonnement dure, puis trois ans, comme preuve de l’accord ; un numéro tiré au hasard, sans nom',
    en: 'as long as the subscription lasts, then three years, as proof that one agreed; a number drawn at random, without a name',
  },
} as const
const vault = {
  class: 'personal',
  kept: {
    fr: 'tant qu’un abonnement est en cours ; trente jours après le dernier désabonnement, puis effacé',
    en: 'as long as one subscription runs; thirty days after the last one ends, then erased',
  },
} as const
const course = {
  class: 'internal',
  kept: {
    fr: 'avec la lettre ; un numéro tiré au hasard, sans nom ni adresse',
    en: 'with the letter; a number drawn at random, without name or address',
  },
} as const
const hash = {
  class: 'internal',
  kept: {
    fr: 'tant que ce site existe : une empreinte à clé, sans adresse, pour ne plus écrire à qui ne le veut pas',
    en: 'as long as this site exists: a keyed fingerprint, without the address, so as not to write again to whoever does not want it',
  },
} as const
const tally = {
  class: 'internal',
  kept: {
    fr: 'avec la lettre : un nombre par lien, sans personne, adresse ni appareil',
    en: 'with the letter: a number for each link, without person, address or device',
  },
} as const
const segment = {
  class: 'internal',
  kept: { fr: 'tant que le segment existe', en: 'as long as the segment exists' },
} as const
const house = {
  class: 'internal',
  kept: { fr: 'tant que ce site existe', en: 'as long as this site exists' },
} as const

/** Every column of this room, its class and how long it is kept. */
export const columns: ColumnRegister = {
  mailing_lists: {
    id: list,
    key: list,
    name: list,
    description: list,
    public: list,
    created_at: list,
  },
  mailing_subscribers: { id: proof, pace: proof, topics: proof, created_at: proof },
  mailing_addresses: {
    subscriber_id: vault,
    person_id: vault,
    email: vault,
    email_hash: vault,
    name: vault,
    language: vault,
    soft_bounces: vault,
    kept_until: vault,
  },
  mailing_subscriptions: {
    id: proof,
    list_id: proof,
    subscriber_id: proof,
    state: proof,
    source: proof,
    wording: proof,
    wording_hash: proof,
    asked_at: proof,
    consented_at: proof,
    unsubscribed_at: proof,
    unsubscribed_by: proof,
  },
  mailing_segments: {
    id: segment,
    name: segment,
    rules: segment,
    created_at: segment,
    updated_at: segment,
  },
  mailings: {
    id: letter,
    slug: letter,
    list_id: letter,
    segment_id: work,
    title: letter,
    subject: letter,
    preheader: letter,
    blocks: letter,
    language: letter,
    transactional: work,
    state: work,
    pause_reason: work,
    created_by: key,
    created_at: work,
    updated_at: work,
    clicks_counted: work,
    confirmed_by: key,
    confirmed_at: work,
    frozen_html: letter,
    frozen_text: letter,
    sent_at: letter,
    published_at: letter,
  },
  mailing_recipients: {
    mailing_id: course,
    number: course,
    subscriber_id: course,
    state: course,
    tries: course,
    doubts: course,
    next_try_at: course,
    last_error: course,
    message_id: course,
    sent_at: course,
  },
  mailing_leases: {
    mailing_id: work,
    owner: work,
    until: work,
    claim: work,
    server_since: work,
  },
  mailing_suppressions: { email_hash: hash, reason: hash, detail: hash, at: hash },
  mailing_links: { mailing_id: tally, number: tally, href: tally, clicks: tally },
  mailing_house: { only_one: house, secret: house, released_at: house, clicks_decided_on: house },
}
