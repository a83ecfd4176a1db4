import type { Kysely } from 'kysely'
import type { Day } from '#kit/dates.ts'
import type { Place, RoleHeld, RoleName } from '#kit/viewer.ts'
import type { RoleOverTime } from '../../role.ts'
import type { PeopleTables, RoleRow } from '../../tables.ts'

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
      personId: role.personId,
      role: role.role,
      placeKind: role.place?.kind ?? null,
      placeId: role.place?.id ?? null,
      startsOn: role.startsOn,
      endsOn: role.endsOn ?? null,
      grantedBy: role.grantedBy ?? null,
      grantedAt: now,
      grantReason: role.reason ?? null,
    })
    .execute()
}

/** Roles that hold today: what permissions are asked about. */
export async function listRolesHeld(db: Db, personId: string, today: Day): Promise<RoleHeld[]> {
  const rows = await holding(db, today)
    .select(['role', 'placeKind', 'placeId'])
    .where('personId', '=', personId)
    .orderBy('grantedAt')
    .orderBy('id')
    .execute()
  return rows.flatMap(heldOf)
}

/** Everything ever granted, newest first. */
export async function listRolesOverTime(db: Db, personId: string): Promise<RoleOverTime[]> {
  const rows = await db
    .selectFrom('roles_held')
    .selectAll()
    .where('personId', '=', personId)
    .orderBy('startsOn', 'desc')
    .orderBy('grantedAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(roleOf)
}

export async function findRole(db: Db, personId: string, roleId: string) {
  const row = await db
    .selectFrom('roles_held')
    .selectAll()
    .where('id', '=', roleId)
    .where('personId', '=', personId)
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
    .where('personId', '=', personId)
    .where('role', '=', role)
    .where('placeId', place ? '=' : 'is', place?.id ?? null)
    .where('endedAt', 'is', null)
    .where((where) => where.or([where('endsOn', 'is', null), where('endsOn', '>=', today)]))
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
    .set({ endedAt: end.at, endedBy: end.by ?? null, endReason: end.reason })
    .where('id', '=', roleId)
    .where('endedAt', 'is', null)
    .execute()
}

/** As if it had not been ended. */
export async function giveRoleBack(db: Db, roleId: string): Promise<void> {
  await db
    .updateTable('roles_held')
    .set({ endedAt: null, endedBy: null, endReason: null })
    .where('id', '=', roleId)
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
    .innerJoin('identities', 'identities.personId', 'roles_held.personId')
    .select('roles_held.personId')
    .distinct()
    .where('role', 'in', [...roles])
  query = place
    ? query.where((where) =>
        where.or([
          where('placeKind', 'is', null),
          where.and([where('placeKind', '=', place.kind), where('placeId', '=', place.id)]),
        ]),
      )
    : query.where('placeKind', 'is', null)
  const rows = await query.execute()
  return rows.map((row) => row.personId)
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
    .innerJoin('identities', 'identities.personId', 'roles_held.personId')
    .select([
      'roles_held.id',
      'roles_held.personId',
      'roles_held.placeId',
      'roles_held.endsOn',
      'identities.name',
    ])
    .where('role', '=', 'territory-referent')
    .where('placeKind', '=', 'territory')
    .orderBy('identities.name')
  if (territoryIds) query = query.where('placeId', 'in', [...territoryIds])
  const rows = await query.execute()
  return rows.flatMap(({ id, personId, placeId, endsOn, name }) =>
    placeId === null
      ? []
      : [
          {
            roleId: id,
            personId,
            name,
            territoryId: placeId,
            endsOn: endsOn ?? undefined,
          },
        ],
  )
}

function holding(db: Db, today: Day) {
  return db
    .selectFrom('roles_held')
    .where('endedAt', 'is', null)
    .where('startsOn', '<=', today)
    .where((where) => where.or([where('endsOn', 'is', null), where('endsOn', '>=', today)]))
}

/** A row whose place was taken away by an erasure holds nowhere: never everywhere. */
export function heldOf(row: Pick<RoleRow, 'role' | 'placeKind' | 'placeId'>): RoleHeld[] {
  if (!row.placeKind) return [{ role: row.role }]
  return row.placeId ? [{ role: row.role, place: { kind: row.placeKind, id: row.placeId } }] : []
}

function roleOf(row: RoleRow): RoleOverTime {
  const place = row.placeKind && row.placeId ? { kind: row.placeKind, id: row.placeId } : undefined
  return {
    id: row.id,
    role: row.role,
    place,
    startsOn: row.startsOn,
    endsOn: row.endsOn ?? undefined,
    endedAt: row.endedAt ?? undefined,
    reason: row.grantReason ?? undefined,
    endReason: row.endReason ?? undefined,
    grantedBy: row.grantedBy ?? undefined,
  }
}
