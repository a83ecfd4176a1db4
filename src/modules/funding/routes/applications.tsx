import { z } from 'zod'
import { dayOf } from '#kit/dates.ts'
import { optionalText, ticked } from '#kit/fields.ts'
import { gridTexts } from '#kit/grids/texts.ts'
import { listProjects, mayKeepEconomics } from '#modules/economics/index.ts'
import { listWorkDays } from '#modules/timesheets/index.ts'
import { notFound, page } from '#platform/answers.ts'
import { formRoutes } from '#platform/forms/act-routes.ts'
import { gridRoutes } from '#platform/grids/grid-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { beginApplication, moveApplication, savePieces } from '../actions/keep-applications.ts'
import { listShownApplications } from '../actions/read-applications.ts'
import { namesOf, teamOf } from '../actions/team.ts'
import { type Decided, moveForm, pieceGrid, pieceRows, successBy } from '../application.ts'
import { isClosed } from '../opportunity.ts'
import { ApplicationPage, ApplyPage, MovePage } from '../pages/ApplicationPages.tsx'
import { HistoryPage } from '../pages/HistoryPage.tsx'
import { PiecesPage, PiecesPastePage } from '../pages/PiecesPages.tsx'
import { paths } from '../paths.ts'
import { keepers, mayKeepFunding } from '../permissions.ts'
import { findApplication } from '../store/applications.ts'
import { applicationTexts } from '../texts/applications.ts'
import { opportunityTexts } from '../texts/opportunities.ts'
import { applicationAt, opportunityAt } from './at.ts'

const onApplication = { audience: keepers, on: applicationAt, may: mayKeepFunding } as const

export const applicationRoutes: readonly Route[] = [
  get(paths.history, keepers, showHistory),
  get(paths.application(':id'), keepers, show),
  ...formRoutes({
    ...onApplication,
    path: paths.move(':id'),
    fresh: true,
    shape: moveForm,
    draw: (c, application, form) => {
      const { ctx, frame } = c.var
      const keepsAccounts = mayKeepEconomics(ctx.person)
      return <MovePage {...{ frame, application, form, keepsAccounts }} today={dayOf(ctx.now)} />
    },
    act: (c, { id }, form) => moveApplication(c.var.ctx, id, form),
    refusals: (locale) => applicationTexts[locale].refusals,
    under: {
      ...{ 'not-now': 'to', 'amount-needed': 'askedCents', 'granted-needed': 'grantedCents' },
      ...{ 'reason-needed': 'reason', 'days-needed': 'startsOn', 'days-turned': 'endsOn' },
      ...{ 'before-sending': 'on', 'long-ago': 'on', 'accounts-only': 'to' },
    },
    next: ({ id }) => paths.application(id),
    notice: (locale) => applicationTexts[locale].moved,
  }),
  ...gridRoutes({
    ...onApplication,
    path: paths.pieces(':id'),
    grid: gridOf,
    rows: async (c, { id }) => {
      const found = await findApplication(c.var.ctx.db, id)
      return pieceRows(await gridOf(c), found?.pieces ?? [])
    },
    draw: async (c, application, form) => (
      <PiecesPage frame={c.var.frame} grid={await gridOf(c)} {...{ application, form }} />
    ),
    act: (c, { id }, change) => savePieces(c.var.ctx, id, change),
    refusals: (locale) => applicationTexts[locale].refusals,
    next: ({ id }) => paths.application(id),
    notice: (locale, saved) => gridTexts[locale].saved(saved),
    saved: ({ id }) => ({ act: 'funding.pieces-written', subject: `funding-application:${id}` }),
    paste: {
      path: paths.pastePieces(':id'),
      draw: async (c, application, form, read) => (
        <PiecesPastePage
          frame={c.var.frame}
          grid={await gridOf(c)}
          {...{ application, form, read }}
        />
      ),
    },
  }),
]

export const applyRoutes: readonly Route[] = formRoutes({
  path: paths.apply(':id'),
  audience: keepers,
  on: opportunityAt,
  may: mayKeepFunding,
  fresh: true,
  shape: z.object({
    ...{ projectId: optionalText(60), ownerId: optionalText(60), late: ticked },
  }),
  draw: async (c, opportunity, form) => {
    const { ctx, frame } = c.var
    const [projects, team] = [await listProjects(ctx.db), await teamOf(ctx)]
    const isOver = isClosed(opportunity, dayOf(ctx.now))
    return <ApplyPage {...{ frame, opportunity, projects, team, form, isOver }} />
  },
  act: (c, { id }, form) => beginApplication(c.var.ctx, id, form),
  refusals: (locale) => applicationTexts[locale].refusals,
  under: {
    ...{ 'project-unknown': 'projectId', 'asked-already': 'projectId', 'owner-unknown': 'ownerId' },
    closed: 'late',
  },
  next: (_, { id }) => paths.application(id),
  notice: (locale) => applicationTexts[locale].began,
})

/** The team of today, and those who bring a piece already. */
async function gridOf(c: HttpContext) {
  const { ctx } = c.var
  const team = await teamOf(ctx)
  const application = await findApplication(ctx.db, c.req.param('id') ?? '')
  const left = (application?.pieces ?? [])
    .flatMap(({ ownerId }) => ownerId ?? [])
    .filter((id) => !team.some((member) => member.id === id))
  const names = await namesOf(ctx, left)
  return pieceGrid([...team, ...[...names].map(([id, name]) => ({ id, name }))])
}

async function show(c: HttpContext) {
  const application = await applicationAt(c)
  if (!application) return notFound(c)
  const { ctx, frame } = c.var
  const names = await namesOf(
    ctx,
    application.pieces.map(({ ownerId }) => ownerId),
  )
  const seesPlan = mayKeepEconomics(ctx.person)
  return page(c, <ApplicationPage {...{ frame, application, names, seesPlan }} />)
}

async function showHistory(c: HttpContext) {
  const { ctx, frame } = c.var
  if (!mayKeepFunding(ctx.person)) return notFound(c)
  const unsaid = opportunityTexts[ctx.locale].unsaid
  const decided = (await listShownApplications(ctx)).map(
    ({ opportunity: { funder, kind }, ...application }): Decided => ({
      ...{ ...application, funder, kind, begunOn: dayOf(application.createdAt) },
    }),
  )
  const days = await listWorkDays(ctx.db)
  const byFunder = successBy(decided, ({ funder }) => (funder === '' ? unsaid : funder), days)
  const byKind = successBy(decided, ({ kind }) => opportunityTexts[ctx.locale].kinds[kind], days)
  return page(c, <HistoryPage {...{ frame, byFunder, byKind }} />)
}
