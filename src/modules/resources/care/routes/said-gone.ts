import type { HttpContext, Route } from '#platform/routes.ts'
import { findMovedSlug, findResourceBySlug } from '../../store/resources.ts'
import { tombstone } from './care.tsx'

/**
 * Whatever hangs under a former address of a resource leads, for ever, to the same thing under the one it has now.
 * Whatever hangs under the address of a resource (its files, its other forms, its lineage) is gone with it, and
 * says so like its page (410): a link that somebody kept is answered with what became of it.
 */
export function withStones(routes: readonly Route[]): readonly Route[] {
  return routes.map((route) =>
    route.method === 'GET' && /^\/ressources\/:(slug|file)\b/.test(route.path)
      ? { ...route, handler: (c) => orStone(c, route) }
      : route,
  )
}

async function orStone(c: HttpContext, route: Route): Promise<Response> {
  const answer = await route.handler(c)
  if (answer.status !== 404) return answer
  const slug = c.req.param('slug') ?? (c.req.param('file') ?? '').replace(/\..*/s, '')
  const moved = await findMovedSlug(c.var.ctx.db, slug)
  if (moved) return c.redirect(movedAddress(c.req.url, slug, moved), 301)
  const known = await findResourceBySlug(c.var.ctx.db, slug)
  // Retired by people, it leaves a stone; what its own room took back leaves nothing.
  const isGone = known?.state === 'retired' && known.retirement?.reason
  return isGone ? tombstone(c, known) : answer
}

function movedAddress(url: string, from: string, to: string): string {
  const { pathname, search } = new URL(url)
  return pathname.replace(`/ressources/${from}`, `/ressources/${to}`) + search
}
