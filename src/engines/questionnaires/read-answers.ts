import { ownOf } from '#kit/own.ts'
import type { Answer, Answers } from './answers.ts'
import { holds, type Respondent } from './condition.ts'
import type { Question, Questionnaire } from './description.ts'
import { type AnswerFault, readValue } from './read-value.ts'
import { preferNotField, type SentFields } from './sent-fields.ts'

/** Why the answer to one question does not fit. */
export interface AnswerProblem extends AnswerFault {
  readonly question: string
}

export interface AnswersRead {
  /** Of every question that was asked; nothing of those that were not. */
  readonly answers: Answers
  readonly problems: readonly AnswerProblem[]
  /** Questions that were not asked, and whose fields held something: it was left out of the answers. */
  readonly dropped: readonly string[]
}

/**
 * Reads what a form sent, in the order of the questionnaire: an answer decides whether later questions are asked, and
 * one that does not fit decides nothing. Nothing is refused as a whole: each fault stands with its question.
 *
 * @param sent fields by name; a name that no question has is not looked at
 */
export function readAnswers(
  questionnaire: Questionnaire,
  sent: SentFields,
  respondent: Respondent = {},
): AnswersRead {
  const answers: Record<string, Answer> = {}
  const problems: AnswerProblem[] = []
  const dropped: string[] = []
  for (const page of questionnaire.pages) {
    const isPageAsked = !page.when || holds(page.when, answers, respondent)
    for (const question of page.questions) {
      const isAsked = isPageAsked && (!question.when || holds(question.when, answers, respondent))
      if (!isAsked) {
        if (fieldsSent(question, sent)) dropped.push(question.id)
        continue
      }
      const read = readOne(question, sent)
      answers[question.id] = read.answer
      for (const fault of read.faults) problems.push({ question: question.id, ...fault })
    }
  }
  return { answers, problems, dropped }
}

/** The questions that are asked of this person so far, page by page; a page without any is left out. */
export function askedPages(
  { pages }: Pick<Questionnaire, 'pages'>,
  answers: Answers,
  respondent: Respondent = {},
): readonly {
  readonly page: Questionnaire['pages'][number]
  readonly questions: readonly Question[]
}[] {
  const asks = ({ when }: { readonly when?: Question['when'] }) =>
    !when || holds(when, answers, respondent)
  return pages
    .filter(asks)
    .map((page) => ({ page, questions: page.questions.filter(asks) }))
    .filter(({ questions }) => questions.length > 0)
}

function readOne(
  question: Question,
  sent: SentFields,
): { readonly answer: Answer; readonly faults: readonly AnswerFault[] } {
  const preferred = ownOf(sent, preferNotField(question.id)) === 'yes'
  const { value, faults } = readValue(question, sent)
  if (preferred && question.preferNot) {
    if (value === undefined && faults.length === 0)
      return { answer: { state: 'prefer-not' }, faults: [] }
    return { answer: { state: 'blank' }, faults: [{ code: 'prefer-not-and-answer' }] }
  }
  if (faults.length > 0) return { answer: { state: 'blank' }, faults }
  if (value !== undefined) return { answer: { state: 'given', value }, faults: [] }
  return { answer: { state: 'blank' }, faults: question.required ? [{ code: 'required' }] : [] }
}

function fieldsSent(question: Question, sent: SentFields): boolean {
  const before = `${question.id}__`
  return Object.entries(sent).some(
    ([name, value]) => (name === question.id || name.startsWith(before)) && isFilled(value),
  )
}

function isFilled(value: SentFields[string]): boolean {
  if (value === undefined) return false
  if (typeof value === 'string') return value.trim() !== ''
  return !Array.isArray(value) || value.some((text) => text.trim() !== '')
}
