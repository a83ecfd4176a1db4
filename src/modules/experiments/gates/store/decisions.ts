import type { Kysely } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
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
  return rows.map((row) => nounOf(row, {}, 'experimentId'))
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
