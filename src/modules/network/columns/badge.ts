import type { ColumnRegister, ColumnRule } from '#platform/module.ts'

const open: ColumnRule = {
  class: 'public',
  kept: {
    fr: 'sans limite : un badge se vérifie longtemps après',
    en: 'without limit: a badge is checked long afterwards',
  },
}
const inside: ColumnRule = {
  class: 'internal',
  kept: {
    fr: 'sans limite : le registre des badges remis',
    en: 'without limit: the register of the badges given',
  },
}
const secret: ColumnRule = {
  class: 'sensitive',
  kept: {
    fr: 'sans limite ; secrète : qui la connaît peut signer à notre place. Jamais montrée, ni écrite dans un journal',
    en: 'without limit; secret: whoever knows it can sign in our place. Never shown, never written in a log',
  },
}
const person: ColumnRule = {
  class: 'personal',
  kept: {
    fr: 'tant que le badge existe, ou jusqu’à la demande d’effacement, qui vide le badge',
    en: 'as long as the badge exists, or until erasure is asked for, which empties the badge',
  },
}

export const badgeColumns: ColumnRegister = {
  network_badge_keys: {
    number: open,
    kid: open,
    algorithm: open,
    public_jwk: open,
    private_jwk: secret,
    created_at: open,
    created_by: {
      class: 'internal',
      kept: {
        fr: 'sans limite ; un numéro tiré au hasard, sans nom',
        en: 'without limit; a number drawn at random, without a name',
      },
    },
  },
  network_badges: {
    id: inside,
    kind: inside,
    person_id: person,
    mission_id: inside,
    coaching_id: inside,
    words: person,
    awarded_on: inside,
    issued_at: inside,
    issued_by: {
      class: 'personal',
      kept: {
        fr: 'jusqu’à la demande d’effacement ; un numéro tiré au hasard, sans nom',
        en: 'until erasure is asked for; a number drawn at random, without a name',
      },
    },
    kid: inside,
    credential: person,
    token_hash: person,
    shown: person,
    shown_at: person,
    revoked_at: open,
    revoked_reason: open,
    source: inside,
  },
}
