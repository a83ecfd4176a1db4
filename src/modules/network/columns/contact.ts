import {
  type ColumnRegister,
  type ColumnRule,
  ofNobody,
  ownedBy,
  peopleTable,
  table,
} from '#kit/column-register.ts'
import { type Kept, keptFor } from '#kit/kept.ts'

const rule = (kind: ColumnRule['class']) => (kept: Kept) => ({ class: kind, kept })
const contact = keptFor(
  [{ lasts: { years: 3 }, from: 'network_contacts.last_exchange_on' }],
  (time) => ({
    fr: `${time.fr} après le dernier échange, ou jusqu’à la demande d’effacement`,
    en: `${time.en} after the last exchange, or until erasure is asked for`,
  }),
)
const wizard = keptFor([{ lasts: { days: 30 }, from: 'network_contact_imports.at' }], (time) => ({
  fr: `${time.fr} : le temps de corriger un import ou de l’annuler`,
  en: `${time.en}: the time to correct an import or to undo it`,
}))
const journal = keptFor([{ lasts: { years: 1 }, from: 'network_contact_imports.at' }], (time) => ({
  fr: `${time.fr} : quand, d’où, combien de lignes`,
  en: `${time.en}: when, from where, how many lines`,
}))
const habit = {
  fr: 'un an après le dernier usage ; des titres de colonnes, sans personne',
  en: 'one year after the last use; titles of columns, without any person',
}
const internal = rule('internal')
const personal = rule('personal')

export const contactColumns: ColumnRegister = {
  network_contacts: peopleTable(
    ownedBy('person_id'),
    [
      internal(contact),
      'id person_id origin collected_on informed_on import_id created_by created_at',
      'touched_at',
    ],
    [personal(contact), 'territory_id function kind origin_detail last_exchange_on'],
  ),
  network_contact_imports: peopleTable(
    ofNobody('a file of contacts; forgetInImports takes names of people out of it'),
    [
      internal(journal),
      'id format encoding header mapping origin unknown_places state total handled',
      'by_person_id at finished_at',
    ],
    [personal(journal), 'file_name origin_detail'],
  ),
  network_contact_import_rows: peopleTable(
    ownedBy('person_id', { untold: { 'cells before': 'the book tells what was made of it' } }),
    [
      internal(wizard),
      'import_id line outcome reason choices contact_id person_id made_person',
      'mandate_id',
    ],
    [personal(wizard), 'cells before'],
  ),
  network_contact_mappings: table([internal(habit), 'headings mapping used_at']),
}
