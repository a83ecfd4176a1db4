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
      join.onRef('one.circleId', '=', 'own.circleId').onRef('one.personId', '=', 'own.personId'),
    )
    .select(['one.id', 'one.joinedOn as from', 'one.leftOn as to'])
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
    .select(['id', 'memberId', 'startsOn', 'endedOn', 'endReason'])
    .where('roleId', 'in', [...roleIds])
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    memberId: row.memberId,
    from: row.startsOn,
    to: row.endedOn,
    reason: row.endReason,
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
    .select('endedOn')
    .where('id', 'in', [...roleIds])
    .orderBy('id')
    .execute()
  return rows.map(({ endedOn }) => endedOn)
}

/** Roles that this member holds or held. */
export async function listRolesOfMember(db: Db, memberId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('role_mandates')
    .select('roleId')
    .distinct()
    .where('memberId', '=', memberId)
    .execute()
  return rows.map(({ roleId }) => roleId)
}

export async function putBackMember(db: Db, { id, from, to }: Term): Promise<void> {
  await db
    .updateTable('circle_members')
    .set({ joinedOn: from, leftOn: to })
    .where('id', '=', id)
    .execute()
}

export async function putBackMandate(db: Db, { id, from, to, reason }: MandateTerm): Promise<void> {
  await db
    .updateTable('role_mandates')
    .set({ startsOn: from, endedOn: to, endReason: reason })
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
    .select(['id', 'state', 'outcome', 'settledAt'])
    .where('circleId', '=', circleId)
    .orderBy('id')
    .execute()
  return rows.map(({ id, state, outcome, settledAt }) => ({
    ...{ id, state, outcome },
    settledAt: settledAt?.toISOString() ?? null,
  }))
}

/** Waits for an answer again. */
export async function reopenTension(db: Db, id: string): Promise<void> {
  await db
    .updateTable('circle_tensions')
    .set({ state: 'open', outcome: '', settledAt: null })
    .where('id', '=', id)
    .execute()
}

/** Where a membership is, and whose it is. */
export async function findMembership(db: Db, memberId: string) {
  return db
    .selectFrom('circle_members')
    .select(['circleId', 'personId'])
    .where('id', '=', memberId)
    .executeTakeFirst()
}

export async function findMandate(db: Db, id: string) {
  return db
    .selectFrom('role_mandates')
    .innerJoin('circle_roles', 'circle_roles.id', 'role_mandates.roleId')
    .select(['role_mandates.roleId', 'circle_roles.circleId'])
    .where('role_mandates.id', '=', id)
    .executeTakeFirst()
}
