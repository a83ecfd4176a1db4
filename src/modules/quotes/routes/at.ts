import { isId } from '#kit/ids.ts'
import type { HttpContext } from '#platform/routes.ts'
import { mayKeepQuotes } from '../permissions.ts'
import type { Quote } from '../quote.ts'
import { findQuote } from '../store/quotes.ts'

/** The quote at this address: to whoever may not, there is nothing here. */
export async function quoteAt(c: HttpContext): Promise<Quote | undefined> {
  const { ctx } = c.var
  const id = c.req.param('id') ?? ''
  return mayKeepQuotes(ctx.person) && isId(id) ? findQuote(ctx.db, id) : undefined
}
