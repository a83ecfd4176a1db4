import type { Kysely } from 'kysely'
import type { Day } from '#kit/dates.ts'
import type { RoleMandate } from '../../role-mandate.ts'
import type { GovernanceTables } from '../../tables.ts'

type Db = Kysely<GovernanceTables>

/** What a line of the seats writes of a mandate that stands. */
export async function rewriteMandate(db: Db, mandate: RoleMandate): Promise<void> {
  const { id, startsOn, endsOn, filledBy, decisionNote, warnedDays } = mandate
  await db
    .updateTable('role_mandates')
    .set({
      ...{ startsOn, filledBy, decisionNote },
      endsOn: endsOn ?? null,
      warnedDays: warnedDays ?? null,
    })
    .where('id', '=', id)
    .execute()
}

export interface SeatState {
  readonly [name: string]: string | number | null
  readonly id: string
  readonly startsOn: string
  readonly endsOn: string | null
  readonly endedOn: string | null
  readonly filledBy: string
  readonly note: string
  readonly warned: number | null
}

/** Every mandate of the roles of a circle, as its row holds it. */
export async function listSeatStates(db: Db, circleId: string): Promise<readonly SeatState[]> {
  return db
    .selectFrom('role_mandates')
    .innerJoin('circle_roles', 'circle_roles.id', 'role_mandates.roleId')
    .select([
      'role_mandates.id',
      'role_mandates.startsOn',
      'role_mandates.endsOn',
      'role_mandates.endedOn',
      'role_mandates.filledBy',
      'role_mandates.decisionNote as note',
      'role_mandates.warnedDays as warned',
    ])
    .where('circle_roles.circleId', '=', circleId)
    .orderBy('role_mandates.id')
    .execute()
}

/** The memberships of a circle that have no end. */
export async function listMembershipIds(db: Db, circleId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('circle_members')
    .select('id')
    .where('circleId', '=', circleId)
    .where('leftOn', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** The mandates as they stood; those that were not there go. */
export async function putBackSeats(
  db: Db,
  circleId: string,
  seats: readonly SeatState[],
): Promise<void> {
  const kept = new Set(seats.map(({ id }) => id))
  const added = (await listSeatStates(db, circleId)).filter(({ id }) => !kept.has(id))
  if (added.length > 0) {
    const ids = added.map(({ id }) => id)
    await db.deleteFrom('role_mandates').where('id', 'in', ids).execute()
  }
  for (const { id, startsOn, endsOn, filledBy, note, warned } of seats) {
    await db
      .updateTable('role_mandates')
      .set({
        ...{ startsOn, endsOn, decisionNote: note, warnedDays: warned },
        filledBy: filledBy as RoleMandate['filledBy'],
      })
      .where('id', '=', id)
      .execute()
  }
}

/** Whoever joined a moment ago was never there. */
export async function takeOutMembers(
  db: Db,
  circleId: string,
  kept: readonly string[],
  last: Day,
): Promise<void> {
  const ids = (await listMembershipIds(db, circleId)).filter((id) => !kept.includes(id))
  if (ids.length === 0) return
  await db
    .updateTable('circle_members')
    .set({ joinedOn: last, leftOn: last })
    .where('id', 'in', ids)
    .execute()
}
