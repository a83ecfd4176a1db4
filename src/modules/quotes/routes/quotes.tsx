import { dayOf } from '#kit/dates.ts'
import { standingRow } from '#kit/grids/grid.ts'
import { gridTexts } from '#kit/grids/texts.ts'
import { writtenMoney } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import { listSoldInvoices, mayKeepAccounts, membershipPaths } from '#modules/network/index.ts'
import { findPersonNames } from '#modules/people/index.ts'
import { listTenders } from '#modules/tenders/index.ts'
import { notFound, page } from '#platform/answers.ts'
import { buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import { gridRoutes } from '#platform/grids/grid-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { invoiceQuote } from '../actions/invoice-quote.ts'
import {
  addQuote,
  closeQuote,
  editQuote,
  reviseQuote,
  saveQuoteLines,
  takeTender,
} from '../actions/keep-quotes.ts'
import { sendQuote } from '../actions/send-quote.ts'
import { invoicedCents } from '../billing.ts'
import { lineGrid } from '../line.ts'
import { InvoicePage, LinesPage, LinesPastePage, QuoteFormPage } from '../pages/QuoteForms.tsx'
import { QuotePage, TendersToQuotePage } from '../pages/QuotePages.tsx'
import { paths } from '../paths.ts'
import { keepers, mayKeepQuotes } from '../permissions.ts'
import { invoiceForm, type Quote, quoteForm, totalsOfQuote, usualValidity } from '../quote.ts'
import { findQuote, listQuotes } from '../store/quotes.ts'
import { lineTexts } from '../texts/lines.ts'
import { quoteTexts } from '../texts/quotes.ts'
import { quoteAt } from './at.ts'
import { sendPaper } from './papers.ts'

const onQuote = { audience: keepers, on: quoteAt, may: mayKeepQuotes } as const
const refusals = (locale: Locale) => quoteTexts[locale].refusals
const toQuote = ({ id }: Pick<Quote, 'id'>) => paths.quote(id)
const validity = ({ var: { ctx } }: HttpContext) => usualValidity(dayOf(ctx.now))

export const addRoutes: readonly Route[] = [
  ...formRoutes({
    path: paths.add,
    audience: keepers,
    on: () => ({}),
    may: mayKeepQuotes,
    fresh: true,
    shape: quoteForm,
    draw: (c, _, form) => (
      <QuoteFormPage frame={c.var.frame} quote={undefined} form={form} validUntil={validity(c)} />
    ),
    act: (c, _, form) => addQuote(c.var.ctx, form),
    refusals: () => ({}),
    next: (_, made) => toQuote(made),
    notice: (locale) => quoteTexts[locale].saved,
  }),
  get(paths.tenders, keepers, showTenders),
  buttonRoute({
    path: paths.takeTender(':tender'),
    audience: keepers,
    on: async (c) => (await openTenders(c)).find(({ id }) => id === c.req.param('tender')),
    may: mayKeepQuotes,
    act: (c, { id }) => takeTender(c.var.ctx, id),
    refusals,
    back: () => paths.tenders,
    next: (_, made) => toQuote(made),
    notice: (locale) => quoteTexts[locale].taken,
  }),
]

export const quoteRoutes: readonly Route[] = [
  get(paths.quote(':id'), keepers, show),
  get(paths.pdf(':id'), keepers, (c) => paper(c, 'pdf')),
  get(paths.docx(':id'), keepers, (c) => paper(c, 'docx')),
  ...formRoutes({
    ...onQuote,
    path: paths.edit(':id'),
    shape: quoteForm,
    saved: ({ id }) => ({ act: 'quotes.written', subject: `quote:${id}` }),
    draw: (c, quote, form) => (
      <QuoteFormPage frame={c.var.frame} quote={quote} form={form} validUntil={validity(c)} />
    ),
    act: (c, { id }, form) => editQuote(c.var.ctx, id, form),
    refusals,
    next: toQuote,
    notice: (locale) => quoteTexts[locale].saved,
  }),
  ...gridRoutes({
    ...onQuote,
    path: paths.lines(':id'),
    grid: lineGrid,
    rows,
    draw: async (c, quote, form) => (
      <LinesPage
        frame={c.var.frame}
        grid={lineGrid}
        rows={await rows(c, quote)}
        {...{ quote, form }}
      />
    ),
    act: (c, { id }, change) => saveQuoteLines(c.var.ctx, id, change),
    refusals: (locale) => lineTexts[locale].refusals,
    next: toQuote,
    notice: (locale, saved) => gridTexts[locale].saved(saved),
    saved: ({ id }) => ({ act: 'quotes.lines-written', subject: `quote:${id}` }),
    paste: {
      path: paths.pasteLines(':id'),
      draw: (c, quote, form, read) => (
        <LinesPastePage frame={c.var.frame} grid={lineGrid} {...{ quote, form, read }} />
      ),
    },
  }),
  buttonRoute({
    ...onQuote,
    path: paths.send(':id'),
    act: (c, { id }) => sendQuote(c.var.ctx, id),
    refusals,
    back: toQuote,
    next: toQuote,
    notice: (locale) => quoteTexts[locale].sent,
  }),
  buttonRoute({
    ...onQuote,
    path: paths.revise(':id'),
    act: (c, { id }) => reviseQuote(c.var.ctx, id),
    refusals,
    back: toQuote,
    next: (_, made) => toQuote(made),
    notice: (locale) => quoteTexts[locale].revised,
  }),
  buttonRoute({
    ...onQuote,
    path: paths.close(':id'),
    act: (c, { id }) => closeQuote(c.var.ctx, id),
    refusals,
    back: toQuote,
    next: toQuote,
    notice: (locale) => quoteTexts[locale].closed,
  }),
  ...formRoutes({
    ...onQuote,
    path: paths.invoice(':id'),
    fresh: true,
    shape: invoiceForm,
    draw: async (c, quote, form) => {
      const { ctx, frame } = c.var
      const standing = await listSoldInvoices(ctx, [quote.rootId])
      const left = totalsOfQuote(quote).totalCents - invoicedCents(standing)
      return <InvoicePage {...{ frame, quote, form }} left={writtenMoney(left, ctx.locale)} />
    },
    act: (c, { id }, form) => invoiceQuote(c.var.ctx, id, form),
    refusals,
    under: { 'over-quote': 'percentTenths' },
    next: (_, { id }) => membershipPaths.invoice(id),
    notice: (locale, { number }) => quoteTexts[locale].invoiced(number),
  }),
]

async function rows(c: HttpContext, quote: Quote) {
  const { lines } = (await findQuote(c.var.ctx.db, quote.id)) ?? quote
  return lines.map((line) => standingRow(lineGrid, { ...line }))
}

async function show(c: HttpContext) {
  const quote = await quoteAt(c)
  if (!quote) return notFound(c)
  const { ctx, frame } = c.var
  const versions = (await listQuotes(ctx.db))
    .filter(({ rootId }) => rootId === quote.rootId)
    .sort((one, other) => one.version - other.version)
  const { ownerId } = quote
  const names = ownerId ? await findPersonNames(ctx.db, [ownerId], ctx.locale) : undefined
  const more = {
    ownerName: names?.get(ownerId ?? '') ?? '',
    invoices: await listSoldInvoices(ctx, [quote.rootId]),
    keepsAccounts: mayKeepAccounts(ctx.person),
  }
  return page(c, <QuotePage {...{ frame, quote, versions, now: ctx.now, ...more }} />)
}

async function paper(c: HttpContext, format: 'pdf' | 'docx') {
  const quote = await quoteAt(c)
  return quote ? sendPaper(c, quote, format) : notFound(c)
}

/** Proposals in answer, handed in or won, of which nobody made a quote. */
async function openTenders(c: HttpContext) {
  const { ctx } = c.var
  if (!mayKeepQuotes(ctx.person)) return []
  const quoted = new Set((await listQuotes(ctx.db)).map(({ tenderId }) => tenderId))
  return (await listTenders(ctx.db)).filter(
    ({ id, state, entity }) =>
      entity && !quoted.has(id) && ['answering', 'submitted', 'won'].includes(state),
  )
}

async function showTenders(c: HttpContext) {
  if (!mayKeepQuotes(c.var.ctx.person)) return notFound(c)
  return page(c, <TendersToQuotePage frame={c.var.frame} tenders={await openTenders(c)} />)
}
