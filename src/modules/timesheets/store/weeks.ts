import { type Kysely, sql } from 'kysely'
import type { Day } from '#kit/dates.ts'
import type { TimesheetTables } from '../tables.ts'
import type { DayChange, KeptChange, Week, WorkedDay } from '../week.ts'

type Db = Kysely<TimesheetTables>

export async function findWeek(db: Db, personId: string, monday: Day): Promise<Week | undefined> {
  const row = await db
    .selectFrom('timesheet_weeks')
    .selectAll()
    .where('personId', '=', personId)
    .where('monday', '=', monday)
    .executeTakeFirst()
  return row && (await weekOf(db, row))
}

/** Begun when it was not. Whoever writes it in another window is waited for. */
export async function lockWeek(
  db: Db,
  begun: {
    readonly id: string
    readonly personId: string
    readonly monday: Day
    readonly at: Date
  },
): Promise<Week> {
  const { id, personId, monday, at } = begun
  await db
    .insertInto('timesheet_weeks')
    .values({ id, personId, monday, sentAt: null, createdAt: at })
    .onConflict((on) => on.columns(['personId', 'monday']).doNothing())
    .execute()
  const row = await db
    .selectFrom('timesheet_weeks')
    .selectAll()
    .where('personId', '=', personId)
    .where('monday', '=', monday)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return await weekOf(db, row)
}

export async function replaceDays(
  db: Db,
  weekId: string,
  days: readonly WorkedDay[],
): Promise<void> {
  await db.deleteFrom('timesheet_days').where('weekId', '=', weekId).execute()
  if (days.length === 0) return
  const rows = days.map(({ work, onDay, hundredths }) => ({ weekId, work, onDay, hundredths }))
  await db.insertInto('timesheet_days').values(rows).execute()
}

export async function insertChanges(
  db: Db,
  weekId: string,
  changes: readonly (DayChange & { readonly id: string })[],
  how: Pick<KeptChange, 'changedAt' | 'changedBy' | 'reason'>,
): Promise<void> {
  if (changes.length === 0) return
  const rows = changes.map(({ id, work, onDay, before, after }) => ({
    ...{ id, weekId, work, onDay, changedAt: how.changedAt },
    ...{ changedBy: how.changedBy ?? null, reason: how.reason },
    ...{ beforeHundredths: before, afterHundredths: after },
  }))
  await db.insertInto('timesheet_changes').values(rows).execute()
}

/** `lateMonth`: one of its months is closed already, and takes nothing more. */
export async function markSent(
  db: Db,
  weekId: string,
  { sentAt, lateMonth }: Pick<Week, 'sentAt' | 'lateMonth'>,
): Promise<void> {
  await db
    .updateTable('timesheet_weeks')
    .set({
      ...{ sentAt: sentAt ?? null, lateMonth: lateMonth ?? null },
      ...(sentAt ? { wasSent: true } : {}),
    })
    .where('id', '=', weekId)
    .execute()
}

/** The month is open again: what came too late for it counts. */
export async function countLateWeeks(db: Db, month: Day): Promise<void> {
  await db
    .updateTable('timesheet_weeks')
    .set({ lateMonth: null })
    .where('lateMonth', '=', month)
    .execute()
}

