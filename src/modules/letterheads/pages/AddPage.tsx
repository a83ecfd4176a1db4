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
  const said = entityTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={said.addTitle}
      lead={said.addLead}
      crumbs={[{ label: said.title, href: paths.list }, { label: said.add }]}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form frame={frame} action={paths.add} form={form} submit={said.create}>
        <TextField
          name="name"
          label={said.name}
          hint={said.nameHint}
          form={form}
          maxlength={120}
          required
        />
        <TerritoryField
          locale={frame.locale}
          name="territory"
          label={said.territory}
          hint={said.territoryHint}
          form={form}
          {...(answer ? { answer } : {})}
        />
      </Form>
    </Layout>
  )
}
