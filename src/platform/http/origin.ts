import { parseUrl } from '#kit/parse-url.ts'
import type { HttpContext } from '../routes.ts'
import type { EdgeNeeds } from './needs.ts'
import { problemAnswer } from './problems.ts'

/**
 * An act comes from a page of this house, whatever the type of its body. Browsers say where a form
 * comes from in `Sec-Fetch-Site`, and in `Origin`, which is `null` when the page hides its address.
 */
export function refuseForeignForms(needs: EdgeNeeds) {
  const open = needs.routes
    .filter(({ options }) => options.fromAnywhere)
    .map(({ path }) => shapeOf(path))
  return async (c: HttpContext, next: () => Promise<void>) => {
    // No route answers to another method: what is not posted does nothing.
    if (c.req.method !== 'POST' || isFromHere(c, needs)) return next()
    if (open.some((shape) => shape.test(c.req.path))) return next()
    return problemAnswer(c, needs, 403)
  }
}

function isFromHere(c: HttpContext, needs: EdgeNeeds): boolean {
  const origin = c.req.header('origin')
  if (origin !== undefined && origin !== 'null') return isOurs(origin, needs)
  return c.req.header('sec-fetch-site') === 'same-origin'
}

function isOurs(origin: string, { config }: EdgeNeeds): boolean {
  if (origin === new URL(config.baseUrl).origin) return true
  // On one's own machine the address is typed as localhost or 127.0.0.1: both are this house.
  if (config.OUVROIR_URL) return false
  const host = parseUrl(origin)?.hostname ?? ''
  return ['localhost', '127.0.0.1', '[::1]'].includes(host)
}

/** Paths as routes write them: `/lettres/desabonnement/:token`. */
function shapeOf(path: string): RegExp {
  return new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`)
}
