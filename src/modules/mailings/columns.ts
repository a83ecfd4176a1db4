import {
  type ColumnRegister,
  ofNobody,
  ownedBy,
  peopleTable,
  secret,
  table,
} from '#kit/column-register.ts'
import { keptFor, keptWith } from '#kit/kept.ts'
import { secrets } from '#kit/secrets.ts'

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
  kept: keptFor(
    [
      {
        lasts: { days: 30 },
        from: 'mailing_subscriptions.unsubscribed_at',
        when: { 'mailing_subscriptions.state': 'unsubscribed' },
      },
    ],
    (time) => ({
      fr: `tant qu’un abonnement est en cours ; ${time.fr} après le dernier désabonnement, puis effacé`,
      en: `as long as one subscription runs; ${time.en} after the last one ends, then erased`,
    }),
  ),
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
  kept: keptWith({ fr: 'tant que ce site existe', en: 'as long as this site exists' }),
} as const

/** Every column of this room, its class and how long it is kept. */
export const columns: ColumnRegister = {
  mailing_lists: table([list, 'id key name description public created_at']),
  mailing_subscribers: table([proof, 'id pace topics created_at']),
  mailing_addresses: peopleTable(
    ownedBy('person_id', { untold: { email_hash: 'the fingerprint of the address' } }),
    [vault, 'subscriber_id person_id email email_hash name language soft_bounces', 'kept_until'],
  ),
  mailing_subscriptions: table([
    proof,
    'id list_id subscriber_id state source wording wording_hash asked_at',
    'consented_at unsubscribed_at unsubscribed_by',
  ]),
  mailing_segments: table([segment, 'id name rules created_at updated_at']),
  mailings: table(
    [
      letter,
      'id slug list_id title subject preheader blocks language frozen_html',
      'frozen_text sent_at published_at',
    ],
    [
      work,
      'segment_id transactional state pause_reason created_at updated_at',
      'clicks_counted confirmed_at leaves_at stayed stayed_at',
    ],
    [key, 'created_by confirmed_by scheduled_by'],
  ),
  mailing_recipients: table([
    course,
    'mailing_id number subscriber_id state tries doubts next_try_at last_error',
    'message_id sent_at',
  ]),
  mailing_leases: table([work, 'mailing_id owner until claim server_since']),
  mailing_suppressions: table([hash, 'email_hash reason detail at']),
  mailing_links: table([tally, 'mailing_id number href clicks']),
  mailing_house: peopleTable(
    ofNobody('the key of the house'),
    [house, 'only_one released_at clicks_decided_on'],
    [secret(house.kept, secrets.houseKey), 'secret'],
  ),
}
