import type { Kysely } from 'kysely'
import type { Day } from '#kit/dates.ts'
import type { Month } from '../month.ts'
import type { TimesheetTables } from '../tables.ts'

type Db = Kysely<TimesheetTables>

export async function listMonths(db: Db): Promise<readonly Month[]> {
  const rows = await db
    .selectFrom('timesheet_months')
    .selectAll()
    .orderBy('month', 'desc')
    .execute()
  return rows.map(toMonth)
}

/** Those of these months that are closed. */
export async function listClosed(db: Db, months: readonly Day[]): Promise<readonly Day[]> {
  const rows = await db
    .selectFrom('timesheet_months')
    .select('month')
    .where('month', 'in', [...months])
    .where('closedAt', 'is not', null)
    .orderBy('month')
    .execute()
  return rows.map(({ month }) => month)
}

/** Whoever writes a day shares its month with everybody who writes, and waits only while it is closed. */
export async function shareMonths(db: Db, months: readonly Day[]): Promise<readonly Month[]> {
  await begin(db, months)
  const rows = await db
    .selectFrom('timesheet_months')
    .selectAll()
    .where('month', 'in', [...months])
    .orderBy('month')
    .forShare()
    .execute()
  return rows.map(toMonth)
}

/** Whoever closes a month waits for those who write in it, and they wait for the closing. */
export async function lockMonth(db: Db, month: Day): Promise<Month> {
  await begin(db, [month])
  const row = await db
    .selectFrom('timesheet_months')
    .selectAll()
    .where('month', '=', month)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return toMonth(row)
}

export async function saveMonth(db: Db, { month, ...written }: Month): Promise<void> {
  await db
    .updateTable('timesheet_months')
    .set({
      closedAt: written.closedAt ?? null,
      reopenedAt: written.reopenedAt ?? null,
      reason: written.reason,
    })
    .where('month', '=', month)
    .execute()
}

/** A month that nobody wrote in yet is there to be held. */
async function begin(db: Db, months: readonly Day[]) {
  await db
    .insertInto('timesheet_months')
    .values(months.map((month) => ({ month })))
    .onConflict((on) => on.column('month').doNothing())
    .execute()
}

function toMonth(row: {
  readonly month: Day
  closedAt: Date | null
  reopenedAt: Date | null
  reason: string
}): Month {
  const { month, closedAt, reopenedAt, reason } = row
  return {
    ...{ month, reason },
    ...{ closedAt: closedAt ?? undefined, reopenedAt: reopenedAt ?? undefined },
  }
}
