import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { type TerritoryAnswer, TerritoryField } from '#modules/territories/index.ts'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { paths } from '../paths.ts'
import { entityTexts } from '../texts/entity.ts'

export interface AddPageProps {
  readonly frame: Frame
  readonly form: FormState
  readonly answer: TerritoryAnswer | undefined
}

/** Who it is; the rest is written on its own page. */
export function AddPage({ frame, form, answer }: AddPageProps) {
  const texts = entityTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.addTitle}
      lead={texts.addLead}
      crumbs={[{ label: texts.title, href: paths.list }, { label: texts.add }]}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form frame={frame} action={paths.add} form={form} submit={texts.create}>
        <TextField
          name="name"
          label={texts.name}
          hint={texts.nameHint}
          form={form}
          maxlength={120}
          required
        />
        <TerritoryField
          locale={frame.locale}
          name="territory"
          label={texts.territory}
          hint={texts.territoryHint}
          form={form}
          {...(answer ? { answer } : {})}
        />
      </Form>
    </Layout>
  )
}
