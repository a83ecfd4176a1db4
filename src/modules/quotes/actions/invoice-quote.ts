import { done, type Result, refused } from '#kit/result.ts'
import { billSold, listSoldInvoices } from '#modules/network/index.ts'
import type { Ctx } from '#platform/context.ts'
import { nextInvoiceLines } from '../billing.ts'
import { mayKeepQuotes } from '../permissions.ts'
import { type InvoiceAsked, type Quote, totalsOfQuote, vatMentions } from '../quote.ts'
import { lockQuote } from '../store/quotes.ts'
import { paperWords } from '../texts/paper.ts'

/** Whole, a deposit, or what is left: by the invoicing of the house, in the series of who sells. */
export async function invoiceQuote(
  ctx: Ctx,
  id: string,
  form: InvoiceAsked,
): Promise<
  Result<
    { id: string; number: string },
    | ('forbidden' | 'not-found' | 'not-now')
    | ('billing-missing' | 'invoiced-whole' | 'over-quote' | 'nothing-due')
  >
> {
  // Its versions are locked: two invoices at once would each take what is left.
  const quote = await lockQuote(ctx.db, id)
  if (!quote) return refused('not-found')

  if (!mayKeepQuotes(ctx.person)) return refused('forbidden')
  if (quote.state !== 'accepted') return refused('not-now')
  const lines = nextInvoiceLines({
    ...{ number: quote.number, lines: soldLines(quote), totals: totalsOfQuote(quote) },
    ...{ standing: await listSoldInvoices(ctx, [quote.rootId]) },
    ...{ percentTenths: form.percentTenths, words: paperWords },
  })
  if (!lines.ok) return lines
  const { seller, purchaseOrder, serviceCode } = { ...form, seller: quote.seller }
  const { name = '', address = '', siren = '' } = seller
  const issued = await billSold(ctx, {
    quoteId: quote.rootId,
    buyer: {
      ...{ name: quote.customer, address: quote.customerAddress, siren: quote.customerSiren },
      ...{ purchaseOrder, serviceCode },
    },
    otherSeller:
      quote.entity === 'commercial' ? { name, address, siret: siren, iban: form.iban } : undefined,
    ...{ vatMention: vatMentions[quote.vat], lines: lines.value, invented: quote.invented },
  })
  if (!issued.ok) return issued

  ctx.audit({ act: 'quotes.invoiced', subject: `quote:${id}`, public: false })
  ctx.changed('quotes')
  return done(issued.value)
}

function soldLines({ lines, chosen }: Quote) {
  return lines.filter((line) => line.kind !== 'option' || chosen.includes(line.id))
}
