import { newToken } from '#kit/ids.ts'
import { download, notFound, page, seeOther } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { calendarText } from '../documents/calendar.ts'
import { entryOf } from '../documents/event-entry.ts'
import { MyAgendaPage } from '../pages/MyAgendaPage.tsx'
import { myPaths } from '../paths.ts'
import {
  findFeedOf,
  findFeedOwner,
  listEventsOfPerson,
  renewFeed,
  revokeFeed,
} from '../store/feeds.ts'
import { registrationTexts } from '../texts/registration.ts'

/** Calendars keep what was for a while. */
const feedPastDays = 90

export const myAgendaRoutes: readonly Route[] = [
  get(myPaths.myAgenda, 'signed-in', (c) => show(c, undefined)),
  post(myPaths.renewFeed, 'signed-in', renew),
  post(myPaths.revokeFeed, 'signed-in', revoke),
  get(myPaths.feed, 'anyone', sendFeed, { perMinute: 60 }),
]

async function show(c: HttpContext, newAddress: string | undefined) {
  const { ctx, frame } = c.var
  const id = ctx.person?.id ?? ''
  return page(
    c,
    <MyAgendaPage
      frame={frame}
      events={await listEventsOfPerson(ctx.db, id, ctx.now)}
      feedSince={(await findFeedOf(ctx.db, id))?.since}
      newAddress={newAddress}
    />,
  )
}

/** The address is shown in this answer and never again: only its hash is kept. */
async function renew(c: HttpContext) {
  const { ctx } = c.var
  const token = newToken(ctx.chance)
  await renewFeed(ctx.db, ctx.person?.id ?? '', token, ctx.now)
  return show(c, ctx.settings.baseUrl + myPaths.feed.replace(':token', token))
}

async function revoke(c: HttpContext) {
  const { ctx } = c.var
  await revokeFeed(ctx.db, ctx.person?.id ?? '')
  return seeOther(c, myPaths.myAgenda, registrationTexts[ctx.locale].feedRevoked)
}

async function sendFeed(c: HttpContext) {
  const { ctx } = c.var
  const owner = await findFeedOwner(ctx.db, c.req.param('token') ?? '')
  if (!owner) return notFound(c)
  const from = new Date(ctx.now.getTime() - feedPastDays * 86_400_000)
  const events = await listEventsOfPerson(ctx.db, owner, from)
  const text = calendarText({
    method: 'PUBLISH',
    name: `${ctx.settings.houseName}, ${registrationTexts[ctx.locale].myTitle}`,
    baseUrl: ctx.settings.baseUrl,
    now: ctx.now,
    entries: events.map((event) =>
      entryOf(event, ctx.settings.baseUrl, { tentative: !event.isSure }),
    ),
  })
  return download(c, text, { name: 'mon-agenda.ics', mediaType: 'text/calendar; charset=utf-8' })
}
