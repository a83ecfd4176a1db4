import { z } from 'zod'
import { dayOf } from '#kit/dates.ts'
import type { Locale } from '#kit/texts.ts'
import { notFound, page } from '#platform/answers.ts'
import { buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import {
  addOpportunity,
  editOpportunity,
  followOpportunity,
} from '../actions/keep-opportunities.ts'
import { listShownApplications } from '../actions/read-applications.ts'
import {
  bestMatches,
  listSubjects,
  matchesOfOpportunity,
  matchesOfSubject,
} from '../actions/read-matches.ts'
import { followings, isClosed, type Opportunity, opportunityForm } from '../opportunity.ts'
import { ProjectMatchesPage, ProjectsPage } from '../pages/MatchPages.tsx'
import { OpportunityFormPage } from '../pages/OpportunityFormPages.tsx'
import { OpportunityPage } from '../pages/OpportunityPages.tsx'
import { paths } from '../paths.ts'
import { keepers, mayKeepFunding } from '../permissions.ts'
import { opportunityTexts } from '../texts/opportunities.ts'
import { opportunityAt } from './at.ts'
import { drawNew, fromAddressRoutes } from './from-outside.tsx'
import { shownOpportunities } from './opportunity-list.tsx'

const own = {
  ...{ audience: keepers, may: mayKeepFunding, shape: opportunityForm, refusals: () => ({}) },
} as const

export const addRoutes: readonly Route[] = [
  ...formRoutes({
    ...own,
    path: paths.add,
    on: () => ({}),
    fresh: true,
    draw: (c, _, form) => drawNew(c, form),
    act: (c, _, form) => addOpportunity(c.var.ctx, form),
    notice: (locale, saved) => savedSaid(locale, saved),
    next: (_, { id }) => paths.opportunity(id),
  }),
  ...fromAddressRoutes,
  get(paths.forProjects, keepers, showProjects),
  get(paths.forProject(':key'), keepers, showProject),
]

export const opportunityRoutes: readonly Route[] = [
  get(paths.opportunity(':id'), keepers, show),
  ...formRoutes({
    ...own,
    path: paths.edit(':id'),
    on: opportunityAt,
    saved: ({ id }) => ({
      act: 'funding.opportunity-written',
      subject: `funding-opportunity:${id}`,
    }),
    draw: (c, opportunity, form) => (
      <OpportunityFormPage frame={c.var.frame} opportunity={opportunity} form={form} />
    ),
    act: (c, { id }, form) => editOpportunity(c.var.ctx, id, form),
    notice: (locale, saved) => savedSaid(locale, saved),
    next: ({ id }) => paths.opportunity(id),
  }),
  buttonRoute({
    path: paths.following(':id'),
    audience: keepers,
    on: opportunityAt,
    may: mayKeepFunding,
    shape: z.object({ following: z.enum(followings) }),
    act: (c, { id }, { following }) => followOpportunity(c.var.ctx, id, following),
    refusals: (locale) => opportunityTexts[locale].refusals,
    back: ({ id }) => paths.opportunity(id),
    next: ({ id }) => paths.opportunity(id),
    notice: (locale) => opportunityTexts[locale].saved,
  }),
]

/** Seen from the day on which it was saved. */
function savedSaid(locale: Locale, saved: Opportunity): string {
  const texts = opportunityTexts[locale]
  return isClosed(saved, dayOf(saved.updatedAt)) ? texts.savedClosed : texts.saved
}

async function show(c: HttpContext) {
  const found = await opportunityAt(c)
  const opportunity = found && (await shownOpportunities(c)).find(({ id }) => id === found.id)
  if (!opportunity) return notFound(c)
  const { ctx, frame } = c.var
  const matches = await matchesOfOpportunity(ctx, opportunity)
  const applications = await listShownApplications(ctx, { opportunityId: opportunity.id })
  const shown = { frame, opportunity, matches, applications }
  return page(c, <OpportunityPage {...shown} today={dayOf(ctx.now)} />)
}

async function showProjects(c: HttpContext) {
  const { ctx, frame } = c.var
  if (!mayKeepFunding(ctx.person)) return notFound(c)
  return page(c, <ProjectsPage frame={frame} best={await bestMatches(ctx)} />)
}

async function showProject(c: HttpContext) {
  const { ctx, frame } = c.var
  if (!mayKeepFunding(ctx.person)) return notFound(c)
  const subject = (await listSubjects(ctx)).find(({ key }) => key === c.req.param('key'))
  if (!subject) return notFound(c)
  const matches = await matchesOfSubject(ctx, subject)
  return page(c, <ProjectMatchesPage {...{ frame, subject, matches }} />)
}
