import { notFound, page, seeOther } from '#platform/answers.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { drawEvent } from '../../agenda/index.ts'
import { programmePath } from '../../paths/programmes.ts'
import { visitPaths } from '../../paths/visits.ts'
import { eventPath, registrationPath, registrationPaths } from '../../paths.ts'
import { loadOwn, type Own } from '../../presence/index.ts'
import {
  drawProgramme,
  loadPublished,
  type Published,
  sendProgrammeIcs,
  sendProgrammePdf,
} from '../../programme/index.ts'
import { oldLink, seesEvent } from '../../seating/index.ts'
import { drawVisit } from '../../visits/index.ts'

const reading = { perMinute: 60 }

/** What an event shows, for whoever was invited without an account, by the link of a registration. */
export const ownEventRoutes: readonly Route[] = [
  get(
    registrationPaths.event,
    'anyone',
    onOwn('event', async (c, { event, token }) => page(c, await drawEvent(c, event, token))),
    reading,
  ),
  get(
    registrationPaths.programme,
    'anyone',
    onOwn('programme', (c, { event, token }) => drawProgramme(c, event, token)),
    reading,
  ),
  get(
    registrationPaths.programmeIcs,
    'anyone',
    onOwn('ics', (c, own) => onPublished(c, own, sendProgrammeIcs)),
    reading,
  ),
  get(
    registrationPaths.programmePdf,
    'anyone',
    onOwn('pdf', (c, own) => onPublished(c, own, sendProgrammePdf)),
    reading,
  ),
  get(
    registrationPaths.visit,
    'anyone',
    onOwn('visit', async (c, { event, token }) =>
      event.kind === 'site-visit' ? page(c, await drawVisit(c, event, token)) : notFound(c),
    ),
    reading,
  ),
]

type Answer = Response | Promise<Response>

const openAddresses = {
  event: (slug: string) => eventPath('event', slug),
  programme: (slug: string) => programmePath('programme', slug),
  ics: (slug: string) => programmePath('ics', slug),
  pdf: (slug: string) => programmePath('pdf', slug),
  visit: visitPaths.show,
} as const

/** Whoever may see the event without the link goes to its own address; a draft has no reader. */
function onOwn(name: keyof typeof openAddresses, run: (c: HttpContext, own: Own) => Answer) {
  return async (c: HttpContext) => {
    const own = await loadOwn(c)
    if (!own || own.event.state === 'draft') return oldLink(c)
    const { event } = own
    if (!(await seesEvent(c.var.ctx, event))) return run(c, own)
    return seeOther(c, openAddresses[name](event.slug) + new URL(c.req.url).search)
  }
}

/** In the calendar of its reader, each moment leads back by their own link. */
async function onPublished(
  c: HttpContext,
  { event, token }: Own,
  send: (c: HttpContext, published: Published) => Answer,
) {
  const published = await loadPublished(c, event)
  if (!published) return notFound(c)
  const url = c.var.ctx.settings.baseUrl + registrationPath('programme', token)
  return send(c, { ...published, programme: { ...published.programme, url } })
}
