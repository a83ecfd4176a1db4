import { dayOf } from '#kit/dates.ts'
import { type FormState, formRefused, parseForm } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { writtenMoney } from '#kit/numbers.ts'
import { letterheadOf } from '#modules/letterheads/index.ts'
import {
  again,
  download,
  forbidden,
  notFound,
  page,
  readForm,
  seeOther,
} from '#platform/answers.ts'
import { writePdf } from '#platform/documents/pdf.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { contactsShown, keepers } from '../../membership/index.ts'
import { type MembershipRefusal, membershipRefusalTexts } from '../../membership/nouns.ts'
import { mayKeepAccounts, maySeeOwnMembership } from '../../membership-permissions.ts'
import { membershipPaths as paths } from '../../paths/membership.ts'
import { cancelPayment } from '../actions/cancel-payment.ts'
import { creditInvoice } from '../actions/credit-invoice.ts'
import { giveBackOver } from '../actions/keep-over.ts'
import { recordPayment } from '../actions/record-payment.ts'
import { invoiceDocument, invoiceHead } from '../documents/invoice-sheet.ts'
import { creditShape } from '../invoice-form.ts'
import { type InvoiceAct, InvoicePage } from '../pages/InvoicePage.tsx'
import { giveBackShape, paymentShape } from '../payment.ts'
import { findInvoice } from '../store/invoices.ts'
import { invoiceTexts } from '../texts/invoice.ts'
import { invoiceListRoutes } from './invoice-list.tsx'
import { invoiceLines } from './lines.ts'

/** Invoices, what came in for them, and their papers. */
export const invoiceRoutes: readonly Route[] = [
  ...invoiceListRoutes,
  get(paths.invoice(':id'), keepers, show),
  get(paths.invoicePdf(':id'), 'signed-in', paper),
  post(paths.pay(':id'), keepers, pay),
  post(paths.giveBack(':id'), keepers, giveBack),
  post(paths.cancelPayment(':id', ':payment'), keepers, cancel),
  post(paths.credit(':id'), keepers, credit),
]

async function asked(c: HttpContext) {
  const id = c.req.param('id') ?? ''
  return isId(id) ? findInvoice(c.var.ctx.db, id) : undefined
}

async function show(c: HttpContext) {
  if (!mayKeepAccounts(c.var.ctx.person)) return forbidden(c)
  const element = await draw(c, undefined)
  return element ? page(c, element) : notFound(c)
}

async function draw(c: HttpContext, refused: { act: InvoiceAct; form: FormState } | undefined) {
  const { ctx, frame } = c.var
  const invoice = await asked(c)
  if (!invoice) return undefined
  const lines = await invoiceLines(ctx, { membershipIds: [invoice.membershipId] })
  const line = lines.find((item) => item.invoice.id === invoice.id)
  if (!line) return undefined
  return (
    <InvoicePage
      frame={frame}
      line={line}
      credited={lines.find((item) => item.invoice.id === invoice.creditsId)?.invoice}
      today={dayOf(ctx.now)}
      speakers={await contactsShown(ctx, invoice.membershipId)}
      mayKeep={mayKeepAccounts(ctx.person)}
      refused={refused}
    />
  )
}

/** The paper, for those who keep the accounts and for the territory itself. */
async function paper(c: HttpContext) {
  const { ctx } = c.var
  const invoice = await asked(c)
  if (!invoice || !maySeeOwnMembership(ctx.person, invoice.territoryId)) return notFound(c)
  const credited = invoice.creditsId ? await findInvoice(ctx.db, invoice.creditsId) : undefined
  const head = invoiceHead(invoice.seller, await letterheadOf(ctx))
  const bytes = await writePdf(invoiceDocument(invoice, credited?.number), head)
  const name = `${invoice.number}.pdf`
  return download(c, bytes, { name, mediaType: 'application/pdf', inline: true })
}

async function pay(c: HttpContext) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const id = c.req.param('id') ?? ''
  if (!isId(id)) return notFound(c)
  const parsed = parseForm(paymentShape, raw, ctx.locale)
  if (!parsed.ok) return backTo(c, 'pay', parsed.form)
  const paid = await recordPayment(ctx, id, { ...parsed.value, source: 'hand' })
  if (!paid.ok) return refusedBy(c, 'pay', raw, paid.refusal)

  const texts = invoiceTexts[ctx.locale]
  const { dueCents, overCents } = paid.value.settlement
  const notice =
    overCents > 0
      ? texts.recordedOver(writtenMoney(overCents, ctx.locale))
      : dueCents > 0
        ? texts.recordedPart(writtenMoney(dueCents, ctx.locale))
        : texts.recorded
  return seeOther(c, paths.invoice(id), notice)
}

async function giveBack(c: HttpContext) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const id = c.req.param('id') ?? ''
  if (!isId(id)) return notFound(c)
  const parsed = parseForm(giveBackShape, raw, ctx.locale)
  if (!parsed.ok) return backTo(c, 'back', parsed.form)
  const result = await giveBackOver(ctx, id, parsed.value)
  if (!result.ok) return refusedBy(c, 'back', raw, result.refusal)
  const texts = invoiceTexts[ctx.locale]
  return seeOther(
    c,
    paths.invoice(id),
    texts.givenBackDone(writtenMoney(result.value.cents, ctx.locale)),
  )
}

async function cancel(c: HttpContext) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const [id, payment] = [c.req.param('id') ?? '', c.req.param('payment') ?? '']
  if (!isId(id)) return notFound(c)
  const parsed = parseForm(creditShape, raw, ctx.locale)
  if (!parsed.ok) return backTo(c, 'cancel', parsed.form)
  const done = await cancelPayment(ctx, id, payment, parsed.value)
  if (!done.ok) return refusedBy(c, 'cancel', raw, done.refusal)
  return seeOther(c, paths.invoice(id), invoiceTexts[ctx.locale].cancelledDone)
}

async function credit(c: HttpContext) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const id = c.req.param('id') ?? ''
  if (!isId(id)) return notFound(c)
  const parsed = parseForm(creditShape, raw, ctx.locale)
  if (!parsed.ok) return backTo(c, 'credit', parsed.form)
  const made = await creditInvoice(ctx, id, parsed.value)
  if (!made.ok) return refusedBy(c, 'credit', raw, made.refusal)
  const notice = invoiceTexts[ctx.locale].credited(made.value.number)
  return seeOther(c, paths.invoice(made.value.id), notice)
}

async function backTo(c: HttpContext, act: InvoiceAct, form: FormState) {
  const element = await draw(c, { act, form })
  return element ? again(c, element) : notFound(c)
}

function refusedBy(
  c: HttpContext,
  act: InvoiceAct,
  raw: Parameters<typeof formRefused>[0],
  refusal: MembershipRefusal,
) {
  if (refusal === 'forbidden') return forbidden(c)
  if (refusal === 'not-found') return notFound(c)
  const sentence = membershipRefusalTexts[c.var.ctx.locale][refusal]
  const field = refusal === 'in-the-future' ? 'receivedOn' : 'form'
  return backTo(c, act, formRefused(raw, sentence, field))
}
