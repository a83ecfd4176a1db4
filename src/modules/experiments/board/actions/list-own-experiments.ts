import { dayOf } from '#kit/dates.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { WaitingAsked } from '#platform/module.ts'
import type { Experiment } from '../../experiment.ts'
import { maySeeExperiment } from '../../permissions.ts'
import { isAtOrAfter } from '../../stage.ts'
import { type ExperimentFilter, listExperiments } from '../../store/lists.ts'

const mostOwn = 12
const known = ['published', 'draft'] as const

/** Those of their team, of their territory, or where they were invited; the finished ones last. */
export async function listOwnExperiments(
  ctx: Pick<WaitingAsked, 'db' | 'now'>,
  viewer: Viewer,
): Promise<readonly Experiment[]> {
  const placesOf = (kind: 'territory' | 'experiment') => [
    ...new Set(viewer.roles.flatMap(({ place }) => (place?.kind === kind ? [place.id] : []))),
  ]
  const experiments = placesOf('experiment')
  const asked: ExperimentFilter[] = [
    { of: { personId: viewer.id, today: dayOf(ctx.now) } },
    ...placesOf('territory').map((territoryId) => ({ territoryId })),
    ...(experiments.length > 0 ? [{ ids: experiments }] : []),
  ]
  const lists = await Promise.all(
    asked.map((filter) => listExperiments(ctx.db, { ...filter, visibility: known, limit: 50 })),
  )
  const all = new Map(lists.flat().map((experiment) => [experiment.id, experiment]))
  return [...all.values()]
    .filter((experiment) => maySeeExperiment(viewer, experiment))
    .toSorted((experiment, other) => rank(experiment) - rank(other))
    .slice(0, mostOwn)
}

function rank({ stage }: Experiment): number {
  if (stage === 'stopped') return 2
  return isAtOrAfter(stage, 'dissemination') ? 1 : 0
}
