import { type Day, dayOf } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { listHolders } from '#modules/people/index.ts'
import type { Ctx, Db } from '#platform/context.ts'
import { isOver, mondaysOf } from '../month.ts'
import type { ClosingForm, ReopeningForm } from '../month-form.ts'
import { mayKeepMonths } from '../permissions.ts'
import { lockMonth, saveMonth } from '../store/months.ts'
import { countLateWeeks, listWeekStates } from '../store/weeks.ts'

/** Fixes the days of a month, until it is reopened. Writers on their way are waited for; what they sent counts. */
export async function closeMonth(
  ctx: Ctx,
  month: Day,
  { knowing }: ClosingForm,
): Promise<Result<undefined, 'forbidden' | 'already-closed' | 'not-over' | 'weeks-missing'>> {
  if (!mayKeepMonths(ctx.person)) return refused('forbidden')
  if (!isOver(month, ctx.now)) return refused('not-over')
  const kept = await lockMonth(ctx.db, month)
  if (kept.closedAt) return refused('already-closed')
  const missing = await listMissing(ctx.db, month, dayOf(ctx.now))
  if (missing.length > 0 && !knowing) return refused('weeks-missing')

  await saveMonth(ctx.db, { ...kept, closedAt: ctx.now })

  ctx.audit({ act: 'timesheets.month-closed', subject: `timesheet-month:${month}`, public: false })
  return done()
}

/** Its days may be corrected again; why stays visible, after it is closed again too. */
export async function reopenMonth(
  ctx: Ctx,
  month: Day,
  { reason }: ReopeningForm,
): Promise<Result<undefined, 'forbidden' | 'not-closed'>> {
  if (!mayKeepMonths(ctx.person)) return refused('forbidden')
  const kept = await lockMonth(ctx.db, month)
  if (!kept.closedAt) return refused('not-closed')

  await saveMonth(ctx.db, { month, closedAt: undefined, reopenedAt: ctx.now, reason })
  await countLateWeeks(ctx.db, month)

  ctx.audit({
    act: 'timesheets.month-reopened',
    subject: `timesheet-month:${month}`,
    public: false,
  })
  return done()
}

interface MissingWeek {
  readonly personId: string
  readonly monday: Day
}

/** Weeks of this month that the team of today did not send, and those that anybody began and did not send. */
export async function listMissing(db: Db, month: Day, today: Day): Promise<readonly MissingWeek[]> {
  const mondays = mondaysOf(month)
  const [first = month, last = month] = [mondays[0], mondays.at(-1)]
  const states = await listWeekStates(db, first, last)
  const isIn = (monday: Day) => mondays.includes(monday)
  const sent = new Set(
    states.filter((week) => week.sent).map(({ personId, monday }) => `${personId} ${monday}`),
  )
  const team = await listHolders(db, ['lab-team'], today)
  const begun = states.filter((week) => !week.sent && isIn(week.monday))
  const people = new Set([...team, ...begun.map(({ personId }) => personId)])
  return [...people].flatMap((personId) =>
    mondays
      .filter(
        (monday) =>
          !sent.has(`${personId} ${monday}`) &&
          (team.includes(personId) ||
            begun.some((week) => week.personId === personId && week.monday === monday)),
      )
      .map((monday) => ({ personId, monday })),
  )
}
