import {
  type ColumnRegister,
  type ColumnRule,
  ownedBy,
  peopleTable,
  sameAs,
  secret,
  table,
} from '#kit/column-register.ts'
import { keptFor } from '#kit/kept.ts'
import { secrets } from '#kit/secrets.ts'

const lasting: ColumnRule = {
  class: 'public',
  kept: {
    fr: 'sans limite : on relit ce qui a été signé',
    en: 'without limit: what was signed can be read again',
  },
}
const key: ColumnRule = {
  class: 'internal',
  kept: {
    fr: 'sans limite ; un numéro tiré au hasard, sans nom',
    en: 'without limit; a number drawn at random, without a name',
  },
}
const open: ColumnRule = {
  class: 'public',
  kept: {
    fr: 'tant que la signature est connue ; soixante jours si elle n’est pas confirmée',
    en: 'as long as the signature is known; sixty days if it is not confirmed',
  },
}
const inside: ColumnRule = {
  class: 'internal',
  kept: { fr: 'avec la signature', en: 'with the signature' },
}
const signer: ColumnRule = {
  class: 'personal',
  kept: keptFor(
    [
      {
        lasts: { years: 3 },
        from: 'network_signatures.news_on',
        when: { 'network_signatures.state': 'published' },
      },
    ],
    (time) => ({
      fr: `${time.fr} après les dernières nouvelles du territoire, ou jusqu’à la demande d’effacement`,
      en: `${time.en} after the last news from the territory, or until erasure is asked for`,
    }),
  ),
}
const link: ColumnRule = {
  class: 'internal',
  kept: keptFor([{ lasts: { days: 60 }, until: 'network_signature_links.expires_on' }], (time) => ({
    fr: `${time.fr} ; empreinte d’un lien envoyé`,
    en: `${time.en}; fingerprint of a link that was sent`,
  })),
}

export const declarationColumns: ColumnRegister = {
  network_declarations: table(
    [lasting, 'number title text changes published_at'],
    [key, 'published_by'],
  ),
  network_signatures: table(
    [inside, 'id file_id file_public reminded_one_on reminded_two_on asked_at'],
    [
      open,
      'territory_id version state channel signed_on evidence evidence_href news_on',
      'confirmed_at published_at ended_on end_reason',
    ],
    [key, 'recorded_by'],
  ),
  network_signature_identities: peopleTable(
    ownedBy('person_id'),
    [inside, 'signature_id'],
    [signer, 'person_id name title'],
  ),
  network_signature_links: peopleTable(
    sameAs('network_signature_identities', 'signature_id'),
    [secret(link.kept, secrets.link), 'token_hash'],
    [link, 'signature_id made_at expires_on'],
  ),
  network_commitments: table(
    [inside, 'id signature_id added_at'],
    [open, 'territory_id text due_on state note evidence_href state_on'],
  ),
}
