import { TrieRouter } from 'hono/router/trie-router'
import type { HttpContext } from '../routes.ts'
import type { EdgeNeeds } from './needs.ts'
import { allowReading } from './open-data.ts'
import { problemAnswer } from './problems.ts'

/** What the edge answers by itself, outside the routes of the rooms. */
const ownAddresses = ['/livez', '/readyz', '/direct', '/ici', '/assets/*']

export interface Addresses {
  /** The methods that an address answers to; none when nothing is there. */
  methodsAt(path: string): readonly string[]
  /** The page that a form sent here belongs to: this address when it can be opened, or the closest one above it. */
  pageAbove(path: string): string
  /** No moment of a visit may be known, whoever answers it: a route, or the edge by itself. */
  isUntimed(path: string): boolean
  /** Anyone's program may read it from another site. */
  isOpen(path: string): boolean
}

/** Every address of the house, by the same shapes as those that lead to its routes. */
export function addressesOf({ routes }: Pick<EdgeNeeds, 'routes'>): Addresses {
  const known = new TrieRouter<{
    readonly method: string
    readonly path: string
    readonly open: boolean
    readonly untimed: boolean
  }>()
  for (const path of ownAddresses)
    known.add('ALL', path, { method: 'GET', path, open: false, untimed: false })
  for (const { method, path, options } of routes) {
    const { open = false, untimed = false } = options
    known.add('ALL', wholeShapes(path), { method, path, open, untimed })
  }
  const at = (path: string) => known.match('ALL', path)[0].map(([entry]) => entry)
  return {
    methodsAt: (path) => {
      const found = new Set(at(path).map(({ method }) => method))
      if (found.size === 0) return []
      return [...(found.has('GET') ? ['GET', 'HEAD'] : []), ...(found.has('POST') ? ['POST'] : [])]
    },
    pageAbove: (path) => {
      const posted = at(path).find(({ method }) => method === 'POST')
      // `/lampes/:id` would open `/lampes/ajouter` too: what is posted to has its page at the same shape, or above.
      const opens = (place: string) =>
        at(place).some(
          (entry) => entry.method === 'GET' && (place !== path || entry.path === posted?.path),
        )
      let place = path
      while (place !== '/' && !opens(place)) place = place.slice(0, place.lastIndexOf('/')) || '/'
      return place
    },
    isUntimed: (path) => at(path.replace(/(?<!\/)\/+$/, '')).some(({ untimed }) => untimed),
    isOpen: (path) => at(path).some(({ open }) => open),
  }
}

/**
 * `:file{a\\.json|b\\.json}` names two files: without its parentheses the first shape would have no end, and the
 * second no beginning.
 */
export function wholeShapes(path: string): string {
  return path.replace(/\{([^{}|]*\|[^{}]*)\}/g, '{(?:$1)}')
}

/** Before any other question: a method that this address does not know is told which ones it does (RFC 9110). */
export function answerMethods(needs: EdgeNeeds, addresses: Addresses) {
  return async (c: HttpContext, next: () => Promise<void>) => {
    const { method, path } = c.req
    if (method === 'GET' || method === 'HEAD') return next()
    const methods = addresses.methodsAt(path)
    if (methods.length === 0 || methods.includes(method)) return next()
    if (method !== 'OPTIONS') return notAllowed(c, needs, methods)
    const answer = new Response(null, { status: 204, headers: { allow: allowed(methods) } })
    if (addresses.isOpen(path)) allowReading(c, answer)
    return answer
  }
}

/** After all routes: an address with one slash too many leads to itself; one that is only posted to says so. */
export function answerNobody(needs: EdgeNeeds, addresses: Addresses) {
  return async (c: HttpContext) => {
    const { pathname, search } = new URL(c.req.url)
    const bare = pathname.replace(/(?<!\/)\/+$/, '')
    // Two slashes at its beginning would make it the address of another site.
    if (bare !== pathname && /^\/[^/]/.test(bare)) {
      const methods = addresses.methodsAt(bare)
      if (methods.includes(c.req.method)) return c.redirect(bare + search, 308)
    }
    const methods = addresses.methodsAt(c.req.path)
    return methods.length > 0 ? notAllowed(c, needs, methods) : c.notFound()
  }
}

function notAllowed(c: HttpContext, needs: EdgeNeeds, methods: readonly string[]) {
  c.header('allow', allowed(methods))
  return problemAnswer(c, needs, 405)
}

function allowed(methods: readonly string[]): string {
  return [...methods, 'OPTIONS'].join(', ')
}
