import {
  type Answers,
  askedPages,
  type Question,
  type Questionnaire,
  questionsInOrder,
  type Respondent,
  readAnswers,
  type Words,
} from '#engines/questionnaires/index.ts'
import type { Filled } from './fields.ts'

/** How a questionnaire is asked of one person. */
export interface Asking {
  readonly respondent?: Respondent | undefined
  /** Kept with the answers: the same seed, the same order of questions and answers. */
  readonly seed?: string | undefined
  /** One page of the questionnaire at a time, or one question a screen. */
  readonly by?: 'page' | 'question' | undefined
}

/** What is shown on one screen, and where it stands among those that this person gets so far. */
export interface Step {
  /** In addresses: the id of the page, or of the question. */
  readonly key: string
  readonly page: string
  readonly title?: Words
  readonly questions: readonly Question[]
  /** From 1: « page 2 sur 5 ». */
  readonly at: number
  readonly count: number
  /** Keys of the steps beside it. */
  readonly before?: string
  readonly after?: string
}

/**
 * The screens that this person gets, given what they answered so far: an answer may add some, or take some away.
 *
 * @param filled what stands, by name of field
 */
export function stepsOf(
  questionnaire: Questionnaire,
  filled: Filled,
  asking: Asking = {},
): readonly Step[] {
  const { answers } = readAnswers(questionnaire, filled, asking.respondent)
  return stepsFor(questionnaire, answers, asking)
}

/** The same, of answers that were read already. */
export function stepsFor(
  questionnaire: Questionnaire,
  answers: Answers,
  { respondent, seed = '', by = 'page' }: Asking,
): readonly Step[] {
  const pages = askedPages(questionnaire, answers, respondent).map(({ page, questions }) => ({
    page,
    questions: questionsInOrder(page, seed).filter((question) => questions.includes(question)),
  }))
  const screens =
    by === 'page'
      ? pages.map(({ page, questions }) => ({ key: page.id, page, questions }))
      : pages.flatMap(({ page, questions }) =>
          questions.map((question) => ({ key: question.id, page, questions: [question] })),
        )
  return screens.map(({ key, page, questions }, at) => {
    const before = screens[at - 1]
    const after = screens[at + 1]
    return {
      ...{ key, page: page.id, questions, at: at + 1, count: screens.length },
      ...(page.title ? { title: page.title } : {}),
      ...(before ? { before: before.key } : {}),
      ...(after ? { after: after.key } : {}),
    }
  })
}
