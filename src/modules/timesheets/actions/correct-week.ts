import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { Correction } from '../correction-form.ts'
import { monthOf, monthsOfWeek } from '../month.ts'
import { mayKeepMonths } from '../permissions.ts'
import { shareMonths } from '../store/months.ts'
import { findWeekById, insertChanges, lockWeek, replaceDays } from '../store/weeks.ts'
import { changesBetween, daysOnceChanged, dayTooLong } from '../week.ts'
import { listWorks } from './list-works.ts'

/** Days of a week that somebody sent, by whoever keeps the accounts: it stays sent, and its writer reads why. */
export async function correctWeek(
  ctx: Ctx,
  weekId: string,
  { changed, reason }: Correction,
): Promise<
  Result<
    undefined,
    | ('forbidden' | 'not-found' | 'not-sent' | 'nothing-changed')
    | ('month-closed' | 'day-too-long' | 'work-unknown')
  >
> {
  const { person, db, locale } = ctx
  if (!person || !mayKeepMonths(person)) return refused('forbidden')
  const asked = await findWeekById(db, weekId)
  if (!asked) return refused('not-found')
  const { personId, monday } = asked
  const months = await shareMonths(db, monthsOfWeek(monday))
  const week = await lockWeek(db, { id: weekId, personId, monday, at: ctx.now })
  if (!week.sentAt) return refused('not-sent')

  const works = new Set((await listWorks(db, { monday, week, locale })).map(({ id }) => id))
  if (changed.some(({ id }) => !works.has(id))) return refused('work-unknown')
  const days = daysOnceChanged(week, changed)
  const changes = changesBetween(week.days, days)
  if (changes.length === 0) return refused('nothing-changed')
  const closed = new Set(months.filter(({ closedAt }) => closedAt).map(({ month }) => month))
  if (changes.some(({ onDay }) => closed.has(monthOf(onDay)))) return refused('month-closed')
  const tooLong = dayTooLong(days)
  if (tooLong) return { ...refused('day-too-long'), about: tooLong }

  await replaceDays(db, week.id, days)
  const traced = changes.map((change) => ({ ...change, id: newId(ctx.now, ctx.chance) }))
  await insertChanges(db, week.id, traced, { changedAt: ctx.now, changedBy: person.id, reason })

  ctx.audit({
    act: 'timesheets.week-corrected',
    subject: `timesheet-week:${week.id}`,
    public: false,
  })
  return done()
}
