import {
  type ColumnRegister,
  type ColumnRule,
  ofNobody,
  peopleTable,
  table,
} from '#kit/column-register.ts'
import { keptWithRow } from '#kit/kept.ts'

const open: ColumnRule = {
  class: 'public',
  kept: { fr: 'tant que l’expérimentation existe', en: 'as long as the experiment exists' },
}
const inside: ColumnRule = {
  class: 'internal',
  kept: { fr: 'tant que l’expérimentation existe', en: 'as long as the experiment exists' },
}
const actor: ColumnRule = {
  class: 'internal',
  kept: {
    fr: 'un numéro tiré au hasard, sans nom une fois le nom effacé',
    en: 'a number drawn at random, without a name once the name is erased',
  },
}
/** Who signs for a public body acts in public; the name is still a person's. */
const signatory: ColumnRule = {
  class: 'personal',
  kept: keptWithRow('experiment_agreements', {
    fr: 'tant que la convention est au registre, ou jusqu’à la demande d’effacement',
    en: 'as long as the agreement is in the register, or until erasure is asked for',
  }),
}

export const agreementColumns: ColumnRegister = {
  experiment_agreements: table(
    [
      open,
      'id experiment_id object preamble starts_on ends_on amount_cents',
      'payment_terms deliberation_ref deliberation_on signed_on declaration_on',
      'declaration_place declaration_link updated_at',
    ],
    [inside, 'file_id'],
  ),
  experiment_agreement_parties: peopleTable(
    ofNobody('who signed a contract, as long as it may be disputed'),
    [open, 'id agreement_id position organisation representative_title'],
    [signatory, 'representative'],
  ),
  experiment_commitments: table(
    [open, 'id agreement_id party_id text due_on state state_note state_on'],
    [inside, 'reminded_soon_on reminded_late_on'],
  ),
  experiment_agreement_amendments: table(
    [open, 'id agreement_id number object reason signed_on at'],
    [inside, 'file_id'],
    [actor, 'recorded_by'],
  ),
}
