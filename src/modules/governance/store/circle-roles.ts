import type { Kysely, Selectable } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { CircleRole } from '../circle-role.ts'
import type { RoleMandate } from '../role-mandate.ts'
import type { GovernanceTables } from '../tables.ts'

type Db = Kysely<GovernanceTables>

/** The roles of these circles that still exist, in their order. */
export async function listRoles(
  db: Db,
  circleIds: readonly string[],
): Promise<readonly CircleRole[]> {
  if (circleIds.length === 0) return []
  const rows = await db
    .selectFrom('circle_roles')
    .selectAll()
    .where('circleId', 'in', [...circleIds])
    .where('endedOn', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(roleOf)
}

export async function findRole(db: Db, id: string): Promise<CircleRole | undefined> {
  const row = await db
    .selectFrom('circle_roles')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && roleOf(row)
}

/** Nobody else fills this role until the act is over. */
export async function lockRole(db: Db, id: string): Promise<CircleRole | undefined> {
  const row = await db
    .selectFrom('circle_roles')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && roleOf(row)
}

export async function insertRole(db: Db, role: CircleRole, now: Date): Promise<void> {
  await db
    .insertInto('circle_roles')
    .values({
      id: role.id,
      circleId: role.circleId,
      ...wordsOf(role),
      createdAt: now,
      updatedAt: now,
      endedOn: null,
    })
    .execute()
}

export async function saveRole(db: Db, role: CircleRole, now: Date): Promise<void> {
  await db
    .updateTable('circle_roles')
    .set({ ...wordsOf(role), updatedAt: now, endedOn: role.endedOn ?? null })
    .where('id', '=', role.id)
    .execute()
}

function wordsOf(role: CircleRole) {
  return {
    kind: role.kind,
    title: role.title,
    purpose: role.purpose,
    accountabilities: [...role.accountabilities],
    seats: role.seats,
    termMonths: role.termMonths ?? null,
    position: role.position,
  }
}

function roleOf(row: Selectable<GovernanceTables['circle_roles']>): CircleRole {
  return nounOf(row, {}, 'createdAt', 'updatedAt')
}

/** A mandate, with the key of the person who holds it. */
export interface HeldMandate extends RoleMandate {
  readonly personId: string
}

/** All the mandates of these roles, past ones included, the latest first. */
export async function listMandates(
  db: Db,
  roleIds: readonly string[],
): Promise<readonly HeldMandate[]> {
  if (roleIds.length === 0) return []
  const rows = await db
    .selectFrom('role_mandates')
    .innerJoin('circle_members', 'circle_members.id', 'role_mandates.memberId')
    .selectAll('role_mandates')
    .select('circle_members.personId')
    .where('roleId', 'in', [...roleIds])
    .orderBy('startsOn', 'desc')
    .orderBy('role_mandates.id')
    .execute()
  return rows.map((row) => ({ ...mandateOf(row), personId: row.personId }))
}

export async function insertMandate(db: Db, mandate: RoleMandate, now: Date): Promise<void> {
  await db
    .insertInto('role_mandates')
    .values({
      id: mandate.id,
      roleId: mandate.roleId,
      memberId: mandate.memberId,
      startsOn: mandate.startsOn,
      endsOn: mandate.endsOn ?? null,
      filledBy: mandate.filledBy,
      decisionId: mandate.decisionId ?? null,
      decisionNote: mandate.decisionNote,
      endedOn: mandate.endedOn ?? null,
      endReason: mandate.endReason,
      warnedDays: mandate.warnedDays ?? null,
      createdAt: now,
    })
    .execute()
}

export async function endMandate(db: Db, id: string, on: string, reason: string): Promise<void> {
  await db
    .updateTable('role_mandates')
    .set({ endedOn: on, endReason: reason })
    .where('id', '=', id)
    .execute()
}

export async function markWarned(db: Db, id: string, days: number): Promise<void> {
  await db.updateTable('role_mandates').set({ warnedDays: days }).where('id', '=', id).execute()
}

function mandateOf(row: Selectable<GovernanceTables['role_mandates']>): RoleMandate {
  return {
    id: row.id,
    roleId: row.roleId,
    memberId: row.memberId,
    startsOn: row.startsOn,
    endsOn: row.endsOn ?? undefined,
    filledBy: row.filledBy,
    decisionId: row.decisionId ?? undefined,
    decisionNote: row.decisionNote,
    endedOn: row.endedOn ?? undefined,
    endReason: row.endReason,
    warnedDays: row.warnedDays ?? undefined,
  }
}

export interface EndingMandate {
  readonly mandate: HeldMandate
  readonly role: { readonly id: string; readonly title: string }
  readonly circle: { readonly id: string; readonly slug: string; readonly name: string }
}

/** Mandates held today whose foreseen end is near. */
export async function listEndingMandates(
  db: Db,
  today: string,
  until: string,
): Promise<readonly EndingMandate[]> {
  const rows = await db
    .selectFrom('role_mandates')
    .innerJoin('circle_roles', 'circle_roles.id', 'role_mandates.roleId')
    .innerJoin('circle_members', 'circle_members.id', 'role_mandates.memberId')
    .innerJoin('circles', 'circles.id', 'circle_roles.circleId')
    .selectAll('role_mandates')
    .select([
      'circle_members.personId',
      'circle_roles.title',
      'circles.id as circleId',
      'circles.slug',
      'circles.name',
    ])
    .where('role_mandates.startsOn', '<=', today)
    .where('role_mandates.endsOn', '>=', today)
    .where('role_mandates.endsOn', '<=', until)
    .where('role_mandates.endedOn', 'is', null)
    .where('circle_roles.endedOn', 'is', null)
    .where('circles.closedAt', 'is', null)
    .orderBy('role_mandates.endsOn')
    .orderBy('role_mandates.id')
    .forUpdate('role_mandates')
    .execute()
  return rows.map((row) => ({
    mandate: { ...mandateOf(row), personId: row.personId },
    role: { id: row.roleId, title: row.title },
    circle: { id: row.circleId, slug: row.slug, name: row.name },
  }))
}
