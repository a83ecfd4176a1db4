import {
  type Answers,
  descriptionSchema,
  type KindName,
  type Question,
  type Questionnaire,
  questionsOf,
  readAnswers,
  type SentFields,
} from '#engines/questionnaires/index.ts'
import { type Parsed, type RawForm, typedValues } from '#kit/form.ts'
import { ownOf } from '#kit/own.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { summaryTexts } from '../texts/summary.ts'
import { answerSaid } from './answers-said.ts'
import { type Filled, shownValues, withSent } from './fields.ts'
import { formProblems } from './read-step.ts'

/**
 * Questions that a team adds to a form of the house, beside the fields that rules and letters read by their names. They
 * are kept as a list, and their answers by question.
 */
export type FormQuestions = readonly Question[]

/** An answer as it was given: the question in its words of that day, what was said, and the fields that said it. */
export interface FormAnswer {
  readonly asked: string
  readonly said: readonly string[]
  readonly fields: SentFields
}

/** By question; what is not there was left blank. */
export type FormAnswers = Readonly<Record<string, FormAnswer>>

/** A form of the house knows who writes already, and keeps no file. */
export const formKinds = [
  ...(['single', 'several', 'yes-no', 'scale', 'grid', 'ranking', 'number'] as const),
  ...(['percentage', 'date', 'short-text', 'long-text', 'place', 'consent'] as const),
] as const satisfies readonly KindName[]

/** No field of a form is called so: a question named `title` does not take the place of a title. */
const prefix = 'answer-'

export function formQuestionnaire(questions: FormQuestions): Questionnaire {
  return {
    ...{ schema: descriptionSchema, id: 'form', version: 1, languages: [writtenLocale] },
    title: { [writtenLocale]: '' },
    pages: [{ id: 'page_1', questions }],
  }
}

/** The same as they stand in the form: each under a name of its own. */
export function askedInForm(questions: FormQuestions): Questionnaire {
  return formQuestionnaire(questions.map((asked) => ({ ...asked, id: `${prefix}${asked.id}` })))
}

export interface FormAnswersRead {
  readonly answers: FormAnswers
  /** By name of field. */
  readonly problems: Readonly<Record<string, string>>
}

/** What was sent: answers, and what does not fit. Communes are found before (see `readFormQuestions`). */
export function readFormAnswers(
  questions: FormQuestions,
  raw: RawForm,
  asked: {
    readonly locale: Locale
    readonly placeNames?: ReadonlyMap<string, string>
    readonly problems?: Readonly<Record<string, string>>
  },
): FormAnswersRead {
  const questionnaire = askedInForm(questions)
  const named = questionsOf(questionnaire)
  const filled = withSent({}, named, { sent: raw })
  const { answers, problems } = readAnswers(questionnaire, filled)
  const wording = { locale: asked.locale, language: writtenLocale, questionnaire }
  return {
    answers: keptFrom(questionnaire, { answers, filled, placeNames: asked.placeNames }),
    problems: { ...formProblems(named, problems, wording), ...asked.problems },
  }
}

/** The fields of everyone and the questions that were added, as one form: each says what does not fit. */
export function withFormAnswers<T extends object>(
  fields: Parsed<T>,
  { answers, problems }: FormAnswersRead,
  raw: RawForm,
): Parsed<T & { readonly answers: FormAnswers }> {
  if (fields.ok && Object.keys(problems).length === 0)
    return { ok: true, value: { ...fields.value, answers } }
  const own = fields.ok ? {} : fields.form.problems
  return { ok: false, form: { values: typedValues(raw), problems: { ...own, ...problems } } }
}

/** In the language of the team, who reads them. */
function keptFrom(
  questionnaire: Questionnaire,
  read: {
    readonly answers: Answers
    readonly filled: Filled
    readonly placeNames: ReadonlyMap<string, string> | undefined
  },
): FormAnswers {
  const { placeNames = new Map() } = read
  const told = { locale: writtenLocale, language: writtenLocale, questionnaire, placeNames }
  const kept = questionsOf(questionnaire).flatMap((question) => {
    const answer = ownOf(read.answers, question.id)
    if (!answer || answer.state === 'blank') return []
    const id = question.id.slice(prefix.length)
    const { text: asked, lines } = answerSaid(question, answer, told)
    const fields = Object.entries(read.filled)
      .filter(([name]) => name === question.id || name.startsWith(`${question.id}__`))
      .map(([name, value]) => [name.slice(prefix.length), value] as const)
    return [[id, { asked, said: lines, fields: Object.fromEntries(fields) }] as const]
  })
  return Object.fromEntries(kept)
}

/** The answers as the form that gave them. */
export function formFilled(answers: FormAnswers): Filled {
  const fields = Object.values(answers).flatMap((answer) => Object.entries(answer.fields))
  return Object.fromEntries(fields.map(([name, value]) => [`${prefix}${name}`, value]))
}

/** The same, for a page that fills in its fields itself. */
export function formValues(
  questions: FormQuestions,
  answers: FormAnswers,
): Readonly<Record<string, string>> {
  return shownValues(formFilled(answers), questionsOf(askedInForm(questions)))
}

/** Written again: what was answered to a question that is asked no more stays as it was. */
export function formAnswersOver(
  questions: FormQuestions,
  before: FormAnswers,
  answers: FormAnswers,
): FormAnswers {
  const gone = Object.entries(before).filter(([id]) => questions.every((asked) => asked.id !== id))
  return { ...Object.fromEntries(gone), ...answers }
}

/** To be read: in the order in which they are asked, then those of questions that are asked no more. */
export function formAnswersSaid(
  questions: FormQuestions,
  answers: FormAnswers,
): readonly { readonly name: string; readonly value: string }[] {
  const ids = questions.map(({ id }) => id)
  const gone = Object.keys(answers).filter((id) => !ids.includes(id))
  return [...ids, ...gone].flatMap((id) => {
    const answer = ownOf(answers, id)
    if (!answer) return []
    // Of a question whose words nobody kept, what was answered is told all the same.
    const name = answer.asked || summaryTexts[writtenLocale].askedBefore
    return [{ name, value: answer.said.join('\n') }]
  })
}
