import { parseUrl } from '#kit/parse-url.ts'
import type { HttpContext } from '../routes.ts'
import type { EdgeNeeds } from './needs.ts'

/**
 * Does an act come from a page of this house? Browsers say where a form comes from in `Sec-Fetch-Site`, and in `Origin`,
 * which is `null` when the page hides its address. Old ones may say nothing.
 */
export function whereFrom(c: HttpContext, needs: EdgeNeeds): 'here' | 'elsewhere' | 'unsaid' {
  const origin = c.req.header('origin')
  if (origin !== undefined && origin !== 'null') return isOurs(origin, needs) ? 'here' : 'elsewhere'
  const site = c.req.header('sec-fetch-site')
  if (site === undefined) return 'unsaid'
  return site === 'same-origin' ? 'here' : 'elsewhere'
}

function isOurs(origin: string, { config }: EdgeNeeds): boolean {
  if (origin === new URL(config.baseUrl).origin) return true
  // On one's own machine the address is typed as localhost or 127.0.0.1: both are this house.
  if (config.OUVROIR_URL) return false
  const host = parseUrl(origin)?.hostname ?? ''
  return ['localhost', '127.0.0.1', '[::1]'].includes(host)
}
