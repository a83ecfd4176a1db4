import type { Ctx } from '#platform/context.ts'
import { toldWeighting } from '../comparison.ts'
import { countCrosses } from '../crosses.ts'
import { questionnaireOf } from '../own-questionnaire.ts'
import { countResults, type PublishedResults } from '../results.ts'
import { listSent } from '../store/answers.ts'
import { countCodes } from '../store/codes.ts'
import { listCrosses } from '../store/crosses.ts'
import { findWeighting } from '../store/weightings.ts'
import type { Survey } from '../survey.ts'
import { weighAll } from '../weights.ts'

/** What would be published now, to the last number: the preview and the publication are this. Nothing before the end. */
export async function countNow(
  { db }: Pick<Ctx, 'db'>,
  survey: Survey,
): Promise<PublishedResults | undefined> {
  const questionnaire = questionnaireOf(survey)
  const isOver = survey.state === 'closed' || survey.state === 'sealed'
  if (!isOver || !questionnaire) return undefined
  const codes = survey.access === 'codes' ? await countCodes(db, survey.id) : undefined
  const people = (await listSent(db, survey.id)).map(({ medium, answers = {} }) => ({
    medium,
    answers,
  }))
  const all = people.map(({ answers }) => answers)
  const results = countResults(questionnaire, people, codes)
  const crosses = await listCrosses(db, survey.id)
  const weights = await readToldWeights({ db }, survey, all, results)
  return { ...results, crosses: countCrosses(questionnaire, all, crosses, weights) }
}

/**
 * One weight a person, by the rule as it stands; nothing when there is none, when it holds no more for these answers, or when
 * nothing of the weights may be told beside these results.
 */
export async function readToldWeights(
  { db }: Pick<Ctx, 'db'>,
  survey: Survey,
  all: Parameters<typeof weighAll>[3],
  results: PublishedResults,
) {
  const questionnaire = questionnaireOf(survey)
  const weighting = await findWeighting(db, survey.id)
  if (!questionnaire || !weighting || !toldWeighting(weighting, results)) return undefined
  const { rule, outcome, madeAt } = weighting
  const weighed = weighAll(questionnaire, outcome.populations, rule, all)
  return weighed.ok ? { weights: weighed.weights, madeAt } : undefined
}
