import type { Kysely } from 'kysely'
import type { Day } from '#kit/dates.ts'
import { nounOf } from '#kit/noun-of.ts'
import type { NetworkTables } from '../../tables.ts'
import type { Payment } from '../payment.ts'

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
      invoiceId: payment.invoiceId,
      cents: payment.cents,
      receivedOn: payment.receivedOn,
      method: payment.method,
      source: payment.source,
      sourceKey: payment.sourceKey ?? null,
      reference: payment.reference,
      recordedBy: by.personId ?? null,
      recordedAt: by.at,
      cancelledOn: payment.cancelledOn ?? null,
      cancelReason: payment.cancelReason,
    })
    .onConflict((conflict) => conflict.column('sourceKey').doNothing())
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
    .where('invoiceId', 'in', [...invoiceIds])
    .orderBy('receivedOn')
    .orderBy('id')
    .execute()
  const told = new Map<string, Payment[]>()
  for (const row of rows) {
    const payment: Payment = nounOf(row, {}, 'recordedBy', 'recordedAt', 'sourceKey')
    told.set(row.invoiceId, [...(told.get(row.invoiceId) ?? []), payment])
  }
  return told
}

/** When each territory last paid an invoice of its membership, until this moment. */
export async function listLastPaid(
  db: Db,
  asked: { readonly since: Day; readonly until: Day },
): Promise<readonly { readonly territoryId: string; readonly on: Day }[]> {
  return db
    .selectFrom('network_payments as payment')
    .innerJoin('network_invoices as invoice', 'invoice.id', 'payment.invoiceId')
    .select('invoice.territoryId')
    .$narrowType<{ territoryId: string }>()
    .select(({ fn }) => fn.max<Day>('payment.receivedOn').as('on'))
    .where('invoice.membershipId', 'is not', null)
    .where('payment.cancelledOn', 'is', null)
    .where('payment.cents', '>', 0)
    .where('payment.receivedOn', '>=', asked.since)
    .where('payment.receivedOn', '<=', asked.until)
    .groupBy('invoice.territoryId')
    .execute()
}

/** The digest of the line of a statement that it was taken from. */
export async function findSourceKey(db: Db, id: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('network_payments')
    .select('sourceKey')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.sourceKey ?? undefined
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
    .where('sourceKey', '=', sourceKey)
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
    .set({ cancelledOn: null, cancelReason: '', sourceKey: sourceKey ?? null })
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
    .set({ cancelledOn: cancelled.on, cancelReason: cancelled.reason, sourceKey: null })
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
    .select('sourceKey')
    .where('sourceKey', 'in', [...keys])
    .execute()
  return new Set(rows.flatMap(({ sourceKey }) => sourceKey ?? []))
}
