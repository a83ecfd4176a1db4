import type { Day } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import type { MandateOfPerson } from '#modules/people/index.ts'
import { type Territory, territoryLabel } from '#modules/territories/index.ts'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { paths } from '../../paths.ts'
import { networkTexts } from '../../texts/network.ts'
import { mandateTexts } from '../texts/mandates.ts'

export interface HandOverPageProps {
  readonly frame: Frame
  readonly territory: Territory
  readonly personId: string
  readonly name: string
  readonly mandates: readonly MandateOfPerson[]
  readonly isReferent: boolean
  readonly today: Day
  readonly form: FormState
}

/** From one person to the next, with what there is to know. */
export function HandOverPage(props: HandOverPageProps) {
  const { frame, territory, form, mandates } = props
  const { locale } = frame
  const texts = mandateTexts[locale]
  return (
    <Layout
      frame={frame}
      title={texts.passTitle(props.name)}
      lead={texts.passLead}
      crumbs={[
        { label: networkTexts[locale].network, href: paths.network },
        { label: territoryLabel(territory), href: paths.dossier(territory.slug) },
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form
        frame={frame}
        action={paths.handOver(territory.slug, props.personId)}
        form={form}
        submit={texts.pass}
      >
        {mandates.length > 0 ? (
          <Radios
            name="mandate"
            label={texts.which}
            form={form}
            value={mandates[0]?.id}
            required
            options={[
              ...mandates.map(({ id, title }) => ({ value: id, label: title })),
              ...(props.isReferent ? [{ value: '', label: texts.noMandate }] : []),
            ]}
          />
        ) : null}
        {props.isReferent ? (
          <CheckBox name="referent" label={texts.passReferent} form={form} value="yes" />
        ) : null}
        <DateField name="onDay" label={texts.onDay} form={form} value={props.today} required />
        <TextField name="name" label={texts.successor} form={form} required />
        <TextField
          name="email"
          label={texts.successorEmail}
          hint={texts.successorEmailHint}
          form={form}
          type="email"
        />
        {mandates.length > 0 ? (
          <>
            <TextField name="title" label={texts.successorTitle} form={form} maxlength={120} />
            <DateField name="endsOn" label={texts.successorEnds} form={form} />
          </>
        ) : null}
        <TextArea name="note" label={texts.toKnow} hint={texts.toKnowHint} form={form} rows={6} />
      </Form>
    </Layout>
  )
}
