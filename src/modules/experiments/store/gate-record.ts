import type { Kysely } from 'kysely'
import { type Evidence, isRequirement, type RequirementKey, type Waiver } from '../gate.ts'
import type { ExperimentTables } from '../tables.ts'

type Db = Kysely<ExperimentTables>

/** Oldest first. */
export async function listEvidence(db: Db, experimentId: string): Promise<readonly Evidence[]> {
  const rows = await db
    .selectFrom('experiment_evidence')
    .selectAll()
    .where('experiment_id', '=', experimentId)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.flatMap((row) =>
    isRequirement(row.requirement)
      ? [
          {
            id: row.id,
            requirement: row.requirement,
            text: row.text,
            link: row.link ?? undefined,
            fileId: row.file_id ?? undefined,
            personId: row.person_id ?? undefined,
            at: row.at,
          },
        ]
      : [],
  )
}

export async function addEvidence(db: Db, experimentId: string, one: Evidence): Promise<void> {
  await db
    .insertInto('experiment_evidence')
    .values({
      id: one.id,
      experiment_id: experimentId,
      requirement: one.requirement,
      text: one.text,
      link: one.link ?? null,
      file_id: one.fileId ?? null,
      person_id: one.personId ?? null,
      at: one.at,
    })
    .execute()
}

export async function listWaivers(db: Db, experimentId: string): Promise<readonly Waiver[]> {
  const rows = await db
    .selectFrom('experiment_waivers')
    .selectAll()
    .where('experiment_id', '=', experimentId)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    requirement: row.requirement as RequirementKey,
    reason: row.reason,
    personId: row.person_id ?? undefined,
    at: row.at,
  }))
}

/** False when this requirement was already waived: the first reason stays. */
export async function addWaiver(db: Db, experimentId: string, one: Waiver): Promise<boolean> {
  const added = await db
    .insertInto('experiment_waivers')
    .values({
      id: one.id,
      experiment_id: experimentId,
      requirement: one.requirement,
      reason: one.reason,
      person_id: one.personId ?? null,
      at: one.at,
    })
    .onConflict((on) => on.columns(['experiment_id', 'requirement']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

/** Why it stays hidden, in writing; undefined while nobody has said so. */
export async function findHiddenReason(db: Db, experimentId: string): Promise<string | undefined> {
  const waivers = await listWaivers(db, experimentId)
  return waivers.find(({ requirement }) => requirement === 'experiment-public')?.reason
}
