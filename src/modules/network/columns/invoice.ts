import type { Kept } from '#kit/kept.ts'
import type { ColumnRegister, ColumnRule } from '#platform/module.ts'

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
const statement = {
  fr: 'trente jours, le temps de rapprocher les lignes',
  en: 'thirty days, the time to match the lines',
}

export const invoiceColumns: ColumnRegister = {
  network_billing: {
    single: internal(settings),
    name: internal(settings),
    address: internal(settings),
    siret: internal(settings),
    vat_mention: internal(settings),
    payment_terms: internal(settings),
    payment_days: internal(settings),
    iban: internal(settings),
    bic: internal(settings),
    year_mode: internal(settings),
    changed_at: internal(settings),
  },
  network_invoice_counters: {
    series: internal(piece),
    year: internal(piece),
    last_rank: internal(piece),
    last_on: internal(piece),
  },
  network_invoices: {
    id: internal(piece),
    series: internal(piece),
    year: internal(piece),
    rank: internal(piece),
    number: internal(piece),
    issued_on: internal(piece),
    due_on: internal(piece),
    membership_id: internal(piece),
    period_id: internal(piece),
    territory_id: internal(piece),
    buyer: internal(piece),
    seller: internal(piece),
    lines: internal(piece),
    total_cents: internal(piece),
    credits_id: internal(piece),
    credit_reason: internal(piece),
    issued_by: internal(actor),
  },
  network_payments: {
    id: internal(piece),
    invoice_id: internal(piece),
    cents: internal(piece),
    received_on: internal(piece),
    method: internal(piece),
    source: internal(piece),
    source_key: internal(piece),
    reference: internal(piece),
    recorded_by: internal(actor),
    recorded_at: internal(piece),
    cancelled_on: internal(piece),
    cancel_reason: internal(piece),
  },
  network_payment_imports: {
    id: internal(statement),
    kind: internal(statement),
    file_name: internal(statement),
    lines: personal(statement),
    imported_by: internal(statement),
    imported_at: internal(statement),
    confirmed_at: internal(statement),
  },
}
