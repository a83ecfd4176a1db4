import type { ColumnRegister, ColumnRule } from '#platform/module.ts'

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
  kept: {
    fr: 'tant que la convention est au registre, ou jusqu’à la demande d’effacement',
    en: 'as long as the agreement is in the register, or until erasure is asked for',
  },
}

export const agreementColumns: ColumnRegister = {
  experiment_agreements: {
    id: open,
    experiment_id: open,
    object: open,
    preamble: open,
    starts_on: open,
    ends_on: open,
    amount_cents: open,
    payment_terms: open,
    deliberation_ref: open,
    deliberation_on: open,
    signed_on: open,
    file_id: inside,
    declaration_on: open,
    declaration_place: open,
    declaration_link: open,
    updated_at: open,
  },
  experiment_agreement_parties: {
    id: open,
    agreement_id: open,
    position: open,
    organisation: open,
    representative: signatory,
    representative_title: open,
  },
  experiment_commitments: {
    id: open,
    agreement_id: open,
    party_id: open,
    text: open,
    due_on: open,
    state: open,
    state_note: open,
    state_on: open,
    reminded_soon_on: inside,
    reminded_late_on: inside,
  },
  experiment_agreement_amendments: {
    id: open,
    agreement_id: open,
    number: open,
    object: open,
    reason: open,
    signed_on: open,
    file_id: inside,
    recorded_by: actor,
    at: open,
  },
}
