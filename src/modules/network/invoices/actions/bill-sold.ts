import { dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { findBilling } from '../../fees/index.ts'
import { mayKeepAccounts } from '../../membership-permissions.ts'
import { type Buyer, type InvoiceLine, invoiceNumber, type Seller, totalOf } from '../invoice.ts'
import { drawnInvoice } from '../invoice-form.ts'
import { insertInvoice, listInvoices, takeInvoiceRank } from '../store/invoices.ts'

/** What was sold by a quote, to whom, and in whose name: nothing of it is a membership. */
export interface Sold {
  readonly quoteId: string
  readonly buyer: Buyer
  /** The commercial entity, with what it writes of itself; nothing for the association, which the house knows. */
  readonly otherSeller: Pick<Seller, 'name' | 'address' | 'siret' | 'iban'> | undefined
  readonly vatMention: string
  readonly lines: readonly InvoiceLine[]
  readonly invented: boolean
}

/** Issues the invoice of what a quote sold, in the series of its seller: the only invoicing of the house. */
export async function billSold(
  ctx: Ctx,
  sold: Sold,
): Promise<
  Result<{ id: string; number: string }, 'forbidden' | 'billing-missing' | 'nothing-due'>
> {
  if (!mayKeepAccounts(ctx.person)) return refused('forbidden')

  const { otherSeller, quoteId, lines, buyer, vatMention } = sold
  const billing = await findBilling(ctx.db)
  if (!billing) return refused('billing-missing')
  if (totalOf(lines) <= 0) return refused('nothing-due')
  const series = sold.invented ? 'DEMO' : otherSeller ? 'C' : 'F'
  const taken = await takeInvoiceRank(ctx.db, series, dayOf(ctx.now))
  const drawn = drawnInvoice({
    ...{ id: newId(ctx.now, ctx.chance), series, taken, lines },
    ...{ membershipId: undefined, periodId: undefined, territoryId: undefined, quoteId },
    billing: { ...billing, ...(otherSeller && { ...otherSeller, bic: '' }), vatMention },
    ...{ buyerName: buyer.name, buyerAddress: buyer.address, buyerSiren: buyer.siren },
    ...{ purchaseOrder: buyer.purchaseOrder, serviceCode: buyer.serviceCode },
  })
  await insertInvoice(ctx.db, drawn, { personId: ctx.person?.id })

  ctx.audit({
    act: 'invoice.issued',
    subject: `invoice:${drawn.id}`,
    public: false,
    detail: { number: drawn.number, cents: drawn.totalCents, quote: quoteId },
  })
  return done({ id: drawn.id, number: invoiceNumber(series, taken.year, taken.rank) })
}

/** An invoice of a quote, and whether a credit note took it back: the latest first, credit notes left out. */
export interface SoldInvoice {
  readonly id: string
  readonly quoteId: string
  readonly number: string
  readonly totalCents: number
  readonly lines: readonly InvoiceLine[]
  readonly credited: boolean
}

export async function listSoldInvoices(
  { db }: Pick<Ctx, 'db'>,
  quoteIds: readonly string[],
): Promise<readonly SoldInvoice[]> {
  const all = await listInvoices(db, { quoteIds })
  return all.flatMap(({ id, quoteId, number, totalCents, lines, creditsId }) =>
    quoteId === undefined || creditsId !== undefined
      ? []
      : [
          {
            ...{ id, quoteId, number, totalCents, lines },
            credited: all.some((note) => note.creditsId === id),
          },
        ],
  )
}
