import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { questionnaireOf } from '../../own-questionnaire.ts'
import { mayKeepSurveys } from '../../permissions.ts'
import { knownQuestions, type Population } from '../../population.ts'
import { lockSurvey } from '../../store/surveys.ts'
import { deletePopulation, savePopulation } from '../../store/weightings.ts'
import type { Survey } from '../../survey.ts'

type Kept = Result<Survey, 'forbidden' | 'not-found'>

/** What is known of the population on one question of the survey. */
export async function keepPopulation(
  ctx: Ctx,
  slug: string,
  population: Population,
): Promise<Kept> {
  const survey = await lockSurvey(ctx.db, slug)
  const questionnaire = survey && questionnaireOf(survey)
  if (!survey || !questionnaire) return refused('not-found')

  if (!mayKeepSurveys(ctx.person)) return refused('forbidden')
  const isAsked = knownQuestions(questionnaire).some(({ id }) => id === population.question)
  if (!isAsked) return refused('not-found')

  await savePopulation(ctx.db, survey.id, population)

  ctx.audit({ act: 'survey.population-kept', subject: `survey:${survey.id}`, public: false })
  return done(survey)
}

export async function removePopulation(ctx: Ctx, slug: string, question: string): Promise<Kept> {
  const survey = await lockSurvey(ctx.db, slug)
  if (!survey) return refused('not-found')

  if (!mayKeepSurveys(ctx.person)) return refused('forbidden')

  await deletePopulation(ctx.db, survey.id, question)

  ctx.audit({ act: 'survey.population-removed', subject: `survey:${survey.id}`, public: false })
  return done(survey)
}
