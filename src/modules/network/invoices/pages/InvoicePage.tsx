import { type Day, writtenDay } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { typedMoney, writtenMoney } from '#kit/numbers.ts'
import { colon } from '#kit/words.ts'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { type PersonToTell, WhoIsTold } from '../../membership/index.ts'
import { membershipPaths as paths } from '../../paths/membership.ts'
import { type Invoice, isCreditSeries } from '../invoice.ts'
import { type Payment, paymentMethods } from '../payment.ts'
import { invoiceTexts } from '../texts/invoice.ts'
import { InvoiceBadge, type InvoiceShown } from './InvoiceTable.tsx'

export type InvoiceAct = 'pay' | 'credit' | 'cancel' | 'back'

export interface InvoicePageProps {
  readonly frame: Frame
  readonly line: InvoiceShown
  /** The invoice that a credit note takes back. */
  readonly credited: Invoice | undefined
  readonly today: Day
  /** Who reads it when a payment is cancelled, or the invoice taken back. */
  readonly speakers: readonly PersonToTell[]
  readonly mayKeep: boolean
  readonly refused:
    | {
        readonly act: InvoiceAct
        readonly form: FormState
        /** Of which payment, when one was to be cancelled. */
        readonly paymentId: string | undefined
      }
    | undefined
}

/** One invoice, what came in for it, and what may still be done. */
export function InvoicePage(props: InvoicePageProps) {
  const { frame, line, credited, refused } = props
  const { invoice, settlement, creditNote } = line
  const { locale } = frame
  const texts = invoiceTexts[locale]
  const isCredit = isCreditSeries(invoice.series)
  const top = refused?.form.problems['form']
  return (
    <Layout
      frame={frame}
      title={`${isCredit ? texts.creditNote : texts.invoice} ${invoice.number}`}
      lead={invoice.lines.map(({ label }) => label).join(' ')}
      eyebrow={<InvoiceBadge frame={frame} line={line} today={props.today} />}
      crumbs={[{ label: texts.title, href: paths.invoices }, { label: invoice.number }]}
      refused={refused !== undefined}
      actions={
        <Actions>
          <ButtonLink href={paths.invoicePdf(invoice.id)}>
            {isCredit ? texts.creditPdf : texts.pdf}
          </ButtonLink>
          {invoice.membershipId ? (
            <ButtonLink tone="quiet" href={paths.membership(invoice.membershipId)}>
              {texts.membership}
            </ButtonLink>
          ) : null}
        </Actions>
      }
    >
      {top ? <Notice tone="caution">{top}</Notice> : null}
      {!isCredit && settlement.overCents > 0 ? (
        <Notice tone="caution">
          {texts.overNotice(writtenMoney(settlement.overCents, locale))}
        </Notice>
      ) : null}
      <InvoiceFacts frame={frame} line={line} />
      {creditNote ? (
        <p>
          <a href={paths.invoice(creditNote.id)}>{`${texts.creditNote} ${creditNote.number}`}</a>
          {`${colon[locale]}${creditNote.creditReason}`}
        </p>
      ) : null}
      {credited ? (
        <p>
          <a href={paths.invoice(credited.id)}>{texts.creditOf(credited.number)}</a>
          {`${colon[locale]}${invoice.creditReason}`}
        </p>
      ) : null}
      {isCredit ? null : <Payments {...props} />}
      {!isCredit && props.mayKeep && settlement.overCents > 0 ? <GiveBack {...props} /> : null}
      {!isCredit && props.mayKeep && creditNote === undefined ? (
        <>
          <Pay {...props} />
          {invoice.series !== 'DEMO' ? <Credit {...props} /> : null}
        </>
      ) : null}
    </Layout>
  )
}

function InvoiceFacts({ frame, line }: { frame: Frame; line: InvoiceShown }) {
  const { locale } = frame
  const texts = invoiceTexts[locale]
  const { invoice, settlement } = line
  const { buyer } = invoice
  const isCredit = isCreditSeries(invoice.series)
  const facts = [
    { name: texts.buyer, value: buyer.name },
    { name: texts.columns.siren, value: buyer.siren },
    { name: texts.columns.purchaseOrder, value: buyer.purchaseOrder },
    { name: texts.columns.serviceCode, value: buyer.serviceCode },
    { name: texts.issuedOn, value: writtenDay(invoice.issuedOn, locale) },
    { name: texts.dueOn, value: isCredit ? '' : writtenDay(invoice.dueOn, locale) },
    { name: texts.total, value: writtenMoney(invoice.totalCents, locale) },
    { name: texts.paid, value: isCredit ? '' : writtenMoney(settlement.paidCents, locale) },
    {
      name: texts.due,
      value: settlement.dueCents === 0 ? '' : writtenMoney(settlement.dueCents, locale),
    },
  ]
  return <Facts layout="rows" items={facts.filter(({ value }) => value !== '')} />
}

