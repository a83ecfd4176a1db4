import { readAnswers } from '#engines/questionnaires/index.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { answerSaid } from '#modules/questionnaires/index.ts'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { HelpLine } from '#ui/HelpLine/HelpLine.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import type { Draw } from '../../draw.ts'
import { codePaths } from '../../paths/recruiting.ts'
import type { Recruitment } from '../../recruitment.ts'
import { languageOf, registrationQuestionnaire } from '../questionnaire.ts'
import type { DraftAnswers, RegistrationStep, StepRules } from '../registration-steps.ts'
import { questionTexts } from '../texts/question.ts'
import { registrationTexts } from '../texts/registration.ts'
import { AgreementFields } from './RegistrationFields.tsx'
import { BeforeSending } from './RegistrationParts.tsx'

export interface SummaryPageProps {
  readonly frame: Frame
  readonly draw: Draw
  readonly recruitment: Recruitment
  readonly code: string
  readonly rules: StepRules
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
          const name = nameOf(step, props)
          return {
            name,
            value: (
              <>
                {missing.has(step.key) ? (
                  <strong>{texts.missing}</strong>
                ) : (
                  shownAnswer(step, props)
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
        <HiddenField name="sentYear" value={String(answers['birthYear'] ?? '')} />
        <AgreementFields rules={props.rules} form={form} />
        <BeforeSending locale={frame.locale} />
      </Form>
      <HelpLine locale={frame.locale} help={recruitment} isHint />
    </Layout>
  )
}

function nameOf({ title, questions }: RegistrationStep, { frame }: SummaryPageProps): string {
  return title?.[frame.locale] ?? questions[0]?.text[writtenLocale] ?? ''
}

/** In one line: who one is, and how one is reached, as people write it. */
function shownAnswer({ key, questions }: RegistrationStep, props: SummaryPageProps): string {
  const { frame, rules, answers } = props
  const texts = questionTexts[frame.locale]
  const typed = (field: string) => String(answers[field] ?? '')
  if (key === 'vous')
    return `${typed('firstName')} ${typed('lastName')}, ${texts.bornIn(typed('birthYear'))}`
  if (key === 'adresse') return `${typed('address')}, ${typed('postcode')} ${typed('town')}`
  const questionnaire = registrationQuestionnaire({ ...rules, byScreens: true })
  const read = readAnswers(questionnaire, answers).answers
  const answersRead = questions.map((question) => {
    const asked = { locale: frame.locale, language: languageOf(question, rules), questionnaire }
    return answerSaid(question, read[question.id], asked)
  })
  const answered = answersRead.filter(({ state }) => state !== 'blank')
  return (answered.length > 0 ? answered : answersRead).flatMap(({ lines }) => lines).join(', ')
}
