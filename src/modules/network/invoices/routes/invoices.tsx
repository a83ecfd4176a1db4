import { dayOf } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { writtenMoney } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import type { Viewer } from '#kit/viewer.ts'
import { letterheadOf } from '#modules/letterheads/index.ts'
import { download, forbidden, notFound, page } from '#platform/answers.ts'
import { writePdf } from '#platform/documents/pdf.ts'
import { actRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { contactsShown, keepers } from '../../membership/index.ts'
import { membershipRefusalTexts } from '../../membership/nouns.ts'
import { mayKeepAccounts, maySeeOwnMembership } from '../../membership-permissions.ts'
import { membershipPaths as paths } from '../../paths/membership.ts'
import { cancelPayment } from '../actions/cancel-payment.ts'
import { creditInvoice } from '../actions/credit-invoice.ts'
import { giveBackOver } from '../actions/keep-over.ts'
import { recordPayment } from '../actions/record-payment.ts'
import { invoiceDocument, invoiceHead } from '../documents/invoice-sheet.ts'
import type { Invoice, Settlement } from '../invoice.ts'
import { creditShape } from '../invoice-form.ts'
import { type InvoiceAct, InvoicePage } from '../pages/InvoicePage.tsx'
import { giveBackShape, paymentShape } from '../payment.ts'
import { findInvoice } from '../store/invoices.ts'
import { invoiceTexts } from '../texts/invoice.ts'
import { invoiceListRoutes } from './invoice-list.tsx'
import { invoiceLines } from './lines.ts'

/** What is done on the page of an invoice, where a refusal is said. */
const onThis = (act: InvoiceAct) =>
  ({
    audience: keepers,
    on: invoiceAt,
    may: mayKeepAccounts,
    fresh: true,
    draw: (c: HttpContext, invoice: Invoice, form: FormState) => draw(c, invoice, act, form),
    refusals: (locale: Locale) => membershipRefusalTexts[locale],
    under: { 'in-the-future': 'receivedOn', 'before-invoice': 'receivedOn' },
    next: ({ id }: Invoice) => paths.invoice(id),
  }) as const

/** Invoices, what came in for them, and their papers. */
export const invoiceRoutes: readonly Route[] = [
  ...invoiceListRoutes,
  get(paths.invoice(':id'), keepers, show),
  get(paths.invoicePdf(':id'), 'signed-in', paper),
  actRoute({
    ...onThis('pay'),
    path: paths.pay(':id'),
    shape: paymentShape,
    act: (c, { id }, input) => recordPayment(c.var.ctx, id, { ...input, source: 'hand' }),
    notice: (locale, { settlement }) => recordedSaid(settlement, locale),
  }),
  actRoute({
    ...onThis('back'),
    path: paths.giveBack(':id'),
    shape: giveBackShape,
    act: (c, { id }, input) => giveBackOver(c.var.ctx, id, input),
    notice: (locale, { cents }) => invoiceTexts[locale].givenBackDone(writtenMoney(cents, locale)),
  }),
  actRoute({
    ...onThis('cancel'),
    path: paths.cancelPayment(':id', ':payment'),
    shape: creditShape,
    act: (c, { id }, input) => cancelPayment(c.var.ctx, id, c.req.param('payment') ?? '', input),
    notice: (locale) => invoiceTexts[locale].cancelledDone,
  }),
  actRoute({
    ...onThis('credit'),
    path: paths.credit(':id'),
    shape: creditShape,
    act: (c, { id }, input) => creditInvoice(c.var.ctx, id, input),
    next: (_, { id }) => paths.invoice(id),
    notice: (locale, { number }) => invoiceTexts[locale].credited(number),
  }),
]

async function invoiceAt(c: HttpContext): Promise<Invoice | undefined> {
  const id = c.req.param('id') ?? ''
  return isId(id) ? findInvoice(c.var.ctx.db, id) : undefined
}

async function show(c: HttpContext) {
  if (!mayKeepAccounts(c.var.ctx.person)) return forbidden(c)
  const invoice = await invoiceAt(c)
  const element = invoice && (await draw(c, invoice))
  return element ? page(c, element) : notFound(c)
}

async function draw(
  c: HttpContext,
  invoice: Invoice,
  act?: InvoiceAct,
  form: FormState = emptyForm,
) {
  const { ctx, frame } = c.var
  const { membershipId, quoteId } = invoice
  const of = membershipId
    ? { membershipIds: [membershipId] }
    : { quoteIds: quoteId ? [quoteId] : [] }
  const lines = await invoiceLines(ctx, of)
  const line = lines.find((item) => item.invoice.id === invoice.id)
  if (!line) return undefined
  return (
    <InvoicePage
      frame={frame}
      line={line}
      credited={lines.find((item) => item.invoice.id === invoice.creditsId)?.invoice}
      today={dayOf(ctx.now)}
      speakers={membershipId ? await contactsShown(ctx, membershipId) : []}
      mayKeep={mayKeepAccounts(ctx.person)}
      refused={
        act && form !== emptyForm ? { act, form, paymentId: c.req.param('payment') } : undefined
      }
    />
  )
}

function recordedSaid({ dueCents, overCents }: Settlement, locale: Locale): string {
  const texts = invoiceTexts[locale]
  if (overCents > 0) return texts.recordedOver(writtenMoney(overCents, locale))
  return dueCents > 0 ? texts.recordedPart(writtenMoney(dueCents, locale)) : texts.recorded
}

function mayReadPaper(viewer: Viewer | undefined, { territoryId }: Invoice): boolean {
  return territoryId ? maySeeOwnMembership(viewer, territoryId) : mayKeepAccounts(viewer)
}

/** The paper, for those who keep the accounts and for the territory itself. */
async function paper(c: HttpContext) {
  const { ctx } = c.var
  const invoice = await invoiceAt(c)
  if (!invoice || !mayReadPaper(ctx.person, invoice)) return notFound(c)
  const credited = invoice.creditsId ? await findInvoice(ctx.db, invoice.creditsId) : undefined
  const head = invoiceHead(invoice.seller, await letterheadOf(ctx))
  const bytes = await writePdf(invoiceDocument(invoice, credited?.number), head)
  const name = `${invoice.number}.pdf`
  return download(c, bytes, { name, mediaType: 'application/pdf', inline: true })
}
