import type { Kysely } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { ExperimentTables } from '../../tables.ts'
import type { Lineage } from '../lineage.ts'

type Db = Kysely<ExperimentTables>

export async function findLineage(db: Db, experimentId: string): Promise<Lineage | undefined> {
  const row = await db
    .selectFrom('experiment_lineages')
    .selectAll()
    .where('experimentId', '=', experimentId)
    .executeTakeFirst()
  return row && lineageOf(row)
}

/** Everyone who descends from the same first experiment, oldest adoption first. */
export async function listFamily(db: Db, rootId: string): Promise<readonly Lineage[]> {
  const rows = await db
    .selectFrom('experiment_lineages')
    .selectAll()
    .where('rootId', '=', rootId)
    .orderBy('at')
    .orderBy('experimentId')
    .execute()
  return rows.map(lineageOf)
}

/** The experiments that adopted this one. */
export async function listChildren(db: Db, experimentId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('experiment_lineages')
    .select('experimentId')
    .where('fromExperimentId', '=', experimentId)
    .orderBy('at')
    .orderBy('experimentId')
    .execute()
  return rows.map((row) => row.experimentId)
}

export async function addLineage(db: Db, lineage: Lineage): Promise<void> {
  await db
    .insertInto('experiment_lineages')
    .values({
      experimentId: lineage.experimentId,
      fromExperimentId: lineage.fromExperimentId,
      fromNumber: lineage.fromVersion,
      rootId: lineage.rootId,
      changes: lineage.changes,
      at: lineage.at,
    })
    .execute()
}

function lineageOf(row: {
  experimentId: string
  fromExperimentId: string
  fromNumber: number
  rootId: string
  changes: string
  at: Date
}): Lineage {
  return nounOf(row, { fromVersion: row.fromNumber }, 'fromNumber')
}
