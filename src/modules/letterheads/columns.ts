import type { ColumnRegister, ColumnRule } from '#platform/module.ts'

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
  kept: {
    fr: 'jusqu’au lendemain de la fin du mandat, ou jusqu’à la demande d’effacement',
    en: 'until the day after the mandate ends, or until erasure is asked for',
  },
}

export const columns: ColumnRegister = {
  letterheads: {
    id: inside,
    territory_id: inside,
    is_main: inside,
    name: printed,
    address: printed,
    phone: printed,
    email: printed,
    website: printed,
    siret: printed,
    rna: printed,
    vat_number: printed,
    vat_mention: printed,
    accent: printed,
    logo_file: printed,
    logo_alt: printed,
    signatory_name: signatory,
    signatory_role: signatory,
    signatory_until: signatory,
    signatory_person_id: signatory,
    signature_file: signatory,
    source: inside,
    created_at: inside,
    changed_at: inside,
  },
}
