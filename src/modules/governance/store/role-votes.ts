import type { Kysely, Selectable } from 'kysely'
import type { RoleVote, RoleVoteState } from '../role-vote.ts'
import type { GovernanceTables } from '../tables.ts'

type Db = Kysely<GovernanceTables>

/** A vote, and who is behind each of its options. */
export async function insertRoleVote(
  db: Db,
  vote: RoleVote,
  candidates: readonly string[],
  now: Date,
): Promise<void> {
  await db
    .insertInto('role_votes')
    .values({
      id: vote.id,
      role_id: vote.roleId,
      vote_slug: vote.voteSlug,
      seats: vote.seats,
      starts_on: vote.startsOn,
      state: vote.state,
      opened_at: now,
      ended_at: null,
    })
    .execute()
  await db
    .insertInto('role_vote_candidates')
    .values(
      candidates.map((personId, place) => ({
        role_vote_id: vote.id,
        place,
        person_id: personId,
      })),
    )
    .execute()
}

/** The votes of these roles, the latest first. */
export async function listRoleVotes(
  db: Db,
  roleIds: readonly string[],
): Promise<readonly RoleVote[]> {
  if (roleIds.length === 0) return []
  const rows = await db
    .selectFrom('role_votes')
    .selectAll()
    .where('role_id', 'in', [...roleIds])
    .orderBy('opened_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(roleVoteOf)
}

/** The vote that is still awaited at this address; nobody else ends it until the act is over. */
export async function lockRoleVote(db: Db, slug: string): Promise<RoleVote | undefined> {
  const row = await db
    .selectFrom('role_votes')
    .selectAll()
    .where('vote_slug', '=', slug)
    .where('state', '=', 'open')
    .forUpdate()
    .executeTakeFirst()
  return row && roleVoteOf(row)
}

/** Who is behind each option; somebody who was erased since is nobody. */
export async function listCandidates(db: Db, id: string): Promise<ReadonlyMap<number, string>> {
  const rows = await db
    .selectFrom('role_vote_candidates')
    .select(['place', 'person_id'])
    .where('role_vote_id', '=', id)
    .execute()
  return new Map(rows.map((row) => [row.place, row.person_id]))
}

/** What came of it; who had been a candidate is not kept any more. */
export async function endRoleVote(
  db: Db,
  id: string,
  state: Exclude<RoleVoteState, 'open'>,
  now: Date,
): Promise<void> {
  await db.updateTable('role_votes').set({ state, ended_at: now }).where('id', '=', id).execute()
  await db.deleteFrom('role_vote_candidates').where('role_vote_id', '=', id).execute()
}

/** The votes in which this person may be chosen now. */
export async function listCandidacies(db: Db, personId: string) {
  return db
    .selectFrom('role_vote_candidates')
    .innerJoin('role_votes', 'role_votes.id', 'role_vote_candidates.role_vote_id')
    .innerJoin('circle_roles', 'circle_roles.id', 'role_votes.role_id')
    .select(['vote_slug', 'circle_roles.title', 'role_votes.opened_at'])
    .where('person_id', '=', personId)
    .orderBy('role_votes.opened_at')
    .orderBy('role_votes.id')
    .execute()
}

export async function eraseCandidacies(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('role_vote_candidates').where('person_id', '=', personId).execute()
}

function roleVoteOf(row: Selectable<GovernanceTables['role_votes']>): RoleVote {
  return {
    id: row.id,
    roleId: row.role_id,
    voteSlug: row.vote_slug,
    seats: row.seats,
    startsOn: row.starts_on,
    state: row.state,
  }
}
