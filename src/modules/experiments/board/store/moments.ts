import type { Kysely } from 'kysely'
import type { Stage } from '../../stage.ts'
import type { ExperimentTables } from '../../tables.ts'

type Db = Kysely<ExperimentTables>

export interface PassageMoment {
  readonly id: string
  readonly title: string
  readonly slug: string
  readonly visibility: string
  readonly territoryId: string
  readonly to: Stage
  readonly at: Date
}

/** Passages of the experiments that have a territory: of one territory, or of all. */
export async function listPassageMoments(
  db: Db,
  asked: { readonly territoryId?: string | undefined; readonly since?: Date | undefined },
): Promise<readonly PassageMoment[]> {
  let query = db
    .selectFrom('experiment_passages as passage')
    .innerJoin('experiments', 'experiments.id', 'passage.experimentId')
    .select([
      'experiments.id',
      'experiments.title',
      'experiments.slug',
      'experiments.visibility',
      'experiments.territoryId',
      'passage.toStage',
      'passage.at',
    ])
    .where('experiments.territoryId', 'is not', null)
    .orderBy('passage.at', 'desc')
    .orderBy('passage.id', 'desc')
  if (asked.territoryId) query = query.where('experiments.territoryId', '=', asked.territoryId)
  if (asked.since) query = query.where('passage.at', '>=', asked.since)
  const rows = await query.execute()
  return rows.map(({ territoryId, toStage, ...row }) => ({
    ...row,
    territoryId: territoryId ?? '',
    to: toStage as Stage,
  }))
}
