import type { Kysely } from 'kysely'
import { type Evidence, isRequirement, type RequirementKey, type Waiver } from '../gate.ts'
import type { ExperimentTables } from '../tables.ts'

type Db = Kysely<ExperimentTables>

/** What was written at the gates of one experiment. */
export interface GateRecord {
  readonly evidence: readonly Evidence[]
  readonly waivers: readonly Waiver[]
}

/** By the id of the experiment: a list asks once for all that it shows. */
export async function gateRecordsOf(
  db: Db,
  experimentIds: readonly string[],
): Promise<ReadonlyMap<string, GateRecord>> {
  const [evidence, waivers] = await Promise.all([
    evidenceOf(db, experimentIds),
    waiversOf(db, experimentIds),
  ])
  return new Map(
    experimentIds.map((id) => [
      id,
      { evidence: evidence.get(id) ?? [], waivers: waivers.get(id) ?? [] },
    ]),
  )
}

/** Oldest first. */
async function evidenceOf(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, Evidence[]>()
  const rows = await db
    .selectFrom('experiment_evidence')
    .selectAll()
    .where('experimentId', 'in', ids)
    .orderBy('at')
    .orderBy('id')
    .execute()
  const found = new Map<string, Evidence[]>()
  for (const row of rows) {
    if (!isRequirement(row.requirement)) continue
    const entry = {
      id: row.id,
      requirement: row.requirement,
      text: row.text,
      link: row.link ?? undefined,
      fileId: row.fileId ?? undefined,
      personId: row.personId ?? undefined,
      at: row.at,
    }
    found.set(row.experimentId, [...(found.get(row.experimentId) ?? []), entry])
  }
  return found
}

export async function addEvidence(db: Db, experimentId: string, evidence: Evidence): Promise<void> {
  await db
    .insertInto('experiment_evidence')
    .values({
      id: evidence.id,
      experimentId,
      requirement: evidence.requirement,
      text: evidence.text,
      link: evidence.link ?? null,
      fileId: evidence.fileId ?? null,
      personId: evidence.personId ?? null,
      at: evidence.at,
    })
    .execute()
}

async function waiversOf(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, Waiver[]>()
  const rows = await db
    .selectFrom('experiment_waivers')
    .selectAll()
    .where('experimentId', 'in', ids)
    .orderBy('at')
    .orderBy('id')
    .execute()
  const found = new Map<string, Waiver[]>()
  for (const row of rows) {
    const entry = {
      id: row.id,
      requirement: row.requirement as RequirementKey,
      reason: row.reason,
      personId: row.personId ?? undefined,
      at: row.at,
    }
    found.set(row.experimentId, [...(found.get(row.experimentId) ?? []), entry])
  }
  return found
}

/** False when this requirement was already waived: the first reason stays. */
export async function addWaiver(db: Db, experimentId: string, waiver: Waiver): Promise<boolean> {
  const added = await db
    .insertInto('experiment_waivers')
    .values({
      id: waiver.id,
      experimentId,
      requirement: waiver.requirement,
      reason: waiver.reason,
      personId: waiver.personId ?? null,
      at: waiver.at,
    })
    .onConflict((on) => on.columns(['experimentId', 'requirement']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

/** Why it stays hidden, in writing; undefined while nobody has said so. */
export async function findHiddenReason(db: Db, experimentId: string): Promise<string | undefined> {
  const waivers = (await waiversOf(db, [experimentId])).get(experimentId) ?? []
  return waivers.find(({ requirement }) => requirement === 'experiment-public')?.reason
}
