import type { Kysely } from 'kysely'
import type { Day } from '#kit/dates.ts'
import { nounOf } from '#kit/noun-of.ts'
import type { CommitmentRow, NetworkTables } from '../../tables.ts'
import type { Commitment, CommitmentState } from '../commitment.ts'

type Db = Kysely<NetworkTables>

export async function insertCommitment(
  db: Db,
  input: Pick<Commitment, 'id' | 'signatureId' | 'territoryId' | 'text' | 'dueOn'>,
  at: Date,
): Promise<void> {
  await db
    .insertInto('network_commitments')
    .values({
      id: input.id,
      signatureId: input.signatureId,
      territoryId: input.territoryId,
      text: input.text,
      dueOn: input.dueOn,
      addedAt: at,
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
    .innerJoin('network_signatures', 'network_signatures.id', 'signatureId')
    .selectAll('network_commitments')
    .where('network_signatures.state', 'in', ['published', 'replaced'])
    .orderBy('dueOn')
    .orderBy('network_commitments.id')
  if (territoryId) query = query.where('network_commitments.territoryId', '=', territoryId)
  return (await query.execute()).map(commitmentOf)
}

export async function listCommitmentsOf(
  db: Db,
  signatureId: string,
): Promise<readonly Commitment[]> {
  const rows = await db
    .selectFrom('network_commitments')
    .selectAll()
    .where('signatureId', '=', signatureId)
    .orderBy('dueOn')
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
    .where('territoryId', '=', territoryId)
    .forUpdate()
    .executeTakeFirst()
  return row && commitmentOf(row)
}

export async function saveCommitmentState(
  db: Db,
  id: string,
  input: {
    readonly state: CommitmentState
    readonly note: string
    readonly evidenceHref: string | undefined
    readonly on: Day
  },
): Promise<void> {
  await db
    .updateTable('network_commitments')
    .set({
      state: input.state,
      note: input.note,
      evidenceHref: input.evidenceHref ?? null,
      stateOn: input.on,
    })
    .where('id', '=', id)
    .execute()
}

function commitmentOf(row: CommitmentRow): Commitment {
  return nounOf(row, {}, 'addedAt')
}
