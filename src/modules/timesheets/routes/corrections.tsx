import type { FormState } from '#kit/form.ts'
import { readGrid } from '#kit/grids/grid-form.ts'
import { isId } from '#kit/ids.ts'
import { findPersonNames } from '#modules/people/index.ts'
import { notFound, page, readForm } from '#platform/answers.ts'
import { formRoutes } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { correctWeek } from '../actions/correct-week.ts'
import { listWorks } from '../actions/list-works.ts'
import { withReason } from '../correction-form.ts'
import { monthsOfWeek } from '../month.ts'
import { CorrectWeekPage, SentWeeksPage } from '../pages/CorrectionPages.tsx'
import { paths } from '../paths.ts'
import { keepers, mayKeepMonths } from '../permissions.ts'
import { minutesInDayOf } from '../store/house.ts'
import { listClosed, listMonths } from '../store/months.ts'
import { findWeekById, listSentWeeks, type WeekOfPerson } from '../store/weeks.ts'
import { correctionTexts } from '../texts/corrections.ts'
import { type Work, weekGridOf, weekRows } from '../week.ts'

/** Some months of a team; older weeks are read in the list of days. */
const shownWeeks = 200

interface SentWeek {
  readonly week: WeekOfPerson
  readonly works: readonly Work[]
  /** Months of this week that are closed. */
  readonly closed: readonly string[]
}

export const correctionRoutes: readonly Route[] = [
  get(paths.sent, keepers, showSent),
  ...formRoutes({
    audience: keepers,
    on: weekAt,
    may: mayKeepMonths,
    path: paths.correct(':week'),
    shape: async (c, { week, works }, raw) => {
      const { locale } = c.var.ctx
      const grid = weekGridOf(await minutesInDayOf(c.var.ctx.db))
      const rows = weekRows(week.monday, works, week.days)
      const days = readGrid(grid, { raw, first: await readForm(c) }, rows, locale)
      return withReason(days, raw, locale)
    },
    draw: drawCorrection,
    act: (c, { week }, correction) => correctWeek(c.var.ctx, week.id, correction),
    saved: ({ week }) => ({
      act: 'timesheets.week-corrected',
      subject: `timesheet-week:${week.id}`,
    }),
    refusals: (locale) => correctionTexts[locale].refusals,
    next: () => paths.sent,
    notice: (locale) => correctionTexts[locale].saved,
  }),
]

async function showSent(c: HttpContext) {
  const { ctx, frame } = c.var
  if (!mayKeepMonths(ctx.person)) return notFound(c)
  const weeks = await listSentWeeks(ctx.db, shownWeeks)
  const ids = [...new Set(weeks.map(({ personId }) => personId))]
  const names = await findPersonNames(ctx.db, ids, ctx.locale)
  const months = await listMonths(ctx.db)
  const closed = new Set(months.filter(({ closedAt }) => closedAt).map(({ month }) => month))
  const shown = weeks.map((week) => ({
    ...{ week, name: names.get(week.personId) },
    open: monthsOfWeek(week.monday).some((month) => !closed.has(month)),
  }))
  return page(c, <SentWeeksPage frame={frame} weeks={shown} />)
}

async function drawCorrection(c: HttpContext, { week, works, closed }: SentWeek, form: FormState) {
  const { ctx, frame } = c.var
  const names = await findPersonNames(ctx.db, [week.personId], ctx.locale)
  return (
    <CorrectWeekPage
      {...{ frame, form, week, works, closed }}
      name={names.get(week.personId)}
      minutesInDay={await minutesInDayOf(ctx.db)}
    />
  )
}

async function weekAt(c: HttpContext): Promise<SentWeek | undefined> {
  const { db, person, locale } = c.var.ctx
  const id = c.req.param('week') ?? ''
  if (!mayKeepMonths(person) || !isId(id)) return undefined
  const week = await findWeekById(db, id)
  if (!week) return undefined
  return {
    ...{ week, works: await listWorks(db, { monday: week.monday, week, locale }) },
    closed: await listClosed(db, monthsOfWeek(week.monday)),
  }
}
