import type { HttpContext } from '../routes.ts'

/**
 * Data that is the same for everyone may be read by the pages of any other site (Fetch, “CORS”). No cookie goes
 * with such a reading: what a signed-in person sees stays theirs.
 */
export function allowReading(c: HttpContext, answer: Response): void {
  const { headers } = answer
  headers.set('access-control-allow-origin', '*')
  headers.set('access-control-expose-headers', 'ETag, Last-Modified, Content-Disposition, Link')
  // The header that lets a page that isolates itself read the answer; a browser would refuse it otherwise.
  headers.set('cross-origin-resource-policy', 'cross-origin')
  if (c.req.method !== 'OPTIONS') return
  headers.set('access-control-allow-methods', 'GET, HEAD')
  headers.set('access-control-allow-headers', 'Accept, If-None-Match, If-Modified-Since, Range')
  headers.set('access-control-max-age', '86400')
}