function Payments(props: InvoicePageProps) {
  const { frame, line, mayKeep } = props
  const { locale } = frame
  const texts = invoiceTexts[locale]
  const { payments } = line
  const cancel = (payment: Payment) => {
    if (payment.cancelledOn !== undefined) {
      return texts.cancelled(writtenDay(payment.cancelledOn, locale), payment.cancelReason)
    }
    return mayKeep && payment.source !== 'kept' ? <Cancel {...props} payment={payment} /> : ''
  }
  return (
    <>
      <h2>{texts.payments}</h2>
      {payments.length === 0 ? (
        <p>{texts.noPayment}</p>
      ) : (
        <Table
          caption={texts.payments}
          captionHidden
          columns={[
            { title: texts.receivedOn },
            { title: texts.amount, align: 'right' },
            { title: texts.method },
            { title: texts.reference },
            { title: texts.state },
          ]}
          rows={payments.map((payment) => [
            writtenDay(payment.receivedOn, locale),
            payment.cancelledOn ? (
              <s>{writtenMoney(payment.cents, locale)}</s>
            ) : (
              writtenMoney(payment.cents, locale)
            ),
            `${texts.methods[payment.method]} (${texts.sources[payment.source]})`,
            payment.reference === '' ? '–' : payment.reference,
            cancel(payment),
          ])}
        />
      )}
    </>
  )
}

/** The form that came back is that of its payment: those of the others stay folded. */
function Cancel(props: InvoicePageProps & { readonly payment: Payment }) {
  const { frame, line, speakers, refused, payment } = props
  const texts = invoiceTexts[frame.locale]
  const isRefused = refused?.paymentId === payment.id
  const form = isRefused ? formOf(refused, 'cancel') : emptyForm
  return (
    <Disclosure summary={texts.cancelPayment} open={isRefused}>
      <Form
        frame={frame}
        id={`annuler-${payment.id}`}
        action={paths.cancelPayment(line.invoice.id, payment.id)}
        form={form}
        submit={texts.cancelPayment}
        tone="danger"
      >
        <WhoIsTold frame={frame} people={speakers} />
        <TextField name="reason" label={texts.cancelReason} form={form} required />
      </Form>
    </Disclosure>
  )
}

function formOf(refused: InvoicePageProps['refused'], act: InvoiceAct): FormState {
  return refused?.act === act ? refused.form : emptyForm
}

function Pay({ frame, line, refused }: InvoicePageProps) {
  const texts = invoiceTexts[frame.locale]
  const form = formOf(refused, 'pay')
  const { dueCents } = line.settlement
  return (
    <Disclosure summary={texts.record} open={dueCents > 0 || refused?.act === 'pay'}>
      <Form
        frame={frame}
        id="paiement"
        action={paths.pay(line.invoice.id)}
        form={form}
        submit={texts.record}
      >
        <NumberField
          name="amount"
          label={texts.amount}
          form={form}
          value={dueCents === 0 ? '' : typedMoney(dueCents)}
          unit="€"
          required
        />
        <DateField name="receivedOn" label={texts.receivedOn} form={form} required />
        <Select
          name="method"
          label={texts.method}
          form={form}
          value="transfer"
          required
          options={paymentMethods.map((value) => ({ value, label: texts.methods[value] }))}
        />
        <TextField
          name="reference"
          label={texts.reference}
          hint={texts.referenceHint}
          form={form}
        />
      </Form>
    </Disclosure>
  )
}

function GiveBack({ frame, line, refused }: InvoicePageProps) {
  const texts = invoiceTexts[frame.locale]
  const form = formOf(refused, 'back')
  const over = writtenMoney(line.settlement.overCents, frame.locale)
  return (
    <Disclosure summary={texts.giveBack} open={refused?.act === 'back'}>
      <p>{texts.giveBackLead(over)}</p>
      <Form
        frame={frame}
        id="rendre"
        action={paths.giveBack(line.invoice.id)}
        form={form}
        submit={texts.giveBack}
        tone="quiet"
      >
        <DateField name="receivedOn" label={texts.givenBackOn} form={form} required />
        <Select
          name="method"
          label={texts.method}
          form={form}
          value="transfer"
          required
          options={paymentMethods.map((value) => ({ value, label: texts.methods[value] }))}
        />
        <TextField
          name="reference"
          label={texts.reference}
          hint={texts.referenceHint}
          form={form}
        />
      </Form>
    </Disclosure>
  )
}

function Credit({ frame, line, speakers, refused }: InvoicePageProps) {
  const texts = invoiceTexts[frame.locale]
  const form = formOf(refused, 'credit')
  return (
    <Disclosure summary={texts.credit} open={refused?.act === 'credit'}>
      <p>{texts.creditLead}</p>
      <WhoIsTold frame={frame} people={speakers} />
      <Form
        frame={frame}
        id="avoir"
        action={paths.credit(line.invoice.id)}
        form={form}
        submit={texts.credit}
        tone="danger"
      >
        <TextArea name="reason" label={texts.creditReason} form={form} rows={3} required />
      </Form>
    </Disclosure>
  )
}
