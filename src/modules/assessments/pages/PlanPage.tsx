import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import type { Locale } from '#kit/texts.ts'
import { type TerritoryAnswer, TerritoryField } from '#modules/territories/index.ts'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { MarkdownArea } from '#ui/MarkdownArea/MarkdownArea.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { type Assessment, assessmentKinds } from '../assessment.ts'
import { paths, wavePaths } from '../paths.ts'
import { assessmentTexts } from '../texts/assessments.ts'
import { homeTexts } from '../texts/home.ts'
import { type KeepFormProps, Under } from './KeepPages.tsx'

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
        <AssessmentFields {...{ locale, form }} />
      </Form>
    </Layout>
  )
}

/** What may still change of a draft: all but its territory. */
export function EditPage(props: KeepFormProps) {
  const { frame, form, slug, assessment } = props
  const { locale } = frame
  const texts = assessmentTexts[locale]
  return (
    <Under {...props} title={texts.edit} lead={texts.editLead}>
      <Form
        frame={frame}
        action={wavePaths(slug, assessment.wave).edit}
        form={form}
        submit={texts.save}
        seen
        guard
      >
        <AssessmentFields {...{ locale, form, assessment }} />
      </Form>
    </Under>
  )
}

interface FieldsProps {
  readonly locale: Locale
  readonly form: FormState
  /** Undefined: it is being prepared. */
  readonly assessment?: Assessment
}

function AssessmentFields({ locale, form, assessment }: FieldsProps) {
  const texts = assessmentTexts[locale]
  return (
    <>
      <Radios
        name="kind"
        label={texts.kind}
        form={form}
        value={assessment?.kind}
        required
        options={assessmentKinds.map((value) => ({ value, label: texts.kinds[value] }))}
      />
      <TextField
        name="expert"
        label={texts.expertOf}
        form={form}
        value={assessment?.expert}
        maxlength={160}
      />
      <DateField
        name="closesOn"
        label={texts.closesOn}
        hint={texts.closesHint}
        form={form}
        value={assessment?.closesOn}
        required
      />
      <MarkdownArea
        name="intro"
        label={texts.intro}
        hint={texts.introHint}
        form={form}
        value={assessment?.intro}
      />
    </>
  )
}
