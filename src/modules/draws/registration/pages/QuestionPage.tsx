import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { Form } from '#ui/Form/Form.tsx'
import { HelpLine } from '#ui/HelpLine/HelpLine.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import type { Draw } from '../../draw.ts'
import { codePaths } from '../../paths/recruiting.ts'
import type { Recruitment } from '../../recruitment.ts'
import type { RegistrationStep, StepRules } from '../registration-steps.ts'
import { questionTexts } from '../texts/question.ts'
import { kindOf, PageFields } from './RegistrationFields.tsx'

export interface QuestionPageProps {
  readonly frame: Frame
  readonly draw: Draw
  readonly recruitment: Recruitment
  readonly code: string
  readonly rules: StepRules
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
  const { frame, draw, recruitment, code, rules, step, at, form, isCorrection } = props
  const texts = questionTexts[frame.locale]
  const kind = kindOf({ id: step.key }, rules)
  return (
    <Layout
      frame={frame}
      title={texts.step(at, props.questions, nameOf(props))}
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
        {kind === 'feature' ? <p>{texts.why}</p> : null}
        {kind === 'added' ? <p>{texts.added.why}</p> : null}
        <PageFields rules={rules} page={step} form={form} />
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

/** As the end of « Question 3 sur 6 : »; the question of a team may be long. */
function nameOf({ frame, step, rules }: QuestionPageProps): string {
  const { names, added } = questionTexts[frame.locale]
  const kind = kindOf({ id: step.key }, rules)
  if (kind === 'added') return added.name
  const label = step.title?.[frame.locale] ?? ''
  return kind === 'feature'
    ? label.toLocaleLowerCase(frame.locale)
    : names[step.key as keyof typeof names]
}
