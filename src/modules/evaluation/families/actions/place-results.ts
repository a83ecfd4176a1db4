import { isOpenToAll, listExperiments } from '#modules/experiments/index.ts'
import type { Ctx } from '#platform/context.ts'
import { listPlannedResults } from '../../results/index.ts'
import type { PlacedResult } from '../family-trials.ts'

/** Every published result of a plan, of experiments that anybody reads. */
export async function placeResults({ db }: Pick<Ctx, 'db'>): Promise<readonly PlacedResult[]> {
  const results = await listPlannedResults(db)
  if (results.length === 0) return []
  const ids = [...new Set(results.map(({ experimentId }) => experimentId))]
  const experiments = new Map(
    (await listExperiments(db, { ids })).filter(isOpenToAll).map((found) => [found.id, found]),
  )
  return results.flatMap(({ experimentId, ...result }) => {
    const found = experiments.get(experimentId)
    if (!found) return []
    const { id, slug, title } = found
    return [{ ...result, experiment: { id, slug, title } }]
  })
}
