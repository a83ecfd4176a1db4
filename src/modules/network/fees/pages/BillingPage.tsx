import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { membershipTexts } from '../../membership/nouns.ts'
import { membershipPaths as paths } from '../../paths/membership.ts'
import { type Billing, usualBilling } from '../billing.ts'
import { yearModes } from '../renewal.ts'
import { billingTexts } from '../texts/billing.ts'

export interface BillingPageProps {
  readonly frame: Frame
  readonly form: FormState
  readonly known: Partial<Billing>
  /** Nobody has saved it yet, and the letterhead says who bills. */
  readonly isFromLetterhead: boolean
}

/** What the association writes on every invoice: nothing leaves before it is filled in. */
export function BillingPage({ frame, form, known, isFromLetterhead }: BillingPageProps) {
  const texts = billingTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={[
        { label: membershipTexts[frame.locale].title, href: paths.list },
        { label: texts.title },
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      {isFromLetterhead ? <Notice tone="info">{texts.fromLetterhead}</Notice> : null}
      <Form frame={frame} action={paths.billing} form={form} submit={texts.save} seen>
        <TextField name="name" label={texts.name} form={form} value={known.name} required />
        <TextArea
          name="address"
          label={texts.address}
          form={form}
          value={known.address}
          rows={3}
          required
        />
        <TextField
          name="siret"
          label={texts.siret}
          hint={texts.siretHint}
          form={form}
          value={known.siret}
          width="medium"
          inputmode="numeric"
        />
        <TextArea
          name="vatMention"
          label={texts.vatMention}
          form={form}
          value={known.vatMention}
          rows={2}
        />
        <TextArea
          name="paymentTerms"
          label={texts.paymentTerms}
          form={form}
          value={known.paymentTerms}
          rows={4}
        />
        <NumberField
          name="paymentDays"
          label={texts.paymentDays}
          form={form}
          value={String(known.paymentDays ?? usualBilling.paymentDays)}
          unit={texts.days}
          required
        />
        <TextField name="iban" label={texts.iban} form={form} value={known.iban} />
        <TextField name="bic" label={texts.bic} form={form} value={known.bic} width="medium" />
        <Radios
          name="yearMode"
          label={texts.yearMode}
          form={form}
          value={known.yearMode}
          required
          options={yearModes.map((value) => ({ value, label: texts.yearModes[value] }))}
        />
      </Form>
    </Layout>
  )
}
