import { type SentBack, sentAgain, withoutChoices, writtenIn } from '#kit/sent-back.ts'
import type { HttpContext } from '../routes.ts'
import { whereFrom } from './from-here.ts'
import type { EdgeNeeds, ProblemStatus } from './needs.ts'
import { sentFields } from './sent-body.ts'
import { isForm } from './sent-form.ts'

/** A form that no route has bounded yet is read up to here, if it says how long it is. */
const mostUnbounded = 256 * 1024

/**
 * What was typed goes back to whoever typed it: a session that ran out while one wrote must not cost the text. Words that
 * another site sent are not shown as if somebody had written them here; where the browser does not say, they are shown
 * and no button sends them, since that button would be a page of this house.
 */
export async function sentBackOf(
  c: HttpContext,
  needs: EdgeNeeds,
  status: ProblemStatus,
): Promise<SentBack | undefined> {
  if (c.req.method !== 'POST' || !isForm(c)) return undefined
  const from = whereFrom(c, needs)
  if (from === 'elsewhere' || !isBounded(c)) return undefined
  // A form that cannot be read has nothing to give.
  const sent = await sentFields(c).catch(() => undefined)
  if (!sent) return undefined
  const { texts, short } = writtenIn(sent)
  // Whoever owes a second factor is let in a moment later: what they asked by a button alone is not lost either.
  const owes = status === 403 && c.var.unproven !== undefined
  if (texts.length + short.length === 0 && !owes) return undefined
  const mayPassLater = status === 429 || status === 503 || (status === 403 && !c.var.frame.viewer)
  const again = from === 'here' && mayPassLater ? sentAgain(c.req.path, sent) : undefined
  return { texts, short: again ? withoutChoices(short) : short, again }
}

function isBounded(c: HttpContext): boolean {
  const length = Number(c.req.header('content-length') ?? Number.NaN)
  return c.var.bounded === true || length <= mostUnbounded
}
