import { deleteCookie, getCookie } from 'hono/cookie'
import { serialize } from 'hono/utils/cookie'
import type { RecentPage } from '#kit/frame.ts'
import { readJson } from '#kit/json/bounded-json.ts'
import { ownOf } from '#kit/own.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { HttpContext, Route } from '../routes.ts'
import { sha256Of } from '../secrets/sha256.ts'

const cookie = 'ouvroir-recents'
const mostRecent = 10
const longestLabel = 60
const longestHref = 200
/** A browser keeps four thousand signs of a cookie at most: the oldest go first. */
const longestCookie = 3500
const days = 14

/**
 * The last things that this person opened, as their own browser remembers them: what somebody reads is nobody else's matter,
 * and no table has to keep it. Of another account on the same machine, nothing is shown.
 */
export function recentsOf(c: HttpContext, viewer: Viewer): readonly RecentPage[] {
  const kept = getCookie(c, cookie)
  if (!kept || kept.length > longestCookie) return []
  const read = readJson(Buffer.from(kept, 'base64url').toString())
  const [owner, ...pages] = Array.isArray(read) ? (read as unknown[]) : []
  return owner === ownerKey(viewer) ? pages.slice(0, mostRecent).flatMap(readPage) : []
}

function readPage(kept: unknown): readonly RecentPage[] {
  if (!Array.isArray(kept)) return []
  const [href, label] = kept as unknown[]
  // A browser reads a backslash as a slash: `/\ailleurs.example` would leave the house.
  const isOurs = typeof href === 'string' && /^\/(?!.*\/\/)(?!\/)[\x21-\x5b\x5d-\x7e]*$/.test(href)
  return isOurs && typeof label === 'string' && label !== '' ? [{ href, label }] : []
}

function ownerKey({ id }: Viewer): string {
  return sha256Of(`recents ${id}`).slice(0, 12)
}

/**
 * A thing has an address that ends by its own name; lists, forms (the kind of what is added may end theirs), files brought in
 * and secret links are none.
 */
function isThing({ method, path }: Pick<Route, 'method' | 'path'>): boolean {
  return (
    method === 'GET' && /\/:\w+$/.test(path) && !/:(token|code)\b|\/(importer|ajouter)\//.test(path)
  )
}

/** The page that was just drawn goes to the head of what its reader opened. */
export function rememberOpened(c: HttpContext, route: Route, answer: Response): void {
  const { viewer } = c.var.frame
  const { drawn } = c.var
  if (!viewer || !isThing(route) || answer.status !== 200 || drawn?.answer !== answer) return
  if (answer.headers.get('referrer-policy') === 'no-referrer') return
  const href = c.req.path
  const label = titleIn(drawn.html).slice(0, longestLabel)
  if (label === '' || href.length > longestHref) return
  const before = recentsOf(c, viewer)
  if (before[0]?.href === href && before[0].label === label) return
  const pages = [{ href, label }, ...before.filter((page) => page.href !== href)]
  const value = written(viewer, pages.slice(0, mostRecent))
  const options = { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: days * 86_400 } as const
  answer.headers.append('set-cookie', serialize(cookie, value, options))
}

/** Whoever leaves a machine leaves nothing there of what they read. */
export function forgetOpened(c: HttpContext): void {
  deleteCookie(c, cookie, { path: '/' })
}

function written(viewer: Viewer, pages: readonly RecentPage[]): string {
  const rows = pages.map(({ href, label }) => [href, label])
  const value = Buffer.from(JSON.stringify([ownerKey(viewer), ...rows])).toString('base64url')
  return value.length > longestCookie ? written(viewer, pages.slice(0, -1)) : value
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
}

function titleIn(html: string): string {
  const [, inside = ''] = /<h1[^>]*>([\s\S]{0,2000}?)<\/h1>/.exec(html) ?? []
  return inside
    .replace(/<[^<>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ownOf(entities, name) ?? '')
    .replace(/\s+/g, ' ')
    .trim()
}
