import { type Kysely, sql } from 'kysely'
import type { Day } from '#kit/dates.ts'
import { nounOf } from '#kit/noun-of.ts'
import type { MembershipRow, NetworkTables } from '../../tables.ts'
import type { LeaveReason, Membership, MembershipSource } from '../membership.ts'

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
    .select(['id', 'territoryId', 'sinceOn', 'untilOn'])
    .where('state', '=', 'active')
    .orderBy('sinceOn')
    .orderBy('id')
    .execute()
  return rows.flatMap(({ id, territoryId, sinceOn, untilOn }) =>
    sinceOn === null
      ? []
      : [
          {
            membershipId: id,
            territoryId,
            since: sinceOn,
            until: untilOn ?? undefined,
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
    .where('territoryId', '=', territoryId)
    .orderBy('requestedAt', 'desc')
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
    .where('territoryId', '=', territoryId)
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
    .values({ ...rowOf(membership), id: membership.id, changedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function saveMembership(db: Db, membership: Membership, now: Date): Promise<void> {
  const { territoryId: _, ...row } = rowOf(membership)
  await db
    .updateTable('network_memberships')
    .set({ ...row, changedAt: now })
    .where('id', '=', membership.id)
    .execute()
}

export async function deleteMembershipsBySource(db: Db, source: MembershipSource): Promise<void> {
  await db.deleteFrom('network_memberships').where('source', '=', source).execute()
}

function rowOf(membership: Membership): Omit<MembershipRow, 'id' | 'changedAt'> {
  return {
    territoryId: membership.territoryId,
    state: membership.state,
    source: membership.source,
    why: membership.why,
    requestedAt: membership.requestedAt,
    answer: membership.answer,
    deliberationOn: membership.deliberationOn ?? null,
    deliberationRef: membership.deliberationRef,
    deliberationWaiver: membership.deliberationWaiver,
    deliberationFileId: membership.deliberationFileId ?? null,
    agreementOn: membership.agreementOn ?? null,
    agreementFileId: membership.agreementFileId ?? null,
    sinceOn: membership.since ?? null,
    untilOn: membership.until ?? null,
    leftOn: membership.leftOn ?? null,
    leaveReason: membership.leaveReason ?? null,
    leaveNote: membership.leaveNote,
    formerId: membership.formerId ?? null,
  }
}

function membershipOf(row: MembershipRow): Membership {
  return nounOf(
    row,
    {
      since: row.sinceOn ?? undefined,
      until: row.untilOn ?? undefined,
      leaveReason: (row.leaveReason ?? undefined) as LeaveReason | undefined,
    },
    'changedAt',
    'sinceOn',
    'untilOn',
  )
}
