import type { Kysely } from 'kysely'
import type { Day } from '#kit/dates.ts'
import type { NetworkTables } from '../../tables.ts'
import type { Payment, PaymentMethod, PaymentSource } from '../payment.ts'

type Db = Kysely<NetworkTables>

/** False when the same line was already taken from a statement. */
export async function insertPayment(
  db: Db,
  payment: Payment & { readonly sourceKey?: string | undefined },
  by: { readonly personId: string | undefined; readonly at: Date },
): Promise<boolean> {
  const made = await db
    .insertInto('network_payments')
    .values({
      id: payment.id,
      invoice_id: payment.invoiceId,
      cents: payment.cents,
      received_on: payment.receivedOn,
      method: payment.method,
      source: payment.source,
      source_key: payment.sourceKey ?? null,
      reference: payment.reference,
      recorded_by: by.personId ?? null,
      recorded_at: by.at,
      cancelled_on: payment.cancelledOn ?? null,
      cancel_reason: payment.cancelReason,
    })
    .onConflict((conflict) => conflict.column('source_key').doNothing())
    .executeTakeFirst()
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Payments of these invoices, by invoice, the first one first. */
export async function listPayments(
  db: Db,
  invoiceIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Payment[]>> {
  if (invoiceIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('network_payments')
    .selectAll()
    .where('invoice_id', 'in', [...invoiceIds])
    .orderBy('received_on')
    .orderBy('id')
    .execute()
  const told = new Map<string, Payment[]>()
  for (const row of rows) {
    const payment: Payment = {
      id: row.id,
      invoiceId: row.invoice_id,
      cents: row.cents,
      receivedOn: row.received_on,
      method: row.method as PaymentMethod,
      source: row.source as PaymentSource,
      reference: row.reference,
      cancelledOn: row.cancelled_on ?? undefined,
      cancelReason: row.cancel_reason,
    }
    told.set(row.invoice_id, [...(told.get(row.invoice_id) ?? []), payment])
  }
  return told
}

/** The digest of the line of a statement that it was taken from. */
export async function findSourceKey(db: Db, id: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('network_payments')
    .select('source_key')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.source_key ?? undefined
}

/** Another payment was taken from the same line of a statement. */
export async function isLineTaken(
  db: Db,
  sourceKey: string | undefined,
  id: string,
): Promise<boolean> {
  if (sourceKey === undefined) return false
  const row = await db
    .selectFrom('network_payments')
    .select('id')
    .where('source_key', '=', sourceKey)
    .where('id', '<>', id)
    .executeTakeFirst()
  return row !== undefined
}

/** A payment that was cancelled a moment ago counts again, with its line of the statement. */
export async function putBackPayment(
  db: Db,
  id: string,
  sourceKey: string | undefined,
): Promise<void> {
  await db
    .updateTable('network_payments')
    .set({ cancelled_on: null, cancel_reason: '', source_key: sourceKey ?? null })
    .where('id', '=', id)
    .execute()
}

export async function cancelPayment(
  db: Db,
  id: string,
  cancelled: { readonly on: Day; readonly reason: string },
): Promise<void> {
  await db
    .updateTable('network_payments')
    // Its line may be taken again from the statement, for the right invoice.
    .set({ cancelled_on: cancelled.on, cancel_reason: cancelled.reason, source_key: null })
    .where('id', '=', id)
    .execute()
}
/** Of these keys of lines, those that were already taken. */
export async function knownSourceKeys(
  db: Db,
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set()
  const rows = await db
    .selectFrom('network_payments')
    .select('source_key')
    .where('source_key', 'in', [...keys])
    .execute()
  return new Set(rows.flatMap(({ source_key }) => source_key ?? []))
}
