import type { Kept } from '#kit/kept.ts'
import type { ColumnRegister, ColumnRule } from '#platform/module.ts'

const rule = (kind: ColumnRule['class']) => (kept: Kept) => ({ class: kind, kept })
const contact = {
  fr: 'trois ans après le dernier échange, ou jusqu’à la demande d’effacement',
  en: 'three years after the last exchange, or until erasure is asked for',
}
const wizard = {
  fr: 'trente jours : le temps de corriger un import ou de l’annuler',
  en: 'thirty days: the time to correct an import or to undo it',
}
const journal = {
  fr: 'un an : quand, d’où, combien de lignes',
  en: 'one year: when, from where, how many lines',
}
const habit = {
  fr: 'un an après le dernier usage ; des titres de colonnes, sans personne',
  en: 'one year after the last use; titles of columns, without any person',
}
const internal = rule('internal')
const personal = rule('personal')

export const contactColumns: ColumnRegister = {
  network_contacts: {
    id: internal(contact),
    person_id: internal(contact),
    territory_id: personal(contact),
    function: personal(contact),
    kind: personal(contact),
    origin: internal(contact),
    origin_detail: personal(contact),
    collected_on: internal(contact),
    informed_on: internal(contact),
    last_exchange_on: personal(contact),
    import_id: internal(contact),
    created_by: internal(contact),
    created_at: internal(contact),
    touched_at: internal(contact),
  },
  network_contact_imports: {
    id: internal(journal),
    file_name: personal(journal),
    format: internal(journal),
    encoding: internal(journal),
    header: internal(journal),
    mapping: internal(journal),
    origin: internal(journal),
    origin_detail: personal(journal),
    unknown_places: internal(journal),
    state: internal(journal),
    total: internal(journal),
    handled: internal(journal),
    by_person_id: internal(journal),
    at: internal(journal),
    finished_at: internal(journal),
  },
  network_contact_import_rows: {
    import_id: internal(wizard),
    line: internal(wizard),
    cells: personal(wizard),
    outcome: internal(wizard),
    reason: internal(wizard),
    choices: internal(wizard),
    contact_id: internal(wizard),
    person_id: internal(wizard),
    made_person: internal(wizard),
    mandate_id: internal(wizard),
    before: personal(wizard),
  },
  network_contact_mappings: {
    headings: internal(habit),
    mapping: internal(habit),
    used_at: internal(habit),
  },
}
