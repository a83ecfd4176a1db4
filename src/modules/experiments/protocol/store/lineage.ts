import type { Kysely } from 'kysely'
import type { ExperimentTables } from '../../tables.ts'
import type { Lineage } from '../lineage.ts'

type Db = Kysely<ExperimentTables>

export async function findLineage(db: Db, experimentId: string): Promise<Lineage | undefined> {
  const row = await db
    .selectFrom('experiment_lineages')
    .selectAll()
    .where('experiment_id', '=', experimentId)
    .executeTakeFirst()
  return row && lineageOf(row)
}

/** Everyone who descends from the same first experiment, oldest adoption first. */
export async function listFamily(db: Db, rootId: string): Promise<readonly Lineage[]> {
  const rows = await db
    .selectFrom('experiment_lineages')
    .selectAll()
    .where('root_id', '=', rootId)
    .orderBy('at')
    .orderBy('experiment_id')
    .execute()
  return rows.map(lineageOf)
}

/** The experiments that adopted this one. */
export async function listChildren(db: Db, experimentId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('experiment_lineages')
    .select('experiment_id')
    .where('from_experiment_id', '=', experimentId)
    .orderBy('at')
    .orderBy('experiment_id')
    .execute()
  return rows.map((row) => row.experiment_id)
}

export async function addLineage(db: Db, one: Lineage): Promise<void> {
  await db
    .insertInto('experiment_lineages')
    .values({
      experiment_id: one.experimentId,
      from_experiment_id: one.fromExperimentId,
      from_number: one.fromVersion,
      root_id: one.rootId,
      changes: one.changes,
      at: one.at,
    })
    .execute()
}

function lineageOf(row: {
  experiment_id: string
  from_experiment_id: string
  from_number: number
  root_id: string
  changes: string
  at: Date
}): Lineage {
  return {
    experimentId: row.experiment_id,
    fromExperimentId: row.from_experiment_id,
    fromVersion: row.from_number,
    rootId: row.root_id,
    changes: row.changes,
    at: row.at,
  }
}
