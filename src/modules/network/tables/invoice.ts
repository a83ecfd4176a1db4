import type { ColumnType } from 'kysely'

type DayColumn = string
type Json<T> = ColumnType<T, string, string>

export interface InvoiceTables {
  network_billing: BillingRow
  network_invoice_counters: {
    series: string
    year: number
    last_rank: number
    last_on: DayColumn
  }
  network_invoices: InvoiceRow
  network_payments: PaymentRow
  network_payment_imports: PaymentImportRow
}

export interface BillingRow {
  single: boolean
  name: string
  address: string
  siret: string
  vat_mention: string
  payment_terms: string
  payment_days: number
  iban: string
  bic: string
  year_mode: string
  changed_at: Date
}

export interface InvoiceRow {
  id: string
  series: string
  year: number
  rank: number
  number: string
  issued_on: DayColumn
  due_on: DayColumn
  membership_id: string
  period_id: string | null
  territory_id: string
  buyer: Json<unknown>
  seller: Json<unknown>
  lines: Json<unknown>
  total_cents: number
  credits_id: string | null
  credit_reason: string
  issued_by: string | null
}

export interface PaymentRow {
  id: string
  invoice_id: string
  cents: number
  received_on: DayColumn
  method: string
  source: string
  source_key: string | null
  reference: string
  recorded_by: string | null
  recorded_at: Date
  cancelled_on: DayColumn | null
  cancel_reason: string
}

export interface PaymentImportRow {
  id: string
  kind: string
  file_name: string
  lines: Json<unknown>
  imported_by: string | null
  imported_at: Date
  confirmed_at: Date | null
}
