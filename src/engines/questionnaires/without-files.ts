import type { Question, Questionnaire } from './description.ts'
import { questionsOf } from './description.ts'

/** Questions that ask for a file. */
export function fileQuestions(questionnaire: Pick<Questionnaire, 'pages'>): readonly Question[] {
  return questionsOf(questionnaire).filter(({ kind }) => kind === 'file')
}

/**
 * What is asked where no file can be given: by voice, on paper, in a hall, without a network. Nothing looks at such a
 * question but to know whether it was answered, which it was not.
 */
export function withoutFiles(questionnaire: Questionnaire): Questionnaire {
  if (fileQuestions(questionnaire).length === 0) return questionnaire
  const pages = questionnaire.pages.map((page) => ({
    ...page,
    questions: page.questions.filter(({ kind }) => kind !== 'file'),
  }))
  return { ...questionnaire, pages: pages.filter(({ questions }) => questions.length > 0) }
}
