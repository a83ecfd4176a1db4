import type { Kysely } from 'kysely'
import type { Day } from '#kit/dates.ts'
import { isLink, type RoleKind } from '../circle-role.ts'
import type { Belonging } from '../permissions.ts'
import type { GovernanceTables } from '../tables.ts'

type Db = Kysely<GovernanceTables>

/** Somebody who takes part in a circle: its own member, or sitting there for a circle that it holds. */
export interface CircleMember {
  readonly id: string
  readonly personId: string
  readonly joinedOn: Day
  /** The roles held in this very circle. */
  readonly roles: readonly RoleKind[]
  /** The smaller circle they come from, and by which link. */
  readonly through: { readonly circleId: string; readonly kind: RoleKind } | undefined
}

/**
 * Those who take part in a circle on this day, in the order in which they came; those who sit for a
 * smaller circle come after. A person is counted once.
 */
export async function listCircleMembers(
  db: Db,
  circleId: string,
  today: Day,
): Promise<readonly CircleMember[]> {
  return (await listMembersOf(db, [circleId], today)).get(circleId) ?? []
}

/** The same for several circles, by circle: as many questions as for one. */
export async function listMembersOf(
  db: Db,
  circleIds: readonly string[],
  today: Day,
): Promise<ReadonlyMap<string, readonly CircleMember[]>> {
  if (circleIds.length === 0) return new Map()
  const ids = [...circleIds]
  const [own, held, linked] = await Promise.all([
    db
      .selectFrom('circle_members')
      .select(['id', 'circleId', 'personId', 'joinedOn'])
      .where('circleId', 'in', ids)
      .where('joinedOn', '<=', today)
      .where((where) => where.or([where('leftOn', 'is', null), where('leftOn', '>=', today)]))
      .orderBy('joinedOn')
      .orderBy('id')
      .execute(),
    heldToday(db, today).where('circle_roles.circleId', 'in', ids).execute(),
    heldToday(db, today)
      .innerJoin('circles', 'circles.id', 'circle_roles.circleId')
      .select('circles.parentId')
      .where('circles.parentId', 'in', ids)
      .where('circles.closedAt', 'is', null)
      .execute(),
  ])
  const members = new Map<string, CircleMember[]>(ids.map((id) => [id, []]))
  for (const row of own) {
    members.get(row.circleId)?.push({
      id: row.id,
      personId: row.personId,
      joinedOn: row.joinedOn,
      roles: held.filter(({ memberId }) => memberId === row.id).map(({ kind }) => kind),
      through: undefined,
    })
  }
  for (const link of linked) {
    const around = members.get(link.parentId ?? '')
    if (!around || !isLink(link.kind)) continue
    if (around.some(({ personId }) => personId === link.personId)) continue
    around.push({
      id: link.memberId,
      personId: link.personId,
      joinedOn: link.startsOn,
      roles: [],
      through: { circleId: link.circleId, kind: link.kind },
    })
  }
  return members
}

/** What this person is in this circle today, if they take part in it. */
export async function findBelonging(
  db: Db,
  circleId: string,
  personId: string | undefined,
  today: Day,
): Promise<Belonging | undefined> {
  return (await findBelongings(db, [circleId], personId, today)).get(circleId)
}

/** The same for several circles; those where they take no part are not there. */
export async function findBelongings(
  db: Db,
  circleIds: readonly string[],
  personId: string | undefined,
  today: Day,
): Promise<ReadonlyMap<string, Belonging>> {
  const belongings = new Map<string, Belonging>()
  if (personId === undefined) return belongings
  for (const [circleId, members] of await listMembersOf(db, circleIds, today)) {
    const member = members.find((circleMember) => circleMember.personId === personId)
    if (member) belongings.set(circleId, { memberId: member.id, roles: member.roles })
  }
  return belongings
}

