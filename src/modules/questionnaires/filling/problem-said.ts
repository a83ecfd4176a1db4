import {
  type AnswerProblem,
  otherField,
  partOf,
  type Question,
  type Questionnaire,
  wordsIn,
} from '#engines/questionnaires/index.ts'
import type { Locale } from '#kit/texts.ts'
import { answerTexts } from '../texts/answers.ts'
import { placeField } from './fields.ts'

/** In whose words. */
export interface Named {
  readonly locale: Locale
  readonly language: string
  readonly questionnaire: Pick<Questionnaire, 'languages'>
}

/** The field beside which a fault is said: the row, the option or the way that it is about, else the question. */
export function fieldAtFault(question: Question, { code, part }: AnswerProblem): string {
  const { id, kind } = question
  if (kind === 'place') return placeField(id)
  if (kind === 'single' || kind === 'several') {
    const isOfOther = code === 'other-not-said' || code === 'other-not-chosen'
    return isOfOther || code === 'too-long' ? otherField(id) : id
  }
  return part === undefined ? id : partOf(id, part)
}

/** What to do, in a sentence. */
export function problemSaid(question: Question, problem: AnswerProblem, named: Named): string {
  const { code, bound = '', part } = problem
  const texts = answerTexts[named.locale]
  const options = 'options' in question ? question.options : []
  const nameOf = (id: string | undefined) =>
    wordsIn(
      options.find((option) => option.id === id)?.text,
      named.language,
      named.questionnaire.languages[0] ?? 'fr',
    )
  const other = options.find((option) => option.other)?.id
  if (code === 'required' && question.kind === 'consent') return texts.consentNeeded
  if (code === 'alone-with-others') return texts.aloneWithOthers(nameOf(part))
  if (code === 'other-not-said') return texts.otherNotSaid(nameOf(other))
  if (code === 'other-not-chosen') return texts.otherNotChosen(nameOf(other))
  return texts.plain[code](bound)
}
