import type { Day } from '#kit/dates.ts'
import type { Bulk } from '#kit/lists/bulk.ts'
import type { Locale } from '#kit/texts.ts'
import type { OpenedList } from '#platform/lists/opened-list.ts'
import { rowsRoute } from '#platform/lists/rows-routes.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import { keepers, tellPaidTogether } from '../../membership/index.ts'
import { membershipRefusalTexts } from '../../membership/nouns.ts'
import { mayKeepAccounts } from '../../membership-permissions.ts'
import { membershipPaths as paths } from '../../paths/membership.ts'
import { recordWholePayment } from '../actions/record-whole-payment.ts'
import { isCreditSeries } from '../invoice.ts'
import type { InvoiceShown } from '../pages/InvoiceTable.tsx'
import { paymentMethods, wholePaymentShape } from '../payment.ts'
import { invoiceTexts } from '../texts/invoice.ts'
import { invoiceRowTexts } from '../texts/invoice-rows.ts'

/** What came in on one day for several invoices, each in full: a morning of the accountant. */
export function invoiceBulk(locale: Locale, today: Day): Bulk<InvoiceShown> {
  const texts = invoiceRowTexts[locale]
  const both = (name: 'receivedOn' | 'method') => ({
    fr: invoiceTexts.fr[name],
    en: invoiceTexts.en[name],
  })
  return {
    idOf: ({ invoice }) => invoice.id,
    nameOf: ({ invoice }) => `${invoice.number}, ${invoice.buyer.name}`,
    acts: [
      {
        key: 'encaisser',
        label: texts.pay,
        action: paths.invoicesPaid,
        leaves: ({ invoice, settlement }) => {
          if (isCreditSeries(invoice.series)) return texts.creditNote
          return settlement.dueCents > 0 ? undefined : texts.refusals['nothing-due']
        },
        confirm: texts.payConfirm,
        nothing: texts.payNothing,
        asks: [
          {
            name: 'receivedOn',
            asked: { type: 'date', required: true, days: 'up-to-today', label: both('receivedOn') },
            typed: today,
          },
          {
            name: 'method',
            asked: {
              ...{ type: 'choice', required: true, first: undefined, label: both('method') },
              options: paymentMethods.map((value) => ({
                value,
                label: { fr: invoiceTexts.fr.methods[value], en: invoiceTexts.en.methods[value] },
              })),
            },
            typed: 'transfer',
          },
        ],
      },
    ],
  }
}

export function invoicesPaidRoute(
  open: (c: HttpContext) => Promise<OpenedList<InvoiceShown>>,
): Route {
  return rowsRoute({
    audience: keepers,
    may: mayKeepAccounts,
    open,
    key: 'encaisser',
    path: paths.invoicesPaid,
    shape: wholePaymentShape,
    days: { receivedOn: 'up-to-today' },
    each: (ctx, { invoice }, payment) => recordWholePayment(ctx, invoice.id, payment),
    after: tellPaidTogether,
    refusals: (locale) => ({
      ...membershipRefusalTexts[locale],
      ...invoiceRowTexts[locale].refusals,
    }),
    done: (locale, count) => invoiceRowTexts[locale].paid(count),
  })
}
