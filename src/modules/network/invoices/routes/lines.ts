import { dayOf } from '#kit/dates.ts'
import { getTerritories } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import { listMemberships } from '../../membership/index.ts'
import { lineOf, type Membership, type MembershipLine } from '../../membership/nouns.ts'
import { isCreditSeries, settlementOf } from '../invoice.ts'
import type { InvoiceShown } from '../pages/InvoiceTable.tsx'
import { countedCents } from '../payment.ts'
import { listInvoices } from '../store/invoices.ts'
import { listPayments } from '../store/payments.ts'

/** Invoices and credit notes with their payments, the latest first. */
export async function invoiceLines(
  ctx: Pick<Ctx, 'db'>,
  asked: Parameters<typeof listInvoices>[1] = {},
): Promise<readonly InvoiceShown[]> {
  const invoices = await listInvoices(ctx.db, asked)
  const ids = invoices.map(({ id }) => id)
  const payments = await listPayments(ctx.db, ids)
  // The first one of an invoice, as they come.
  const creditNotes = new Map(
    invoices
      .toReversed()
      .flatMap((note) => (note.creditsId === undefined ? [] : [[note.creditsId, note]])),
  )
  return invoices.map((invoice) => {
    const own = payments.get(invoice.id) ?? []
    const creditNote = creditNotes.get(invoice.id)
    const { totalCents, owed } = invoice
    // A credit note asks for nothing.
    const credited = creditNote !== undefined || isCreditSeries(invoice.series)
    const settlement = settlementOf({ totalCents, credited, owed }, countedCents(own))
    return { invoice, payments: own, settlement, creditNote }
  })
}

/** Memberships with their place, what they read as today, and what they owe. Whoever has all the invoices already gives them. */
export async function membershipLines(
  ctx: Pick<Ctx, 'db' | 'now'>,
  values?: readonly Membership[],
  all?: readonly InvoiceShown[],
): Promise<readonly MembershipLine[]> {
  const memberships = values ?? (await listMemberships(ctx.db))
  const places = await getTerritories(
    ctx.db,
    memberships.map(({ territoryId }) => territoryId),
  )
  const ids = memberships.map(({ id }) => id)
  const invoices = new Map<string, InvoiceShown[]>()
  for (const line of all ?? (await invoiceLines(ctx, { membershipIds: ids }))) {
    const { membershipId } = line.invoice
    if (membershipId === undefined) continue
    const own = invoices.get(membershipId)
    if (own) own.push(line)
    else invoices.set(membershipId, [line])
  }
  const today = dayOf(ctx.now)
  return memberships.flatMap((membership) => {
    const territory = places.get(membership.territoryId)
    if (!territory) return []
    const own = invoices.get(membership.id) ?? []
    const live = own.filter(
      ({ settlement: { state } }) => state !== 'credited' && state !== 'not-owed',
    )
    const dueCents = live.reduce((sum, { settlement }) => sum + settlement.dueCents, 0)
    return [lineOf(membership, territory, { invoiced: live.length > 0, dueCents }, today)]
  })
}
