import { questionsOf } from '#engines/questionnaires/index.ts'
import type { FormState } from '#kit/form.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import {
  askedInForm,
  type FormAnswers,
  type FormQuestions,
  formFilled,
} from '../../filling/form-questions.ts'
import { type PlaceShown, QuestionFields } from './QuestionFields.tsx'

export interface FormQuestionFieldsProps {
  readonly questions: FormQuestions
  /** Those that were given before. */
  readonly answers?: FormAnswers
  readonly form: FormState
  readonly locale: Locale
  /** See `formPlaces`. */
  readonly places?: ReadonlyMap<string, PlaceShown> | undefined
}

/** The questions that a team added, among the fields of a form of the house. */
export function FormQuestionFields(props: FormQuestionFieldsProps) {
  const { questions, answers = {}, form, locale, places } = props
  const asked = askedInForm(questions)
  return (
    <QuestionFields
      questionnaire={asked}
      questions={questionsOf(asked)}
      filled={formFilled(answers)}
      form={form}
      locale={locale}
      language={writtenLocale}
      places={places}
    />
  )
}
