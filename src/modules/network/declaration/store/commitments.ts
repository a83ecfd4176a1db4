import type { Kysely, Selectable } from 'kysely'
import type { Day } from '#kit/dates.ts'
import type { CommitmentRow } from '../../tables/declaration.ts'
import type { NetworkTables } from '../../tables.ts'
import type { Commitment, CommitmentState } from '../commitment.ts'

type Db = Kysely<NetworkTables>

export async function insertCommitment(
  db: Db,
  given: Pick<Commitment, 'id' | 'signatureId' | 'territoryId' | 'text' | 'dueOn'>,
  at: Date,
): Promise<void> {
  await db
    .insertInto('network_commitments')
    .values({
      id: given.id,
      signature_id: given.signatureId,
      territory_id: given.territoryId,
      text: given.text,
      due_on: given.dueOn,
      added_at: at,
    })
    .execute()
}

/** Those of signatures that are, or were, public; the nearest day first. */
export async function listCommitments(
  db: Db,
  territoryId?: string,
): Promise<readonly Commitment[]> {
  let query = db
    .selectFrom('network_commitments')
    .innerJoin('network_signatures', 'network_signatures.id', 'signature_id')
    .selectAll('network_commitments')
    .where('network_signatures.state', 'in', ['published', 'replaced'])
    .orderBy('due_on')
    .orderBy('network_commitments.id')
  if (territoryId) query = query.where('network_commitments.territory_id', '=', territoryId)
  return (await query.execute()).map(commitmentOf)
}

export async function listCommitmentsOf(
  db: Db,
  signatureId: string,
): Promise<readonly Commitment[]> {
  const rows = await db
    .selectFrom('network_commitments')
    .selectAll()
    .where('signature_id', '=', signatureId)
    .orderBy('due_on')
    .orderBy('id')
    .execute()
  return rows.map(commitmentOf)
}

export async function lockCommitment(
  db: Db,
  territoryId: string,
  id: string,
): Promise<Commitment | undefined> {
  const row = await db
    .selectFrom('network_commitments')
    .selectAll()
    .where('id', '=', id)
    .where('territory_id', '=', territoryId)
    .forUpdate()
    .executeTakeFirst()
  return row && commitmentOf(row)
}

export async function saveCommitmentState(
  db: Db,
  id: string,
  given: {
    readonly state: CommitmentState
    readonly note: string
    readonly evidenceHref: string | undefined
    readonly on: Day
  },
): Promise<void> {
  await db
    .updateTable('network_commitments')
    .set({
      state: given.state,
      note: given.note,
      evidence_href: given.evidenceHref ?? null,
      state_on: given.on,
    })
    .where('id', '=', id)
    .execute()
}

function commitmentOf(row: Selectable<CommitmentRow>): Commitment {
  return {
    id: row.id,
    signatureId: row.signature_id,
    territoryId: row.territory_id,
    text: row.text,
    dueOn: row.due_on,
    state: row.state,
    note: row.note,
    evidenceHref: row.evidence_href ?? undefined,
    stateOn: row.state_on ?? undefined,
  }
}
