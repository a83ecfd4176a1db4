import { type Day, dayOf } from '#kit/dates.ts'
import type { List, ListColumn } from '#kit/list.ts'
import type { Locale } from '#kit/texts.ts'
import { routesOfList } from '#platform/lists/list-routes.ts'
import type { OpenedList } from '#platform/lists/opened-list.ts'
import { rowsInMemory } from '#platform/lists/rows-in-memory.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import { keepers } from '../../membership/index.ts'
import { mayKeepAccounts } from '../../membership-permissions.ts'
import { membershipPaths as paths } from '../../paths/membership.ts'
import { isCreditSeries } from '../invoice.ts'
import { invoiceViews, isInInvoiceView } from '../invoice-view.ts'
import { InvoicesPage } from '../pages/InvoicesPage.tsx'
import { type InvoiceShown, invoiceState } from '../pages/InvoiceTable.tsx'
import { invoiceTexts } from '../texts/invoice.ts'
import { invoiceBulk, invoicesPaidRoute } from './invoice-rows.ts'
import { invoiceLines } from './lines.ts'

export const invoiceListRoutes: readonly Route[] = [
  ...routesOfList({
    audience: keepers,
    may: ({ person }) => mayKeepAccounts(person),
    page: paths.invoices,
    files: paths.invoiceFiles,
    open,
  }),
  invoicesPaidRoute(open),
]

async function open(c: HttpContext): Promise<OpenedList<InvoiceShown>> {
  const { ctx, frame } = c.var
  const all = await invoiceLines(ctx)
  const list = invoiceList(all, ctx.locale, dayOf(ctx.now))
  return {
    list,
    find: (ask) => {
      const { vue, annee } = ask.values
      const view = invoiceViews.find((item) => item === vue) ?? 'toutes'
      const chosen = all
        .filter(({ invoice }) => annee === undefined || String(invoice.year) === annee)
        .filter((line) => isInInvoiceView(line, view, list.today))
      return rowsInMemory(list, chosen, ask)
    },
    draw: (shown) => <InvoicesPage frame={frame} shown={shown} />,
  }
}

function invoiceList(all: readonly InvoiceShown[], locale: Locale, today: Day): List<InvoiceShown> {
  const texts = invoiceTexts[locale]
  const years = [...new Set(all.map(({ invoice }) => invoice.year))].sort(
    (one, other) => other - one,
  )
  return {
    title: texts.title,
    path: paths.invoices,
    files: paths.invoiceFiles,
    fileName: 'factures',
    sheetName: texts.sheet,
    counted: texts.counted,
    columns: columnsOf(all, locale, today),
    filters: [
      {
        kind: 'choice',
        name: 'vue',
        label: texts.filters,
        as: 'links',
        usual: 'toutes',
        options: invoiceViews.map((value) => ({ value, label: texts.views[value] })),
      },
      {
        kind: 'choice',
        name: 'annee',
        label: texts.years,
        as: 'menu',
        all: texts.all,
        options: years.map((year) => ({ value: String(year), label: String(year) })),
      },
    ],
    order: { own: texts.latestFirst },
    perPage: 50,
    bulk: invoiceBulk(locale, today),
    today,
  }
}

/** For the accountant: a credit note counts below zero, so that columns add up. */
function columnsOf(
  all: readonly InvoiceShown[],
  locale: Locale,
  today: Day,
): readonly ListColumn<InvoiceShown>[] {
  const texts = invoiceTexts[locale]
  const { columns } = texts
  const numbers = new Map(all.map(({ invoice }) => [invoice.id, invoice.number]))
  const isCredit = ({ invoice }: InvoiceShown) => isCreditSeries(invoice.series)
  return [
    {
      key: 'numero',
      title: texts.number,
      kind: 'text',
      sortable: true,
      value: ({ invoice }) => invoice.number,
      href: ({ invoice }) => paths.invoice(invoice.id),
    },
    {
      key: 'type',
      title: columns.kind,
      kind: 'choice',
      only: 'file',
      value: (line) => (isCredit(line) ? texts.creditNote : texts.invoice),
    },
    {
      key: 'emise',
      title: texts.issuedOn,
      kind: 'day',
      sortable: true,
      value: ({ invoice }) => invoice.issuedOn,
    },
    {
      key: 'echeance',
      title: texts.dueOn,
      kind: 'day',
      sortable: true,
      value: (line) => (isCredit(line) ? undefined : line.invoice.dueOn),
    },
    {
      key: 'territoire',
      title: texts.buyer,
      kind: 'text',
      sortable: true,
      value: ({ invoice }) => invoice.buyer.name,
    },
    {
      key: 'siren',
      title: columns.siren,
      kind: 'text',
      only: 'file',
      value: ({ invoice }) => invoice.buyer.siren,
    },
    {
      key: 'commande',
      title: columns.purchaseOrder,
      kind: 'text',
      only: 'file',
      value: ({ invoice }) => invoice.buyer.purchaseOrder,
    },
    {
      key: 'service',
      title: columns.serviceCode,
      kind: 'text',
      only: 'file',
      value: ({ invoice }) => invoice.buyer.serviceCode,
    },
    {
      key: 'total',
      title: texts.total,
      kind: 'money',
      sortable: true,
      value: (line) => (isCredit(line) ? -line.invoice.totalCents : line.invoice.totalCents),
    },
    {
      key: 'recu',
      title: texts.paid,
      kind: 'money',
      only: 'file',
      value: (line) => (isCredit(line) ? 0 : line.settlement.paidCents),
    },
    {
      key: 'du',
      title: texts.due,
      kind: 'money',
      sortable: true,
      value: ({ settlement }) => settlement.dueCents,
    },
    {
      key: 'etat',
      title: texts.state,
      kind: 'choice',
      sortable: true,
      value: (line) => invoiceState(line, locale, today).words,
    },
    {
      key: 'annule',
      title: columns.creditOf,
      kind: 'text',
      only: 'file',
      value: ({ invoice }) => numbers.get(invoice.creditsId ?? ''),
    },
  ]
}
