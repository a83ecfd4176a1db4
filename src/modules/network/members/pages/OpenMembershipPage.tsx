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
  const said = membershipTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={said.openTitle}
      lead={said.openLead}
      crumbs={[{ label: said.title, href: paths.list }, { label: said.openTitle }]}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form frame={frame} action={paths.open} form={form} submit={said.openButton}>
        <TerritoryField
          locale={frame.locale}
          name="territory"
          label={requestTexts[frame.locale].territory}
          form={form}
          chosen={chosen}
          answer={answer}
          required
        />
        <TextField name="name" label={said.name} form={form} autocomplete="off" />
        <TextField name="function" label={said.function} form={form} autocomplete="off" />
        <TextField name="email" label={said.email} form={form} type="email" autocomplete="off" />
        <TextArea name="why" label={said.why} form={form} rows={3} />
      </Form>
    </Layout>
  )
}
