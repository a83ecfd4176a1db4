import type { HttpContext } from '../routes.ts'

/**
 * Data that is the same for everyone may be read by the pages of any other site (Fetch, “CORS”). No cookie goes
 * with such a reading: what a signed-in person sees stays theirs.
 */
export function allowReading(c: HttpContext): void {
  c.header('access-control-allow-origin', '*')
  c.header('access-control-expose-headers', 'ETag, Last-Modified, Content-Disposition, Link')
  if (c.req.method !== 'OPTIONS') return
  c.header('access-control-allow-methods', 'GET, HEAD')
  c.header('access-control-allow-headers', 'Accept, If-None-Match, If-Modified-Since, Range')
  c.header('access-control-max-age', '86400')
}
