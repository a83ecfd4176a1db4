import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { HttpContext } from '../routes.ts'

/** A page is text until it is sealed: read back from its answer, it would go through a stream, piece by piece. */
export function drawnPage(
  c: HttpContext,
  html: string,
  status: ContentfulStatusCode,
  again?: () => string,
): Response {
  const answer = c.html(html, status)
  c.set('drawn', { html, answer, again })
  return answer
}

/** What the present answer says; one that was made otherwise, or made again since, is read. */
export function textOf(c: HttpContext): string | Promise<string> {
  const { drawn } = c.var
  return drawn?.answer === c.res ? drawn.html : c.res.text()
}
