import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { type Territory, type TerritoryAnswer, TerritoryField } from '#modules/territories/index.ts'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { membershipTexts } from '../../membership/nouns.ts'
import { membershipPaths as paths } from '../../paths/membership.ts'
import { requestTexts } from '../texts/membership-request.ts'

export interface OpenMembershipPageProps {
  readonly frame: Frame
  readonly form: FormState
  readonly chosen?: Territory | undefined
  readonly answer?: TerritoryAnswer | undefined
}

/** The team opens a membership for a territory that said yes in person. */
export function OpenMembershipPage({ frame, form, chosen, answer }: OpenMembershipPageProps) {
  const texts = membershipTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.openTitle}
      lead={texts.openLead}
      crumbs={[{ label: texts.title, href: paths.list }, { label: texts.openTitle }]}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form frame={frame} action={paths.open} form={form} submit={texts.openButton}>
        <TerritoryField
          locale={frame.locale}
          name="territory"
          label={requestTexts[frame.locale].territory}
          form={form}
          chosen={chosen}
          answer={answer}
          required
        />
        <TextField name="name" label={texts.name} form={form} autocomplete="off" />
        <TextField name="function" label={texts.function} form={form} autocomplete="off" />
        <TextField name="email" label={texts.email} form={form} type="email" autocomplete="off" />
        <TextArea name="why" label={texts.why} form={form} rows={3} />
      </Form>
    </Layout>
  )
}
