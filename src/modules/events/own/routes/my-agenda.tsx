import { dayOf } from '#kit/dates.ts'
import { done, orGone } from '#kit/result.ts'
import { download, notFound, page } from '#platform/answers.ts'
import { buttonRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { comparedName } from '../../certificate.ts'
import { certifiedOf, sendCertificate } from '../../certificates/index.ts'
import { calendarText } from '../../documents/calendar.ts'
import { entryOf } from '../../letters/index.ts'
import { myPaths } from '../../paths.ts'
import { takeKindOfMine } from '../../registering/index.ts'
import {
  listOwnSeats,
  listPastSeats,
  listSeatHolders,
  seatKindOf,
  seatKindTexts,
  seatOwner,
} from '../../seating/index.ts'
import { registrationTexts, type SeatOwner, waitingRank } from '../../seating/nouns.ts'
import { findEvent } from '../../store/events.ts'
import { renewOwnFeed, revokeOwnFeed } from '../actions/own-feed.ts'
import { MyAgendaPage } from '../pages/MyAgendaPage.tsx'
import { findFeedOf, findFeedOwner } from '../store/feeds.ts'
import { kindIn } from './mine.tsx'

/** Calendars keep what was for a while. */
const feedPastDays = 90

/** More past events than that and the page is no longer read. */
const pastShown = 100

const onMine = {
  audience: 'signed-in',
  on: (c: HttpContext) => seatOwner(c.var.ctx, c.var.ctx.person?.id ?? ''),
  next: () => myPaths.myAgenda,
} as const

export const myAgendaRoutes: readonly Route[] = [
  get(myPaths.myAgenda, 'signed-in', (c) => show(c, undefined)),
  buttonRoute({
    ...onMine,
    path: myPaths.takeKind,
    // One press: whoever waits for one kind of place takes another.
    draw: (c, _, { problems }) => draw(c, { refused: problems['form'] }),
    act: async (c, owner, _, raw) => {
      const { seat, kind } = kindIn(raw)
      return orGone(await takeKindOfMine(c.var.ctx, owner, seat, kind))
    },
    refusals: (locale) => {
      const { refusals } = seatKindTexts[locale]
      return { ...refusals, gone: refusals['not-found'] }
    },
    notice: (locale, label) => seatKindTexts[locale].taken(label),
  }),
  get(myPaths.certificate, 'signed-in', sendCertificateOfMine),
  post(myPaths.renewFeed, 'signed-in', renew),
  buttonRoute({
    ...onMine,
    path: myPaths.revokeFeed,
    act: async (c, { personId }) => done(await revokeOwnFeed(c.var.ctx, personId)),
    refusals: () => ({}),
    back: onMine.next,
    notice: (locale) => registrationTexts[locale].feedRevoked,
  }),
  get(myPaths.feed, 'anyone', sendFeed, { perMinute: 60 }),
]

async function show(c: HttpContext, newAddress: string | undefined) {
  return page(c, await draw(c, { newAddress }))
}

async function draw(
  c: HttpContext,
  input: { readonly newAddress?: string | undefined; readonly refused?: string | undefined },
) {
  const { ctx, frame } = c.var
  const owner = await seatOwner(ctx, ctx.person?.id ?? '')
  const otherName = (name: string) =>
    comparedName(name) === comparedName(ctx.person?.name ?? '') ? undefined : name
  const past = await listPastSeats(ctx.db, owner, {
    now: ctx.now,
    today: dayOf(ctx.now),
    limit: pastShown,
  })
  return (
    <MyAgendaPage
      frame={frame}
      seats={await seatsShown(c, owner, otherName)}
      past={past.map((seat) => ({ ...seat, otherName: otherName(seat.name) }))}
      refused={input.refused}
      feedSince={(await findFeedOf(ctx.db, owner.personId))?.since}
      newAddress={input.newAddress}
    />
  )
}

async function seatsShown(
  c: HttpContext,
  owner: SeatOwner,
  otherName: (name: string) => string | undefined,
) {
  const { ctx } = c.var
  const shown: Parameters<typeof MyAgendaPage>[0]['seats'][number][] = []
  for (const seat of await listOwnSeats(ctx.db, owner, ctx.now)) {
    const { event, registration } = seat
    const holders = registration.state === 'waiting' ? await listSeatHolders(ctx.db, event.id) : []
    shown.push({
      ...seat,
      rank: waitingRank(holders, registration.id),
      kind: await seatKindOf(ctx, event, registration),
      otherName: otherName(seat.name),
    })
  }
  return shown
}

/** Of a registration that is one's own, as long as its name is kept. */
async function sendCertificateOfMine(c: HttpContext) {
  const { ctx } = c.var
  const id = c.req.param('id')
  const owner = await seatOwner(ctx, ctx.person?.id ?? '')
  const past = await listPastSeats(ctx.db, owner, {
    now: ctx.now,
    today: dayOf(ctx.now),
    limit: pastShown,
  })
  const own = past.find(({ certificateId }) => certificateId !== undefined && certificateId === id)
  const event = own && (await findEvent(ctx.db, own.event.id))
  const all = event ? await certifiedOf(c, event) : []
  const found = all.find(({ certificate }) => certificate.id === id)
  return event && found ? sendCertificate(c, event, found) : notFound(c)
}

/** The address is shown in this answer and never again: only its hash is kept. */
async function renew(c: HttpContext) {
  const { ctx } = c.var
  const token = await renewOwnFeed(ctx, ctx.person?.id ?? '')
  return show(c, ctx.settings.baseUrl + myPaths.feed.replace(':token', token))
}

async function sendFeed(c: HttpContext) {
  const { ctx } = c.var
  const personId = await findFeedOwner(ctx.db, c.req.param('token') ?? '')
  if (!personId) return notFound(c)
  const from = new Date(ctx.now.getTime() - feedPastDays * 86_400_000)
  const seats = await listOwnSeats(ctx.db, await seatOwner(ctx, personId), from)
  // Two people of one mailbox at one event are one entry, sure as soon as one of them has a seat.
  const sure = new Set(
    seats.flatMap(({ event, registration }) =>
      registration.state === 'registered' ? [event.id] : [],
    ),
  )
  const events = new Map(seats.map(({ event }) => [event.id, event]))
  const text = calendarText({
    method: 'PUBLISH',
    name: `${ctx.settings.houseName}, ${registrationTexts[ctx.locale].myTitle}`,
    baseUrl: ctx.settings.baseUrl,
    now: ctx.now,
    entries: [...events.values()].map((event) =>
      entryOf(event, ctx.settings.baseUrl, { tentative: !sure.has(event.id) }),
    ),
  })
  return download(c, text, { name: 'mon-agenda.ics', mediaType: 'text/calendar; charset=utf-8' })
}
