import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { questionnaireOf } from '../../own-questionnaire.ts'
import { mayKeepSurveys } from '../../permissions.ts'
import { knownQuestions, type Population } from '../../population.ts'
import { lockSurvey } from '../../store/surveys.ts'
import { deletePopulation, savePopulation } from '../../store/weightings.ts'
import type { Survey } from '../../survey.ts'
import { populationOf, populationRemovedUndo } from './undo-population.ts'

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

  const undo = await undoable(ctx, populationRemovedUndo, populationOf(survey.id, question))
  await deletePopulation(ctx.db, survey.id, question)

  const told = { subject: `survey:${survey.id}`, public: false } as const
  ctx.audit({ act: 'survey.population-removed', ...told })
  await undo(told)
  return done(survey)
}
