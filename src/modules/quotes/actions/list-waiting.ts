import { addDays, dayOf } from '#kit/dates.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { WaitingLine } from '#kit/waiting-line.ts'
import { listSoldInvoices, mayKeepAccounts } from '#modules/network/index.ts'
import type { WaitingAsked } from '#platform/module.ts'
import { invoicedCents } from '../billing.ts'
import { paths } from '../paths.ts'
import { mayKeepQuotes } from '../permissions.ts'
import { totalsOfQuote } from '../quote.ts'
import { listQuotes } from '../store/quotes.ts'
import { quoteTexts } from '../texts/quotes.ts'

/** So many days before a quote lapses, its customer is asked again. */
const soonDays = 7

/** Quotes without an answer that soon lapse, and those accepted that are not invoiced whole. */
export async function listWaitingQuotes(
  ctx: WaitingAsked,
  viewer: Viewer,
): Promise<readonly WaitingLine[]> {
  if (!mayKeepQuotes(viewer)) return []
  const { db, now, locale } = ctx
  const texts = quoteTexts[locale]
  const today = dayOf(now)
  const quotes = await listQuotes(db)
  const silent = quotes.filter(
    ({ state, ownerId, validUntil }) =>
      state === 'sent' &&
      ownerId === viewer.id &&
      validUntil >= today &&
      validUntil <= addDays(today, soonDays),
  )
  const agreed = mayKeepAccounts(viewer) ? quotes.filter(({ state }) => state === 'accepted') : []
  const invoices = await listSoldInvoices(
    ctx,
    agreed.map(({ rootId }) => rootId),
  )
  const toInvoice = agreed.filter(
    (quote) =>
      invoicedCents(invoices.filter(({ quoteId }) => quoteId === quote.rootId)) <
      totalsOfQuote(quote).totalCents,
  )
  const line = { family: 'means', where: texts.where } as const
  return [
    ...silent.map(({ id, title, validUntil }) => ({
      ...{ ...line, key: `quote:${id}:answer`, why: texts.why, minutes: 10, dueOn: validUntil },
      ...{ label: texts.unanswered(title), href: paths.quote(id) },
    })),
    ...toInvoice.map(({ id, title }) => ({
      ...{ ...line, key: `quote:${id}:invoice`, why: texts.whyAccounts, minutes: 5 },
      ...{ dueOn: undefined, label: texts.toInvoice(title), href: paths.quote(id) },
    })),
  ]
}
