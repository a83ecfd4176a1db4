import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { MarkdownArea } from '#ui/MarkdownArea/MarkdownArea.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { paths } from '../paths.ts'
import { accesses, type Survey } from '../survey.ts'
import { prepareTexts } from '../texts/prepare.ts'
import { surveyTexts } from '../texts/surveys.ts'

export interface SurveyFormPageProps {
  readonly frame: Frame
  readonly form: FormState
  /** Left out when it is being added. */
  readonly survey: Survey | undefined
}

export function SurveyFormPage({ frame, form, survey }: SurveyFormPageProps) {
  const texts = surveyTexts[frame.locale]
  const words = prepareTexts[frame.locale]
  const title = survey ? words.settings : texts.add
  const crumb = survey && {
    label: survey.title,
    labelIn: writtenLocale,
    href: paths.prepare(survey.slug),
  }
  return (
    <Layout
      frame={frame}
      title={title}
      crumbs={[
        { label: texts.title, href: paths.list },
        ...(crumb ? [crumb] : []),
        { label: title },
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form
        frame={frame}
        action={survey ? paths.edit(survey.slug) : paths.add}
        form={form}
        submit={words.save}
        seen={survey !== undefined}
        guard
      >
        <SurveyFields {...{ frame, form, survey }} />
      </Form>
    </Layout>
  )
}

function SurveyFields({ frame, form, survey }: SurveyFormPageProps) {
  const { fields } = prepareTexts[frame.locale]
  const { access } = surveyTexts[frame.locale]
  return (
    <>
      <TextField
        name="title"
        label={fields.title}
        form={form}
        value={survey?.title}
        maxlength={160}
        required
      />
      <MarkdownArea
        name="purpose"
        label={fields.purpose}
        hint={fields.purposeHint}
        form={form}
        value={survey?.purpose}
        rows={6}
        required
      />
      <Radios
        name="access"
        label={fields.access}
        form={form}
        value={survey?.access}
        options={accesses.map((value) => ({ value, label: access[value] }))}
        required
      />
      <CheckBox
        name="kiosk"
        label={fields.kiosk}
        hint={fields.kioskHint}
        form={form}
        value={survey?.kiosk ? 'yes' : undefined}
      />
      <DateField
        name="closesOn"
        label={fields.closesOn}
        form={form}
        value={survey?.closesOn}
        required
      />
      <NumberField
        name="planned"
        label={fields.planned}
        hint={fields.plannedHint}
        form={form}
        value={survey?.planned?.toString()}
      />
      <TextField
        name="controller"
        label={fields.controller}
        hint={fields.controllerHint}
        form={form}
        value={survey?.controller}
        maxlength={200}
        required
      />
      <TextField
        name="contact"
        label={fields.contact}
        hint={fields.contactHint}
        form={form}
        value={survey?.contact}
        maxlength={300}
        required
      />
      <MarkdownArea
        name="notice"
        label={fields.notice}
        hint={fields.noticeHint}
        form={form}
        value={survey?.notice}
        rows={4}
      />
      <NumberField
        name="keepMonths"
        label={fields.keepMonths}
        hint={fields.keepMonthsHint}
        form={form}
        value={survey ? String(survey.keepMonths) : '12'}
        required
      />
    </>
  )
}
