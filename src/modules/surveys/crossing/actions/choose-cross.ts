import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { Cross } from '../../cross.ts'
import { type CrossProblem, crossProblem } from '../../crosses.ts'
import { questionnaireOf } from '../../own-questionnaire.ts'
import { mayKeepSurveys } from '../../permissions.ts'
import { deleteCross, insertCross, listCrosses } from '../../store/crosses.ts'
import { lockSurvey } from '../../store/surveys.ts'
import type { Survey } from '../../survey.ts'

export type ChooseRefusal = 'forbidden' | 'not-found' | 'published' | CrossProblem

/** This table will be published with the results. */
export async function chooseCross(
  ctx: Ctx,
  slug: string,
  { rows, columns }: Cross,
): Promise<Result<Survey, ChooseRefusal>> {
  const survey = await lockSurvey(ctx.db, slug)
  const questionnaire = survey && questionnaireOf(survey)
  if (!survey || !questionnaire) return refused('not-found')

  if (!mayKeepSurveys(ctx.person)) return refused('forbidden')
  if (survey.publishedAt) return refused('published')
  const chosen = await listCrosses(ctx.db, survey.id)
  const problem = crossProblem(questionnaire, { rows, columns }, chosen)
  if (problem) return refused(problem)

  await insertCross(ctx.db, survey.id, { rows, columns })

  ctx.audit({ act: 'survey.cross-chosen', subject: `survey:${survey.id}`, public: false })
  return done(survey)
}

/** It is not published: whoever publishes the results leaves it out. */
export async function leaveCross(
  ctx: Ctx,
  slug: string,
  cross: Cross,
): Promise<Result<Survey, 'forbidden' | 'not-found' | 'published'>> {
  const survey = await lockSurvey(ctx.db, slug)
  if (!survey) return refused('not-found')

  if (!mayKeepSurveys(ctx.person)) return refused('forbidden')
  if (survey.publishedAt) return refused('published')

  await deleteCross(ctx.db, survey.id, cross)

  ctx.audit({ act: 'survey.cross-left', subject: `survey:${survey.id}`, public: false })
  return done(survey)
}
