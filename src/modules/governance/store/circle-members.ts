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
  const own = await db
    .selectFrom('circle_members')
    .select(['id', 'person_id', 'joined_on'])
    .where('circle_id', '=', circleId)
    .where('joined_on', '<=', today)
    .where((where) => where.or([where('left_on', 'is', null), where('left_on', '>=', today)]))
    .orderBy('joined_on')
    .orderBy('id')
    .execute()
  const held = await heldToday(db, today).where('circle_roles.circle_id', '=', circleId).execute()
  const linked = await heldToday(db, today)
    .innerJoin('circles', 'circles.id', 'circle_roles.circle_id')
    .where('circles.parent_id', '=', circleId)
    .where('circles.closed_at', 'is', null)
    .execute()
  const members: CircleMember[] = own.map((row) => ({
    id: row.id,
    personId: row.person_id,
    joinedOn: row.joined_on,
    roles: held.filter(({ memberId }) => memberId === row.id).map(({ kind }) => kind),
    through: undefined,
  }))
  for (const link of linked) {
    if (!isLink(link.kind) || members.some(({ personId }) => personId === link.personId)) continue
    members.push({
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
  if (personId === undefined) return undefined
  const members = await listCircleMembers(db, circleId, today)
  const found = members.find((one) => one.personId === personId)
  return found && { memberId: found.id, roles: found.roles }
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
    .select('circle_id')
    .where('person_id', '=', personId)
    .where('joined_on', '<=', today)
    .where((where) => where.or([where('left_on', 'is', null), where('left_on', '>=', today)]))
    .execute()
  const held = await heldToday(db, today)
    .innerJoin('circles', 'circles.id', 'circle_roles.circle_id')
    .select('circles.parent_id as parentId')
    .where('circles.closed_at', 'is', null)
    .where('circle_members.person_id', '=', personId)
    .execute()
  const linked = held.flatMap(({ kind, parentId }) => (isLink(kind) && parentId ? parentId : []))
  const ids = [...new Set([...own.map(({ circle_id }) => circle_id), ...linked])]
  if (ids.length === 0) return []
  const circles = await db
    .selectFrom('circles')
    .select(['id', 'name'])
    .where('id', 'in', ids)
    .where('closed_at', 'is', null)
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
    .innerJoin('circle_roles', 'circle_roles.id', 'role_mandates.role_id')
    .innerJoin('circle_members', 'circle_members.id', 'role_mandates.member_id')
    .select([
      'circle_roles.circle_id as circleId',
      'circle_roles.kind as kind',
      'role_mandates.starts_on as startsOn',
      'circle_members.id as memberId',
      'circle_members.person_id as personId',
    ])
    .where('role_mandates.starts_on', '<=', today)
    .where((where) =>
      where.and([
        where.or([
          where('role_mandates.ends_on', 'is', null),
          where('role_mandates.ends_on', '>=', today),
        ]),
        where.or([
          where('role_mandates.ended_on', 'is', null),
          where('role_mandates.ended_on', '>=', today),
        ]),
        where.or([
          where('circle_members.left_on', 'is', null),
          where('circle_members.left_on', '>=', today),
        ]),
      ]),
    )
    .orderBy('role_mandates.starts_on')
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
      circle_id: member.circleId,
      person_id: member.personId,
      joined_on: member.joinedOn,
      left_on: null,
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
      joined_on: fn<string>('least', ['joined_on', val(last)]),
      left_on: last,
    }))
    .where('id', '=', memberId)
    .where('circle_id', '=', circleId)
    .where('left_on', 'is', null)
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
      starts_on: fn<string>('least', ['starts_on', val(last)]),
      ended_on: last,
    }))
    .where('member_id', 'in', [...memberIds])
    .where('ended_on', 'is', null)
    .where((where) => where.or([where('ends_on', 'is', null), where('ends_on', '>', last)]))
    .execute()
}
