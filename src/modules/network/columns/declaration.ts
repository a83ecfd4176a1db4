import type { ColumnRegister, ColumnRule } from '#platform/module.ts'

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
  kept: {
    fr: 'trois ans après les dernières nouvelles du territoire, ou jusqu’à la demande d’effacement',
    en: 'three years after the last news from the territory, or until erasure is asked for',
  },
}
const link: ColumnRule = {
  class: 'internal',
  kept: {
    fr: 'soixante jours ; empreinte d’un lien envoyé',
    en: 'sixty days; fingerprint of a link that was sent',
  },
}

export const declarationColumns: ColumnRegister = {
  network_declarations: {
    number: lasting,
    title: lasting,
    text: lasting,
    changes: lasting,
    published_by: key,
    published_at: lasting,
  },
  network_signatures: {
    id: inside,
    territory_id: open,
    version: open,
    state: open,
    channel: open,
    signed_on: open,
    evidence: open,
    evidence_href: open,
    file_id: inside,
    file_public: inside,
    news_on: open,
    reminded_one_on: inside,
    reminded_two_on: inside,
    asked_at: inside,
    confirmed_at: open,
    published_at: open,
    ended_on: open,
    end_reason: open,
    recorded_by: key,
  },
  network_signature_identities: {
    signature_id: inside,
    person_id: signer,
    name: signer,
    title: signer,
  },
  network_signature_links: {
    token_hash: link,
    signature_id: link,
    made_at: link,
    expires_on: link,
  },
  network_commitments: {
    id: inside,
    signature_id: inside,
    territory_id: open,
    text: open,
    due_on: open,
    state: open,
    note: open,
    evidence_href: open,
    state_on: open,
    added_at: inside,
  },
}
