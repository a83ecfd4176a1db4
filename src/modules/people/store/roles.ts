import type { Kysely, Selectable } from 'kysely'
import type { Day } from '#kit/dates.ts'
import type { Place, RoleHeld, RoleName } from '#kit/viewer.ts'
import type { RoleOverTime } from '../role.ts'
import type { PeopleTables, RoleRow } from '../tables.ts'

type Db = Kysely<PeopleTables>

export interface NewRole {
  readonly id: string
  readonly personId: string
  readonly role: RoleName
  readonly place: Place | undefined
  readonly startsOn: Day
  readonly endsOn: Day | undefined
  readonly grantedBy: string | undefined
  readonly reason: string | undefined
}

export async function insertRole(db: Db, role: NewRole, now: Date): Promise<void> {
  await db
    .insertInto('roles_held')
    .values({
      id: role.id,
      person_id: role.personId,
      role: role.role,
      place_kind: role.place?.kind ?? null,
      place_id: role.place?.id ?? null,
      starts_on: role.startsOn,
      ends_on: role.endsOn ?? null,
      granted_by: role.grantedBy ?? null,
      granted_at: now,
      grant_reason: role.reason ?? null,
    })
    .execute()
}

/** Roles that hold today: what permissions are asked about. */
export async function listRolesHeld(db: Db, personId: string, today: Day): Promise<RoleHeld[]> {
  const rows = await holding(db, today)
    .select(['role', 'place_kind', 'place_id'])
    .where('person_id', '=', personId)
    .orderBy('granted_at')
    .orderBy('id')
    .execute()
  return rows.flatMap(heldOf)
}

/** Everything ever granted, newest first. */
export async function listRolesOverTime(db: Db, personId: string): Promise<RoleOverTime[]> {
  const rows = await db
    .selectFrom('roles_held')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('starts_on', 'desc')
    .orderBy('granted_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(roleOf)
}

export async function findRole(db: Db, personId: string, roleId: string) {
  const row = await db
    .selectFrom('roles_held')
    .selectAll()
    .where('id', '=', roleId)
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst()
  return row && roleOf(row)
}

/** Does this person hold, or will it hold, the same role at the same place without an end by act? */
export async function holdsAlready(
  db: Db,
  personId: string,
  role: RoleName,
  place: Place | undefined,
  today: Day,
): Promise<boolean> {
  const row = await db
    .selectFrom('roles_held')
    .select('id')
    .where('person_id', '=', personId)
    .where('role', '=', role)
    .where('place_id', place ? '=' : 'is', place?.id ?? null)
    .where('ended_at', 'is', null)
    .where((where) => where.or([where('ends_on', 'is', null), where('ends_on', '>=', today)]))
    .executeTakeFirst()
  return row !== undefined
}

export async function endRoleNow(
  db: Db,
  roleId: string,
  end: { at: Date; by: string | undefined; reason: string },
): Promise<void> {
  await db
    .updateTable('roles_held')
    .set({ ended_at: end.at, ended_by: end.by ?? null, end_reason: end.reason })
    .where('id', '=', roleId)
    .where('ended_at', 'is', null)
    .execute()
}

/** Keys of those who hold one of these roles today, at this place or everywhere. */
export async function listHolders(
  db: Db,
  roles: readonly RoleName[],
  today: Day,
  place?: Place,
): Promise<string[]> {
  let query = holding(db, today)
    .innerJoin('identities', 'identities.person_id', 'roles_held.person_id')
    .select('roles_held.person_id')
    .distinct()
    .where('role', 'in', [...roles])
  query = place
    ? query.where((where) =>
        where.or([
          where('place_kind', 'is', null),
          where.and([where('place_kind', '=', place.kind), where('place_id', '=', place.id)]),
        ]),
      )
    : query.where('place_kind', 'is', null)
  const rows = await query.execute()
  return rows.map((row) => row.person_id)
}

/** Someone who answers for a territory in this house, today. */
export interface Referent {
  readonly roleId: string
  readonly personId: string
  readonly name: string
  readonly territoryId: string
  readonly endsOn: Day | undefined
}

export async function listReferents(
  db: Db,
  today: Day,
  territoryIds?: readonly string[],
): Promise<readonly Referent[]> {
  if (territoryIds?.length === 0) return []
  let query = holding(db, today)
    .innerJoin('identities', 'identities.person_id', 'roles_held.person_id')
    .select([
      'roles_held.id',
      'roles_held.person_id',
      'roles_held.place_id',
      'roles_held.ends_on',
      'identities.name',
    ])
    .where('role', '=', 'territory-referent')
    .where('place_kind', '=', 'territory')
    .orderBy('identities.name')
  if (territoryIds) query = query.where('place_id', 'in', [...territoryIds])
  const rows = await query.execute()
  return rows.flatMap(({ id, person_id, place_id, ends_on, name }) =>
    place_id === null
      ? []
      : [
          {
            roleId: id,
            personId: person_id,
            name,
            territoryId: place_id,
            endsOn: ends_on ?? undefined,
          },
        ],
  )
}

function holding(db: Db, today: Day) {
  return db
    .selectFrom('roles_held')
    .where('ended_at', 'is', null)
    .where('starts_on', '<=', today)
    .where((where) => where.or([where('ends_on', 'is', null), where('ends_on', '>=', today)]))
}

/** A row whose place was taken away by an erasure holds nowhere: never everywhere. */
export function heldOf(row: Pick<RoleRow, 'role' | 'place_kind' | 'place_id'>): RoleHeld[] {
  if (!row.place_kind) return [{ role: row.role }]
  return row.place_id ? [{ role: row.role, place: { kind: row.place_kind, id: row.place_id } }] : []
}

function roleOf(row: Selectable<RoleRow>): RoleOverTime {
  const place =
    row.place_kind && row.place_id ? { kind: row.place_kind, id: row.place_id } : undefined
  return {
    id: row.id,
    role: row.role,
    place,
    startsOn: row.starts_on,
    endsOn: row.ends_on ?? undefined,
    endedAt: row.ended_at ?? undefined,
    reason: row.grant_reason ?? undefined,
    endReason: row.end_reason ?? undefined,
    grantedBy: row.granted_by ?? undefined,
  }
}
