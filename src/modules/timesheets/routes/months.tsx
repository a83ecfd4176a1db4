import { dayOf } from '#kit/dates.ts'
import { findPersonNames } from '#modules/people/index.ts'
import { notFound, page } from '#platform/answers.ts'
import { formRoutes } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { closeMonth, listMissing, reopenMonth } from '../actions/close-month.ts'
import { isOver, type Month, monthBefore, monthOf } from '../month.ts'
import { closingForm, reopeningForm } from '../month-form.ts'
import { CloseMonthPage, MonthsPage, ReopenMonthPage } from '../pages/MonthPages.tsx'
import { paths } from '../paths.ts'
import { keepers, mayKeepMonths } from '../permissions.ts'
import { listClosed, listMonths } from '../store/months.ts'
import { lateWeeksCount, listTeamDays } from '../store/weeks.ts'
import { monthTexts } from '../texts/months.ts'

/** As far back as one reads on the page: older months stay as they are. */
const shownMonths = 18

const onMonth = { audience: keepers, on: monthAt, may: mayKeepMonths } as const

export const monthRoutes: readonly Route[] = [
  get(paths.months, keepers, showMonths),
  ...formRoutes({
    ...onMonth,
    path: paths.closeMonth(':month'),
    over: (c, { month }) => (isOver(month, c.var.ctx.now) ? undefined : 'not-over'),
    back: () => paths.months,
    shape: closingForm,
    draw: async (c, { month }, form) => {
      const { ctx, frame } = c.var
      const missing = await listMissing(ctx.db, month, dayOf(ctx.now))
      const ids = [...new Set(missing.map(({ personId }) => personId))]
      const names = await findPersonNames(ctx.db, ids, ctx.locale)
      const { someone } = monthTexts[ctx.locale]
      const named = missing.map(({ personId, monday }) => ({
        ...{ name: names.get(personId) ?? someone, monday },
      }))
      return <CloseMonthPage {...{ frame, month, form }} missing={named} />
    },
    act: (c, { month }, form) => closeMonth(c.var.ctx, month, form),
    refusals: (locale) => monthTexts[locale].closeRefusals,
    under: { 'weeks-missing': 'knowing' },
    next: () => paths.months,
    notice: (locale) => monthTexts[locale].closed,
  }),
  ...formRoutes({
    ...onMonth,
    path: paths.reopenMonth(':month'),
    over: async (c, { month }) =>
      (await listClosed(c.var.ctx.db, [month])).length > 0 ? undefined : 'not-closed',
    back: () => paths.months,
    shape: reopeningForm,
    draw: async (c, { month }, form) => {
      const late = await lateWeeksCount(c.var.ctx.db, month)
      return <ReopenMonthPage frame={c.var.frame} {...{ month, form, late }} />
    },
    act: (c, { month }, form) => reopenMonth(c.var.ctx, month, form),
    refusals: (locale) => monthTexts[locale].reopenRefusals,
    next: () => paths.months,
    notice: (locale) => monthTexts[locale].wasReopened,
  }),
]

async function showMonths(c: HttpContext) {
  const { ctx, frame } = c.var
  if (!mayKeepMonths(ctx.person)) return notFound(c)
  const kept = await listMonths(ctx.db)
  const months: Month[] = []
  for (let month = monthOf(dayOf(ctx.now)); months.length < shownMonths; month = monthBefore(month))
    months.push(
      kept.find((each) => each.month === month) ?? {
        ...{ month, closedAt: undefined, reopenedAt: undefined, reason: '' },
      },
    )
  const filled = new Set((await listTeamDays(ctx.db)).map(({ month }) => month))
  return page(c, <MonthsPage {...{ frame, months, filled }} now={ctx.now} />)
}

/** The month of this address, `2026-11`. */
function monthAt(c: HttpContext): { readonly month: string } | undefined {
  const month = c.req.param('month') ?? ''
  if (!mayKeepMonths(c.var.ctx.person)) return undefined
  return /^20\d\d-(?:0[1-9]|1[0-2])$/.test(month) ? { month: `${month}-01` } : undefined
}
