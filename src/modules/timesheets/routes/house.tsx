import { dayOf } from '#kit/dates.ts'
import { parseForm } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { listProjects, listRates } from '#modules/economics/index.ts'
import { findPersonNames, listColleagues } from '#modules/people/index.ts'
import { notFound, page } from '#platform/answers.ts'
import { buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { keepDayLength, keepPersonRole, removePersonRole } from '../actions/keep-house.ts'
import { dayForm } from '../day-form.ts'
import { DayLengthPage, ProjectRolesPage, RolesPage, type RolesShown } from '../pages/RolePages.tsx'
import { paths } from '../paths.ts'
import { keepers, mayKeepMonths } from '../permissions.ts'
import { sumsByRole } from '../person-role.ts'
import { roleFormOf } from '../role-form.ts'
import { minutesInDayOf } from '../store/house.ts'
import { listDaysOn, listRoles } from '../store/roles.ts'
import { dayTexts } from '../texts/day.ts'
import { roleTexts } from '../texts/roles.ts'

const forKeepers = { audience: keepers, may: mayKeepMonths } as const

/** What whoever keeps the accounts says of time: how long a day is, who has which role, and what days cost. */
export const houseRoutes: readonly Route[] = [
  ...formRoutes({
    ...forKeepers,
    on: (c) => (mayKeepMonths(c.var.ctx.person) ? {} : undefined),
    path: paths.dayLength,
    shape: dayForm,
    draw: async (c, _, form) => (
      <DayLengthPage frame={c.var.frame} form={form} minutes={await minutesInDayOf(c.var.ctx.db)} />
    ),
    act: (c, _, { minutes }) => keepDayLength(c.var.ctx, minutes),
    refusals: () => ({}),
    next: () => paths.team,
    notice: (locale) => dayTexts[locale].saved,
    saved: () => ({ act: 'timesheets.day-length-kept', subject: 'timesheet-house:day' }),
  }),
  ...formRoutes({
    ...forKeepers,
    on: rolesShown,
    path: paths.roles,
    fresh: true,
    shape: (c, { colleagues }, raw) =>
      parseForm(roleFormOf(colleagues).shape, raw, c.var.ctx.locale),
    draw: (c, shown, form) => <RolesPage frame={c.var.frame} {...shown} form={form} />,
    act: (c, _, held) => keepPersonRole(c.var.ctx, held),
    refusals: (locale) => roleTexts[locale].refusals,
    next: () => paths.roles,
    notice: (locale) => roleTexts[locale].saved,
  }),
  buttonRoute({
    ...forKeepers,
    on: (c) => {
      const personId = c.req.param('person') ?? ''
      const since = c.req.param('since') ?? ''
      const isRole = isId(personId) && /^\d{4}-\d\d-\d\d$/.test(since)
      return isRole && mayKeepMonths(c.var.ctx.person) ? { personId, since } : undefined
    },
    path: paths.removeRole(':person', ':since'),
    act: (c, { personId, since }) => removePersonRole(c.var.ctx, personId, since),
    refusals: () => ({}),
    back: () => paths.roles,
    next: () => paths.roles,
    notice: (locale) => roleTexts[locale].removed,
  }),
  get(paths.projectRoles(':slug'), keepers, showProjectRoles),
]

async function rolesShown(c: HttpContext): Promise<RolesShown | undefined> {
  const { db, now, locale, person } = c.var.ctx
  if (!mayKeepMonths(person)) return undefined
  const colleagues = await listColleagues(db, dayOf(now))
  const roles = await listRoles(db)
  const ids = [...new Set(roles.map(({ personId }) => personId))]
  return {
    ...{ colleagues, roles, names: await findPersonNames(db, ids, locale) },
    known: [...new Set((await listRates(db)).map(({ role }) => role))],
  }
}

async function showProjectRoles(c: HttpContext) {
  const { ctx, frame } = c.var
  const slug = c.req.param('slug') ?? ''
  if (!mayKeepMonths(ctx.person)) return notFound(c)
  const project = (await listProjects(ctx.db)).find((each) => each.slug === slug)
  if (!project) return notFound(c)
  const sums = sumsByRole(
    await listDaysOn(ctx.db, project.id),
    await listRoles(ctx.db),
    await listRates(ctx.db),
  )
  return page(c, <ProjectRolesPage {...{ frame, project, sums }} />)
}
