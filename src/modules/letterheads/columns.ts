import { type ColumnRegister, type ColumnRule, ownedBy, peopleTable } from '#kit/column-register.ts'
import { keptFor } from '#kit/kept.ts'

const printed: ColumnRule = {
  class: 'public',
  kept: {
    fr: 'tant que l’entité envoie des papiers',
    en: 'as long as the organisation sends papers',
  },
}
const inside: ColumnRule = {
  class: 'internal',
  kept: {
    fr: 'tant que l’entité envoie des papiers',
    en: 'as long as the organisation sends papers',
  },
}
const signatory: ColumnRule = {
  class: 'personal',
  kept: keptFor([{ lasts: { days: 1 }, from: 'letterheads.signatory_until' }], () => ({
    fr: 'jusqu’au lendemain de la fin du mandat, ou jusqu’à la demande d’effacement',
    en: 'until the day after the mandate ends, or until erasure is asked for',
  })),
}

export const columns: ColumnRegister = {
  letterheads: peopleTable(
    ownedBy('signatory_person_id', {
      untold: { signature_file: 'a picture; the export tells that one signs' },
    }),
    [inside, 'id territory_id is_main source created_at changed_at'],
    [
      printed,
      'name address phone email website siret rna vat_number vat_mention accent',
      'logo_file logo_alt',
    ],
    [
      signatory,
      'signatory_name signatory_role signatory_until signatory_person_id',
      'signature_file',
    ],
  ),
}
