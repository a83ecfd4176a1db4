import { type Kysely, sql } from 'kysely'
import type { Day } from '#kit/dates.ts'
import { nounOf } from '#kit/noun-of.ts'
import type { HandOverRow, NetworkTables } from '../../tables.ts'
import type { Election, ElectionCheck, HandOver } from '../election.ts'

type Db = Kysely<NetworkTables>

export async function insertElection(
  db: Db,
  election: Election,
  by: { readonly personId: string | undefined; readonly at: Date },
): Promise<void> {
  await db
    .insertInto('network_elections')
    .values({
      id: election.id,
      title: election.title,
      heldOn: election.heldOn,
      createdBy: by.personId ?? null,
      createdAt: by.at,
    })
    .execute()
}

/** The latest first. */
export async function listElections(db: Db): Promise<readonly Election[]> {
  const rows = await db
    .selectFrom('network_elections')
    .selectAll()
    .orderBy('heldOn', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(({ id, title, heldOn }) => ({ id, title, heldOn }))
}

export async function findElection(db: Db, id: string): Promise<Election | undefined> {
  const row = await db
    .selectFrom('network_elections')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && nounOf(row, {}, 'createdAt', 'createdBy')
}

export async function listChecks(db: Db, electionId: string): Promise<readonly ElectionCheck[]> {
  const rows = await db
    .selectFrom('network_election_checks')
    .selectAll()
    .where('electionId', '=', electionId)
    .execute()
  return rows.map(({ territoryId, verdict, note }) => ({
    territoryId,
    verdict,
    note,
  }))
}

/** The last word stands: two people may go through the list together. */
export async function saveCheck(
  db: Db,
  electionId: string,
  check: ElectionCheck,
  by: { readonly personId: string | undefined; readonly at: Date },
): Promise<void> {
  const values = {
    verdict: check.verdict,
    note: check.note,
    checkedBy: by.personId ?? null,
    checkedAt: by.at,
  }
  await db
    .insertInto('network_election_checks')
    .values({ electionId, territoryId: check.territoryId, ...values })
    .onConflict((conflict) => conflict.columns(['electionId', 'territoryId']).doUpdateSet(values))
    .execute()
}

export async function insertHandOver(
  db: Db,
  input: HandOver & { readonly fromPersonId: string; readonly toPersonId: string },
  by: { readonly personId: string | undefined; readonly at: Date },
): Promise<void> {
  await db
    .insertInto('network_hand_overs')
    .values({
      id: input.id,
      territoryId: input.territoryId,
      mandateTitle: input.mandateTitle,
      referent: input.referent,
      onDay: input.onDay,
      note: input.note,
      recordedBy: by.personId ?? null,
      recordedAt: by.at,
    })
    .execute()
  await db
    .insertInto('network_hand_over_identities')
    .values({
      handOverId: input.id,
      fromPersonId: input.fromPersonId,
      toPersonId: input.toPersonId,
    })
    .execute()
}

/** The latest first; of one territory, or of all. */
export async function listHandOvers(db: Db, territoryId?: string): Promise<readonly HandOver[]> {
  let query = db
    .selectFrom('network_hand_overs')
    .selectAll()
    .orderBy('onDay', 'desc')
    .orderBy('id', 'desc')
  if (territoryId) query = query.where('territoryId', '=', territoryId)
  return (await query.execute()).map(handOverOf)
}

export async function purgeElections(db: Db, before: Day): Promise<number> {
  const elections = await db
    .deleteFrom('network_elections')
    .where('heldOn', '<', before)
    .executeTakeFirst()
  const handOvers = await db
    .deleteFrom('network_hand_overs')
    .where('onDay', '<', before)
    .executeTakeFirst()
  return Number(elections.numDeletedRows + handOvers.numDeletedRows)
}

/**
 * Hand-overs in which this person had a part. The note speaks of two people: that there is one is told to each, and what
 * it says is read by the team before it is given to one of them.
 */
export async function exportHandOvers(db: Db, personId: string) {
  return db
    .selectFrom('network_hand_overs')
    .innerJoin('network_hand_over_identities as people', 'people.handOverId', 'id')
    .select([
      'onDay',
      'mandateTitle',
      'territoryId',
      sql<boolean>`note <> ''`.as('noteOfTwoPeople'),
    ])
    .where((where) =>
      where.or([
        where('people.fromPersonId', '=', personId),
        where('people.toPersonId', '=', personId),
      ]),
    )
    .orderBy('onDay')
    .orderBy('network_hand_overs.id')
    .execute()
}

/** The keys go, and the note with them: what it says of one cannot be parted from what it says of the other. */
export async function erasePersonFromElections(db: Db, personId: string): Promise<void> {
  await sql`update network_hand_overs set note = '' where id in (
    select hand_over_id from network_hand_over_identities
    where from_person_id = ${personId} or to_person_id = ${personId})`.execute(db)
  for (const column of ['fromPersonId', 'toPersonId'] as const) {
    await db
      .updateTable('network_hand_over_identities')
      .set({ [column]: null })
      .where(column, '=', personId)
      .execute()
  }
}

export async function deleteElectionsAt(db: Db, territoryIds: readonly string[]): Promise<void> {
  if (territoryIds.length === 0) return
  const ids = [...territoryIds]
  await db.deleteFrom('network_election_checks').where('territoryId', 'in', ids).execute()
  await db.deleteFrom('network_hand_overs').where('territoryId', 'in', ids).execute()
}

function handOverOf(row: HandOverRow): HandOver {
  return nounOf(row, {}, 'recordedBy', 'recordedAt')
}
