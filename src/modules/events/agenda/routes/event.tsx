import { letterheadOf } from '#modules/letterheads/index.ts'
import { toldReopenings } from '#modules/people/index.ts'
import { getTerritories, territoryLabel, territoryPaths } from '#modules/territories/index.ts'
import { download, notFound, page } from '#platform/answers.ts'
import type { Ctx } from '#platform/context.ts'
import { writePdf } from '#platform/documents/pdf.ts'
import { sendPoster } from '#platform/documents/shared-poster.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { programmeOf } from '../../calls/index.ts'
import { programmeTexts } from '../../calls/nouns.ts'
import { isOver, type NetworkEvent } from '../../event.ts'
import { materialsShown } from '../../materials/index.ts'
import { eventPaths } from '../../paths.ts'
import { mayManageEvents, maySeeEvent } from '../../permissions.ts'
import { callOf } from '../../programme-call.ts'
import { findSeries, findSeriesBySlug, listFull } from '../../registering/index.ts'
import { whyClosed } from '../../registration.ts'
import { eventAsked, listQuestions, listSeatClasses, listSeatHolders } from '../../seating/index.ts'
import { isFull, occupationOf } from '../../seating/nouns.ts'
import { listEventsOfSeries } from '../../store/events.ts'
import { publicEventTexts } from '../../texts/event.ts'
import { writtenSpan } from '../../written-span.ts'
import { bulletinDocument } from '../documents/bulletin.ts'
import { jsonLdOf, jsonLdText } from '../documents/json-ld.ts'
import { EventPage } from '../pages/EventPage.tsx'
import { SeriesPage } from '../pages/SeriesPage.tsx'
import { sendCalendar } from './agenda.tsx'

export const eventRoutes: readonly Route[] = [
  get(eventPaths.event, 'anyone', showEvent, { cached: true }),
  get(eventPaths.eventIcs, 'anyone', sendEventIcs, { open: true }),
  get(eventPaths.picture, 'anyone', sendPicture, { cached: true, perMinute: 60 }),
  get(eventPaths.bulletin, 'anyone', sendBulletin, { perMinute: 30 }),
  get(eventPaths.series, 'anyone', showSeries, { cached: true }),
]

async function showEvent(c: HttpContext) {
  const event = await eventAsked(c)
  return event ? page(c, await drawEvent(c, event)) : notFound(c)
}

/** The page of an event; with the link of a registration, what it leads to goes by that link. */
export async function drawEvent(c: HttpContext, event: NetworkEvent, ownToken?: string) {
  const { ctx, frame } = c.var
  const holders = await listSeatHolders(ctx.db, event.id)
  const classes = await listSeatClasses(ctx.db, event.id)
  const host = event.territoryId
    ? (await getTerritories(ctx.db, [event.territoryId])).get(event.territoryId)
    : undefined
  const closed = whyClosed(event, ctx.now)
  const occupation = occupationOf({ ...event, classes }, holders)
  const jsonLd = jsonLdOf(event, {
    baseUrl: ctx.settings.baseUrl,
    houseName: ctx.settings.houseName,
    locale: ctx.locale,
    hostName: host && territoryLabel(host),
    isOpen: closed === undefined,
    isFull: isFull(occupation),
  })
  return (
    <EventPage
      frame={frame}
      event={event}
      series={event.seriesId ? await findSeries(ctx.db, event.seriesId) : undefined}
      host={host && { name: territoryLabel(host), href: territoryPaths.territory(host.slug) }}
      occupation={occupation}
      waiting={holders.filter(({ state }) => state === 'waiting').length}
      classes={classes}
      closed={closed}
      isOver={isOver(event, ctx.now)}
      call={event.kind === 'gathering' ? await callShown(c, event) : undefined}
      mayManage={mayManageEvents(ctx.person)}
      materials={(await materialsShown(ctx, event.id)).filter((material) => material.public)}
      reopenings={await reopeningsOf(ctx, event)}
      jsonLd={jsonLdText(jsonLd)}
      ownToken={ownToken}
    />
  )
}

/** Of its registrations, and of its call. */
async function reopeningsOf(ctx: Ctx, event: NetworkEvent) {
  const texts = publicEventTexts[ctx.locale]
  const registrations = await toldReopenings(ctx, `event:${event.id}`, false)
  const calls = await toldReopenings(ctx, `programme-call:${event.id}`, false)
  return [
    ...registrations.map((line) => ({ ...line, what: texts.registrations })),
    ...calls.map((line) => ({ ...line, what: programmeTexts[ctx.locale].call })),
  ].toSorted((a, b) => b.at.getTime() - a.at.getTime())
}

async function callShown(c: HttpContext, event: NetworkEvent) {
  const { db, now } = c.var.ctx
  const { opensOn, closesOn } = await programmeOf(db, event.id)
  return { opensOn, closesOn, state: callOf({ opensOn, closesOn }, event, now) }
}

/** For those who show the link: in French, as the house is, whoever asks. */
async function sendPicture(c: HttpContext) {
  const event = await eventAsked(c)
  if (!event) return notFound(c)
  const kind = publicEventTexts.fr.kinds[event.kind]
  return sendPoster(c, { kind, title: event.title, place: writtenSpan(event, 'fr') })
}

async function sendEventIcs(c: HttpContext) {
  const event = await eventAsked(c)
  if (!event) return notFound(c)
  return sendCalendar(c, event.title, [event], `${event.slug}.ics`)
}

async function sendBulletin(c: HttpContext) {
  const { ctx } = c.var
  const event = await eventAsked(c)
  if (!event) return notFound(c)
  const head = await letterheadOf(ctx)
  const document = bulletinDocument(event, {
    house: head.name,
    classes: await listSeatClasses(ctx.db, event.id),
    questions: await listQuestions(ctx.db, { eventId: event.id }),
    settings: ctx.settings,
    now: ctx.now,
    locale: ctx.locale,
  })
  const bytes = await writePdf(document, head)
  const name = `bulletin-${event.slug}.pdf`
  return download(c, bytes, { name, mediaType: 'application/pdf', inline: true })
}

async function showSeries(c: HttpContext) {
  const { ctx, frame } = c.var
  const series = await findSeriesBySlug(ctx.db, c.req.param('slug') ?? '')
  if (!series || !maySeeEvent(ctx.person, series)) return notFound(c)
  const events = (await listEventsOfSeries(ctx.db, series.id)).filter(
    (event) => event.state !== 'draft' && maySeeEvent(ctx.person, event),
  )
  const isOpen = series.state === 'published' && events.some((event) => !whyClosed(event, ctx.now))
  return page(
    c,
    <SeriesPage
      frame={frame}
      series={series}
      events={events}
      full={await listFull(ctx.db, events, ctx.now)}
      isOpen={isOpen}
      mayManage={mayManageEvents(ctx.person)}
    />,
  )
}
