import { dayOf } from '#kit/dates.ts'
import { type FramedKind, framePath } from '#kit/frames/framed.ts'
import { isStaff, type Viewer } from '#kit/viewer.ts'
import { findTerritoryBySlug, getTerritories, territoryLabel } from '#modules/territories/index.ts'
import { download, framedPage, notFound, page } from '#platform/answers.ts'
import type { Ctx } from '#platform/context.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { calendarText } from '../../documents/calendar.ts'
import type { EventAudience, NetworkEvent } from '../../event.ts'
import { entryOf } from '../../letters/index.ts'
import { listAgenda, listAgendaSessions, listHosts } from '../../organising/index.ts'
import { framedHeight, myPaths, paths } from '../../paths.ts'
import { listFull } from '../../registering/index.ts'
import { publicEventTexts } from '../../texts/event.ts'
import { instantOf } from '../../zoned-time.ts'
import { type AgendaFilter, readAgendaFilter, spanOf } from '../agenda-filter.ts'
import { type AgendaItem, AgendaPage } from '../pages/AgendaPage.tsx'
import { FramedAgendaPage } from '../pages/FramedAgendaPage.tsx'
import { agendaFeed } from './agenda-feed.ts'

const agendaLength = 100
/** Calendars that follow the agenda see what was, for a while, and all that comes. */
const feedPastDays = 90

export const agendaRoutes: readonly Route[] = [
  get(paths.agenda, 'anyone', showAgenda, { cached: true }),
  get(framePath(paths.agenda), 'anyone', sendFramed),
  get(myPaths.agendaIcs, 'anyone', sendFeed, { open: true }),
  get(myPaths.agendaFeed, 'anyone', sendAtom, { open: true }),
]

async function showAgenda(c: HttpContext) {
  const { ctx, frame } = c.var
  const filter = readAgendaFilter(c.req.query())
  const territory = filter.territory
    ? await findTerritoryBySlug(ctx.db, filter.territory)
    : undefined
  if (filter.territory && !territory) return notFound(c)
  const [items, hostIds] = await Promise.all([
    listItems(ctx, filter, territory?.id),
    listHosts(ctx.db),
  ])
  const [known, full] = await Promise.all([
    getTerritories(ctx.db, hostIds),
    listFull(
      ctx.db,
      items.flatMap((item) => ('event' in item ? item.event : [])),
      ctx.now,
    ),
  ])
  const hosts = [...known.values()]
  return page(
    c,
    <AgendaPage
      frame={frame}
      filter={filter}
      hosts={hosts.map((host) => ({ slug: host.slug, name: territoryLabel(host) }))}
      months={monthsFrom(ctx.now)}
      items={items}
      full={full}
    />,
  )
}

/** What other sites show: the next of those that anyone may come to. */
export const framedAgenda: FramedKind<Ctx> = {
  page: paths.agenda,
  height: framedHeight,
  titleOf: async ({ locale }) => publicEventTexts[locale].agendaTitle,
}

const framedLength = 5

async function sendFramed(c: HttpContext) {
  const { ctx, frame } = c.var
  const items = await listItems({ ...ctx, person: undefined }, readAgendaFilter({}), undefined)
  return framedPage(c, <FramedAgendaPage frame={frame} items={items.slice(0, framedLength)} />)
}

async function listItems(
  ctx: Ctx,
  filter: AgendaFilter,
  territoryId: string | undefined,
): Promise<readonly AgendaItem[]> {
  const span = spanOf(filter, ctx.now)
  const order = { newestFirst: filter.past && !filter.month, limit: agendaLength }
  const seen = audiencesOf(ctx.person)
  const withSessions = filter.kind === undefined || filter.kind === 'session'
  const [events, sessions] = await Promise.all([
    filter.kind === 'session'
      ? []
      : listAgenda(ctx.db, {
          ...span,
          ...order,
          kind: filter.kind,
          territoryId,
          audiences: filter.audience ? seen.filter((one) => one === filter.audience) : seen,
        }),
    withSessions && (filter.audience ?? 'public') === 'public'
      ? listAgendaSessions(ctx.db, {
          ...(span.from ? { from: dayOf(span.from) } : {}),
          ...(span.until ? { until: dayOf(span.until) } : {}),
          ...order,
          territoryId,
        })
      : [],
  ])
  const names = await hostNames(ctx, events)
  const items: AgendaItem[] = [
    ...events.map((event) => ({
      at: event.startsAt,
      event,
      host: event.territoryId ? names.get(event.territoryId) : undefined,
    })),
    ...sessions.map((session) => ({
      at: instantOf(session.onDay, session.startsAt, 'Europe/Paris'),
      session,
    })),
  ]
  const sign = order.newestFirst ? -1 : 1
  return items.toSorted((a, b) => sign * (a.at.getTime() - b.at.getTime())).slice(0, agendaLength)
}

async function hostNames(ctx: Ctx, events: readonly NetworkEvent[]) {
  const ids = [...new Set(events.flatMap(({ territoryId }) => territoryId ?? []))]
  const known = await getTerritories(ctx.db, ids)
  return new Map([...known].map(([id, territory]) => [id, territoryLabel(territory)]))
}

/** An empty audience in the address of a visitor shows nothing, and says nothing. */
function audiencesOf(viewer: Viewer | undefined): readonly EventAudience[] {
  if (isStaff(viewer)) return ['public', 'members', 'invited']
  return viewer ? ['public', 'members'] : ['public']
}

function monthsFrom(now: Date): readonly string[] {
  const [year = 2026, month = 1] = dayOf(now).split('-').map(Number)
  return Array.from({ length: 8 }, (_, at) => {
    const rank = month - 3 + at
    const date = new Date(Date.UTC(year, rank, 15))
    return date.toISOString().slice(0, 7)
  })
}

async function sendFeed(c: HttpContext) {
  const { locale } = c.var.ctx
  return sendCalendar(c, publicEventTexts[locale].agenda, await followed(c.var.ctx))
}

async function sendAtom(c: HttpContext) {
  const { ctx } = c.var
  const events = await followed(ctx)
  const full = await listFull(ctx.db, events, ctx.now)
  const input = { house: ctx.settings, locale: ctx.locale, events, full }
  return download(c, agendaFeed(input), {
    name: 'agenda.atom',
    mediaType: 'application/atom+xml; charset=utf-8',
    inline: true,
  })
}

/** What anyone may follow, whoever asks. */
function followed(ctx: Ctx): Promise<readonly NetworkEvent[]> {
  const from = new Date(ctx.now.getTime() - feedPastDays * 86_400_000)
  return listAgenda(ctx.db, { from, audiences: ['public'], newestFirst: false, limit: 500 })
}

/** Published, not invited to: calendars follow it. `now` of the entries is their last change. */
export function sendCalendar(
  c: HttpContext,
  name: string,
  events: readonly NetworkEvent[],
  fileName = 'agenda.ics',
) {
  const { ctx } = c.var
  const last = new Date(Math.max(0, ...events.map(({ updatedAt }) => updatedAt.getTime())))
  const text = calendarText({
    method: 'PUBLISH',
    name: `${ctx.settings.houseName}, ${name}`,
    baseUrl: ctx.settings.baseUrl,
    now: last,
    entries: events.map((event) => entryOf(event, ctx.settings.baseUrl)),
  })
  return download(c, text, {
    name: fileName,
    mediaType: 'text/calendar; charset=utf-8',
  })
}
