import { type Day, dayOf } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import { gridTexts } from '#kit/grids/texts.ts'
import { findPersonNames } from '#modules/people/index.ts'
import { notFound, page } from '#platform/answers.ts'
import { buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import { gridRoutes } from '#platform/grids/grid-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import {
  addAgendaDays,
  copyLastWeek,
  saveWeek,
  sendWeek,
  takeBackWeek,
} from '../actions/keep-week.ts'
import { listAgendaDays, takenInWeek } from '../actions/list-agenda.ts'
import { listWorks } from '../actions/list-works.ts'
import { readAgenda } from '../agenda.ts'
import { monthOf, monthsOfWeek } from '../month.ts'
import { AgendaPage } from '../pages/AgendaPage.tsx'
import { type OwnWeek, WeekPage, WeekPastePage } from '../pages/WeekPage.tsx'
import { paths } from '../paths.ts'
import { fillers, mayFillWeeks } from '../permissions.ts'
import { minutesInDayOf } from '../store/house.ts'
import { listClosed } from '../store/months.ts'
import { findWeek, listChanges } from '../store/weeks.ts'
import { agendaTexts } from '../texts/agenda.ts'
import { weekTexts } from '../texts/week.ts'
import { isWithinYears, mondayOf, weekGridOf, weekRows } from '../week.ts'
import { savingItself } from './week-saves-itself.ts'

const onWeek = { audience: fillers, on: weekAt, may: mayFillWeeks } as const
const back = ({ monday }: OwnWeek) => paths.week(monday)

export const weekRoutes: readonly Route[] = [
  get(paths.now, fillers, async (c) => {
    // A role that holds at one place only opens the door, and has no week.
    const own = await weekOf(c, mondayOf(dayOf(c.var.ctx.now)))
    return own ? page(c, drawWeek(c, own, emptyForm, true)) : notFound(c)
  }),
  ...gridRoutes({
    ...onWeek,
    path: paths.week(':monday'),
    grid: async (c) => weekGridOf(await minutesInDayOf(c.var.ctx.db)),
    rows: async (_, { monday, works, week }) => weekRows(monday, works, week?.days ?? []),
    draw: (c, own, form) => drawWeek(c, own, form),
    act: (c, { monday }, change) => saveWeek(c.var.ctx, monday, change),
    saved: ({ week }) =>
      week && { act: 'timesheets.week-written', subject: `timesheet-week:${week.id}` },
    refusals: (locale) => weekTexts[locale].refusals,
    next: back,
    notice: (locale, saved) => gridTexts[locale].saved(saved),
    paste: {
      path: paths.paste(':monday'),
      draw: (c, { monday }, form, read) => (
        <WeekPastePage frame={c.var.frame} {...{ monday, form, read }} />
      ),
    },
  }).map((route) =>
    route.method === 'POST' && route.path === paths.week(':monday')
      ? savingItself(route, {
          find: weekAt,
          draw: (c, own) => drawWeek(c, own, emptyForm),
        })
      : route,
  ),
  ...formRoutes({
    ...onWeek,
    path: paths.agenda(':monday'),
    shape: (c, { proposed }, raw) => readAgenda(raw, proposed, c.var.ctx.locale),
    draw: async (c, { monday, week, works, proposed }, form) => {
      const taken = await takenInWeek(c.var.ctx, week, proposed)
      return <AgendaPage frame={c.var.frame} {...{ monday, works, proposed, taken, form }} />
    },
    act: (c, { monday }, added) => addAgendaDays(c.var.ctx, monday, added),
    refusals: (locale) => ({ ...weekTexts[locale].refusals, ...agendaTexts[locale].refusals }),
    next: back,
    notice: (locale) => agendaTexts[locale].added,
  }),
  buttonRoute({
    ...onWeek,
    path: paths.copyLast(':monday'),
    act: (c, { monday }) => copyLastWeek(c.var.ctx, monday),
    refusals: (locale) => ({ ...weekTexts[locale].refusals, ...weekTexts[locale].copyRefusals }),
    ...{ back, next: back },
    notice: (locale) => weekTexts[locale].copied,
  }),
  buttonRoute({
    ...onWeek,
    path: paths.send(':monday'),
    act: (c, { monday }) => sendWeek(c.var.ctx, monday),
    refusals: (locale) => weekTexts[locale].sendRefusals,
    ...{ back, next: back },
    notice: (locale) => weekTexts[locale].sent,
  }),
  buttonRoute({
    ...onWeek,
    path: paths.takeBack(':monday'),
    act: (c, { monday }) => takeBackWeek(c.var.ctx, monday),
    refusals: (locale) => weekTexts[locale].takeBackRefusals,
    ...{ back, next: back },
    notice: (locale) => weekTexts[locale].takenBack,
  }),
]

function drawWeek(c: HttpContext, own: OwnWeek, form: FormState, isEntry = false) {
  const today = dayOf(c.var.ctx.now)
  return <WeekPage frame={c.var.frame} {...own} {...{ form, isEntry, today }} />
}

/** One's own week, and never another's: the address says the Monday alone. */
async function weekAt(c: HttpContext): Promise<OwnWeek | undefined> {
  const monday = c.req.param('monday') ?? ''
  return isMonday(monday) && isWithinYears(monday, dayOf(c.var.ctx.now))
    ? weekOf(c, monday)
    : undefined
}

async function weekOf(c: HttpContext, monday: Day): Promise<OwnWeek | undefined> {
  const { db, person, locale } = c.var.ctx
  if (!person || !mayFillWeeks(person)) return undefined
  const week = await findWeek(db, person.id, monday)
  const changes = week?.wasSent ? await listChanges(db, week.id) : []
  const closed = await listClosed(db, monthsOfWeek(monday))
  const proposed = await listAgendaDays(c.var.ctx, person.id, monday)
  const correctors = changes.flatMap(({ changedBy }) => changedBy ?? [])
  return {
    ...{ monday, week, works: await listWorks(db, { monday, week, locale }) },
    ...{ changes, closed },
    // What is of a closed month cannot be written any more.
    proposed: proposed.filter(({ onDay }) => !closed.includes(monthOf(onDay))),
    minutesInDay: await minutesInDayOf(db),
    names: await findPersonNames(db, [...new Set(correctors)], locale),
  }
}

function isMonday(text: string): boolean {
  if (!/^20\d\d-\d\d-\d\d$/.test(text)) return false
  const date = new Date(`${text}T12:00:00Z`)
  return (
    !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) && mondayOf(text) === text
  )
}
