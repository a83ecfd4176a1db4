import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { type TerritoryAnswer, TerritoryField } from '#modules/territories/index.ts'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { drawPaths } from '../../paths.ts'
import { drawTexts } from '../../texts/draw.ts'

export interface CreatePageProps {
  readonly frame: Frame
  readonly form: FormState
  readonly answer?: TerritoryAnswer | undefined
}

export function CreatePage({ frame, form, answer }: CreatePageProps) {
  const { locale } = frame
  const said = drawTexts[locale]
  return (
    <Layout
      frame={frame}
      title={said.create}
      lead={said.createLead}
      crumbs={[{ label: said.draws, href: drawPaths.list }]}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form frame={frame} action={drawPaths.create} form={form} submit={said.createSubmit}>
        <TextField name="title" label={said.title} hint={said.titleHint} form={form} required />
        <NumberField
          name="panelSize"
          label={said.panelSize}
          hint={said.panelSizeHint}
          form={form}
          required
        />
        <TerritoryField
          name="territory"
          label={said.territory}
          form={form}
          locale={locale}
          answer={answer}
        />
        <TextArea name="purpose" label={said.purpose} hint={said.purposeHint} form={form} />
      </Form>
    </Layout>
  )
}
