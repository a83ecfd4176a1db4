import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { type OpenQuestion, openQuestions } from '../../coding.ts'
import { questionnaireOf } from '../../own-questionnaire.ts'
import { mayKeepSurveys } from '../../permissions.ts'
import { mayTakeFiles } from '../../respondents.ts'
import { lockSurvey } from '../../store/surveys.ts'
import type { Survey } from '../../survey.ts'

export type HoldRefusal = 'not-found' | 'forbidden' | 'still-open' | 'published'

export interface HeldQuestion {
  readonly survey: Survey
  readonly question: OpenQuestion
}

/**
 * A question whose texts are sorted, held so that two people do not change its themes at once. Texts are read once the survey is
 * closed, like files of answers; what is published with the results moves no more.
 */
export async function holdQuestion(
  ctx: Ctx,
  slug: string,
  id: string,
): Promise<Result<HeldQuestion, HoldRefusal>> {
  const survey = await lockSurvey(ctx.db, slug)
  const questionnaire = survey && questionnaireOf(survey)
  const question = questionnaire && openQuestions(questionnaire).find((asked) => asked.id === id)
  if (!survey || !question) return refused('not-found')
  if (!mayKeepSurveys(ctx.person)) return refused('forbidden')
  if (!mayTakeFiles(survey)) return refused('still-open')
  if (survey.publishedAt) return refused('published')
  return done({ survey, question })
}
