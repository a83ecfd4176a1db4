import { type Kysely, type Selectable, sql } from 'kysely'
import type { Day } from '#kit/dates.ts'
import type { MembershipRow } from '../../tables/membership.ts'
import type { NetworkTables } from '../../tables.ts'
import type { LeaveReason, Membership, MembershipSource, MembershipState } from '../membership.ts'

type Db = Kysely<NetworkTables>

/** A member of the network today. */
export interface Member {
  readonly membershipId: string
  readonly territoryId: string
  readonly since: Day
  /** Last day that is paid for. A member past it is late, and still a member. */
  readonly until: Day | undefined
}

/** Territories that are members, those who are late included. */
export async function listMembers(db: Db): Promise<readonly Member[]> {
  const rows = await db
    .selectFrom('network_memberships')
    .select(['id', 'territory_id', 'since_on', 'until_on'])
    .where('state', '=', 'active')
    .orderBy('since_on')
    .orderBy('id')
    .execute()
  return rows.flatMap(({ id, territory_id, since_on, until_on }) =>
    since_on === null
      ? []
      : [
          {
            membershipId: id,
            territoryId: territory_id,
            since: since_on,
            until: until_on ?? undefined,
          },
        ],
  )
}

/** All that was ever written about a territory and the network, the latest first. */
export async function listMembershipsOf(
  db: Db,
  territoryId: string,
): Promise<readonly Membership[]> {
  const rows = await db
    .selectFrom('network_memberships')
    .selectAll()
    .where('territory_id', '=', territoryId)
    .orderBy('requested_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(membershipOf)
}

export async function listMemberships(db: Db): Promise<readonly Membership[]> {
  const rows = await db.selectFrom('network_memberships').selectAll().orderBy('id').execute()
  return rows.map(membershipOf)
}

/** The one that is under way, or in force. */
export async function findOpenMembership(
  db: Db,
  territoryId: string,
): Promise<Membership | undefined> {
  const row = await db
    .selectFrom('network_memberships')
    .selectAll()
    .where('territory_id', '=', territoryId)
    .where('state', 'not in', ['to-confirm', 'left', 'declined'])
    .executeTakeFirst()
  return row && membershipOf(row)
}

export async function findMembership(db: Db, id: string): Promise<Membership | undefined> {
  const row = await db
    .selectFrom('network_memberships')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && membershipOf(row)
}

export async function lockMembership(db: Db, id: string): Promise<Membership | undefined> {
  const row = await db
    .selectFrom('network_memberships')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && membershipOf(row)
}

/** All the memberships of a territory, so that two acts about it wait for each other. */
export async function lockMembershipsOf(db: Db, territoryId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`membership:${territoryId}`}, 0))`.execute(
    db,
  )
}

/** False when the territory has another one open: the first request wins. */
export async function insertMembership(
  db: Db,
  membership: Membership,
  now: Date,
): Promise<boolean> {
  const made = await db
    .insertInto('network_memberships')
    .values({ ...rowOf(membership), id: membership.id, changed_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function saveMembership(db: Db, membership: Membership, now: Date): Promise<void> {
  const { territory_id: _, ...row } = rowOf(membership)
  await db
    .updateTable('network_memberships')
    .set({ ...row, changed_at: now })
    .where('id', '=', membership.id)
    .execute()
}

export async function deleteMembershipsBySource(db: Db, source: MembershipSource): Promise<void> {
  await db.deleteFrom('network_memberships').where('source', '=', source).execute()
}

function rowOf(membership: Membership): Omit<Selectable<MembershipRow>, 'id' | 'changed_at'> {
  return {
    territory_id: membership.territoryId,
    state: membership.state,
    source: membership.source,
    why: membership.why,
    requested_at: membership.requestedAt,
    answer: membership.answer,
    deliberation_on: membership.deliberationOn ?? null,
    deliberation_ref: membership.deliberationRef,
    deliberation_waiver: membership.deliberationWaiver,
    deliberation_file_id: membership.deliberationFileId ?? null,
    agreement_on: membership.agreementOn ?? null,
    agreement_file_id: membership.agreementFileId ?? null,
    since_on: membership.since ?? null,
    until_on: membership.until ?? null,
    left_on: membership.leftOn ?? null,
    leave_reason: membership.leaveReason ?? null,
    leave_note: membership.leaveNote,
    former_id: membership.formerId ?? null,
  }
}

function membershipOf(row: Selectable<MembershipRow>): Membership {
  return {
    id: row.id,
    territoryId: row.territory_id,
    state: row.state as MembershipState,
    source: row.source as MembershipSource,
    why: row.why,
    requestedAt: row.requested_at,
    answer: row.answer,
    deliberationOn: row.deliberation_on ?? undefined,
    deliberationRef: row.deliberation_ref,
    deliberationWaiver: row.deliberation_waiver,
    deliberationFileId: row.deliberation_file_id ?? undefined,
    agreementOn: row.agreement_on ?? undefined,
    agreementFileId: row.agreement_file_id ?? undefined,
    since: row.since_on ?? undefined,
    until: row.until_on ?? undefined,
    leftOn: row.left_on ?? undefined,
    leaveReason: (row.leave_reason ?? undefined) as LeaveReason | undefined,
    leaveNote: row.leave_note,
    formerId: row.former_id ?? undefined,
  }
}