/** An open circle where this person takes part. */
export interface CircleOf {
  readonly id: string
  readonly name: string
  /** The roles that they hold in this very circle. */
  readonly roles: readonly RoleKind[]
}

/** Open circles where this person takes part today, by themselves or for a smaller one. */
export async function listCirclesOf(
  db: Db,
  personId: string,
  today: Day,
): Promise<readonly CircleOf[]> {
  const own = await db
    .selectFrom('circle_members')
    .select('circleId')
    .where('personId', '=', personId)
    .where('joinedOn', '<=', today)
    .where((where) => where.or([where('leftOn', 'is', null), where('leftOn', '>=', today)]))
    .execute()
  const held = await heldToday(db, today)
    .innerJoin('circles', 'circles.id', 'circle_roles.circleId')
    .select('circles.parentId')
    .where('circles.closedAt', 'is', null)
    .where('circle_members.personId', '=', personId)
    .execute()
  const linked = held.flatMap(({ kind, parentId }) => (isLink(kind) && parentId ? parentId : []))
  const ids = [...new Set([...own.map(({ circleId }) => circleId), ...linked])]
  if (ids.length === 0) return []
  const circles = await db
    .selectFrom('circles')
    .select(['id', 'name'])
    .where('id', 'in', ids)
    .where('closedAt', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute()
  return circles.map(({ id, name }) => ({
    id,
    name,
    roles: held.filter(({ circleId }) => circleId === id).map(({ kind }) => kind),
  }))
}

function heldToday(db: Db, today: Day) {
  return db
    .selectFrom('role_mandates')
    .innerJoin('circle_roles', 'circle_roles.id', 'role_mandates.roleId')
    .innerJoin('circle_members', 'circle_members.id', 'role_mandates.memberId')
    .select([
      'circle_roles.circleId',
      'circle_roles.kind',
      'role_mandates.startsOn',
      'circle_members.id as memberId',
      'circle_members.personId',
    ])
    .where('role_mandates.startsOn', '<=', today)
    .where((where) =>
      where.and([
        where.or([
          where('role_mandates.endsOn', 'is', null),
          where('role_mandates.endsOn', '>=', today),
        ]),
        where.or([
          where('role_mandates.endedOn', 'is', null),
          where('role_mandates.endedOn', '>=', today),
        ]),
        where.or([
          where('circle_members.leftOn', 'is', null),
          where('circle_members.leftOn', '>=', today),
        ]),
      ]),
    )
    .orderBy('role_mandates.startsOn')
    .orderBy('role_mandates.id')
}

export async function insertMember(
  db: Db,
  member: { id: string; circleId: string; personId: string; joinedOn: Day },
): Promise<void> {
  await db
    .insertInto('circle_members')
    .values({
      id: member.id,
      circleId: member.circleId,
      personId: member.personId,
      joinedOn: member.joinedOn,
      leftOn: null,
    })
    .execute()
}

/** False when they were not a member any more. */
export async function memberLeaves(
  db: Db,
  circleId: string,
  memberId: string,
  last: Day,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('circle_members')
    // Somebody who came today and leaves today was never there.
    .set(({ fn, val }) => ({
      joinedOn: fn<string>('least', ['joinedOn', val(last)]),
      leftOn: last,
    }))
    .where('id', '=', memberId)
    .where('circleId', '=', circleId)
    .where('leftOn', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Every mandate of these memberships is over after this day. */
export async function endMandatesOf(
  db: Db,
  memberIds: readonly string[],
  last: Day,
): Promise<void> {
  if (memberIds.length === 0) return
  await db
    .updateTable('role_mandates')
    .set(({ fn, val }) => ({
      startsOn: fn<string>('least', ['startsOn', val(last)]),
      endedOn: last,
    }))
    .where('memberId', 'in', [...memberIds])
    .where('endedOn', 'is', null)
    .where((where) => where.or([where('endsOn', 'is', null), where('endsOn', '>', last)]))
    .execute()
}
