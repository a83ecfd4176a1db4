import { type Questionnaire, questionsOf } from '#engines/questionnaires/index.ts'

/** Questions by which somebody says who they are: a survey keeps answers without a name, and may not ask them. */
export function contactQuestions(questionnaire: Pick<Questionnaire, 'pages'> | undefined) {
  return questionnaire ? questionsOf(questionnaire).filter(({ kind }) => kind === 'contact') : []
}
