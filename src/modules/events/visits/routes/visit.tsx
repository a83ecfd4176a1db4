import { emptyForm, type FormState, formRefused, parseForm, type RawForm } from '#kit/form.ts'
import type { Result } from '#kit/result.ts'
import { type ChangedMeanwhile, formOvertaken } from '#kit/seen.ts'
import { findPersonNames, findPublicNames } from '#modules/people/index.ts'
import { findResource, resourcePath } from '#modules/resources/index.ts'
import { again, forbidden, notFound, page, seeOther } from '#platform/answers.ts'
import { readEdit } from '#platform/forms/read-edit.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import type { NetworkEvent } from '../../event.ts'
import { visitPaths } from '../../paths/visits.ts'
import { eventAsked } from '../../seating/index.ts'
import { mayPrepareVisit, maySeeJourneys } from '../../visit-permissions.ts'
import {
  prepareVisit,
  removeJourney,
  reportVisit,
  shareJourney,
  type VisitRefusal,
} from '../actions/save-visit.ts'
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

export const visitRoutes: readonly Route[] = [
  get(visitPaths.show(slug), 'anyone', (c) =>
    onVisit(c, async (event, visit) => page(c, await visitPage(c, event, visit, emptyForm))),
  ),
  post(visitPaths.journey(slug), 'signed-in', (c) => onVisit(c, (...its) => journey(c, ...its))),
  post(visitPaths.removeJourney(slug), 'signed-in', (c) =>
    onVisit(c, async (event) => {
      await removeJourney(c.var.ctx, event.id)
      return seeOther(c, visitPaths.show(event.slug), visitTexts[c.var.ctx.locale].removed)
    }),
  ),
  get(visitPaths.prepare(slug), 'signed-in', (c) =>
    onOwn(c, async (event, visit) =>
      page(c, await formPage(c, 'prepare', event, visit, emptyForm)),
    ),
  ),
  post(visitPaths.prepare(slug), 'signed-in', (c) => onOwn(c, (...its) => prepare(c, ...its))),
  get(visitPaths.report(slug), 'signed-in', (c) =>
    onOwn(c, async (event, visit) => page(c, await formPage(c, 'report', event, visit, emptyForm))),
  ),
  post(visitPaths.report(slug), 'signed-in', (c) => onOwn(c, (...its) => report(c, ...its))),
]

type Answer = Response | Promise<Response>
type Then = (event: NetworkEvent, visit: Visit) => Answer

/** A visit that this person may see; other kinds of events have no such page. */
async function onVisit(c: HttpContext, then: Then) {
  const event = await eventAsked(c)
  if (event?.kind !== 'site-visit') return notFound(c)
  return then(event, await findVisit(c.var.ctx.db, event.id))
}

function onOwn(c: HttpContext, then: Then) {
  return onVisit(c, (event, visit) =>
    mayPrepareVisit(c.var.ctx.person, event, visit) ? then(event, visit) : forbidden(c),
  )
}

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

async function visitPage(c: HttpContext, event: NetworkEvent, visit: Visit, form: FormState) {
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
          ? journeys.map((one) => ({ journey: one, name: names.get(one.personId) ?? '' }))
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

async function formPage(
  c: HttpContext,
  which: 'prepare' | 'report',
  event: NetworkEvent,
  visit: Visit,
  form: FormState,
) {
  const props = { frame: c.var.frame, event, visit, hostName: await hostName(c, visit), form }
  return which === 'prepare' ? <PrepareVisitPage {...props} /> : <ReportVisitPage {...props} />
}

function refusedWith(c: HttpContext, raw: RawForm, refusal: VisitRefusal): FormState {
  return formRefused(raw, visitRefusalTexts[c.var.ctx.locale][refusal])
}

async function journey(c: HttpContext, event: NetworkEvent, visit: Visit) {
  const { ctx } = c.var
  const sent = await readEdit(c, () => visitPage(c, event, visit, emptyForm))
  if (!sent.ok) return again(c, await visitPage(c, event, visit, sent.form))
  const { raw } = sent
  const parsed = parseForm(journeyShape, raw, ctx.locale)
  if (!parsed.ok) return again(c, await visitPage(c, event, visit, parsed.form))
  const shared = await shareJourney(ctx, event.id, parsed.value)
  if (shared.ok) return seeOther(c, visitPaths.show(event.slug), visitTexts[ctx.locale].shared)
  return again(c, await visitPage(c, event, visit, refusedWith(c, raw, shared.refusal)))
}

async function prepare(c: HttpContext, event: NetworkEvent, visit: Visit) {
  const { ctx } = c.var
  const saved = { act: 'event-visit.prepared', subject: `event:${event.id}` }
  const opened = () => formPage(c, 'prepare', event, visit, emptyForm)
  const sent = await readEdit(c, opened, saved)
  if (!sent.ok) return again(c, await formPage(c, 'prepare', event, visit, sent.form))
  const { raw } = sent
  const parsed = parseForm(visitShape, raw, ctx.locale)
  if (!parsed.ok) return again(c, await formPage(c, 'prepare', event, visit, parsed.form))
  const done = await prepareVisit(ctx, event.id, parsed.value, raw)
  return settled(c, done, { which: 'prepare', event, visit, raw })
}

async function report(c: HttpContext, event: NetworkEvent, visit: Visit) {
  const { ctx } = c.var
  const saved = { act: 'event-visit.reported', subject: `event:${event.id}` }
  const opened = () => formPage(c, 'report', event, visit, emptyForm)
  const sent = await readEdit(c, opened, saved)
  if (!sent.ok) return again(c, await formPage(c, 'report', event, visit, sent.form))
  const { raw } = sent
  const parsed = parseForm(reportShape, raw, ctx.locale)
  if (!parsed.ok) return again(c, await formPage(c, 'report', event, visit, parsed.form))
  const done = await reportVisit(ctx, event.id, parsed.value, raw)
  return settled(c, done, { which: 'report', event, visit, raw })
}

async function settled(
  c: HttpContext,
  done: Result<undefined, VisitRefusal> | ChangedMeanwhile,
  its: { which: 'prepare' | 'report'; event: NetworkEvent; visit: Visit; raw: RawForm },
) {
  const { which, event, visit, raw } = its
  const said = visitTexts[c.var.ctx.locale]
  if (done.ok) {
    const to = visitPaths.show(event.slug)
    return seeOther(c, to, which === 'prepare' ? said.saved : said.reported)
  }
  if (done.refusal === 'changed-meanwhile') {
    const now = await findVisit(c.var.ctx.db, event.id)
    const form = formOvertaken(raw, done.fields, c.var.ctx.locale)
    return again(c, await formPage(c, which, event, now, form))
  }
  return again(c, await formPage(c, which, event, visit, refusedWith(c, raw, done.refusal)))
}
