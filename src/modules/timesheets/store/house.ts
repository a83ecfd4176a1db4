import type { Kysely } from 'kysely'
import { usualMinutesInDay } from '../duration.ts'
import type { TimesheetTables } from '../tables.ts'

type Db = Kysely<TimesheetTables>

/** How long the day of work of the house is; the usual one until somebody says it. */
export async function minutesInDayOf(db: Db): Promise<number> {
  const row = await db.selectFrom('timesheet_house').select('minutesInDay').executeTakeFirst()
  return row?.minutesInDay ?? usualMinutesInDay
}

export async function keepMinutesInDay(db: Db, minutesInDay: number): Promise<void> {
  await db
    .insertInto('timesheet_house')
    .values({ minutesInDay })
    .onConflict((on) => on.column('onlyRow').doUpdateSet({ minutesInDay }))
    .execute()
}
