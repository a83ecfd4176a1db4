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
    .innerJoin('experiments', 'experiments.id', 'passage.experiment_id')
    .select([
      'experiments.id',
      'experiments.title',
      'experiments.slug',
      'experiments.visibility',
      'experiments.territory_id',
      'passage.to_stage',
      'passage.at',
    ])
    .where('experiments.territory_id', 'is not', null)
    .orderBy('passage.at', 'desc')
    .orderBy('passage.id', 'desc')
    .limit(20_000)
  if (asked.territoryId) query = query.where('experiments.territory_id', '=', asked.territoryId)
  if (asked.since) query = query.where('passage.at', '>=', asked.since)
  const rows = await query.execute()
  return rows.map(({ territory_id, to_stage, ...row }) => ({
    ...row,
    territoryId: territory_id ?? '',
    to: to_stage as Stage,
  }))
}
