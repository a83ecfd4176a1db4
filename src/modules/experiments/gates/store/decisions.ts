import type { Kysely } from 'kysely'
import type { Decision } from '../../decision.ts'
import type { ExperimentTables } from '../../tables.ts'

type Db = Kysely<ExperimentTables>

/** Newest first. */
export async function listDecisions(db: Db, experimentId: string): Promise<readonly Decision[]> {
  const rows = await db
    .selectFrom('experiment_decisions')
    .selectAll()
    .where('experimentId', '=', experimentId)
    .orderBy('decidedOn', 'desc')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    subject: row.subject,
    circle: row.circle,
    decidedOn: row.decidedOn,
    outcome: row.outcome,
    minutes: row.minutes,
    link: row.link ?? undefined,
    fileId: row.fileId ?? undefined,
    recordedBy: row.recordedBy ?? undefined,
    at: row.at,
  }))
}

export async function addDecision(db: Db, experimentId: string, one: Decision): Promise<void> {
  await db
    .insertInto('experiment_decisions')
    .values({
      id: one.id,
      experimentId,
      subject: one.subject,
      circle: one.circle,
      decidedOn: one.decidedOn,
      outcome: one.outcome,
      minutes: one.minutes,
      link: one.link ?? null,
      fileId: one.fileId ?? null,
      recordedBy: one.recordedBy ?? null,
      at: one.at,
    })
    .execute()
}
