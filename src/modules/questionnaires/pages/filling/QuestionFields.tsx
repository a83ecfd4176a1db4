import {
  type Question as AskedQuestion,
  type Questionnaire,
  type SentFile,
  wordsIn,
} from '#engines/questionnaires/index.ts'
import type { FormState } from '#kit/form.ts'
import { ownOf } from '#kit/own.ts'
import type { Locale } from '#kit/texts.ts'
import { type Territory, type TerritoryAnswer, TerritoryField } from '#modules/territories/index.ts'
import type { Typing } from '#ui/Questions/asked-question.ts'
import { Question } from '#ui/Questions/Question.tsx'
import { type Filled, placeField, shownValues } from '../../filling/fields.ts'
import { askedQuestion } from './asked-question.ts'

/** What the house knows of the commune of a question: the one that was chosen, or those among which to choose. */
export interface PlaceShown {
  readonly chosen?: Territory | undefined
  readonly answer?: TerritoryAnswer | undefined
}

export interface QuestionFieldsProps {
  readonly questionnaire: Pick<Questionnaire, 'languages'>
  /** Those of one screen, in their order (see `stepsOf`). */
  readonly questions: readonly AskedQuestion[]
  readonly filled: Filled
  /** What came back; `emptyForm` when the page opens. */
  readonly form: FormState
  readonly locale: Locale
  /** Language of the questionnaire that this person reads. */
  readonly language: string
  readonly seed?: string | undefined
  /** By question (see `placesShown`). */
  readonly places?: ReadonlyMap<string, PlaceShown> | undefined
  /** How short texts are typed, by question: for forms of the house, which know what they ask. */
  readonly typing?: Readonly<Record<string, Typing>> | undefined
}

/** The questions of one screen, in a `Form` of whoever asks them (`multipart` when one of them asks for a file). */
export function QuestionFields(props: QuestionFieldsProps) {
  const { questionnaire, questions, filled, form, locale, language, seed = '', places } = props
  const { typing = {} } = props
  const first = questionnaire.languages[0] ?? 'fr'
  const isBack = Object.keys(form.values).length > 0
  const shown = isBack ? form : { ...form, values: shownValues(filled, questions) }
  return (
    <>
      {questions.map((question) => {
        const file = ownOf(filled, question.id)
        const place =
          question.kind === 'place' ? (
            <TerritoryField
              locale={locale}
              name={placeField(question.id)}
              label={wordsIn(question.text, language, first)}
              {...(question.help ? { hint: wordsIn(question.help, language, first) } : {})}
              form={shown}
              required={question.required ?? false}
              kinds={['commune']}
              chosen={places?.get(question.id)?.chosen}
              answer={places?.get(question.id)?.answer}
            />
          ) : null
        const asked = {
          language,
          first,
          locale,
          seed,
          place,
          file: isFile(file) ? file : undefined,
        }
        const drawn = { ...askedQuestion(question, asked), typing: ownOf(typing, question.id) }
        return <Question question={drawn} form={shown} locale={locale} />
      })}
    </>
  )
}

function isFile(value: Filled[string]): value is SentFile {
  return typeof value === 'object' && !Array.isArray(value)
}
