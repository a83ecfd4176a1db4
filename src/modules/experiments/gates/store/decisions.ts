import type { Kysely } from 'kysely'
import type { Decision } from '../../decision.ts'
import type { ExperimentTables } from '../../tables.ts'

type Db = Kysely<ExperimentTables>

/** Newest first. */
export async function listDecisions(db: Db, experimentId: string): Promise<readonly Decision[]> {
  const rows = await db
    .selectFrom('experiment_decisions')
    .selectAll()
    .where('experiment_id', '=', experimentId)
    .orderBy('decided_on', 'desc')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    subject: row.subject as Decision['subject'],
    circle: row.circle,
    decidedOn: row.decided_on,
    outcome: row.outcome as Decision['outcome'],
    minutes: row.minutes,
    link: row.link ?? undefined,
    fileId: row.file_id ?? undefined,
    recordedBy: row.recorded_by ?? undefined,
    at: row.at,
  }))
}

export async function addDecision(db: Db, experimentId: string, one: Decision): Promise<void> {
  await db
    .insertInto('experiment_decisions')
    .values({
      id: one.id,
      experiment_id: experimentId,
      subject: one.subject,
      circle: one.circle,
      decided_on: one.decidedOn,
      outcome: one.outcome,
      minutes: one.minutes,
      link: one.link ?? null,
      file_id: one.fileId ?? null,
      recorded_by: one.recordedBy ?? null,
      at: one.at,
    })
    .execute()
}
