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
  const texts = drawTexts[locale]
  return (
    <Layout
      frame={frame}
      title={texts.create}
      lead={texts.createLead}
      crumbs={[{ label: texts.draws, href: drawPaths.list }]}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form frame={frame} action={drawPaths.create} form={form} submit={texts.createSubmit}>
        <TextField name="title" label={texts.title} hint={texts.titleHint} form={form} required />
        <NumberField
          name="panelSize"
          label={texts.panelSize}
          hint={texts.panelSizeHint}
          form={form}
          required
        />
        <TerritoryField
          name="territory"
          label={texts.territory}
          form={form}
          locale={locale}
          answer={answer}
        />
        <TextArea name="purpose" label={texts.purpose} hint={texts.purposeHint} form={form} />
      </Form>
    </Layout>
  )
}
