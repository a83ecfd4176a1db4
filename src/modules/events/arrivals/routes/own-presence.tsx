import { letterheadOf } from '#modules/letterheads/index.ts'
import { download, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { writePdf } from '#platform/documents/pdf.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import type { NetworkEvent } from '../../event.ts'
import { presencePath, presencePaths } from '../../paths/presences.ts'
import { listHolders, loadOwn, type Own } from '../../presence/index.ts'
import { eventAsked, isOpen, oldLink } from '../../seating/index.ts'
import { openReplay } from '../actions/open-replay.ts'
import { ticketDocument } from '../documents/event-sheets.ts'
import { ReplayGoingPage, ReplayPage } from '../pages/ReplayPages.tsx'
import { TicketPage } from '../pages/TicketPage.tsx'

export const ownPresenceRoutes: readonly Route[] = [
  get(presencePaths.ticket, 'anyone', showTicket),
  get(presencePaths.ticketPdf, 'anyone', sendTicket),
  get(presencePaths.ownReplay, 'anyone', showOwnReplay),
  post(presencePaths.ownReplay, 'anyone', openOwnReplay, { perMinute: 20 }),
  get(presencePaths.replay, 'anyone', showReplay),
  post(presencePaths.replay, 'anyone', openPublicReplay, { perMinute: 20 }),
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

async function showOwnReplay(c: HttpContext) {
  const own = await loadOwn(c)
  if (!own) return oldLink(c)
  if (!mayBeSeenAgain(own.event)) return notFound(c)
  return drawReplay(c, own.event, presencePath('ownReplay', { token: own.token }), true)
}

function drawReplay(c: HttpContext, event: NetworkEvent, action: string, own: boolean) {
  const { frame } = c.var
  if (c.req.query('ouvert') !== undefined) {
    return page(c, <ReplayGoingPage frame={frame} event={event} />)
  }
  return page(c, <ReplayPage frame={frame} event={event} action={action} own={own} />)
}

async function openPublicReplay(c: HttpContext) {
  const event = await loadReplay(c)
  if (!event) return notFound(c)
  await openReplay(c.var.ctx, event, undefined)
  return seeOther(c, `${presencePath('replay', { slug: event.slug })}?ouvert`)
}

async function openOwnReplay(c: HttpContext) {
  const own = await loadOwn(c)
  if (!own) return oldLink(c)
  if (!mayBeSeenAgain(own.event)) return notFound(c)
  const says = (await readForm(c))['own'] === 'yes'
  await openReplay(c.var.ctx, own.event, says ? own.registration.id : undefined)
  return seeOther(c, `${presencePath('ownReplay', { token: own.token })}?ouvert`)
}
