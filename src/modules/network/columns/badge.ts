import type { ColumnRegister, ColumnRule } from '#platform/module.ts'

const open: ColumnRule = {
  class: 'public',
  kept: 'sans limite : un badge se vérifie longtemps après',
}
const inside: ColumnRule = { class: 'internal', kept: 'sans limite : le registre des badges remis' }
const secret: ColumnRule = {
  class: 'sensitive',
  kept: 'sans limite ; secrète : qui la connaît peut signer à notre place. Jamais montrée, ni écrite dans un journal',
}
const person: ColumnRule = {
  class: 'personal',
  kept: 'tant que le badge existe, ou jusqu’à la demande d’effacement, qui vide le badge',
}

export const badgeColumns: ColumnRegister = {
  network_badge_keys: {
    number: open,
    kid: open,
    algorithm: open,
    public_jwk: open,
    private_jwk: secret,
    created_at: open,
    created_by: { class: 'internal', kept: 'sans limite ; un numéro tiré au hasard, sans nom' },
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
      kept: 'jusqu’à la demande d’effacement ; un numéro tiré au hasard, sans nom',
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
