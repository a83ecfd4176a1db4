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

export async function addDecision(db: Db, experimentId: string, decision: Decision): Promise<void> {
  await db
    .insertInto('experiment_decisions')
    .values({
      id: decision.id,
      experimentId,
      subject: decision.subject,
      circle: decision.circle,
      decidedOn: decision.decidedOn,
      outcome: decision.outcome,
      minutes: decision.minutes,
      link: decision.link ?? null,
      fileId: decision.fileId ?? null,
      recordedBy: decision.recordedBy ?? null,
      at: decision.at,
    })
    .execute()
}
