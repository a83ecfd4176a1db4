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
  const said = membershipTexts[locale]
  const title = said.billTitle(props.place)
  return (
    <Layout
      frame={frame}
      title={title}
      lead={said.billLead}
      crumbs={[
        { label: said.title, href: paths.list },
        { label: props.place, href: paths.membership(props.membershipId) },
        { label: title },
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      <Facts
        items={[
          {
            name: said.billPeriod,
            value: `${writtenDay(year.startsOn, locale)} – ${writtenDay(year.endsOn, locale)}`,
          },
          { name: said.billFee, value: feeWords(fee, locale) },
        ]}
      />
      {props.obstacle ? <Obstacle {...props} obstacle={props.obstacle} /> : <BillForm {...props} />}
    </Layout>
  )
}

function Obstacle(props: BillPageProps & { readonly obstacle: MembershipRefusal }) {
  const { frame, obstacle } = props
  const said = membershipTexts[frame.locale]
  const leads = obstacle === 'billing-missing' && props.maySetBilling
  return (
    <>
      <Notice tone="caution">{membershipRefusalTexts[frame.locale][obstacle]}</Notice>
      <p>
        {leads ? (
          <ButtonLink href={paths.billing}>{said.billSettings}</ButtonLink>
        ) : (
          <ButtonLink href={paths.membership(props.membershipId)} tone="quiet">
            {said.billBack}
          </ButtonLink>
        )}
      </p>
    </>
  )
}

function BillForm(props: BillPageProps) {
  const { frame, form, buyer } = props
  const isKnown = typeof props.fee !== 'string'
  const said = membershipTexts[frame.locale]
  return (
    <Form
      frame={frame}
      action={paths.bill(props.membershipId)}
      form={form}
      submit={said.billButton}
    >
      {props.isFirst ? (
        <DateField name="startsOn" label={said.startsOn} hint={said.startsOnHint} form={form} />
      ) : null}
      <NumberField
        name="override"
        label={isKnown ? said.override : said.overrideNeeded}
        hint={isKnown ? said.overrideHint : said.overrideNeededHint}
        form={form}
        unit="€"
        required={!isKnown}
      />
      <TextField
        name="overrideReason"
        label={isKnown ? said.overrideReason : said.overrideNeededReason}
        form={form}
        required={!isKnown}
      />
      <TextField name="buyerName" label={said.buyerName} form={form} value={buyer.name} required />
      <TextArea
        name="buyerAddress"
        label={said.buyerAddress}
        form={form}
        value={buyer.address}
        rows={3}
      />
      <TextField
        name="buyerSiren"
        label={said.buyerSiren}
        form={form}
        value={buyer.siren}
        width="medium"
        inputmode="numeric"
      />
      <TextField
        name="purchaseOrder"
        label={said.purchaseOrder}
        hint={said.optional}
        form={form}
        value={buyer.purchaseOrder}
        width="medium"
      />
      <TextField
        name="serviceCode"
        label={said.serviceCode}
        hint={said.optional}
        form={form}
        value={buyer.serviceCode}
        width="medium"
      />
    </Form>
  )
}
