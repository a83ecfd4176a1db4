import { framedAt, frameLine } from '#kit/frames/framed.ts'
import { parseUrl } from '#kit/parse-url.ts'
import { notFound } from '#platform/answers.ts'
import type { Module } from '#platform/module.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { paths } from '../paths.ts'

type Rooms = () => readonly Pick<Module, 'framed'>[]

/** What another site may show of an address of this house, as oEmbed 1.0 says it (https://oembed.com). */
export function oembedRoutes(rooms: Rooms): readonly Route[] {
  return [get(paths.oembed, 'anyone', (c) => send(c, rooms), { open: true, perMinute: 120 })]
}

const widest = 640
const keptSeconds = 3600

async function send(c: HttpContext, rooms: Rooms) {
  const { settings, ...ctx } = c.var.ctx
  const path = pathIn(settings.baseUrl, c.req.query('url') ?? '')
  const found = framedAt(
    rooms().flatMap(({ framed }) => framed ?? []),
    path,
  )
  // Asked as nobody: the answer is for the visitors of another site.
  const title = await found?.kind.titleOf({ ...ctx, settings, person: undefined }, found.slug)
  if (!found || title === undefined) return notFound(c)
  // Only JSON is written here: the standard gives « not implemented » to whoever asks for another.
  if ((c.req.query('format') ?? 'json') !== 'json') return c.body(null, 501)
  const width = atMost(c.req.query('maxwidth'), widest)
  const height = atMost(c.req.query('maxheight'), found.kind.height)
  const place = { baseUrl: settings.baseUrl, path, title, height }
  return c.json({
    ...{ version: '1.0', type: 'rich', title, width, height },
    html: frameLine(place, String(width)),
    provider_name: settings.houseName,
    provider_url: settings.baseUrl,
    cache_age: keptSeconds,
  })
}

/** The path of an address of this house; of any other, nothing that a page has. */
function pathIn(baseUrl: string, address: string): string {
  const asked = parseUrl(address)
  return asked?.origin === new URL(baseUrl).origin ? asked.pathname.replace(/\/$/, '') : ''
}

function atMost(asked: string | undefined, most: number): number {
  return asked !== undefined && /^[1-9]\d{0,4}$/.test(asked) ? Math.min(Number(asked), most) : most
}
