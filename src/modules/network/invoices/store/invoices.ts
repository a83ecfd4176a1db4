import { type Kysely, sql } from 'kysely'
import type { Day } from '#kit/dates.ts'
import type { InvoiceRow, NetworkTables } from '../../tables.ts'
import type { Buyer, Invoice, InvoiceLine, InvoiceSeries, Seller } from '../invoice.ts'

type Db = Kysely<NetworkTables>

/**
 * The next number of a series. The line of the counter stays locked until the act commits: the next one
 * waits, and an act that fails gives its number back. Dates follow numbers, as the law wants.
 */
export async function takeInvoiceRank(
  db: Db,
  series: InvoiceSeries,
  today: Day,
): Promise<{ year: number; rank: number; issuedOn: Day }> {
  const year = Number(today.slice(0, 4))
  const taken = await db
    .insertInto('network_invoice_counters')
    .values({ series, year, lastRank: 1, lastOn: today })
    .onConflict((conflict) =>
      conflict.columns(['series', 'year']).doUpdateSet({
        lastRank: sql`network_invoice_counters.last_rank + 1`,
        lastOn: sql`greatest(network_invoice_counters.last_on, excluded.last_on)`,
      }),
    )
    .returning(['lastRank', 'lastOn'])
    .executeTakeFirstOrThrow()
  return { year, rank: taken.lastRank, issuedOn: taken.lastOn }
}

export async function insertInvoice(
  db: Db,
  invoice: Invoice,
  by: { readonly personId: string | undefined },
): Promise<void> {
  await db
    .insertInto('network_invoices')
    .values({
      id: invoice.id,
      series: invoice.series,
      year: invoice.year,
      rank: invoice.rank,
      number: invoice.number,
      issuedOn: invoice.issuedOn,
      dueOn: invoice.dueOn,
      membershipId: invoice.membershipId ?? null,
      periodId: invoice.periodId ?? null,
      territoryId: invoice.territoryId ?? null,
      quoteId: invoice.quoteId ?? null,
      buyer: JSON.stringify(invoice.buyer),
      seller: JSON.stringify(invoice.seller),
      lines: JSON.stringify(invoice.lines),
      totalCents: invoice.totalCents,
      creditsId: invoice.creditsId ?? null,
      creditReason: invoice.creditReason,
      issuedBy: by.personId ?? null,
    })
    .execute()
}

export async function findInvoice(db: Db, id: string): Promise<Invoice | undefined> {
  const row = await db
    .selectFrom('network_invoices')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && invoiceOf(row)
}

/** What touches one invoice waits for its turn: a payment and a credit note never cross. */
export async function lockInvoice(db: Db, id: string): Promise<Invoice | undefined> {
  const row = await db
    .selectFrom('network_invoices')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && invoiceOf(row)
}

/** Invoices and credit notes, the latest first; of one membership when it is said. */
export async function listInvoices(
  db: Db,
  asked: {
    readonly membershipIds?: readonly string[]
    readonly quoteIds?: readonly string[]
    readonly year?: number
  } = {},
): Promise<readonly (Invoice & { readonly owed: boolean })[]> {
  let query = db
    .selectFrom('network_invoices')
    .selectAll()
    .select(liftedWhere('network_invoices').as('lifted'))
  if (asked.membershipIds) {
    if (asked.membershipIds.length === 0) return []
    query = query.where('membershipId', 'in', [...asked.membershipIds])
  }
  if (asked.quoteIds) {
    if (asked.quoteIds.length === 0) return []
    query = query.where('quoteId', 'in', [...asked.quoteIds])
  }
  if (asked.year) query = query.where('year', '=', asked.year)
  const rows = await query.orderBy('issuedOn', 'desc').orderBy('number', 'desc').execute()
  return rows.map((row) => ({ ...invoiceOf(row), owed: !row.lifted }))
}

/**
 * The invoice of a year that had not begun on the day of leaving: nobody owes it (article 7 of the agreement). What was
 * paid whole before stays paid.
 */
export const liftedWhere = (invoices: 'network_invoices' | 'i') => sql<boolean>`
  ${sql.ref(`${invoices}.series`)} not in ('A', 'D') and exists (
    select from network_membership_periods period
    join network_memberships ended on ended.id = period.membership_id
    where period.id = ${sql.ref(`${invoices}.period_id`)} and period.settled_on is null
      and period.starts_on > ended.left_on)`

export async function isOwed(db: Db, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('network_invoices')
    .select(liftedWhere('network_invoices').as('lifted'))
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.lifted !== true
}

export async function isCredited(db: Db, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('network_invoices')
    .select('id')
    .where('creditsId', '=', id)
    .executeTakeFirst()
  return row !== undefined
}

function invoiceOf(row: InvoiceRow): Invoice {
  return {
    id: row.id,
    series: row.series,
    year: row.year,
    rank: row.rank,
    number: row.number,
    issuedOn: row.issuedOn,
    dueOn: row.dueOn,
    membershipId: row.membershipId ?? undefined,
    periodId: row.periodId ?? undefined,
    territoryId: row.territoryId ?? undefined,
    quoteId: row.quoteId ?? undefined,
    buyer: row.buyer as Buyer,
    seller: row.seller as Seller,
    lines: row.lines as InvoiceLine[],
    totalCents: row.totalCents,
    creditsId: row.creditsId ?? undefined,
    creditReason: row.creditReason,
  }
}
