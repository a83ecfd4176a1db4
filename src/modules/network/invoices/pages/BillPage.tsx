import { type Day, writtenDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { feeWords } from '../../fees/index.ts'
import type { Fee } from '../../fees/nouns.ts'
import {
  type FeeUnknown,
  type MembershipRefusal,
  membershipRefusalTexts,
  membershipTexts,
} from '../../membership/nouns.ts'
import { membershipPaths as paths } from '../../paths/membership.ts'
import type { Buyer } from '../invoice.ts'

export interface BillPageProps {
  readonly frame: Frame
  readonly form: FormState
  readonly membershipId: string
  readonly place: string
  /** The year that will be billed; its first day may be chosen for the first one. */
  readonly year: { readonly startsOn: Day; readonly endsOn: Day }
  readonly isFirst: boolean
  readonly fee: Fee | FeeUnknown
  /** Why nothing can be invoiced, whatever is typed: there is then no form to fill in. */
  readonly obstacle: MembershipRefusal | undefined
  /** Writes what stands on every invoice: goes there from here. */
  readonly maySetBilling: boolean
  /** As on the last invoice, or as the house knows the territory. */
  readonly buyer: Buyer
}

/** Before an invoice leaves: the year, the amount with its reason, and whom it is sent to. */
export function BillPage(props: BillPageProps) {
  const { frame, form, fee, year } = props
  const { locale } = frame
  const texts = membershipTexts[locale]
  const title = texts.billTitle(props.place)
  return (
    <Layout
      frame={frame}
      title={title}
      lead={texts.billLead}
      crumbs={[
        { label: texts.title, href: paths.list },
        { label: props.place, href: paths.membership(props.membershipId) },
        { label: title },
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      <Facts
        items={[
          {
            name: texts.billPeriod,
            value: `${writtenDay(year.startsOn, locale)} – ${writtenDay(year.endsOn, locale)}`,
          },
          { name: texts.billFee, value: feeWords(fee, locale) },
        ]}
      />
      {props.obstacle ? <Obstacle {...props} obstacle={props.obstacle} /> : <BillForm {...props} />}
    </Layout>
  )
}

function Obstacle(props: BillPageProps & { readonly obstacle: MembershipRefusal }) {
  const { frame, obstacle } = props
  const texts = membershipTexts[frame.locale]
  const leads = obstacle === 'billing-missing' && props.maySetBilling
  return (
    <>
      <Notice tone="caution">{membershipRefusalTexts[frame.locale][obstacle]}</Notice>
      <p>
        {leads ? (
          <ButtonLink href={paths.billing}>{texts.billSettings}</ButtonLink>
        ) : (
          <ButtonLink href={paths.membership(props.membershipId)} tone="quiet">
            {texts.billBack}
          </ButtonLink>
        )}
      </p>
    </>
  )
}

function BillForm(props: BillPageProps) {
  const { frame, form, buyer } = props
  const isKnown = typeof props.fee !== 'string'
  const texts = membershipTexts[frame.locale]
  return (
    <Form
      frame={frame}
      action={paths.bill(props.membershipId)}
      form={form}
      submit={texts.billButton}
    >
      {props.isFirst ? (
        <DateField name="startsOn" label={texts.startsOn} hint={texts.startsOnHint} form={form} />
      ) : null}
      <NumberField
        name="override"
        label={isKnown ? texts.override : texts.overrideNeeded}
        hint={isKnown ? texts.overrideHint : texts.overrideNeededHint}
        form={form}
        unit="€"
        required={!isKnown}
      />
      <TextField
        name="overrideReason"
        label={isKnown ? texts.overrideReason : texts.overrideNeededReason}
        form={form}
        required={!isKnown}
      />
      <TextField name="buyerName" label={texts.buyerName} form={form} value={buyer.name} required />
      <TextArea
        name="buyerAddress"
        label={texts.buyerAddress}
        form={form}
        value={buyer.address}
        rows={3}
      />
      <TextField
        name="buyerSiren"
        label={texts.buyerSiren}
        form={form}
        value={buyer.siren}
        width="medium"
        inputmode="numeric"
      />
      <TextField
        name="purchaseOrder"
        label={texts.purchaseOrder}
        hint={texts.optional}
        form={form}
        value={buyer.purchaseOrder}
        width="medium"
      />
      <TextField
        name="serviceCode"
        label={texts.serviceCode}
        hint={texts.optional}
        form={form}
        value={buyer.serviceCode}
        width="medium"
      />
    </Form>
  )
}
