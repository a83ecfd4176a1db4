import {
  type ColumnRegister,
  type ColumnRule,
  ofNobody,
  peopleTable,
  table,
} from '#kit/column-register.ts'
import { type Kept, keptFor } from '#kit/kept.ts'

const rule = (kind: ColumnRule['class']) => (kept: Kept) => ({ class: kind, kept })
const internal = rule('internal')
const personal = rule('personal')

const settings = { fr: 'jusqu’au réglage suivant', en: 'until the setting is next changed' }
const piece = {
  fr: 'dix ans après la fin de l’année (article L123-22 du code de commerce)',
  en: 'ten years after the end of the year (article L123-22 of the French commercial code)',
}
const actor = {
  fr: 'dix ans avec la pièce ; un numéro tiré au hasard, sans nom',
  en: 'ten years, with the record; a number drawn at random, without a name',
}
const statement = keptFor(
  [{ lasts: { days: 30 }, from: 'network_payment_imports.imported_at' }],
  (time) => ({
    fr: `${time.fr}, le temps de rapprocher les lignes`,
    en: `${time.en}, the time to match the lines`,
  }),
)

export const invoiceColumns: ColumnRegister = {
  network_billing: table([
    internal(settings),
    'single name address siret vat_mention payment_terms payment_days iban bic',
    'year_mode changed_at',
  ]),
  network_invoice_counters: table([internal(piece), 'series year last_rank last_on']),
  network_invoices: table(
    [
      internal(piece),
      'id series year rank number issued_on due_on membership_id period_id',
      'territory_id quote_id buyer seller lines total_cents credits_id credit_reason',
    ],
    [internal(actor), 'issued_by'],
  ),
  network_payments: table(
    [
      internal(piece),
      'id invoice_id cents received_on method source source_key reference',
      'recorded_at cancelled_on cancel_reason',
    ],
    [internal(actor), 'recorded_by'],
  ),
  network_payment_imports: peopleTable(
    ofNobody('a statement of the bank; forgetInImports takes names of people out of it'),
    [internal(statement), 'id kind file_name imported_by imported_at confirmed_at'],
    [personal(statement), 'lines'],
  ),
}
