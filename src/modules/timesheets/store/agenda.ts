import type { Kysely } from 'kysely'
import type { Day } from '#kit/dates.ts'
import type { TimesheetTables } from '../tables.ts'

type Db = Kysely<TimesheetTables>

/** An event of one day that a week took, and what it was taken for. */
export interface TakenDay {
  readonly event: string
  readonly onDay: Day
  readonly work: string
}

export async function listTaken(db: Db, weekId: string): Promise<readonly TakenDay[]> {
  return db
    .selectFrom('timesheet_agenda_days')
    .select(['eventId as event', 'onDay', 'work'])
    .where('weekId', '=', weekId)
    .orderBy('onDay')
    .orderBy('eventId')
    .execute()
}

/** Taken again after its day was emptied, it is of what was chosen last. */
export async function keepTaken(db: Db, weekId: string, taken: readonly TakenDay[]): Promise<void> {
  const rows = taken.map(({ event, onDay, work }) => ({ weekId, eventId: event, onDay, work }))
  await db
    .insertInto('timesheet_agenda_days')
    .values(rows)
    .onConflict((on) =>
      on.columns(['weekId', 'eventId', 'onDay']).doUpdateSet((row) => ({
        work: row.ref('excluded.work'),
      })),
    )
    .execute()
}
