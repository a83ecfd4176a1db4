import { emptyForm, type FormState } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import type { Viewer } from '#kit/viewer.ts'
import { addressRefusals, findPersonNames, findPublicNames } from '#modules/people/index.ts'
import { findResource, resourcePath } from '#modules/resources/index.ts'
import { notFound, page } from '#platform/answers.ts'
import { actRoute, buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import type { NetworkEvent } from '../../event.ts'
import { visitPaths } from '../../paths/visits.ts'
import { eventAsked } from '../../seating/index.ts'
import { mayPrepareVisit, maySeeJourneys } from '../../visit-permissions.ts'
import { prepareVisit, removeJourney, reportVisit, shareJourney } from '../actions/save-visit.ts'
import { PrepareVisitPage, ReportVisitPage } from '../pages/VisitFormPages.tsx'
import { VisitPage } from '../pages/VisitPage.tsx'
import { findVisit, listJourneys } from '../store/visits.ts'
import { visitRefusalTexts, visitTexts } from '../texts/visit.ts'
import {
  journeyShape,
  maySearchCompany,
  reportProblem,
  reportShape,
  type Visit,
  visitShape,
} from '../visit.ts'

const slug = ':slug'

interface OnVisit {
  readonly event: NetworkEvent
  readonly visit: Visit
}

/** A visit that this person may see; other kinds of events have no such page. */
async function visitAt(c: HttpContext): Promise<OnVisit | undefined> {
  const event = await eventAsked(c)
  if (event?.kind !== 'site-visit') return undefined
  return { event, visit: await findVisit(c.var.ctx.db, event.id) }
}

const onVisit = {
  audience: 'signed-in',
  on: visitAt,
  refusals: (locale: Locale) => visitRefusalTexts[locale],
  next: ({ event }: OnVisit) => visitPaths.show(event.slug),
} as const

const onOwn = {
  ...onVisit,
  may: (viewer: Viewer | undefined, { event, visit }: OnVisit) =>
    mayPrepareVisit(viewer, event, visit),
} as const

export const visitRoutes: readonly Route[] = [
  get(visitPaths.show(slug), 'anyone', async (c) => {
    const on = await visitAt(c)
    return on ? page(c, await visitPage(c, on, emptyForm)) : notFound(c)
  }),
  actRoute({
    ...onVisit,
    path: visitPaths.journey(slug),
    shape: journeyShape,
    draw: visitPage,
    act: (c, { event }, input) => shareJourney(c.var.ctx, event.id, input),
    notice: (locale) => visitTexts[locale].shared,
  }),
  buttonRoute({
    ...onVisit,
    path: visitPaths.removeJourney(slug),
    act: (c, { event }) => removeJourney(c.var.ctx, event.id),
    back: onVisit.next,
    notice: (locale) => visitTexts[locale].removed,
  }),
  ...formRoutes({
    ...onOwn,
    path: visitPaths.prepare(slug),
    shape: visitShape,
    draw: async (c, on, form) => <PrepareVisitPage {...(await propsOf(c, on))} form={form} />,
    saved: ({ event }) => ({ act: 'event-visit.prepared', subject: `event:${event.id}` }),
    act: (c, { event }, input, raw) => prepareVisit(c.var.ctx, event.id, input, raw),
    refusals: (locale) => ({ ...onOwn.refusals(locale), ...addressRefusals[locale] }),
    under: { 'address-of-another': 'hostEmail' },
    notice: (locale) => visitTexts[locale].saved,
  }),
  ...formRoutes({
    ...onOwn,
    path: visitPaths.report(slug),
    shape: reportShape,
    draw: async (c, on, form) => <ReportVisitPage {...(await propsOf(c, on))} form={form} />,
    saved: ({ event }) => ({ act: 'event-visit.reported', subject: `event:${event.id}` }),
    act: (c, { event }, input, raw) => reportVisit(c.var.ctx, event.id, input, raw),
    notice: (locale) => visitTexts[locale].reported,
  }),
]

/** With the link of a registration, it is read: acting, and knowing who travels, ask for an account. */
export async function drawVisit(c: HttpContext, event: NetworkEvent, ownToken: string) {
  const visit = await findVisit(c.var.ctx.db, event.id)
  return (
    <VisitPage
      frame={c.var.frame}
      event={event}
      visit={visit}
      hostName={await hostName(c, visit)}
      mayPrepare={false}
      mayReport={false}
      journeys={undefined}
      own={undefined}
      company={false}
      sheet={await sheetOf(c, visit, false)}
      form={emptyForm}
      ownToken={ownToken}
    />
  )
}

/** The report, published; to whoever prepares the visit, its draft too. */
async function sheetOf(c: HttpContext, { resourceId }: Visit, mayPrepare: boolean) {
  const sheet = resourceId ? await findResource(c.var.ctx.db, resourceId) : undefined
  const shown = sheet && (sheet.state === 'published' || mayPrepare) ? sheet : undefined
  return shown && { title: shown.title, href: resourcePath(shown.slug) }
}

async function visitPage(c: HttpContext, { event, visit }: OnVisit, form: FormState) {
  const { ctx, frame } = c.var
  const { person } = ctx
  const journeys = await listJourneys(ctx.db, event.id)
  const names = await findPersonNames(
    ctx.db,
    journeys.map(({ personId }) => personId),
    ctx.locale,
  )
  const mayPrepare = mayPrepareVisit(person, event, visit)
  return (
    <VisitPage
      frame={frame}
      event={event}
      visit={visit}
      hostName={await hostName(c, visit)}
      mayPrepare={mayPrepare}
      mayReport={mayPrepare && reportProblem(event, ctx.now).ok}
      journeys={
        maySeeJourneys(person, journeys)
          ? journeys.map((journey) => ({
              journey: journey,
              name: names.get(journey.personId) ?? '',
            }))
          : undefined
      }
      own={journeys.find(({ personId }) => personId === person?.id)}
      company={maySearchCompany(event, ctx.now)}
      sheet={await sheetOf(c, visit, mayPrepare)}
      form={form}
    />
  )
}

/** As the person chose to be shown. */
async function hostName(c: HttpContext, { hostPersonId }: Visit): Promise<string | undefined> {
  if (hostPersonId === undefined) return undefined
  const { db, locale } = c.var.ctx
  return (await findPublicNames(db, [hostPersonId], locale)).get(hostPersonId)
}

async function propsOf(c: HttpContext, { event, visit }: OnVisit) {
  return { frame: c.var.frame, event, visit, hostName: await hostName(c, visit) }
}
