import type { Kysely, Selectable } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { GovernanceTables } from '../../tables.ts'
import type { RoleVote, RoleVoteState } from '../role-vote.ts'

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
      roleId: vote.roleId,
      voteSlug: vote.voteSlug,
      seats: vote.seats,
      startsOn: vote.startsOn,
      state: vote.state,
      openedAt: now,
      endedAt: null,
    })
    .execute()
  await db
    .insertInto('role_vote_candidates')
    .values(
      candidates.map((personId, place) => ({
        roleVoteId: vote.id,
        place,
        personId,
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
    .where('roleId', 'in', [...roleIds])
    .orderBy('openedAt', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(roleVoteOf)
}

/** The vote that is still awaited at this address; nobody else ends it until the act is over. */
export async function lockRoleVote(db: Db, slug: string): Promise<RoleVote | undefined> {
  const row = await db
    .selectFrom('role_votes')
    .selectAll()
    .where('voteSlug', '=', slug)
    .where('state', '=', 'open')
    .forUpdate()
    .executeTakeFirst()
  return row && roleVoteOf(row)
}

/** Who is behind each option; somebody who was erased since is nobody. */
export async function listCandidates(db: Db, id: string): Promise<ReadonlyMap<number, string>> {
  const rows = await db
    .selectFrom('role_vote_candidates')
    .select(['place', 'personId'])
    .where('roleVoteId', '=', id)
    .execute()
  return new Map(rows.map((row) => [row.place, row.personId]))
}

/** What came of it; who had been a candidate is not kept any more. */
export async function endRoleVote(
  db: Db,
  id: string,
  state: Exclude<RoleVoteState, 'open'>,
  now: Date,
): Promise<void> {
  await db.updateTable('role_votes').set({ state, endedAt: now }).where('id', '=', id).execute()
  await db.deleteFrom('role_vote_candidates').where('roleVoteId', '=', id).execute()
}

/** The votes in which this person may be chosen now. */
export async function listCandidacies(db: Db, personId: string) {
  return db
    .selectFrom('role_vote_candidates')
    .innerJoin('role_votes', 'role_votes.id', 'role_vote_candidates.roleVoteId')
    .innerJoin('circle_roles', 'circle_roles.id', 'role_votes.roleId')
    .select(['voteSlug', 'circle_roles.title', 'role_votes.openedAt'])
    .where('personId', '=', personId)
    .orderBy('role_votes.openedAt')
    .orderBy('role_votes.id')
    .execute()
}

export async function eraseCandidacies(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('role_vote_candidates').where('personId', '=', personId).execute()
}

function roleVoteOf(row: Selectable<GovernanceTables['role_votes']>): RoleVote {
  return nounOf(row, {}, 'endedAt', 'openedAt')
}
