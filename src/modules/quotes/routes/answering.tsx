import { emptyForm, type FormState } from '#kit/form.ts'
import { orGone } from '#kit/result.ts'
import type { Locale } from '#kit/texts.ts'
import { answerOldLink } from '#modules/letterheads/index.ts'
import { page } from '#platform/answers.ts'
import { actRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { acceptQuote, refuseQuote } from '../actions/answer-quote.ts'
import { AnswerPage } from '../pages/AnswerPage.tsx'
import { paths } from '../paths.ts'
import { acceptShape, type Quote, refuseShape } from '../quote.ts'
import { findQuoteByToken } from '../store/quotes.ts'
import { answeringTexts } from '../texts/answering.ts'
import { sendPaper } from './papers.ts'

interface Followed {
  readonly quote: Quote
  readonly token: string
}

/** The link of the letter is the key: whoever holds it reads the quote and answers it. */
const byLink = {
  audience: 'anyone',
  options: { perMinute: 20 },
  on: async (c: HttpContext) => (await followed(c)) ?? oldLink(c),
  fresh: true,
  refusals: (locale: Locale) => {
    const { stops, old } = answeringTexts[locale]
    return { ...stops, gone: old.lead }
  },
  next: ({ token }: Followed) => paths.answer(token),
} as const

export const answeringRoutes: readonly Route[] = [
  get(paths.answer(':token'), 'anyone', show, { perMinute: 60 }),
  get(paths.answerPdf(':token'), 'anyone', showPdf, { perMinute: 20 }),
  actRoute({
    ...byLink,
    path: paths.accept(':token'),
    shape: acceptShape,
    draw: (c, there, form) => draw(c, there, 'accept', form),
    act: async (c, { token }, form) => orGone(await acceptQuote(c.var.ctx, token, form)),
    notice: (locale) => answeringTexts[locale].nowAccepted,
  }),
  actRoute({
    ...byLink,
    path: paths.refuse(':token'),
    shape: refuseShape,
    draw: (c, there, form) => draw(c, there, 'refuse', form),
    act: async (c, { token }, form) => orGone(await refuseQuote(c.var.ctx, token, form)),
    notice: (locale) => answeringTexts[locale].nowRefused,
  }),
]

async function followed(c: HttpContext): Promise<Followed | undefined> {
  const token = c.req.param('token') ?? ''
  const quote = await findQuoteByToken(c.var.ctx.db, token)
  return quote && { quote, token }
}

function oldLink(c: HttpContext) {
  return answerOldLink(c, answeringTexts[c.var.frame.locale].old, '/')
}

async function draw(c: HttpContext, there: Followed, act: 'accept' | 'refuse', form: FormState) {
  const { ctx, frame } = c.var
  // Answered meanwhile: what stands now is shown, and no form that would be refused.
  const quote = (await findQuoteByToken(ctx.db, there.token)) ?? there.quote
  return <AnswerPage {...{ frame, token: there.token, quote, now: ctx.now, act, form }} />
}

async function show(c: HttpContext) {
  const there = await followed(c)
  return there ? page(c, await draw(c, there, 'accept', emptyForm)) : oldLink(c)
}

async function showPdf(c: HttpContext) {
  const there = await followed(c)
  return there ? sendPaper(c, there.quote, 'pdf') : oldLink(c)
}
