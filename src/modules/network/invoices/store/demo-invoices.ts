import type { Kysely } from 'kysely'
import type { NetworkTables } from '../../tables.ts'

type Db = Kysely<NetworkTables>

/** The invented series goes whole, its counter too: the true ones never knew of it. */
export async function deleteDemoInvoices(db: Db): Promise<void> {
  await db
    .deleteFrom('network_payments')
    .where('invoiceId', 'in', (inner) =>
      inner.selectFrom('network_invoices').select('id').where('series', '=', 'DEMO'),
    )
    .execute()
  await db.deleteFrom('network_invoices').where('series', '=', 'DEMO').execute()
  await db.deleteFrom('network_invoice_counters').where('series', '=', 'DEMO').execute()
}
