import { type FormState, hasProblems } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { paths } from '../../paths.ts'
import type { MeasureSeen } from '../family-trials.ts'
import { familyTexts } from '../texts/families.ts'

/** Which measure joins the trials: the trials themselves are not chosen. */
export function AddFamilyPage(props: {
  readonly frame: Frame
  readonly measures: readonly MeasureSeen[]
  readonly form: FormState
}) {
  const { frame, measures, form } = props
  const texts = familyTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.create}
      lead={texts.createLead}
      crumbs={[{ label: texts.title, href: paths.families }, { label: texts.create }]}
      refused={hasProblems(form)}
    >
      {measures.length === 0 ? (
        <EmptyState title={texts.noMeasure}>
          <p>{texts.noMeasureText}</p>
        </EmptyState>
      ) : (
        <Form frame={frame} id="famille" action={paths.addFamily} form={form} submit={texts.save}>
          <TextField name="title" label={texts.name} hint={texts.nameHint} form={form} required />
          <Select
            name="measure"
            label={texts.measure}
            form={form}
            required
            options={measures.map(({ key, outcome, unit, experiments }) => ({
              value: key,
              label: texts.measured(outcome, unit, experiments),
              labelIn: writtenLocale,
            }))}
          />
          <TextArea
            name="presentation"
            label={texts.presentation}
            hint={texts.presentationHint}
            form={form}
          />
        </Form>
      )}
    </Layout>
  )
}