/** How many weeks were sent after this month of them was closed. */
export async function lateWeeksCount(db: Db, month: Day): Promise<number> {
  const { count } = await db
    .selectFrom('timesheet_weeks')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('lateMonth', '=', month)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** What changed since the week was sent, the first first. */
export async function listChanges(db: Db, weekId: string): Promise<readonly KeptChange[]> {
  const rows = await db
    .selectFrom('timesheet_changes')
    .selectAll()
    .where('weekId', '=', weekId)
    .orderBy('changedAt')
    .orderBy('onDay')
    .orderBy('id')
    .execute()
  return rows.map(({ beforeHundredths, afterHundredths, changedBy, ...change }) => ({
    ...{ work: change.work, onDay: change.onDay, changedAt: change.changedAt },
    ...{ before: beforeHundredths, after: afterHundredths },
    ...{ changedBy: changedBy ?? undefined, reason: change.reason },
  }))
}

export interface WeekOfPerson extends Week {
  readonly personId: string
}

/** A week that somebody still has. */
export async function findWeekById(db: Db, id: string): Promise<WeekOfPerson | undefined> {
  const row = await db
    .selectFrom('timesheet_weeks')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.personId ? { ...(await weekOf(db, row)), personId: row.personId } : undefined
}

/** Weeks that somebody sent, the last first. */
export async function listSentWeeks(db: Db, most: number): Promise<readonly WeekOfPerson[]> {
  const rows = await db
    .selectFrom('timesheet_weeks')
    .selectAll()
    .where('sentAt', 'is not', null)
    .where('personId', 'is not', null)
    .orderBy('monday', 'desc')
    .orderBy('id')
    .limit(most)
    .execute()
  const weeks = await weeksOf(db, rows)
  return rows.flatMap(({ id, personId }) => {
    const week = weeks.get(id)
    return week ? [{ ...week, personId: personId ?? '' }] : []
  })
}

/** Every week of somebody, the last first. */
export async function listWeeksOf(db: Db, personId: string): Promise<readonly Week[]> {
  const rows = await db
    .selectFrom('timesheet_weeks')
    .selectAll()
    .where('personId', '=', personId)
    .orderBy('monday', 'desc')
    .orderBy('id')
    .execute()
  return [...(await weeksOf(db, rows)).values()]
}

export interface TeamDays {
  readonly personId: string | undefined
  readonly month: Day
  readonly work: string
  readonly hundredths: number
  /** Of weeks that were sent, and before this month was closed. */
  readonly sentHundredths: number
}

/** The days of all by person, month and work; of those who were erased, without their name. */
export async function listTeamDays(db: Db): Promise<readonly TeamDays[]> {
  const rows = await db
    .selectFrom('timesheet_days')
    .innerJoin('timesheet_weeks', 'timesheet_weeks.id', 'timesheet_days.weekId')
    .select(['personId', 'onDay', 'work', 'hundredths', 'sentAt', 'lateMonth'])
    .orderBy('onDay', 'desc')
    .orderBy('personId')
    .orderBy('work')
    .execute()
  const sums = new Map<string, TeamDays>()
  for (const { personId, onDay, work, hundredths, sentAt, lateMonth } of rows) {
    const month = `${onDay.slice(0, 7)}-01`
    const key = [month, personId, work].join(' ')
    const known = sums.get(key)
    sums.set(key, {
      ...{ personId: personId ?? undefined, month, work },
      hundredths: (known?.hundredths ?? 0) + hundredths,
      sentHundredths:
        (known?.sentHundredths ?? 0) + (sentAt && lateMonth !== month ? hundredths : 0),
    })
  }
  return [...sums.values()]
}

export interface WorkDay {
  readonly work: string
  readonly onDay: Day
  readonly hundredths: number
}

/** What was done each day on each work, by all together. */
export async function listWorkDays(db: Db): Promise<readonly WorkDay[]> {
  const rows = await db
    .selectFrom('timesheet_days')
    .select(({ fn }) => [
      ...(['work', 'onDay'] as const),
      fn.sum<string>('hundredths').as('hundredths'),
    ])
    .groupBy(['work', 'onDay'])
    .orderBy('onDay')
    .orderBy('work')
    .execute()
  return rows.map(({ hundredths, ...day }) => ({ ...day, hundredths: Number(hundredths) }))
}

export interface WeekState {
  readonly personId: string
  readonly monday: Day
  readonly sent: boolean
}

/** Weeks of those who are known by their name. */
export async function listWeekStates(db: Db, from: Day, to: Day): Promise<readonly WeekState[]> {
  const rows = await db
    .selectFrom('timesheet_weeks')
    .select(['personId', 'monday', 'sentAt'])
    .where('monday', '>=', from)
    .where('monday', '<=', to)
    .execute()
  return rows.flatMap(({ personId, monday, sentAt }) =>
    personId === null ? [] : [{ personId, monday, sent: sentAt !== null }],
  )
}

/** Their days stay, without their name; what they changed since goes. */
export async function forgetPerson(db: Db, personId: string): Promise<void> {
  const own = db.selectFrom('timesheet_weeks').select('id').where('personId', '=', personId)
  await db.deleteFrom('timesheet_changes').where('weekId', 'in', own).execute()
  await db.deleteFrom('timesheet_agenda_days').where('weekId', 'in', own).execute()
  await db
    .updateTable('timesheet_changes')
    .set({ changedBy: null })
    .where('changedBy', '=', personId)
    .execute()
  await db
    .updateTable('timesheet_weeks')
    .set({ personId: null })
    .where('personId', '=', personId)
    .execute()
}

/** Weeks of persons who were invented, and the months that nobody decided of. */
export async function deleteWeeksOf(db: Db, personIds: readonly string[]): Promise<void> {
  await db
    .deleteFrom('timesheet_weeks')
    .where('personId', 'in', [...personIds])
    .execute()
  await db
    .deleteFrom('timesheet_months')
    .where('closedAt', 'is', null)
    .where('reopenedAt', 'is', null)
    .execute()
}

/** Names of weeks that began before this day, and what was changed in them. */
export async function forgetBefore(db: Db, day: Day): Promise<number> {
  const old = db
    .selectFrom('timesheet_weeks')
    .select('id')
    .where('monday', '<', day)
    .where('personId', 'is not', null)
  await db.deleteFrom('timesheet_changes').where('weekId', 'in', old).execute()
  await db.deleteFrom('timesheet_agenda_days').where('weekId', 'in', old).execute()
  const { numUpdatedRows } = await db
    .updateTable('timesheet_weeks')
    .set({ personId: null })
    .where('monday', '<', day)
    .where('personId', 'is not', null)
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

interface KeptWeek {
  readonly id: string
  readonly monday: Day
  readonly sentAt: Date | null
  readonly wasSent: boolean
  readonly lateMonth: Day | null
}

async function weekOf(db: Db, row: KeptWeek): Promise<Week> {
  const week = (await weeksOf(db, [row])).get(row.id)
  if (!week) throw new Error(`week ${row.id} is not there`)
  return week
}

/** With their days, asked for all at once; in the order given. */
async function weeksOf(db: Db, rows: readonly KeptWeek[]): Promise<ReadonlyMap<string, Week>> {
  const days = new Map<string, WorkedDay[]>(rows.map(({ id }) => [id, []]))
  const ids = rows.map(({ id }) => id)
  const found = await db
    .selectFrom('timesheet_days')
    .select(['weekId', 'work', 'onDay', 'hundredths'])
    .where(sql<boolean>`week_id = any(${ids}::uuid[])`)
    .orderBy('onDay')
    .orderBy('work')
    .execute()
  for (const { weekId, ...day } of found) days.get(weekId)?.push(day)
  return new Map(
    rows.map(({ id, monday, sentAt, wasSent, lateMonth }) => [
      id,
      {
        ...{ id, monday, wasSent, days: days.get(id) ?? [] },
        ...{ sentAt: sentAt ?? undefined, lateMonth: lateMonth ?? undefined },
      },
    ]),
  )
}
