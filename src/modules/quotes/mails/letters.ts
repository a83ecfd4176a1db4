import { writtenDay, writtenInstant } from '#kit/dates.ts'
import { writtenMoney } from '#kit/numbers.ts'
import { textProse } from '#kit/prose/plain.ts'
import type { Locale } from '#kit/texts.ts'
import { paths } from '../paths.ts'
import { type Quote, totalsOfQuote, writtenQuoteNumber } from '../quote.ts'
import { answeringTexts } from '../texts/answering.ts'

interface World {
  readonly settings: { readonly baseUrl: string }
}

/** To whoever accepts, in French: it is a French paper. */
export function quoteSent(world: World, quote: Quote, token: string) {
  const texts = answeringTexts.fr.mail
  const { seller, title, validUntil, email: to } = quote
  const total = writtenMoney(totalsOfQuote(quote).totalCents, 'fr')
  const link = world.settings.baseUrl + paths.answer(token)
  const day = writtenDay(validUntil, 'fr')
  const words = texts.text(textProse(seller.name ?? ''), textProse(title), total, day, link)
  return {
    to,
    subject: texts.subject(writtenQuoteNumber(quote), title),
    text: `${texts.hello(textProse(quote.recipient))}\n\n${words}`,
  }
}

/** What they agreed to, for whoever agreed. */
export function quoteAccepted(world: World, quote: Quote, token: string) {
  const texts = answeringTexts.fr.mail
  const at = quote.answeredAt ? writtenInstant(quote.answeredAt, 'fr') : ''
  return {
    to: quote.email,
    subject: texts.acceptedSubject(writtenQuoteNumber(quote)),
    text: texts.acceptedText(
      textProse(quote.title),
      ...([textProse(quote.signerName), textProse(quote.signerRole), at] as const),
      writtenMoney(totalsOfQuote(quote).totalCents, 'fr'),
      quote.fingerprint,
      world.settings.baseUrl + paths.answer(token),
    ),
  }
}

/** Whoever takes care of it reads the answer. */
export function quoteAnswered(
  world: World,
  to: { readonly email: string; readonly language: Locale },
  quote: Quote,
) {
  const texts = answeringTexts[to.language].mail
  const { title, signerName, refusalReason, state } = quote
  const link = world.settings.baseUrl + paths.quote(quote.id)
  return state === 'accepted'
    ? {
        to: to.email,
        subject: texts.teamAccepted(title),
        text: texts.teamAcceptedText(
          textProse(title),
          textProse(signerName),
          writtenMoney(totalsOfQuote(quote).totalCents, to.language),
          link,
        ),
      }
    : {
        to: to.email,
        subject: texts.teamRefused(title),
        text: texts.teamRefusedText(textProse(title), textProse(refusalReason), link),
      }
}
