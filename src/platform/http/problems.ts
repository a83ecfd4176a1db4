import { typesetPage } from '#kit/writing/typeset-page.ts'
import type { HttpContext } from '../routes.ts'
import { drawnPage } from './drawn-page.ts'
import { sentBackOf } from './give-back.ts'
import { tellLate } from './late-frame.ts'
import type { EdgeNeeds, ProblemStatus } from './needs.ts'

const titles: Record<ProblemStatus, string> = {
  400: 'Bad request',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  413: 'Too large',
  422: 'Cannot be processed',
  429: 'Too many requests',
  500: 'Internal error',
  503: 'Temporarily unavailable',
}

/**
 * A helpful page for people, with what they had typed; RFC 9457 for machines. Neither says anything of the inside.
 */
export async function problemAnswer(
  c: HttpContext,
  needs: EdgeNeeds,
  status: ProblemStatus,
): Promise<Response> {
  if (status === 503) c.header('retry-after', '5')
  if (status === 429) c.header('retry-after', '60')
  const frame = c.get('frame')
  if (!frame || asksForData(c)) return problemDetails(c, status)
  // The page of a problem says what is wrong whatever else cannot be asked.
  if (status < 500) await tellLate(c, needs).catch(() => false)
  const sentBack = await sentBackOf(c, needs, status)
  return drawnPage(c, typesetPage(String(needs.drawProblem(frame, status, sentBack))), status)
}

function asksForData(c: HttpContext): boolean {
  const accept = c.req.header('accept') ?? ''
  return c.req.path.endsWith('.json') || (accept.includes('json') && !accept.includes('text/html'))
}

function problemDetails(c: HttpContext, status: ProblemStatus): Response {
  const body = { type: 'about:blank', title: titles[status], status, instance: c.req.path }
  return c.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json' })
}
