import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { type TerritoryAnswer, TerritoryField } from '#modules/territories/index.ts'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { MarkdownArea } from '#ui/MarkdownArea/MarkdownArea.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { assessmentKinds } from '../assessment.ts'
import { paths } from '../paths.ts'
import { assessmentTexts } from '../texts/assessments.ts'
import { homeTexts } from '../texts/home.ts'

export interface PlanPageProps {
  readonly frame: Frame
  readonly form: FormState
  readonly answer: TerritoryAnswer | undefined
}

export function PlanPage({ frame, form, answer }: PlanPageProps) {
  const { locale } = frame
  const texts = assessmentTexts[locale]
  return (
    <Layout
      frame={frame}
      title={texts.plan}
      lead={texts.planLead}
      crumbs={[{ label: homeTexts[locale].title, href: paths.home }, { label: texts.plan }]}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form frame={frame} action={paths.plan} form={form} submit={texts.save} guard>
        <TerritoryField
          locale={locale}
          name="territory"
          label={texts.territory}
          form={form}
          answer={answer}
          required
        />
        <Radios
          name="kind"
          label={texts.kind}
          form={form}
          required
          options={assessmentKinds.map((value) => ({ value, label: texts.kinds[value] }))}
        />
        <TextField name="expert" label={texts.expertOf} form={form} maxlength={160} />
        <DateField
          name="closesOn"
          label={texts.closesOn}
          hint={texts.closesHint}
          form={form}
          required
        />
        <MarkdownArea name="intro" label={texts.intro} hint={texts.introHint} form={form} />
      </Form>
    </Layout>
  )
}
