import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { Form } from '#ui/Form/Form.tsx'
import { HelpLine } from '#ui/HelpLine/HelpLine.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import type { Draw } from '../../draw.ts'
import { codePaths } from '../../paths/recruiting.ts'
import type { Recruitment } from '../../recruitment.ts'
import type { RegistrationStep } from '../registration-steps.ts'
import { questionTexts } from '../texts/question.ts'
import { registrationTexts } from '../texts/registration.ts'
import { AddressFields, ContactFields, FeatureField, YouFields } from './RegistrationFields.tsx'

export interface QuestionPageProps {
  readonly frame: Frame
  readonly draw: Draw
  readonly recruitment: Recruitment
  readonly code: string
  readonly step: RegistrationStep
  /** From 1. */
  readonly at: number
  readonly questions: number
  readonly form: FormState
  /** Came from the summary, and goes back there. */
  readonly isCorrection: boolean
}

const formId = 'question'

/** One question, or a small group that belongs together; made for an old telephone. */
export function QuestionPage(props: QuestionPageProps) {
  const { frame, draw, recruitment, code, step, at, form, isCorrection } = props
  const texts = questionTexts[frame.locale]
  const name =
    step.feature?.label.toLocaleLowerCase(frame.locale) ??
    texts.names[step.key as keyof typeof texts.names]
  return (
    <Layout
      frame={frame}
      title={texts.step(at, props.questions, name)}
      crumbs={[{ label: draw.title, labelIn: writtenLocale, href: codePaths.code(code) }]}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form
        frame={frame}
        id={formId}
        action={codePaths.question(code, step.key)}
        form={form}
        submit={texts.next}
      >
        {isCorrection ? <HiddenField name="correction" value="yes" /> : null}
        <Fields {...props} />
      </Form>
      {/* After the form, so that Enter goes on; it sends what was typed, so that nothing is lost. */}
      <p>
        <button type="submit" form={formId} name="go" value="back" class="button quiet">
          {isCorrection ? texts.backToSummary : texts.back}
        </button>
      </p>
      <HelpLine locale={frame.locale} help={recruitment} isHint />
    </Layout>
  )
}

function Fields({ frame, step, form, recruitment }: QuestionPageProps) {
  const { locale } = frame
  const texts = questionTexts[locale]
  if (step.feature)
    return (
      <>
        <p>{texts.why}</p>
        <FeatureField form={form} feature={step.feature} />
      </>
    )
  if (step.key === 'vous') return <YouFields locale={locale} form={form} />
  if (step.key === 'contact') return <ContactFields locale={locale} form={form} />
  if (step.key === 'adresse') return <AddressFields locale={locale} form={form} />
  return (
    <Radios
      name="conflict"
      label={texts.conflict(recruitment.conflicts)}
      hint={registrationTexts[locale].conflictHint}
      form={form}
      options={[
        { value: 'no', label: texts.conflictNo },
        { value: 'yes', label: texts.conflictYes },
      ]}
      required
    />
  )
}
