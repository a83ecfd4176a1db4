import type { HttpContext } from '#platform/routes.ts'
import { type OpenQuestion, openQuestions } from '../../coding.ts'
import { questionnaireOf } from '../../own-questionnaire.ts'
import { mayKeepSurveys } from '../../permissions.ts'
import { firstWords } from '../../population.ts'
import { mayTakeFiles } from '../../respondents.ts'
import { loadSurvey } from '../../routes/load-survey.ts'
import type { Survey } from '../../survey.ts'
import { themeTexts } from '../texts/themes.ts'

/** A question whose texts are sorted, with its words. */
export interface OnQuestion {
  readonly survey: Survey
  readonly question: OpenQuestion
  readonly words: string
}

/** Of a survey that is over: texts are read no sooner. */
export async function loadQuestion(c: HttpContext): Promise<OnQuestion | undefined> {
  const survey = await loadSurvey(c)
  const questionnaire = survey && questionnaireOf(survey)
  if (!survey || !questionnaire || !mayTakeFiles(survey)) return undefined
  const question = openQuestions(questionnaire).find(({ id }) => id === c.req.param('question'))
  return question && { survey, question, words: firstWords(questionnaire, question.text) }
}

/** What the acts on the themes of one question have in common. */
export const onQuestion = {
  audience: 'staff',
  on: loadQuestion,
  may: mayKeepSurveys,
  refusals: (locale: 'fr' | 'en') => themeTexts[locale].refusals,
} as const
