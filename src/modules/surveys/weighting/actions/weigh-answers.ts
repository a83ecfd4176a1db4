import { questionsOf } from '#engines/questionnaires/index.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { fewest } from '#kit/small-cells.ts'
import type { Ctx } from '#platform/context.ts'
import { questionnaireOf } from '../../own-questionnaire.ts'
import { mayKeepSurveys } from '../../permissions.ts'
import { firstWords } from '../../population.ts'
import { countResults } from '../../results.ts'
import { listSent } from '../../store/answers.ts'
import { insertEvent, lockSurvey } from '../../store/surveys.ts'
import { deleteWeighting, listPopulations, saveWeighting } from '../../store/weightings.ts'
import type { Survey } from '../../survey.ts'
import {
  type NamedProblem,
  nameProblems,
  sharesOf,
  type WeightRule,
  weighAll,
} from '../../weights.ts'

export type WeighRefusal =
  | 'forbidden'
  | 'not-found'
  | 'not-now'
  | 'published'
  | 'too-few'
  | 'no-variable'

export type WeighResult = Result<Survey, WeighRefusal | 'cannot'> & {
  readonly problems?: readonly NamedProblem[]
}

/**
 * Weights by a rule that is written and read by all: they stand beside the counts, and never in their place. Two sets of weights beside
 * the same published counts would leave less doubt than each: once results are published, none is made.
 */
export async function weighAnswers(ctx: Ctx, slug: string, rule: WeightRule): Promise<WeighResult> {
  const survey = await lockSurvey(ctx.db, slug)
  const questionnaire = survey && questionnaireOf(survey)
  if (!survey || !questionnaire) return refused('not-found')

  if (!mayKeepSurveys(ctx.person)) return refused('forbidden')
  if (survey.state !== 'closed' && survey.state !== 'sealed') return refused('not-now')
  if (survey.publishedAt) return refused('published')
  const populations = await listPopulations(ctx.db, survey.id)
  const variables = rule.variables.filter((id) =>
    populations.some(({ question }) => question === id),
  )
  if (variables.length === 0) return refused('no-variable')
  const sent = await listSent(ctx.db, survey.id)
  if (sent.length < fewest) return refused('too-few')
  const all = sent.map(({ answers = {} }) => answers)
  const weighed = weighAll(questionnaire, populations, { ...rule, variables }, all)
  if (!weighed.ok) {
    const labels = new Map(
      questionsOf(questionnaire).map(({ id, text }) => [id, firstWords(questionnaire, text)]),
    )
    const problems = nameProblems(weighed.problems, populations, (id) => labels.get(id) ?? id)
    return { ...refused('cannot'), problems }
  }
  const people = sent.map(({ medium, answers = {} }) => ({ medium, answers }))
  const counted = countResults(questionnaire, people, undefined)

  await saveWeighting(ctx.db, survey.id, {
    rule: { ...rule, variables },
    outcome: weighed.outcome,
    shares: sharesOf(questionnaire, all, weighed.weights, counted),
    madeAt: ctx.now,
  })
  await note(ctx, survey.id, 'weighted', rule.why)
  ctx.audit({ act: 'survey.weighted', subject: `survey:${survey.id}`, public: !survey.hidden })
  return done(survey)
}

/** The counts stand alone again. */
export async function removeWeights(
  ctx: Ctx,
  slug: string,
  why: string,
): Promise<Result<Survey, 'forbidden' | 'not-found'>> {
  const survey = await lockSurvey(ctx.db, slug)
  if (!survey) return refused('not-found')

  if (!mayKeepSurveys(ctx.person)) return refused('forbidden')

  await deleteWeighting(ctx.db, survey.id)
  await note(ctx, survey.id, 'unweighted', why)
  ctx.audit({ act: 'survey.unweighted', subject: `survey:${survey.id}`, public: !survey.hidden })
  return done(survey)
}

async function note(ctx: Ctx, surveyId: string, act: 'weighted' | 'unweighted', reason: string) {
  const event = { at: ctx.now, act, reason: reason.trim() }
  await insertEvent(ctx.db, newId(ctx.now, ctx.chance), surveyId, event)
}
