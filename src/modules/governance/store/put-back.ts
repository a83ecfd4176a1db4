import type { Kysely } from 'kysely'
import type { GovernanceTables } from '../tables.ts'

type Db = Kysely<GovernanceTables>

/** A membership or a mandate, by its days alone: nobody is named. */
export interface Term {
  readonly [name: string]: string | null
  readonly id: string
  readonly from: string
  readonly to: string | null
}

/** A mandate, with what was said when it ended before its term. */
export interface MandateTerm extends Term {
  readonly memberId: string
  readonly reason: string
}

/** Every time that whoever has this membership was of its circle: somebody who came back since is seen. */
export async function listTermsOfMember(db: Db, memberId: string): Promise<readonly Term[]> {
  const rows = await db
    .selectFrom('circle_members as own')
    .innerJoin('circle_members as one', (join) =>
      join
        .onRef('one.circle_id', '=', 'own.circle_id')
        .onRef('one.person_id', '=', 'own.person_id'),
    )
    .select(['one.id', 'one.joined_on as from', 'one.left_on as to'])
    .where('own.id', '=', memberId)
    .orderBy('one.id')
    .execute()
  return rows.map(({ id, from, to }) => ({ id, from, to }))
}

/** Every mandate of these roles: a seat that was freed and given to another since is seen. */
export async function listMandateTerms(
  db: Db,
  roleIds: readonly string[],
): Promise<readonly MandateTerm[]> {
  if (roleIds.length === 0) return []
  const rows = await db
    .selectFrom('role_mandates')
    .select(['id', 'member_id', 'starts_on', 'ended_on', 'end_reason'])
    .where('role_id', 'in', [...roleIds])
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    memberId: row.member_id,
    from: row.starts_on,
    to: row.ended_on,
    reason: row.end_reason,
  }))
}

/** Which of these roles ended: a mandate of theirs is not put back. */
export async function listRoleEnds(
  db: Db,
  roleIds: readonly string[],
): Promise<readonly (string | null)[]> {
  if (roleIds.length === 0) return []
  const rows = await db
    .selectFrom('circle_roles')
    .select('ended_on')
    .where('id', 'in', [...roleIds])
    .orderBy('id')
    .execute()
  return rows.map(({ ended_on }) => ended_on)
}

/** Roles that this member holds or held. */
export async function listRolesOfMember(db: Db, memberId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('role_mandates')
    .select('role_id')
    .distinct()
    .where('member_id', '=', memberId)
    .execute()
  return rows.map(({ role_id }) => role_id)
}

export async function putBackMember(db: Db, { id, from, to }: Term): Promise<void> {
  await db
    .updateTable('circle_members')
    .set({ joined_on: from, left_on: to })
    .where('id', '=', id)
    .execute()
}

export async function putBackMandate(db: Db, { id, from, to, reason }: MandateTerm): Promise<void> {
  await db
    .updateTable('role_mandates')
    .set({ starts_on: from, ended_on: to, end_reason: reason })
    .where('id', '=', id)
    .execute()
}

/** How each tension of a circle ended, or that it did not. */
export interface TensionEnd {
  readonly [name: string]: string | null
  readonly id: string
  readonly state: string
  readonly outcome: string
  readonly settledAt: string | null
}

export async function listTensionEnds(db: Db, circleId: string): Promise<readonly TensionEnd[]> {
  const rows = await db
    .selectFrom('circle_tensions')
    .select(['id', 'state', 'outcome', 'settled_at'])
    .where('circle_id', '=', circleId)
    .orderBy('id')
    .execute()
  return rows.map(({ id, state, outcome, settled_at }) => ({
    ...{ id, state, outcome },
    settledAt: settled_at?.toISOString() ?? null,
  }))
}

/** Waits for an answer again. */
export async function reopenTension(db: Db, id: string): Promise<void> {
  await db
    .updateTable('circle_tensions')
    .set({ state: 'open', outcome: '', settled_at: null })
    .where('id', '=', id)
    .execute()
}

/** Where a membership is, and whose it is. */
export async function findMembership(db: Db, memberId: string) {
  return db
    .selectFrom('circle_members')
    .select(['circle_id as circleId', 'person_id as personId'])
    .where('id', '=', memberId)
    .executeTakeFirst()
}

export async function findMandate(db: Db, id: string) {
  return db
    .selectFrom('role_mandates')
    .innerJoin('circle_roles', 'circle_roles.id', 'role_mandates.role_id')
    .select(['role_mandates.role_id as roleId', 'circle_roles.circle_id as circleId'])
    .where('role_mandates.id', '=', id)
    .executeTakeFirst()
}
