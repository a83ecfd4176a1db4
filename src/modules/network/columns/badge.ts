import {
  type ColumnRegister,
  type ColumnRule,
  ofNobody,
  ownedBy,
  peopleTable,
  secret,
} from '#kit/column-register.ts'
import { keptWith } from '#kit/kept.ts'
import { secrets } from '#kit/secrets.ts'

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
const signing: ColumnRule = {
  class: 'secret',
  what: secrets.houseKey,
  kept: keptWith({
    fr: 'sans limite ; secrète : qui la connaît peut signer à notre place. Jamais montrée, ni écrite dans un journal',
    en: 'without limit; secret: whoever knows it can sign in our place. Never shown, never written in a log',
  }),
}
const person: ColumnRule = {
  class: 'personal',
  kept: keptWith({
    fr: 'tant que le badge existe, ou jusqu’à la demande d’effacement, qui vide le badge',
    en: 'as long as the badge exists, or until erasure is asked for, which empties the badge',
  }),
}

export const badgeColumns: ColumnRegister = {
  network_badge_keys: peopleTable(
    ofNobody('the key of the house'),
    [open, 'number kid algorithm public_jwk created_at'],
    [signing, 'private_jwk'],
    [
      {
        class: 'internal',
        kept: {
          fr: 'sans limite ; un numéro tiré au hasard, sans nom',
          en: 'without limit; a number drawn at random, without a name',
        },
      },
      'created_by',
    ],
  ),
  network_badges: peopleTable(
    ownedBy('person_id issued_by'),
    [inside, 'id kind mission_id coaching_id awarded_on issued_at kid source'],
    [person, 'person_id words credential shown shown_at'],
    [
      {
        class: 'personal',
        kept: keptWith({
          fr: 'jusqu’à la demande d’effacement ; un numéro tiré au hasard, sans nom',
          en: 'until erasure is asked for; a number drawn at random, without a name',
        }),
      },
      'issued_by',
    ],
    [secret(person.kept, secrets.ownPage), 'token_hash'],
    [open, 'revoked_at revoked_reason'],
  ),
}
