import { type Kysely, sql } from 'kysely'
import type { Day } from '#kit/dates.ts'
import type { PersonRole } from '../person-role.ts'
import type { TimesheetTables } from '../tables.ts'

type Db = Kysely<TimesheetTables>

/** The roles of all, by person, the first first. */
export async function listRoles(db: Db): Promise<readonly PersonRole[]> {
  return await db
    .selectFrom('timesheet_roles')
    .select(['personId', 'since', 'role'])
    .orderBy('personId')
    .orderBy('since')
    .execute()
}

export async function listRolesOf(db: Db, personId: string): Promise<readonly PersonRole[]> {
  return (await listRoles(db)).filter((held) => held.personId === personId)
}

/** One role a day: the same day written again is corrected. */
export async function keepRole(db: Db, held: PersonRole): Promise<void> {
  await db
    .insertInto('timesheet_roles')
    .values(held)
    .onConflict((on) => on.columns(['personId', 'since']).doUpdateSet({ role: held.role }))
    .execute()
}

/** False when it is not there. */
export async function deleteRole(db: Db, personId: string, since: Day): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('timesheet_roles')
    .where('personId', '=', personId)
    .where('since', '=', since)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}

export async function forgetRolesOf(db: Db, personIds: readonly string[]): Promise<void> {
  await db
    .deleteFrom('timesheet_roles')
    .where('personId', 'in', [...personIds])
    .execute()
}

/** Roles that began before this day and that another one followed before it: no week with a name needs them. */
export async function forgetRolesBefore(db: Db, day: Day): Promise<number> {
  const { numAffectedRows = 0n } = await sql`delete from timesheet_roles as held
    where held.since < ${day}::date and exists (
      select from timesheet_roles as later where later.person_id = held.person_id
        and later.since > held.since and later.since <= ${day}::date)`.execute(db)
  return Number(numAffectedRows)
}

export interface RoleDay {
  readonly personId: string | undefined
  readonly onDay: Day
  readonly hundredths: number
}

/** Who worked when on a project: erased persons without their name. */
export async function listDaysOn(db: Db, work: string): Promise<readonly RoleDay[]> {
  const rows = await db
    .selectFrom('timesheet_days')
    .innerJoin('timesheet_weeks', 'timesheet_weeks.id', 'timesheet_days.weekId')
    .select(['personId', 'onDay', 'hundredths'])
    .where('work', '=', work)
    .orderBy('onDay')
    .orderBy('timesheet_weeks.id')
    .execute()
  return rows.map(({ personId, ...day }) => ({ ...day, personId: personId ?? undefined }))
}
