import type { Ctx } from '#platform/context.ts'
import { compareAll, type ShownWeighting, toldWeighting } from '../comparison.ts'
import type { PublishedResults } from '../results.ts'
import { findWeighting, listPopulations } from '../store/weightings.ts'

export async function readWeighting(
  { db }: Pick<Ctx, 'db'>,
  surveyId: string,
  results: PublishedResults,
): Promise<ShownWeighting> {
  const compared = compareAll(await listPopulations(db, surveyId), results)
  const weighting = await findWeighting(db, surveyId)
  return { compared, weighting: weighting && toldWeighting(weighting, results) }
}
