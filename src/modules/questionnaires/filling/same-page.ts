import { type Question, type Questionnaire, questionsIn } from '#engines/questionnaires/index.ts'
import { ownOf } from '#kit/own.ts'
import { type Filled, fieldNamesOf } from './fields.ts'
import type { Step } from './steps.ts'

/** Whether this question waits for an answer of its own page: it appears once the page is sent. */
export function waitsForItsPage(
  question: Question,
  { pages }: Pick<Questionnaire, 'pages'>,
): boolean {
  const page = pages.find(({ questions }) => questions.includes(question))
  const asked = question.when ? questionsIn(question.when) : []
  return page?.questions.some(({ id }) => asked.includes(id)) ?? false
}

/** Those of a screen that its own answers added, and in which nothing stands yet. */
export function addedTo(
  { questions }: Step,
  questionnaire: Questionnaire,
  filled: Filled,
): readonly Question[] {
  return questions.filter(
    (question) =>
      waitsForItsPage(question, questionnaire) &&
      fieldNamesOf(question).every((name) => ownOf(filled, name) === undefined),
  )
}
