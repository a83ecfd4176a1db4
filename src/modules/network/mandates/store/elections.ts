import { type Kysely, type Selectable, sql } from 'kysely'
import type { Day } from '#kit/dates.ts'
import type { HandOverRow } from '../../tables/election.ts'
import type { NetworkTables } from '../../tables.ts'
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
      held_on: election.heldOn,
      created_by: by.personId ?? null,
      created_at: by.at,
    })
    .execute()
}

/** The latest first. */
export async function listElections(db: Db): Promise<readonly Election[]> {
  const rows = await db
    .selectFrom('network_elections')
    .selectAll()
    .orderBy('held_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(({ id, title, held_on }) => ({ id, title, heldOn: held_on }))
}

export async function findElection(db: Db, id: string): Promise<Election | undefined> {
  const row = await db
    .selectFrom('network_elections')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { id: row.id, title: row.title, heldOn: row.held_on }
}

export async function listChecks(db: Db, electionId: string): Promise<readonly ElectionCheck[]> {
  const rows = await db
    .selectFrom('network_election_checks')
    .selectAll()
    .where('election_id', '=', electionId)
    .execute()
  return rows.map(({ territory_id, verdict, note }) => ({
    territoryId: territory_id,
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
    checked_by: by.personId ?? null,
    checked_at: by.at,
  }
  await db
    .insertInto('network_election_checks')
    .values({ election_id: electionId, territory_id: check.territoryId, ...values })
    .onConflict((conflict) => conflict.columns(['election_id', 'territory_id']).doUpdateSet(values))
    .execute()
}

export async function insertHandOver(
  db: Db,
  given: HandOver & { readonly fromPersonId: string; readonly toPersonId: string },
  by: { readonly personId: string | undefined; readonly at: Date },
): Promise<void> {
  await db
    .insertInto('network_hand_overs')
    .values({
      id: given.id,
      territory_id: given.territoryId,
      mandate_title: given.mandateTitle,
      referent: given.referent,
      on_day: given.onDay,
      note: given.note,
      recorded_by: by.personId ?? null,
      recorded_at: by.at,
    })
    .execute()
  await db
    .insertInto('network_hand_over_identities')
    .values({
      hand_over_id: given.id,
      from_person_id: given.fromPersonId,
      to_person_id: given.toPersonId,
    })
    .execute()
}

/** The latest first; of one territory, or of all. */
export async function listHandOvers(db: Db, territoryId?: string): Promise<readonly HandOver[]> {
  let query = db
    .selectFrom('network_hand_overs')
    .selectAll()
    .orderBy('on_day', 'desc')
    .orderBy('id', 'desc')
    .limit(2000)
  if (territoryId) query = query.where('territory_id', '=', territoryId)
  return (await query.execute()).map(handOverOf)
}

export async function purgeElections(db: Db, before: Day): Promise<number> {
  const elections = await db
    .deleteFrom('network_elections')
    .where('held_on', '<', before)
    .executeTakeFirst()
  const handOvers = await db
    .deleteFrom('network_hand_overs')
    .where('on_day', '<', before)
    .executeTakeFirst()
  return Number(elections.numDeletedRows + handOvers.numDeletedRows)
}

/** Hand-overs in which this person had a part. */
export async function exportHandOvers(db: Db, personId: string) {
  const rows = await db
    .selectFrom('network_hand_overs')
    .innerJoin('network_hand_over_identities as people', 'people.hand_over_id', 'id')
    .select(['on_day', 'mandate_title', 'territory_id'])
    .where((where) =>
      where.or([
        where('people.from_person_id', '=', personId),
        where('people.to_person_id', '=', personId),
      ]),
    )
    .orderBy('on_day')
    .orderBy('network_hand_overs.id')
    .execute()
  return rows.map(({ on_day, mandate_title, territory_id }) => ({
    onDay: on_day,
    mandateTitle: mandate_title,
    territoryId: territory_id,
  }))
}

/** The keys go, and the note with them: it speaks of this person. */
export async function erasePersonFromElections(db: Db, personId: string): Promise<void> {
  await sql`update network_hand_overs set note = '' where id in (
    select hand_over_id from network_hand_over_identities
    where from_person_id = ${personId} or to_person_id = ${personId})`.execute(db)
  for (const column of ['from_person_id', 'to_person_id'] as const) {
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
  await db.deleteFrom('network_election_checks').where('territory_id', 'in', ids).execute()
  await db.deleteFrom('network_hand_overs').where('territory_id', 'in', ids).execute()
}

function handOverOf(row: Selectable<HandOverRow>): HandOver {
  return {
    id: row.id,
    territoryId: row.territory_id,
    mandateTitle: row.mandate_title,
    referent: row.referent,
    onDay: row.on_day,
    note: row.note,
  }
}
