import { done, type Result, refused } from '#kit/result.ts'
import { findContacts } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { quoteAccepted, quoteAnswered } from '../mails/letters.ts'
import { type AcceptForm, type AnswerStop, accepted, declined, type Quote } from '../quote.ts'
import { findQuoteByToken, lockQuote, saveQuote } from '../store/quotes.ts'

type Stop = 'not-found' | AnswerStop

/** By the link of the letter: it is itself the key. Who, as what, when and for which options are kept with the paper. */
export async function acceptQuote(
  ctx: Ctx,
  token: string,
  form: AcceptForm,
): Promise<Result<Quote, Stop>> {
  const quote = await lockByToken(ctx, token)
  if (!quote) return refused('not-found')

  const answer = accepted(quote, form, ctx.now)
  if (!answer.ok) return answer
  await answered(ctx, answer.value)

  ctx.mail(quoteAccepted(ctx, answer.value, token))
  return answer
}

export async function refuseQuote(
  ctx: Ctx,
  token: string,
  form: { readonly reason: string },
): Promise<Result<Quote, Stop>> {
  const quote = await lockByToken(ctx, token)
  if (!quote) return refused('not-found')

  const answer = declined(quote, form, ctx.now)
  if (!answer.ok) return answer
  await answered(ctx, answer.value)
  return done(answer.value)
}

async function lockByToken(ctx: Ctx, token: string): Promise<Quote | undefined> {
  const found = await findQuoteByToken(ctx.db, token)
  return found && (await lockQuote(ctx.db, found.id))
}

async function answered(ctx: Ctx, quote: Quote): Promise<void> {
  await saveQuote(ctx.db, quote)
  const act = quote.state === 'accepted' ? 'quotes.accepted' : 'quotes.refused'
  ctx.audit({
    act,
    subject: `quote:${quote.id}`,
    public: false,
    detail: { fingerprint: quote.fingerprint },
  })
  ctx.changed('quotes')
  const owner = quote.ownerId
    ? (await findContacts(ctx.db, [quote.ownerId])).get(quote.ownerId)
    : undefined
  if (owner?.email)
    ctx.mail(quoteAnswered(ctx, { email: owner.email, language: owner.language }, quote))
}
