import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { HelpLine } from '#ui/HelpLine/HelpLine.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import type { Draw } from '../../draw.ts'
import { codePaths } from '../../paths/recruiting.ts'
import type { Recruitment } from '../../recruitment.ts'
import type { DraftAnswers, RegistrationStep } from '../registration-steps.ts'
import { type QuestionWords, questionTexts } from '../texts/question.ts'
import { registrationTexts } from '../texts/registration.ts'
import { LastAgreement } from './RegistrationParts.tsx'

export interface SummaryPageProps {
  readonly frame: Frame
  readonly draw: Draw
  readonly recruitment: Recruitment
  readonly code: string
  readonly steps: readonly RegistrationStep[]
  readonly answers: DraftAnswers
  /** Keys of the questions that are not answered yet. */
  readonly missing: ReadonlySet<string>
  readonly form: FormState
}

/** Everything that was answered, each with its way to correct it; then the one button that sends. */
export function SummaryPage(props: SummaryPageProps) {
  const { frame, draw, recruitment, code, answers, missing, form } = props
  const texts = questionTexts[frame.locale]
  const registration = registrationTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.summaryTitle}
      lead={texts.summaryLead}
      crumbs={[{ label: draw.title, labelIn: writtenLocale, href: codePaths.code(code) }]}
      refused={Object.keys(form.problems).length > 0}
    >
      <Facts
        layout="rows"
        items={props.steps.map((step) => {
          const name = nameOf(step, texts)
          return {
            name,
            value: (
              <>
                {missing.has(step.key) ? (
                  <strong>{texts.missing}</strong>
                ) : (
                  shownAnswer(step, answers, texts)
                )}{' '}
                <a href={`${codePaths.question(code, step.key)}?correction=oui`}>
                  {texts.correct}
                  <span class="visually-hidden">{texts.correctWhat(name)}</span>
                </a>
              </>
            ),
          }
        })}
      />
      <Form frame={frame} action={codePaths.code(code)} form={form} submit={registration.send}>
        {/* A second click is told apart from a stranger with the same letter. */}
        <HiddenField name="sentYear" value={answers['birthYear'] ?? ''} />
        <LastAgreement locale={frame.locale} draw={draw} recruitment={recruitment} form={form} />
      </Form>
      <HelpLine locale={frame.locale} help={recruitment} isHint />
    </Layout>
  )
}

function nameOf(step: RegistrationStep, texts: QuestionWords): string {
  return step.feature?.label ?? texts.rows[step.key as keyof QuestionWords['rows']]
}

function shownAnswer(step: RegistrationStep, answers: DraftAnswers, texts: QuestionWords): string {
  const typed = (field: string) => answers[field] ?? ''
  const joined = (...parts: readonly string[]) => parts.filter(Boolean).join(', ')
  if (step.feature)
    return step.feature.values.find(({ key }) => key === typed(step.fields[0] ?? ''))?.label ?? ''
  if (step.key === 'vous')
    return joined(`${typed('firstName')} ${typed('lastName')}`, texts.bornIn(typed('birthYear')))
  if (step.key === 'contact') return joined(typed('phone'), typed('email'))
  if (step.key === 'adresse')
    return joined(typed('address'), `${typed('postcode')} ${typed('town')}`)
  return typed('conflict') === 'yes' ? texts.conflictYes : texts.conflictNo
}
