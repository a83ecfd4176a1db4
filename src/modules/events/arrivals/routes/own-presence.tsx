import { z } from 'zod'
import { done } from '#kit/result.ts'
import { letterheadOf } from '#modules/letterheads/index.ts'
import { download, notFound, page } from '#platform/answers.ts'
import { writePdf } from '#platform/documents/pdf.ts'
import { buttonRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import type { NetworkEvent } from '../../event.ts'
import { presencePath, presencePaths } from '../../paths/presences.ts'
import { listHolders, loadOwn, type Own } from '../../presence/index.ts'
import { eventAsked, isOpen, oldLink } from '../../seating/index.ts'
import { openReplay } from '../actions/open-replay.ts'
import { ticketDocument } from '../documents/event-sheets.ts'
import { ReplayGoingPage, ReplayPage } from '../pages/ReplayPages.tsx'
import { TicketPage } from '../pages/TicketPage.tsx'

const onReplay = {
  audience: 'anyone',
  options: { perMinute: 20 },
  refusals: () => ({}),
} as const

export const ownPresenceRoutes: readonly Route[] = [
  get(presencePaths.ticket, 'anyone', showTicket),
  get(presencePaths.ticketPdf, 'anyone', sendTicket),
  get(presencePaths.ownReplay, 'anyone', showOwnReplay),
  buttonRoute({
    ...onReplay,
    path: presencePaths.ownReplay,
    on: ownReplayAt,
    shape: z.object({ own: z.string().default('') }),
    act: async (c, { event, registration }, { own }) =>
      done(await openReplay(c.var.ctx, event, own === 'yes' ? registration.id : undefined)),
    back: ({ token }) => presencePath('ownReplay', { token }),
    next: ({ token }) => `${presencePath('ownReplay', { token })}?ouvert`,
  }),
  get(presencePaths.replay, 'anyone', showReplay),
  buttonRoute({
    ...onReplay,
    path: presencePaths.replay,
    on: loadReplay,
    act: async (c, event) => done(await openReplay(c.var.ctx, event, undefined)),
    back: ({ slug }) => presencePath('replay', { slug }),
    next: ({ slug }) => `${presencePath('replay', { slug })}?ouvert`,
  }),
]

async function holderOf(c: HttpContext, { registration, event }: Own) {
  const holders = await listHolders(c.var.ctx.db, event.id)
  const own = holders.find(({ registrationId }) => registrationId === registration.id)
  return own?.seated ? own : undefined
}

async function showTicket(c: HttpContext) {
  const own = await loadOwn(c)
  if (!own) return oldLink(c)
  const props = { frame: c.var.frame, eventTitle: own.event.title, token: own.token }
  return page(c, <TicketPage {...props} holder={await holderOf(c, own)} />)
}

async function sendTicket(c: HttpContext) {
  const own = await loadOwn(c)
  const holder = own && (await holderOf(c, own))
  if (!own) return oldLink(c)
  if (!holder) return notFound(c)
  const { now, locale, settings } = c.var.ctx
  const of = { event: own.event, now, locale, house: settings.houseName }
  return download(c, await writePdf(ticketDocument(of, holder), await letterheadOf(c.var.ctx)), {
    name: `billet-${holder.number}.pdf`,
    mediaType: 'application/pdf',
    inline: true,
  })
}

/** A replay that exists, of an event that this person may see. */
async function loadReplay(c: HttpContext): Promise<NetworkEvent | undefined> {
  const event = await eventAsked(c)
  return event && mayBeSeenAgain(event) ? event : undefined
}

function mayBeSeenAgain(event: NetworkEvent): boolean {
  return event.replayUrl !== '' && isOpen(event)
}

async function showReplay(c: HttpContext) {
  const event = await loadReplay(c)
  if (!event) return notFound(c)
  const action = presencePath('replay', { slug: event.slug })
  return drawReplay(c, event, action, false)
}

/** The replay that the link of a registration opens. */
async function ownReplayAt(c: HttpContext): Promise<Own | Response | undefined> {
  const own = await loadOwn(c)
  if (!own) return oldLink(c)
  return mayBeSeenAgain(own.event) ? own : undefined
}

async function showOwnReplay(c: HttpContext) {
  const own = await ownReplayAt(c)
  if (own === undefined) return notFound(c)
  if (own instanceof Response) return own
  return drawReplay(c, own.event, presencePath('ownReplay', { token: own.token }), true)
}

function drawReplay(c: HttpContext, event: NetworkEvent, action: string, own: boolean) {
  const { frame } = c.var
  if (c.req.query('ouvert') !== undefined) {
    return page(c, <ReplayGoingPage frame={frame} event={event} />)
  }
  return page(c, <ReplayPage frame={frame} event={event} action={action} own={own} />)
}
