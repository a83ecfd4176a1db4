import type { Kysely, Selectable } from 'kysely'
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
    .where('circle_id', 'in', [...circleIds])
    .where('ended_on', 'is', null)
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
      circle_id: role.circleId,
      ...wordsOf(role),
      created_at: now,
      updated_at: now,
      ended_on: null,
    })
    .execute()
}

export async function saveRole(db: Db, role: CircleRole, now: Date): Promise<void> {
  await db
    .updateTable('circle_roles')
    .set({ ...wordsOf(role), updated_at: now, ended_on: role.endedOn ?? null })
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
    term_months: role.termMonths ?? null,
    position: role.position,
  }
}

function roleOf(row: Selectable<GovernanceTables['circle_roles']>): CircleRole {
  return {
    id: row.id,
    circleId: row.circle_id,
    kind: row.kind,
    title: row.title,
    purpose: row.purpose,
    accountabilities: row.accountabilities,
    seats: row.seats,
    termMonths: row.term_months ?? undefined,
    position: row.position,
    endedOn: row.ended_on ?? undefined,
  }
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
    .innerJoin('circle_members', 'circle_members.id', 'role_mandates.member_id')
    .selectAll('role_mandates')
    .select('circle_members.person_id')
    .where('role_id', 'in', [...roleIds])
    .orderBy('starts_on', 'desc')
    .orderBy('role_mandates.id')
    .execute()
  return rows.map((row) => ({ ...mandateOf(row), personId: row.person_id }))
}

export async function insertMandate(db: Db, mandate: RoleMandate, now: Date): Promise<void> {
  await db
    .insertInto('role_mandates')
    .values({
      id: mandate.id,
      role_id: mandate.roleId,
      member_id: mandate.memberId,
      starts_on: mandate.startsOn,
      ends_on: mandate.endsOn ?? null,
      filled_by: mandate.filledBy,
      decision_id: mandate.decisionId ?? null,
      decision_note: mandate.decisionNote,
      ended_on: mandate.endedOn ?? null,
      end_reason: mandate.endReason,
      warned_days: mandate.warnedDays ?? null,
      created_at: now,
    })
    .execute()
}

export async function endMandate(db: Db, id: string, on: string, reason: string): Promise<void> {
  await db
    .updateTable('role_mandates')
    .set({ ended_on: on, end_reason: reason })
    .where('id', '=', id)
    .execute()
}

export async function markWarned(db: Db, id: string, days: number): Promise<void> {
  await db.updateTable('role_mandates').set({ warned_days: days }).where('id', '=', id).execute()
}

function mandateOf(row: Selectable<GovernanceTables['role_mandates']>): RoleMandate {
  return {
    id: row.id,
    roleId: row.role_id,
    memberId: row.member_id,
    startsOn: row.starts_on,
    endsOn: row.ends_on ?? undefined,
    filledBy: row.filled_by,
    decisionId: row.decision_id ?? undefined,
    decisionNote: row.decision_note,
    endedOn: row.ended_on ?? undefined,
    endReason: row.end_reason,
    warnedDays: row.warned_days ?? undefined,
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
    .innerJoin('circle_roles', 'circle_roles.id', 'role_mandates.role_id')
    .innerJoin('circle_members', 'circle_members.id', 'role_mandates.member_id')
    .innerJoin('circles', 'circles.id', 'circle_roles.circle_id')
    .selectAll('role_mandates')
    .select([
      'circle_members.person_id',
      'circle_roles.title',
      'circles.id as circle_id',
      'circles.slug',
      'circles.name',
    ])
    .where('role_mandates.starts_on', '<=', today)
    .where('role_mandates.ends_on', '>=', today)
    .where('role_mandates.ends_on', '<=', until)
    .where('role_mandates.ended_on', 'is', null)
    .where('circle_roles.ended_on', 'is', null)
    .where('circles.closed_at', 'is', null)
    .orderBy('role_mandates.ends_on')
    .orderBy('role_mandates.id')
    .forUpdate('role_mandates')
    .execute()
  return rows.map((row) => ({
    mandate: { ...mandateOf(row), personId: row.person_id },
    role: { id: row.role_id, title: row.title },
    circle: { id: row.circle_id, slug: row.slug, name: row.name },
  }))
}
