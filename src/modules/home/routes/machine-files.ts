import { eventPaths } from '#modules/events/index.ts'
import { paths as experimentPaths } from '#modules/experiments/index.ts'
import { peoplePaths } from '#modules/people/index.ts'
import { resourcePaths } from '#modules/resources/index.ts'
import { territoryPaths } from '#modules/territories/index.ts'
import { notFound } from '#platform/answers.ts'
import { markIcon, markPicture } from '#platform/documents/icons.ts'
import { posterOf } from '#platform/documents/raster.ts'
import type { Module } from '#platform/module.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import {
  openSearch,
  robotsText,
  securityText,
  siteMap,
  webManifest,
} from '../documents/machine-files.ts'
import { sharedPicture, sharedPictureSize } from '../documents/shared-picture.ts'
import { paths } from '../paths.ts'
import { searchTexts } from '../texts/search.ts'

type Rooms = () => readonly Pick<Module, 'publicPages'>[]

/** The first page of each public room; the rooms themselves say which pages lie under them. */
const entrances = [
  paths.front,
  experimentPaths.list,
  resourcePaths.list,
  territoryPaths.list,
  eventPaths.agenda,
  experimentPaths.propose,
  paths.openData,
  paths.accessibility,
  paths.legal,
  peoplePaths.yourData,
]

const closed = [
  peoplePaths.signIn,
  peoplePaths.account,
  peoplePaths.people,
  paths.dashboard,
  '/maison/',
  experimentPaths.portfolio,
]

const halfYearMs = 182 * 86_400_000

/** What machines ask for by name: robots, site maps, browsers, those who find a flaw. */
export function machineRoutes(rooms: Rooms): readonly Route[] {
  return [
    get(paths.robots, 'anyone', (c) =>
      text(c, robotsText(c.var.ctx.settings.baseUrl, closed), 'text/plain'),
    ),
    get(paths.siteMap, 'anyone', (c) => sendSiteMap(c, rooms), { perMinute: 30 }),
    get(paths.openSearch, 'anyone', sendOpenSearch),
    get(paths.webManifest, 'anyone', sendManifest),
    get(paths.securityText, 'anyone', sendSecurityText),
    get(paths.sharedPicture, 'anyone', sendSharedPicture, { perMinute: 60 }),
    get(paths.favicon, 'anyone', async (c) => picture(c, await markIcon(), 'image/x-icon')),
    get(paths.touchIcon, 'anyone', sendTouchIcon),
    get(paths.touchIconFormer, 'anyone', sendTouchIcon),
  ]
}

async function sendSiteMap(c: HttpContext, rooms: Rooms) {
  const { db, settings } = c.var.ctx
  const lists = await Promise.all(rooms().map((room) => room.publicPages?.(db) ?? []))
  const pages = [...entrances.map((path) => ({ path })), ...lists.flat()]
  const part = c.req.query('partie')
  const map = siteMap(settings.baseUrl, pages, part === undefined ? undefined : Number(part))
  return map === undefined ? notFound(c) : text(c, map, 'application/xml')
}

function sendOpenSearch(c: HttpContext) {
  const { settings, locale } = c.var.ctx
  const { baseUrl, houseName: name } = settings
  const description = searchTexts[locale].description(name)
  return text(
    c,
    openSearch({ baseUrl, name }, description, resourcePaths.feed),
    'application/opensearchdescription+xml',
  )
}

function sendManifest(c: HttpContext) {
  const { house, assets } = c.var.frame
  const manifest = webManifest({ ...house, mark: assets.mark })
  return text(c, JSON.stringify(manifest, undefined, 2), 'application/manifest+json')
}

function sendSecurityText(c: HttpContext) {
  const { settings, now } = c.var.ctx
  const expires = new Date(now.getTime() + halfYearMs)
  return text(c, securityText({ ...settings, expires }), 'text/plain')
}

async function sendSharedPicture(c: HttpContext) {
  const { house } = c.var.frame
  return picture(c, await posterOf(sharedPicture(house), sharedPictureSize), 'image/png')
}

const touchSide = 180

async function sendTouchIcon(c: HttpContext) {
  return picture(c, await markPicture(touchSide), 'image/png')
}

function picture(c: HttpContext, bytes: Uint8Array, mediaType: string) {
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': mediaType,
    'cache-control': 'public, max-age=86400',
  })
}

function text(c: HttpContext, words: string, mediaType: string) {
  return c.body(words, 200, {
    'content-type': `${mediaType}; charset=utf-8`,
    'cache-control': 'public, max-age=3600',
  })
}
