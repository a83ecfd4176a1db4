import { addDays, type Day } from '#kit/dates.ts'
import type { GridChange } from '#kit/grids/grid.ts'
import { newId } from '#kit/ids.ts'
import { done, type Refused, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { type AgendaChoice, isTaken } from '../agenda.ts'
import { monthOf, monthsOfWeek } from '../month.ts'
import { mayFillWeeks } from '../permissions.ts'
import { keepTaken, listTaken } from '../store/agenda.ts'
import { shareMonths } from '../store/months.ts'
import { findWeek, insertChanges, lockWeek, markSent, replaceDays } from '../store/weeks.ts'
import {
  changesBetween,
  daysAdded,
  daysOnceChanged,
  dayTooLong,
  type Week,
  type WeekForm,
  type WorkedDay,
} from '../week.ts'
import { listWorks } from './list-works.ts'

type WriteRefusal = 'forbidden' | 'sent' | 'month-closed' | 'day-too-long' | 'work-unknown'

/** The days of one's own week, as the grid sends them. */
export async function saveWeek(
  ctx: Ctx,
  monday: Day,
  { changed }: GridChange<WeekForm>,
): Promise<Result<{ added: number; changed: number; removed: number }, WriteRefusal>> {
  if (!mayFillWeeks(ctx.person)) return refused('forbidden')
  const { week, closed } = await openWeek(ctx, monday)

  const { locale } = ctx
  const works = new Set((await listWorks(ctx.db, { monday, week, locale })).map(({ id }) => id))
  if (changed.some(({ id }) => !works.has(id))) return refused('work-unknown')
  const wrong = await writeDays(ctx, week, closed, daysOnceChanged(week, changed))
  if (wrong) return wrong

  tell(ctx, week, 'timesheets.week-written')
  return done({ added: 0, changed: changed.length, removed: 0 })
}

/**
 * What the person says of the events of their agenda; what they wrote already stays, and both count. An event that stands
 * in the week already is not added again.
 */
export async function addAgendaDays(
  ctx: Ctx,
  monday: Day,
  chosen: readonly AgendaChoice[],
): Promise<Result<undefined, WriteRefusal | 'nothing-chosen' | 'already-added'>> {
  if (!mayFillWeeks(ctx.person)) return refused('forbidden')
  if (chosen.length === 0) return refused('nothing-chosen')
  const { week, closed } = await openWeek(ctx, monday)
  const taken = await listTaken(ctx.db, week.id)
  const added = chosen.filter((each) => !isTaken(each, taken, week.days))
  if (added.length === 0) return refused('already-added')

  const { locale } = ctx
  const works = new Set((await listWorks(ctx.db, { monday, week, locale })).map(({ id }) => id))
  if (added.some(({ work }) => !works.has(work))) return refused('work-unknown')
  const wrong = await writeDays(ctx, week, closed, daysAdded(week.days, added))
  if (wrong) return wrong
  await keepTaken(ctx.db, week.id, added)

  tell(ctx, week, 'timesheets.week-written')
  return done()
}

/** The days of last week, on the same weekdays, of what one may still work on. */
export async function copyLastWeek(
  ctx: Ctx,
  monday: Day,
): Promise<Result<undefined, WriteRefusal | 'week-begun' | 'nothing-to-copy'>> {
  const { person } = ctx
  if (!person || !mayFillWeeks(person)) return refused('forbidden')
  const { week, closed } = await openWeek(ctx, monday)
  if (week.days.length > 0) return refused('week-begun')

  const last = await findWeek(ctx.db, person.id, addDays(monday, -7))
  const { locale } = ctx
  const works = new Set((await listWorks(ctx.db, { monday, week, locale })).map(({ id }) => id))
  const days = (last?.days ?? [])
    .filter(({ work }) => works.has(work))
    .map((day) => ({ ...day, onDay: addDays(day.onDay, 7) }))
  if (days.length === 0) return refused('nothing-to-copy')
  const wrong = await writeDays(ctx, week, closed, days)
  if (wrong) return wrong

  tell(ctx, week, 'timesheets.week-written')
  return done()
}

/** Says that the week is whole. Whoever wrote it takes it back themselves, until one of its months is closed. */
export async function sendWeek(
  ctx: Ctx,
  monday: Day,
): Promise<Result<undefined, 'forbidden' | 'sent' | 'month-closed' | 'nothing-written'>> {
  if (!mayFillWeeks(ctx.person)) return refused('forbidden')
  const { week, closed } = await openWeek(ctx, monday)
  if (week.sentAt) return refused('sent')
  if (monthsOfWeek(monday).every((month) => closed.has(month))) return refused('month-closed')
  if (week.days.length === 0) return refused('nothing-written')

  // A month that is closed stays as it was closed: what comes now waits until it is reopened.
  const lateMonth = monthsOfWeek(monday).find((month) => closed.has(month))
  await markSent(ctx.db, week.id, { sentAt: ctx.now, lateMonth })

  tell(ctx, week, 'timesheets.week-sent')
  return done()
}

export async function takeBackWeek(
  ctx: Ctx,
  monday: Day,
): Promise<Result<undefined, 'forbidden' | 'not-sent' | 'month-closed'>> {
  if (!mayFillWeeks(ctx.person)) return refused('forbidden')
  const { week, closed } = await openWeek(ctx, monday)
  if (!week.sentAt) return refused('not-sent')
  if (closed.size > 0) return refused('month-closed')

  await markSent(ctx.db, week.id, { sentAt: undefined, lateMonth: undefined })

  tell(ctx, week, 'timesheets.week-taken-back')
  return done()
}

/** Months first, then the week: everybody who writes takes them in this order, and none waits in a circle. */
async function openWeek(ctx: Ctx, monday: Day) {
  const months = await shareMonths(ctx.db, monthsOfWeek(monday))
  const closed = new Set(months.filter(({ closedAt }) => closedAt).map(({ month }) => month))
  const { person } = ctx
  if (!person) throw new Error('a week is of somebody')
  const begun = { id: newId(ctx.now, ctx.chance), personId: person.id, monday, at: ctx.now }
  return { week: await lockWeek(ctx.db, begun), closed }
}

async function writeDays(
  ctx: Ctx,
  week: Week,
  closed: ReadonlySet<Day>,
  days: readonly WorkedDay[],
): Promise<Refused<'sent' | 'month-closed' | 'day-too-long'> | undefined> {
  if (week.sentAt) return refused('sent')
  const changes = changesBetween(week.days, days)
  if (changes.some(({ onDay }) => closed.has(monthOf(onDay)))) return refused('month-closed')
  const tooLong = dayTooLong(days)
  if (tooLong) return { ...refused('day-too-long'), about: tooLong }

  await replaceDays(ctx.db, week.id, days)
  if (!week.wasSent) return undefined
  const traced = changes.map((change) => ({ ...change, id: newId(ctx.now, ctx.chance) }))
  await insertChanges(ctx.db, week.id, traced, {
    ...{ changedAt: ctx.now, changedBy: undefined, reason: '' },
  })
  return undefined
}

function tell(ctx: Ctx, { id }: Week, act: string) {
  ctx.audit({ act, subject: `timesheet-week:${id}`, public: false })
}
